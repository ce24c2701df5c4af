import { mul, neg, num, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { monomialOf, onlyTerm, type Term as SumTerm } from "../../certificate/algebra/sum.ts";
import { arith, assume, make } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";
import { nonzeroFactor } from "./strip.ts";
import { raised } from "./terms.ts";

/** The atoms whose signs are being asked for: none is found from itself. */
const asked = new WeakMap<Here, Set<Atom>>();

/** The sign of one factor of a product whose sign is known, beside others whose signs are: sin(x)/x > 0 for x > 0. */
function besideSigns(here: Here, a: Atom, base: Term, whole: SumTerm, place: number): Signed | undefined {
  const asking = asked.get(here) ?? new Set();
  asked.set(here, asking);
  if (asking.has(a)) return undefined;
  asking.add(a);
  try {
    const front = here.signs.ofTermOfSum({ coefficient: whole.coefficient, monomial: monomialOf(whole.monomial.powers.filter(([b]) => b !== a)) });
    if (!front || front.th.fact.relation !== ">") return undefined;
    const f = here.place.facts[place]!;
    const inverse = make("inv", { law: "sign", from: front.th });
    const nonzero = [...here.zeros.divisors(f.term), front.th];
    return { turned: front.turned, th: arith(front.turned ? neg(base) : base, f.relation, [{ th: [assume(f), inverse] }], { nonzero, defined: here.defined.of(base) }) };
  } finally {
    asking.delete(a);
  }
}

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
    const sign = n === 1 && (h.kind === "positive" || h.kind === "nonnegative") ? besideSigns(here, a, base, only, i) : undefined;
    if (sign) return sign;
    if ((h.kind !== "positive" && h.kind !== "nonzero") || n < 1) continue;
    const others = only.monomial.powers.filter(([b]) => b !== a).map(([b, e]) => here.writer.atom(b, e));
    const rest = [...(n > 1 ? [raised(base, n - 1)] : []), ...others].reduce(mul, num(only.coefficient));
    return { turned: false, th: nonzeroFactor(assume(here.place.facts[i]!), base, rest, here) };
  }
  return undefined;
}
