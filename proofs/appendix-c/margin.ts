/** How the lead of y over j changes from u = f_theta(x) to v = f_theta(x + delta). */
import { abs, add, at, claim, dot, eq, free, geq, gt, leq, lt, mul, neg, norm2, normInf, num, real, step, sub, total, within, type Real, type Relation } from "lemmakit";
import { effect, j, margin, score, u, v, W, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

const over = (r: Relation, where: readonly Relation[] = []) => claim([free(W), free(u), free(v), free(y), free(j)], r, { where });
/** W_y (f_theta(x + delta) - f_theta(x)), and W_j (f_theta(x) - f_theta(x + delta)). */
const gain = dot(at(W, y), sub(v, u));
const loss = dot(at(W, j), sub(u, v));
const rows = sub(dot(at(W, y), u), dot(at(W, j), u));
const sum = total(loss, rows, gain);
const rearranged = geq(rows, add(dot(at(W, y), sub(u, v)), dot(at(W, j), sub(v, u))));
const kept = lt(score(v, j), score(v, y));
const before = lt(score(u, j), score(u, y));

export const marginIdentity = step({
  label: "margin-identity",
  where: "second display",
  printed: over(eq(score(v, y), total(score(v, j), loss, rows, gain))),
  uses: ["row-notation"],
  twins: [
    { name: "sign of the second summand", claim: over(eq(score(v, y), total(score(v, j), neg(loss), rows, gain))) },
    { name: "sign of the last summand", claim: over(eq(score(v, y), total(score(v, j), loss, rows, neg(gain)))) },
    { name: "W_y for W_j", claim: over(eq(score(v, y), total(score(v, j), dot(at(W, y), sub(u, v)), rows, gain))) },
  ],
  note: "Expand: all but the left side cancels.",
});

export const necessaryCondition = step({
  label: "necessary-condition",
  where: "third display, first line",
  printed: over(geq(sum, 0), [kept]),
  reasons: ["margin-identity"],
  twins: [
    { name: "hypothesis dropped", claim: over(geq(sum, 0)) },
    { name: "hypothesis at x in place of x + delta", claim: over(geq(sum, 0), [before]) },
    { name: "without the last summand", claim: over(geq(add(loss, rows), 0), [kept]) },
  ],
  note: "The sentence is true: from > follows >=. By the identity before it, the exact condition is > 0.",
});

export const marginRearranged = step({
  label: "margin-rearranged",
  where: "third display, second line, equation (1)",
  printed: over(rearranged, [geq(sum, 0)]),
  readings: [over(geq(sum, 0), [rearranged])],
  uses: ["necessary-condition"],
  twins: [
    { name: "both signs kept", claim: over(geq(rows, add(gain, loss)), [geq(sum, 0)]) },
    { name: "second summand left out", claim: over(geq(rows, dot(at(W, y), sub(u, v))), [geq(sum, 0)]) },
    { name: "twice the right side", claim: over(geq(rows, mul(2, add(dot(at(W, y), sub(u, v)), dot(at(W, j), sub(v, u))))), [geq(sum, 0)]) },
  ],
  note: "Two summands change sides and signs. Both directions are checked.",
});

/** The head W = (1, 0) at the representations 1 and t: equation (1) holds, and the strict conclusion fails at t = 0. */
const t = real("t");
const tie = claim([within(t, 0, 2)], lt(mul(0, t), mul(1, t)), {
  where: [lt(0, 1), geq(num(1), add(mul(1, sub(1, t)), mul(0, sub(t, 1))))],
});

export const necessaryUsedAsSufficient = step({
  label: "necessary-used-as-sufficient",
  where: "after equation (1)",
  printed: over(geq(score(v, y), score(v, j)), [before, rearranged]),
  charges: [
    {
      of: "gap",
      why: "Equation (1) is necessary, and the proof goes on as if it were sufficient. It gives f(x + delta)_y >= f(x + delta)_j, and a tie is left: with W = (1, 0), u = 1, v = 0 both scores are 0.",
      holds: [over(geq(score(v, y), score(v, j)), [before, rearranged])],
      fails: [tie],
    },
  ],
  repair: {
    text: "equation (1) with >, which is necessary and sufficient",
    claim: over(kept, [gt(rows, add(dot(at(W, y), sub(u, v)), dot(at(W, j), sub(v, u))))]),
    changes: ["pairwise-condition", "proof-of-theorem-4-1"],
  },
  uses: ["necessary-condition", "margin-rearranged"],
  note: "Stated as far as it is true, with >=. The strict inequality comes from |W_y - W_j| <= sqrt(2) |W| < 2 |W|.",
});

const size = (factor: string) => over(leq(abs(dot(at(W, y), sub(u, v))), mul(mul(num(factor), norm2(at(W, y))), effect)));
export const rowCauchySchwarz = step({
  label: "row-cauchy-schwarz",
  where: "fourth display",
  rocq: further.rowCauchySchwarz,
  printed: over(leq(abs(dot(at(W, y), sub(u, v))), mul(norm2(at(W, y)), effect))),
  readings: [over(leq(dot(at(W, y), sub(u, v)), abs(dot(at(W, y), sub(u, v)))))],
  best: { constant: "1", at: size("1"), below: size("0.999") },
  twins: [
    { name: "constant 1% below", claim: size("0.99") },
    { name: "maximum norm of the step", claim: over(leq(abs(dot(at(W, y), sub(u, v))), mul(norm2(at(W, y)), normInf(sub(v, u))))) },
    { name: "maximum norm of the row", claim: over(leq(abs(dot(at(W, y), sub(u, v))), mul(normInf(at(W, y)), effect))) },
    { name: "the other row", claim: over(leq(abs(dot(at(W, y), sub(u, v))), mul(norm2(at(W, j)), effect))) },
  ],
  note: "Cauchy-Schwarz, once for each of the two rows. Used once, for W_y - W_j, it would give the factor sqrt(2) in place of 2.",
});

export const marginAbsolute = step({
  label: "margin-absolute",
  where: "fifth display, the equality",
  printed: over(eq(margin(u), abs(margin(u))), [before]),
  twins: [
    { name: "hypothesis dropped", claim: over(eq(margin(u), abs(margin(u)))) },
    { name: "at x + delta", claim: over(eq(margin(v), abs(margin(v))), [before]) },
  ],
  note: "The class y leads at x, so the absolute value is idle.",
});

const rowNorms = (factor: Real = num(1)): Real => mul(mul(factor, add(norm2(at(W, y)), norm2(at(W, j)))), effect);
const condition = (left: Real): Relation => geq(margin(u), left);
/** The head W = (-1, 1) at the representations 1 and t, and the class 2: the condition on the rows, and a tie at t = 0. */
const tieOfRows = claim([within(t, 0, 2)], lt(neg(t), t), { where: [leq(mul(add(abs(-1), abs(1)), abs(sub(t, 1))), sub(1, -1))] });
const two = add(dot(at(W, y), sub(u, v)), dot(at(W, j), sub(v, u)));
export const pairwiseCondition = step({
  label: "pairwise-condition",
  where: "fifth display",
  rocq: further.pairwiseCondition,
  printed: over(geq(margin(u), two), [geq(margin(u), mul(add(norm2(at(W, y)), norm2(at(W, j))), effect))]),
  reasons: ["row-cauchy-schwarz", "margin-absolute"],
  uses: ["margin-rearranged"],
  best: {
    constant: "1, as the factor of the row norms",
    at: over(geq(margin(u), two), [condition(rowNorms(num("1")))]),
    below: over(geq(margin(u), two), [condition(rowNorms(num("0.9")))]),
  },
  twins: [
    { name: "one row only", claim: over(geq(margin(u), two), [condition(mul(norm2(at(W, y)), effect))]) },
    { name: "half the rows", claim: over(geq(margin(u), two), [condition(rowNorms(num("1/2")))]) },
    { name: "hypothesis dropped", claim: over(geq(margin(u), two)) },
    { name: "strict conclusion at x + delta", claim: tieOfRows },
  ],
  note: "It gives equation (1), with >=, and not yet robustness: with W = (-1, 1), u = 1, v = 0 it holds with equality and x + delta is a tie.",
});
