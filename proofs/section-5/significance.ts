/** Section 5, "Significance": what is said of the predictor. */
import {
  parseClaim, abs, add, at, claim, dot, eq, free, index, leq, lt, matrix, max, mul, norm2, num, position, sqrt, step, sub, times, vector,
  within, type Real,
} from "lemmakit";
import { effect, score, u, v, W, y } from "../notation.ts";

export const invariantAnyPredictor = step({
  label: "invariant-any-predictor",
  where: "Significance, first sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, g : R^r -> R^c, x in R^d, delta in R^d where f(x + delta) = f(x): g(f(x + delta)) = g(f(x))",
  ),
  latex: "f_\\theta(x + \\delta) = f_\\theta(x) \\Rightarrow g(f_\\theta(x + \\delta)) = g(f_\\theta(x))",
  twins: [
    { name: "the factor left out", claim: claim([free(W), free(u), free(v), free(y)], leq(abs(sub(max(score(v, y), 0), max(score(u, y), 0))), effect)) },
    { name: "the representation changes", claim: parseClaim("forall f : R^d -> R^r, g : R^r -> R^c, x in R^d, delta in R^d where norm2(f(x + delta)) = norm2(f(x)): g(f(x + delta)) = g(f(x))") },
  ],
  note: "A function has one value at one point.",
});

/** The outputs of a head move under some perturbation, or under none. */
const moves = (head: string): string => `(exists delta in ball(R^d, epsilon): norm2(${head}*f(x + delta) - ${head}*f(x)) > 0)`;
const stays = (head: string): string => `(forall delta in ball(R^d, epsilon): norm2(${head}*f(x + delta) - ${head}*f(x)) = 0)`;
const VARIANT = "(exists delta in ball(R^d, epsilon): norm2(f(x + delta) - f(x)) > 0)";
export const lossDependsOnPredictor = step({
  label: "loss-depends-on-predictor",
  where: "Significance, second sentence",
  printed: parseClaim(`forall dim c, f : R^d -> R^r, x in R^d, epsilon > 0 where ${VARIANT}: exists V in R^(c x r), W in R^(c x r): ${stays("V")} and ${moves("W")}`),
  twins: [
    { name: "every head loses", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d where norm2(f(x + delta) - f(x)) > 0: norm2(W*f(x + delta) - W*f(x)) > 0") },
    { name: "no head loses", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d: norm2(W*f(x + delta) - W*f(x)) = 0") },
  ],
  note: "Of a representation that varies: the head 0 loses nothing, and a head whose first row is a change of the representation sees that change.",
});

const W2 = matrix("W", "2", "2");
const [u2, v2] = [vector("u", "2"), vector("v", "2")];
const [y2, j2] = [index("y", "2"), index("j", "2")];
const lead = (w: typeof u2) => sub(at(times(W2, w), y2), at(times(W2, w), j2));
const turn = dot(sub(at(W2, j2), at(W2, y2)), sub(v2, u2));
const leads = (r: Real) => claim([free(W2), free(u2), free(v2), free(y2), free(j2)], eq(lead(v2), r));
const d = vector("delta", "2");
const [d1, d2] = [at(d, position(1, "2")), at(d, position(2, "2"))];
const ball = [lt(norm2(d), sqrt(num("1/2")))];
export const exactEffect = step({
  label: "exact-effect",
  where: "Significance, third sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where j != y: inf(delta in ball(R^d, epsilon), (W*f(x + delta))[y] - (W*f(x + delta))[j]) = (W*f(x))[y] - (W*f(x))[j] - 2*normF(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x)))",
  ),
  charges: [
    {
      of: "false",
      why: "The theorems give bounds on one side. For W the 2 x 2 identity, f_theta(x) = x and x = (1, 0) the prediction is kept for |delta| < sqrt(1/2) and no further, and the condition 1 >= 2 |delta| allows 1/2 only, 1/(2 sqrt(2)) with the Frobenius norm.",
      holds: [
        claim([within(d, -1, 1)], lt(add(0, d2), add(1, d1)), { where: ball }),
        claim([], leq(add(1, num("-1/2")), add(0, num("1/2")))),
      ],
      fails: [claim([within(d, -1, 1)], leq(mul(2, norm2(d)), sub(1, 0)), { where: ball })],
},
  ],
  repair: {
    text: "the exact lead at x + delta is the lead at x less (W_j - W_y)(f_theta(x + delta) - f_theta(x)); the theorem bounds that",
    only: "two classes and two dimensions",
    claim: leads(sub(lead(u2), turn)),
    changes: ["precisely-characterize"],
},
  uses: ["theorem-3-2", "theorem-4-1"],
  twins: [{ name: "sign of the difference of the rows", claim: leads(add(lead(u2), turn)) }],
  note: "Two classes are enough to see it: the hyperplane is at the distance lead / |W_y - W_j|, and the theorem has 2 |W| in place of |W_y - W_j|.",
});
