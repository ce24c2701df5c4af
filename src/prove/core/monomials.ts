import { mul, neg, num, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { onlyTerm } from "../../certificate/algebra/sum.ts";
import { arith, assume } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";
import { nonzeroFactor } from "./strip.ts";
import { raised } from "./terms.ts";

/** A multiple of the base of an atom has its sign or the other; a product that is not 0 has no factor that is. */
export function fromMonomials(here: Here, a: Atom, base: Term): Signed | undefined {
  for (const [i, h] of here.place.hypotheses.entries()) {
    const only = h.value.factors.length ? undefined : onlyTerm(h.value.sum);
    const power = only?.monomial.powers.find(([b]) => b === a)?.[1];
    if (!only || !power || power.sign < 0) continue;
    const n = here.writer.steps(a, power);
    const turned = only.coefficient.sign < 0;
    if (n === 1 && only.monomial.powers.length === 1) {
      const f = here.place.facts[i]!;
      const either = f.relation === "=" || f.relation === "!=";
      return { turned: turned && !either, th: arith(turned && !either ? neg(base) : base, f.relation, [{ q: Rational.ONE.div(either ? only.coefficient : only.coefficient.abs()), th: [assume(f)] }]) };
    }
    if ((h.kind !== "positive" && h.kind !== "nonzero") || n < 1) continue;
    const others = only.monomial.powers.filter(([b]) => b !== a).map(([b, e]) => here.writer.atom(b, e));
    const rest = [...(n > 1 ? [raised(base, n - 1)] : []), ...others].reduce(mul, num(only.coefficient));
    return { turned: false, th: nonzeroFactor(assume(here.place.facts[i]!), base, rest, here) };
  }
  return undefined;
}
