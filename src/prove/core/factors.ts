import { Rational } from "../../exact/rational.ts";
import { mul, neg, num, type Term } from "../../kernel/index.ts";
import { keyOf, onlyTerm, type Sum } from "../../certificate/algebra/sum.ts";
import { canonical, productOf } from "../../certificate/algebra/product.ts";
import { arith, assume, make } from "../make.ts";
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
      if (!root || more || root[0].kind !== "root" || h.kind !== "positive" || only!.coefficient.sign < 0) continue;
      const whole = keyOf(root[0].of) === key;
      const { coefficient, monomial, base } = canonical(root[0].of);
      if (!whole && (monomial.powers.length > 0 || keyOf(base) !== key)) continue;
      const call = w.base(root[0]);
      if (call.tag !== "apply" || call.fn !== "sqrt" || w.steps(root[0], root[1]) !== 1 || call.of !== w.sum(root[0].of)) continue;
      // The square of the root is what is under it, ≥ 0 as the root has a value: a multiple of u.
      const law = make("root", { law: "square", from: make("domain", { from: given(), of: call }) });
      const share = Rational.ONE.div(whole ? Rational.ONE : coefficient.abs());
      const turned = !whole && coefficient.sign < 0;
      const q = share.div(only!.coefficient.pow(2));
      yield { turned, th: arith(turned ? neg(w.sum(s)) : w.sum(s), ">", [{ q, th: [given(), given()] }], { eqs: [[num(share.neg()), law]] }) };
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
