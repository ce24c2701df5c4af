/** What Theorem 4.1 is said to show. */
import { parseClaim, abs, add, claim, free, inside, leq, lt, nonNegative, positive, product, real, step } from "lemmakit";
import { delta, j, score, u, v, W, y } from "../notation.ts";
import { lead, moved, weight } from "./model.ts";
import * as further from "./further-theorems.ts";

const s = real("s");
/** The condition of Theorem 4.1 in the model, at every perturbation. */
const condition = (slope: number) => claim([inside(delta, -1, 1)], leq(product(2, weight, moved(slope, delta)), abs(lead(slope, 0))));
const robust = claim([positive(s), inside(delta, -1, 1)], lt(0, lead(s, delta)));
/** With N the norm of W and m the lead at x: a condition met for the effect D + h is met for D. */
const [N, m, D, more] = [real("N"), real("m"), real("D"), real("h")];
const weaker = [nonNegative(N), nonNegative(D), nonNegative(more), free(m)];
const stronger = claim(weaker, leq(product(2, N, D), abs(m)), { where: [leq(product(2, N, add(D, more)), abs(m))] });

export const determinesWeightMatrices = step({
  label: "determines-weight-matrices",
  where: "before Theorem 4.1",
  printed: parseClaim(
    "forall dim c >= 2, f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0 where (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])) iff (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*normF(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))))",
  ),
  charges: [
    {
      of: "false",
      why: "The condition is sufficient only: it gives a part of that set. With f_theta(x) = (1, 10 x), W = [[1, 0], [0, 0]], x = 0, epsilon = 1 class 1 is predicted at every input, and the condition 1 >= 20 |delta| fails.",
      holds: [robust],
      fails: [condition(10)],
},
  ],
  repair: {
    text: "it gives a set of weight matrices with a robust classifier, the larger the smaller the effect",
    claim: stronger,
    changes: ["exact-effect", "precisely-characterize"],
},
  uses: ["theorem-4-1"],
  twins: [
    { name: "spectral norm", claim: parseClaim("forall dim c >= 2, f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0 where (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]): (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])) iff (forall j in 1..c: j != y implies abs((W*f(x))[y] - (W*f(x))[j]) >= 2*spectral(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x))))") },
  ],
  note: "Exact is: for all j, f(x)_y - f(x)_j exceeds (W_j - W_y)(f_theta(x + delta) - f_theta(x)) for every delta, up to ties.",
});

export const invariantRepresentationRobust = step({
  label: "invariant-representation-robust",
  where: "after Theorem 4.1, first sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, k in 1..c where f(x + delta) = f(x): argmax(k, W*f(x + delta)) iff argmax(k, W*f(x))",
  ),
  latex: "f_\\theta(x + \\delta) = f_\\theta(x) \\Rightarrow c(x + \\delta) = c(x)",
  uses: ["theorem-4-1"],
  twins: [
    { name: "the representation changes", claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), { where: [lt(score(u, j), score(u, y))] }) },
    { name: "equal norms for equal representations", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, k in 1..c where norm2(f(x + delta)) = norm2(f(x)): argmax(k, W*f(x + delta)) iff argmax(k, W*f(x))") },
    { name: "at another class", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, k in 1..c, j in 1..c where f(x + delta) = f(x): argmax(k, W*f(x + delta)) iff argmax(j, W*f(x))") },
  ],
  note: "A score changes by at most the norm of W times the effect. Where that is 0 the outputs agree, so the prediction does, ties included where the tie rule depends on the scores only.",
});

export const strongerSeparationRequired = step({
  label: "stronger-separation-required",
  where: "after Theorem 4.1, second sentence",
  rocq: further.strongerSeparationRequired,
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where j != y, (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])): (W*f(x))[y] - (W*f(x))[j] >= 2*spectral(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x)))",
  ),
  charges: [
    {
      of: "false",
      why: "With f_theta(x) = (1, s x) and W = [[1, 0], [0, 0]] the lead is 1 for every sensitivity s, and class 1 is predicted everywhere; at s = 100 the condition of the theorem fails.",
      holds: [robust, claim([inside(delta, 0, 1)], lt(moved(1, delta), moved(100, delta)))],
      fails: [condition(100)],
},
  ],
  repair: { text: "the condition of the theorem asks for more; the condition is sufficient, not required", claim: stronger },
  uses: ["theorem-4-1"],
  twins: [
    {
      name: "a larger effect allowed",
      claim: claim(weaker, leq(product(2, N, add(D, more)), abs(m)), { where: [leq(product(2, N, D), abs(m))] }),
},
    { name: "with >, spectral norm, at one other class", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where j != y, (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])): (W*f(x))[y] - (W*f(x))[j] > 2*spectral(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x)))") },
  ],
  note: "As a remark on the theorem's condition it is true.",
});
