import { nearestDouble, type Rational } from "../../exact/index.ts";
import { keyOf, times, type Monomial } from "../../certificate/polynomial/monomial.ts";
import { Accumulator, Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { Rewriting } from "./rewriting.ts";
import type { Entry } from "./unknown.ts";

/** A product of facts and the monomials of the squares it is multiplied by. */
export interface BlockPlan {
  readonly facts: readonly number[];
  readonly product: Polynomial;
  readonly monomials: readonly Monomial[];
}

/** The coefficients of every product of a pair of monomials: what Q_ij, i ≤ j, contributes (twice where i < j). */
export interface PairTerm {
  readonly equation: number;
  readonly value: Rational;
}

/** The linear equations target = Σ blocks, one for each monomial; the same in exact numbers and in doubles. */
export interface GramSystem {
  readonly blocks: readonly BlockPlan[];
  readonly right: readonly Rational[];
  /** By block, then by pair i ≤ j in the order of {@link pairIndex}. */
  readonly pairs: readonly (readonly (readonly PairTerm[])[])[];
}

/** The place of the pair i ≤ j in the lower triangle. */
export const pairIndex = (i: number, j: number): number => (j * (j + 1)) / 2 + i;

/** Writes out the equations; `undefined` when rewriting by the equality facts does not end. */
export function gramSystem(target: Polynomial, blocks: readonly BlockPlan[], rewriting: Rewriting): GramSystem | undefined {
  const index = new Map<string, number>();
  const right: Rational[] = [];
  const goal = rewriting.form(target);
  if (!goal) return undefined;
  const equation = (key: string, m: Monomial): number => {
    const known = index.get(key);
    if (known !== undefined) return known;
    right.push(goal.coefficient(m));
    index.set(key, right.length - 1);
    return right.length - 1;
  };
  for (const [key, t] of goal.terms) equation(key, t.monomial);
  const forms = new Map<string, Polynomial>();
  const pairs: PairTerm[][][] = [];
  for (const [b, block] of blocks.entries()) {
    const list: PairTerm[][] = [];
    for (let j = 0; j < block.monomials.length; j++)
      for (let i = 0; i <= j; i++) {
        const m = times(block.monomials[i]!, block.monomials[j]!);
        const key = `${b}:${keyOf(m)}`;
        let form = forms.get(key);
        if (!form) {
          const product = new Accumulator();
          for (const t of block.product.terms.values()) product.add(t.coefficient, times(t.monomial, m));
          form = rewriting.form(product.polynomial());
          if (!form) return undefined;
          forms.set(key, form);
        }
        const twice = i < j ? form.add(form) : form;
        list.push([...twice.terms].map(([k, t]) => ({ equation: equation(k, t.monomial), value: t.coefficient })));
      }
    pairs.push(list);
  }
  return { blocks, right, pairs };
}

/** The equations of one block for the solver. */
export function entriesOf(system: GramSystem, block: number): Entry[] {
  const n = system.blocks[block]!.monomials.length;
  const list: Entry[] = [];
  for (let j = 0; j < n; j++)
    for (let i = 0; i <= j; i++)
      for (const t of system.pairs[block]![pairIndex(i, j)]!) list.push({ equation: t.equation, i, j, value: nearestDouble(t.value) });
  return list;
}
