import { Rational } from "../../exact/index.ts";
import { variableAtom } from "./atom.ts";
import { mulSums, powSum } from "./multiply.ts";
import { addSums, atomSum, constantSum, ZERO_SUM, type Sum } from "./sum.ts";

/** A polynomial with a sum in place of one of its variables. Throws `RangeError` where a power is too high to expand. */
export function replaceIn(s: Sum, name: string, by: Sum): Sum {
  let out = ZERO_SUM;
  const atom = variableAtom(name);
  for (const t of s.terms.values()) {
    const e = t.monomial.powers.find(([a]) => a === atom)?.[1] ?? Rational.ZERO;
    const rest = t.monomial.powers.filter(([a]) => a !== atom);
    const others = rest.reduce((p, [a, k]) => mulSums(p, atomSum(a, k)), constantSum(t.coefficient));
    out = addSums(out, mulSums(others, powSum(by, Number(e.num))));
  }
  return out;
}
