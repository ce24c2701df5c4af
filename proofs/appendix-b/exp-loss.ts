import {
  refusedLine, parseClaim, abs, add, at, claim, div, eq, free, leq, log, min, mul, neg, norm1, norm2, num, positive, size, sqrt, step, sub,
  sum, vector, type Real, type Relation,
} from "lemmakit";
import { e, e_, expLoss, y } from "../notation.ts";
import * as further from "./further-theorems.ts";

/** Claims of this chain are about all positive e and e' and all labels. */
const all = [positive(e), positive(e_), free(y)] as const;
const [ey, ey_] = [at(e, y), at(e_, y)];
const [S, S_] = [sum("c", (k) => at(e, k)), sum("c", (k) => at(e_, k))];
const over = (r: Relation) => claim(all, r);
const step1 = sum("c", (k) => sub(at(e_, k), at(e, k)));
const dy = sub(ey_, ey);

const difference = abs(sub(expLoss(e), expLoss(e_)));
const signed = abs(add(neg(log(div(ey, S))), log(div(ey_, S_))));
const regrouped = abs(add(log(div(ey_, ey)), log(div(S, S_))));
const bounded = add(
  mul(div(1, 2), abs(sub(div(ey_, ey), div(ey, ey_)))),
  mul(div(1, 2), abs(sub(div(S, S_), div(S_, S)))),
);
const expandedScore = add(sub(add(1, div(dy, ey)), 1), div(dy, ey_));
const expandedSum = add(sub(add(1, div(step1, S_)), 1), div(step1, S));
const expanded = add(mul(div(1, 2), abs(expandedScore)), mul(div(1, 2), abs(expandedSum)));
const factored = add(
  mul(div(abs(dy), 2), abs(add(div(1, ey), div(1, ey_)))),
  mul(div(abs(step1), 2), abs(add(div(1, S_), div(1, S)))),
);

export const logDifference = step({
  label: "log-difference",
  where: "third display, the equality",
  printed: over(eq(difference, signed)),
  note: "The definition, written out.",
});
export const logDifferenceRegrouped = step({
  label: "log-difference-regrouped",
  where: "third display, the inequality",
  printed: over(leq(signed, regrouped)),
  repair: { text: "in fact an equality", claim: over(eq(signed, regrouped)) },
  twins: [{ name: "sums swapped", claim: over(leq(signed, abs(add(log(div(ey_, ey)), log(div(S_, S)))))) }],
  note: "The triangle inequality comes one line later.",
});
export const logInequalityApplied = step({
  label: "log-inequality-applied",
  where: "fourth display, first line",
  printed: over(leq(difference, bounded)),
  reasons: ["log-difference-regrouped", "log-inequality"],
  twins: [
    { name: "half of it", claim: over(leq(difference, div(bounded, 2))) },
    { name: "without the second summand", claim: over(leq(difference, mul(div(1, 2), abs(sub(div(ey_, ey), div(ey, ey_)))))) },
  ],
  note: "The bound on the logarithm, once for each summand.",
});
export const reciprocalExpansionScore = step({
  label: "reciprocal-expansion-score",
  where: "fourth display, second line, the score of the label",
  printed: over(eq(sub(div(ey_, ey), div(ey, ey_)), expandedScore)),
  note: "e_y / e'_y is 1 - (e'_y - e_y) / e'_y.",
});
export const reciprocalExpansionSum = step({
  label: "reciprocal-expansion-sum",
  where: "fourth display, second line, the sums",
  rocq: further.reciprocalExpansionSum,
  printed: over(eq(mul(div(1, 2), abs(sub(div(S, S_), div(S_, S)))), mul(div(1, 2), abs(expandedSum)))),
  twins: [{ name: "without absolute values", claim: over(eq(sub(div(S, S_), div(S_, S)), expandedSum)) }],
  note: "It looks wrong and is right: what stands inside is the negative of what it replaces, and the absolute value absorbs the sign.",
});
export const expansionEquality = step({
  label: "expansion-equality",
  where: "fourth display, second line",
  printed: over(eq(bounded, expanded)),
  reasons: ["reciprocal-expansion-score", "reciprocal-expansion-sum"],
  note: "Both summands, each by its own expansion.",
});
export const factorOut = step({
  label: "factor-out",
  where: "fourth display, third line",
  printed: over(leq(expanded, factored)),
  repair: { text: "in fact an equality", claim: over(eq(expanded, factored)) },
  twins: [{ name: "reciprocals subtracted", claim: over(leq(expanded, add(mul(div(abs(dy), 2), abs(sub(div(1, ey), div(1, ey_)))), mul(div(abs(step1), 2), abs(add(div(1, S_), div(1, S))))))) }],
  note: "The reciprocals are positive, so nothing is lost.",
});

const anyVector = vector("v", "c");
const vy = at(anyVector, y);
const entries = sum("c", (k) => at(anyVector, k));
export const coordinateByL1 = step({
  label: "coordinate-by-l1",
  where: "after the fourth display, first bound",
  printed: claim([free(anyVector), free(y)], leq(abs(vy), norm1(anyVector))),
  twins: [{ name: "99% of the norm", claim: claim([free(anyVector), free(y)], leq(abs(vy), mul(num("0.99"), norm1(anyVector)))) }],
  note: "Used for e' - e, whose entries have both signs. The 2-norm would do as well and would save the factor sqrt(c).",
});
export const sumByL1 = step({
  label: "sum-by-l1",
  where: "after the fourth display, second bound",
  printed: claim([free(anyVector)], leq(abs(entries), norm1(anyVector))),
  twins: [{ name: "2-norm instead", claim: claim([free(anyVector)], leq(abs(entries), norm2(anyVector))) }],
  note: "The triangle inequality; equality for entries of one sign.",
});
const l1 = (factor: string) => claim([free(anyVector)], leq(norm1(anyVector), mul(mul(num(factor), sqrt(size("c"))), norm2(anyVector))));
export const l1ByL2 = step({
  label: "l1-by-l2",
  where: "after the fourth display, third bound",
  printed: claim([free(anyVector)], leq(norm1(anyVector), mul(sqrt(size("c")), norm2(anyVector)))),
  best: { constant: "sqrt(c)", at: l1("1"), below: l1("0.999") },
  twins: [
    { name: "constant 1% below", claim: l1("0.99") },
    { name: "no factor", claim: claim([free(anyVector)], leq(norm1(anyVector), norm2(anyVector))) },
  ],
  note: "Cauchy-Schwarz with the vector of ones; equality where all entries have one size.",
});

const distance = norm2(sub(e_, e));
const lowest = min(ey, ey_);
const lipschitz = (constant: Real) => over(leq(difference, mul(div(constant, lowest), distance)));
const printedConstant = mul(2, sqrt(size("c")));
const sharp = (factor: string) =>
  claim(all, leq(difference, mul(div(mul(num(factor), sqrt(sub(size("c"), 1))), lowest), distance)), { atLeast: { c: 2 } });
export const expLossLipschitz = step({
  label: "exp-loss-lipschitz",
  where: "fifth display",
  rocq: further.expLossLipschitz,
  printed: lipschitz(printedConstant),
  reasons: ["factor-out", "coordinate-by-l1", "sum-by-l1", "l1-by-l2"],
  uses: ["log-inequality-applied", "expansion-equality"],
  best: { constant: "sqrt(c - 1)", at: sharp("1"), below: sharp("0.999") },
  twins: [
    { name: "half the best constant", claim: sharp("0.5") },
    { name: "1% below the best constant", claim: sharp("0.99") },
    { name: "largest score instead of the smallest", claim: over(leq(difference, mul(div(printedConstant, mul(100, add(ey, ey_))), distance))) },
  ],
  note: "Read with delta = e' - e it is true and far from tight: the last line before it gives sqrt(c + 3), and the best constant is sqrt(c - 1). It also needs that the sum is at least e_y, which positivity gives.",
});

const delta = vector("delta", "d");
const anyDelta = claim([...all, free(delta)], leq(difference, mul(div(printedConstant, lowest), norm2(delta))));
/** As it is printed; the types refuse it. */
const deltaUndefinedAs = "forall e in (0,inf)^c, e' in (0,inf)^c, y in 1..c: abs(-log(e[y]/sum(i in c, e[i])) + log(e'[y]/sum(i in c, e'[i]))) <= 2*sqrt(c)/min(e[y], e'[y])*norm2(delta)";
export const deltaUndefined = step({
  label: "delta-undefined",
  where: "fifth display, the letter delta",
  printed: refusedLine(
    "the bound is by the 2-norm of delta",
    deltaUndefinedAs,
    "\\|\\delta\\|_2",
  ),
  charges: [
    {
      of: "ill-posed",
      why: "Everywhere else delta is the perturbation of the input, in R^d; with that reading the line is false, and only e' - e makes it true.",
      illTyped: () => parseClaim(deltaUndefinedAs),
      holds: [lipschitz(printedConstant)],
      fails: [anyDelta],
},
  ],
  repair: { text: "delta = e' - e", claim: lipschitz(printedConstant) },
  note: "The letter is used before it is given its meaning here.",
});
