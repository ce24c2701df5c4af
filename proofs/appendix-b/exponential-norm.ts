import { at, claim, eq, exp, free, leq, max, mul, norm2, normInf, num, pow, size, step, sub, sum, type Relation } from "lemmakit";
import { f, f_, m2 } from "../notation.ts";
import * as further from "./further-theorems.ts";

const over = (r: Relation, where: readonly Relation[] = []) => claim([free(f), free(f_)], r, { where });
const length = norm2(sub(exp(f), exp(f_)));
const squares = sum("c", (i) => pow(sub(exp(at(f, i)), exp(at(f_, i))), 2), "i");
const weighted = sum("c", (i) => mul(pow(max(exp(at(f, i)), exp(at(f_, i))), 2), pow(sub(at(f_, i), at(f, i)), 2)), "i");
const distance = norm2(sub(f_, f));
const top = max(normInf(exp(f)), normInf(exp(f_)));

export const normWithoutRoot = step({
  label: "norm-without-root",
  where: "eighth display, first line",
  printed: over(eq(length, squares)),
  repair: { text: "the square of the norm", claim: over(eq(pow(length, 2), squares)), changes: ["exponential-norm-bound"] },
  note: "The right side is the square of the left; they agree only where the norm is 0 or 1.",
});
export const exponentialSumStep = step({
  label: "exponential-sum-step",
  where: "eighth display, second line",
  printed: over(leq(squares, weighted)),
  uses: ["exponential-step"],
  twins: [
    { name: "constant 1% below", claim: over(leq(squares, mul(num("0.99"), weighted))) },
    { name: "maximum without its square", claim: over(leq(squares, sum("c", (i) => mul(max(exp(at(f, i)), exp(at(f_, i))), pow(sub(at(f_, i), at(f, i)), 2)), "i"))) },
    { name: "minimum for maximum", claim: over(leq(squares, sum("c", (i) => mul(pow(exp(at(f, i)), 2), pow(sub(at(f_, i), at(f, i)), 2)), "i"))) },
  ],
  note: "The exponential step in both orders, entry by entry.",
});
export const exponentialSumToNorm = step({
  label: "exponential-sum-to-norm",
  where: "eighth display, third line",
  printed: over(leq(weighted, mul(mul(size("c"), pow(top, 2)), distance))),
  repair: {
    text: "the square of the norm, and no factor c",
    claim: over(leq(weighted, mul(pow(top, 2), pow(distance, 2)))),
    changes: ["exponential-norm-bound"],
  },
  twins: [{ name: "repair without the square of the maximum", claim: over(leq(weighted, mul(top, pow(distance, 2)))) }],
  note: "A square is missing on the norm. The printed line holds for all pairs at a distance of at most c, and for no larger distance.",
});
const sharp = (factor: string) => over(leq(length, mul(mul(num(factor), top), distance)));
export const exponentialNormBound = step({
  label: "exponential-norm-bound",
  where: "eighth display, from end to end",
  rocq: further.exponentialNormBound,
  printed: over(leq(length, mul(mul(size("c"), pow(top, 2)), distance))),
  reasons: ["norm-without-root", "exponential-sum-step", "exponential-sum-to-norm"],
  repair: {
    text: "constant max(|exp f|_inf, |exp f'|_inf), without c and without the square",
    claim: over(leq(length, mul(top, distance))),
    changes: ["chain-second-link", "local-cross-entropy-constant", "cross-entropy-constant-appendix", "cross-entropy-constant"],
  },
  best: { constant: "max(norminf(exp(f)), norminf(exp(f')))", at: sharp("1"), below: sharp("0.999") },
  twins: [
    { name: "repair 1% below", claim: sharp("0.99") },
    { name: "smaller of the two norms", claim: over(leq(length, mul(normInf(exp(f)), distance))) },
  ],
  note: "With m_2 the larger norm, the printed constant is valid exactly when c * m_2 >= 1.",
});
/** The printed constant under the condition that makes it valid. */
export const normBoundWhereLarge = over(leq(length, mul(mul(size("c"), pow(m2, 2)), distance)), [leq(1, mul(size("c"), m2))]);
