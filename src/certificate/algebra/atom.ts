import type { Product, Sum } from "./sum.ts";

/**
 * What a normal form treats as an indeterminate.
 *
 * - `exp`: e^m for a product m with coefficient 1; its power is any rational number, so e^(x/2) is the power 1/2 of e^x.
 * - `log`: log f for a positive sum f.
 * - `root`: a sum f ≥ 0 whose power is a fraction in (0, 1); whole powers are multiplied out. √2 is the power 1/2 of 2.
 * - `abs`: |f|; its power is 1, for |f|² = f².
 * - `call`: any other function, of an argument in normal form.
 */
export type Atom =
  | { readonly kind: "variable"; readonly id: number; readonly key: string; readonly name: string }
  | { readonly kind: "pi"; readonly id: number; readonly key: string }
  | { readonly kind: "exp"; readonly id: number; readonly key: string; readonly of: Product }
  | { readonly kind: "log" | "root" | "abs"; readonly id: number; readonly key: string; readonly of: Sum }
  | { readonly kind: "call"; readonly id: number; readonly key: string; readonly name: string; readonly of: Product };

type Bare = Atom extends infer A ? (A extends Atom ? Omit<A, "id" | "key"> : never) : never;

const atoms = new Map<string, Atom>();

/**
 * The one atom with a key: equal atoms are the same object. The key alone, never the age of an atom, orders atoms, and
 * what is made for a key must not depend on who asks first.
 */
export function intern(key: string, make: () => Bare): Atom {
  let a = atoms.get(key);
  if (a === undefined) atoms.set(key, (a = Object.freeze({ ...make(), id: atoms.size, key }) as Atom));
  return a;
}

export const variableAtom = (name: string): Atom => intern(name, () => ({ kind: "variable", name }));
export const PI: Atom = intern("pi()", () => ({ kind: "pi" }));

/** The total order of atoms. */
export const compareAtoms = (a: Atom, b: Atom): number => (a === b ? 0 : a.key < b.key ? -1 : 1);
