import { Rational } from "../../exact/rational.ts";
import { num, mul, type Term } from "../../kernel/index.ts";
import { keyOf, onlyTerm, type Sum } from "../../certificate/algebra/sum.ts";
import { productOf } from "../../certificate/algebra/product.ts";
import { assume } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";
import { nonzeroFactor } from "./strip.ts";
import { raised } from "./terms.ts";

/** What facts of a place about products say of one factor: none is 0 where the product is not, nor an argument of a root that is not. */
export function* fromProducts(here: Here, s: Sum): Iterable<Signed> {
  const key = keyOf(s);
  const w = here.writer;
  for (const [i, h] of here.place.hypotheses.entries()) {
    if (h.kind !== "positive" && h.kind !== "nonzero") continue;
    const only = onlyTerm(h.value.sum);
    const given = () => assume(here.place.facts[i]!);
    if (h.value.factors.length === 0) {
      const [root, more] = only?.monomial.powers ?? [];
      if (!root || more || root[0].kind !== "root" || keyOf(root[0].of) !== key || h.kind !== "positive" || only!.coefficient.sign < 0) continue;
      // u is a power of its root.
      const times = Number(w.den(root[0])) / w.steps(root[0], root[1]);
      const q = Rational.ONE.div(only!.coefficient.pow(times));
      if (Number.isInteger(times) && times > 0) yield { turned: false, th: here.arith(w.sum(s), ">", [{ q, th: Array.from({ length: times }, given) }]) };
      continue;
    }
    const front = keyOf(h.value.sum) === key;
    const at = h.value.factors.findIndex((f) => f.power > 0 && keyOf(f.base) === key);
    if (!front && at < 0) continue;
    const powers = h.value.factors.map((f, k) => (k === at && !front ? f.power - 1 : f.power));
    const others = h.value.factors.flatMap((f, k): Term[] => (powers[k] === 0 ? [] : [raised(w.sum(f.base), powers[k]!)]));
    const rest = [...(front ? [] : [w.product(productOf(h.value.sum, []))]), ...others].reduce(mul, num(1));
    yield { turned: false, th: nonzeroFactor(given(), w.sum(s), rest, here) };
  }
}
