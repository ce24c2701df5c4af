import { abs, add, claim, eq, exp, free, leq, lt, max, mul, num, real, step, sub, type Relation } from "lemmakit";
import * as further from "./further-theorems.ts";

const fi = real("f_i");
const fi_ = real("f_i'");
const h = sub(fi_, fi);
const ordered = [lt(fi_, fi)];
const over = (r: Relation, where = ordered) => claim([free(fi), free(fi_)], r, { where });
const left = mul(abs(exp(fi)), abs(sub(1, exp(h))));
const right = mul(abs(exp(fi)), abs(h));
const x = real("x");

export const exponentialFactor = step({
  label: "exponential-factor",
  where: "sixth display",
  printed: over(eq(abs(sub(exp(fi), exp(fi_))), left), []),
  note: "Take exp(f_i) out of the difference.",
});
export const exponentialOrder = step({
  label: "exponential-order",
  where: "after the sixth display, first claim",
  printed: over(lt(exp(h), num(1))),
  twins: [{ name: "order dropped", claim: over(lt(exp(h), num(1)), []) }],
  note: "No loss of generality: the two may be swapped. That is why a maximum appears later.",
});
export const exponentialTangent = step({
  label: "exponential-tangent",
  where: "after the sixth display, second claim",
  rocq: further.exponentialTangent,
  printed: over(leq(exp(h), sub(h, 1))),
  repair: {
    text: "exp(h) >= h + 1: the relation and the sign turned round",
    claim: over(leq(add(h, 1), exp(h)), []),
    changes: ["exponential-step"],
  },
  best: {
    constant: "1",
    at: claim([free(x)], leq(add(x, 1), exp(x))),
    below: claim([free(x)], leq(add(x, num("1.001")), exp(x))),
  },
  twins: [
    { name: "slope 1.01", claim: claim([free(x)], leq(add(1, mul(num("1.01"), x)), exp(x))) },
    { name: "relation of the repair turned back", claim: over(leq(exp(h), add(h, 1))) },
  ],
  note: "False for every pair, for exp(h) >= 1 + h > h - 1 at every real h.",
});
export const exponentialStep = step({
  label: "exponential-step",
  where: "seventh display",
  rocq: further.exponentialStep,
  printed: over(leq(left, right)),
  reasons: ["exponential-order", "exponential-tangent"],
  best: {
    constant: "1",
    at: over(leq(left, mul(1, right))),
    below: over(leq(left, mul(num("0.999"), right))),
  },
  twins: [
    { name: "constant 1% below", claim: over(leq(left, mul(num("0.99"), right))) },
    { name: "order dropped", claim: over(leq(left, right), []) },
    { name: "exponential of the smaller one", claim: over(leq(left, mul(abs(exp(fi_)), abs(h)))) },
  ],
  note: "True for another reason: with h = f'_i - f_i <= 0, exp(h) >= 1 + h gives 0 <= 1 - exp(h) <= -h.",
});
export const exponentialStepSymmetric = claim(
  [free(fi), free(fi_)],
  leq(abs(sub(exp(fi), exp(fi_))), mul(max(exp(fi), exp(fi_)), abs(h))),
);
