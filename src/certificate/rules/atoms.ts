import type { Rational } from "../../exact/index.ts";
import { printTerm } from "../../term/index.ts";
import type { Atom } from "../algebra/atom.ts";
import { atomProduct, productOf } from "../algebra/product.ts";
import { atomsOf, monomialOf, sumOf, type Product, type Sum, type Term } from "../algebra/sum.ts";
import { writeValue } from "../algebra/write.ts";
import { refuse, type Refusal } from "../refusal.ts";

/** The atom of a value without factors that is written so. */
export function atomNamed(p: Product, text: unknown): Atom | Refusal {
  if (p.factors.length) return refuse("the value is no plain sum");
  for (const a of atomsOf(p.sum)) if (nameOf(a) === text) return a;
  return refuse("there is no such atom");
}
/** How a certificate names an atom: a root and an absolute value by what they are of. */
export function nameOf(a: Atom): string {
  if (a.kind === "root") return `root ${printTerm(writeValue(productOf(a.of)))}`;
  return printTerm(writeValue(atomProduct(a)));
}

/** A sum as A·a^k + B, where `a` occurs in no other power. */
export function linearInAtom(s: Sum, a: Atom): { power: Rational; slope: Product; rest: Product } | Refusal {
  const slope: Term[] = [];
  const rest: Term[] = [];
  let power: Rational | undefined;
  for (const t of s.terms.values()) {
    const here = t.monomial.powers.find(([b]) => b === a);
    if (!here) {
      rest.push(t);
      continue;
    }
    if (power && !power.equals(here[1])) return refuse("the atom has several powers");
    power = here[1];
    slope.push(t);
  }
  if (!power) return refuse("the atom does not occur");
  return { power, slope: withoutAtom(slope, a), rest: productOf(sumOf(rest)) };
}
function withoutAtom(terms: readonly Term[], a: Atom): Product {
  return productOf(
    sumOf(
      terms.map((t) => {
        const powers = t.monomial.powers.filter(([b]) => b !== a);
        return { coefficient: t.coefficient, monomial: monomialOf(powers) };
      }),
    ),
  );
}
