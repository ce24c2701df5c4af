/**
 * The abstract and the related work: the claim of a characterisation. The model is f_theta(x) = (1, 10 x) with the head
 * W = [[1, 0], [0, 0]], at x = 0 with perturbations below 1: the scores are 1 and 0 everywhere.
 */
import { parseClaim, abs, add, claim, free, frobenius, inside, leq, lt, mul, pow, product, sqrt, step, sub, type Real } from "lemmakit";
import { delta, effect, j, margin, score, u, v, W, y } from "../notation.ts";

/** f(t)_1 - f(t)_2, and |f_theta(t) - f_theta(0)|; the norm of W is 1. */
const lead = (t: Real): Real => sub(add(mul(1, 1), mul(0, mul(10, t))), add(mul(0, 1), mul(0, mul(10, t))));
const moved = (t: Real): Real => sqrt(add(pow(sub(1, 1), 2), pow(mul(10, t), 2)));
const ball = [inside(delta, -1, 1)];
const robust = claim(ball, lt(0, lead(delta)));
const condition = claim(ball, leq(product(2, 1, moved(delta)), 1));
const invariant = claim(ball, leq(moved(delta), 1));

export const preciselyCharacterize = step({
  label: "precisely-characterize",
  where: "Abstract, last sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, j in 1..c, epsilon > 0 where j != y, (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y])): abs((W*f(x))[y] - (W*f(x))[j]) >= 2*normF(W)*sup(delta in ball(R^d, epsilon), norm2(f(x + delta) - f(x)))",
  ),
  charges: [
    {
      of: "false",
      why: "They give sufficient conditions only. In the model f_theta(x) = (1, 10 x), W = [[1, 0], [0, 0]] class 1 is predicted at every input, and the condition of Theorem 4.1 reads 1 >= 20 |delta|.",
      holds: [robust],
      fails: [condition],
},
  ],
  repair: {
    text: "they give sufficient conditions",
    claim: claim([free(W), free(u), free(v), free(y), free(j)], lt(score(v, j), score(v, y)), {
      where: [lt(score(u, j), score(u, y)), leq(product(2, frobenius(W), effect), margin(u))],
}),
},
  uses: ["exact-effect", "determines-weight-matrices", "theorem-4-1"],
  note: "Nothing is shown to be required: no lower bound is proved.",
});

export const bothDirections = step({
  label: "both-directions",
  where: "Section 2, last sentence",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0 where (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y]), (exists delta in ball(R^d, epsilon): norm2(f(x + delta) - f(x)) > 0): not (forall delta in ball(R^d, epsilon): (forall k in 1..c: k != y implies (W*f(x + delta))[k] < (W*f(x + delta))[y]))",
  ),
  charges: [
    {
      of: "false",
      why: "The second half is not proved, and fails: f_theta(x) = (1, 10 x) moves by up to 10, and with W = [[1, 0], [0, 0]] the predictor is robust.",
      holds: [robust],
      fails: [invariant],
},
  ],
  repair: {
    text: "the first half: an output changes by at most the norm of W times the effect on the representation",
    claim: claim([free(W), free(u), free(v), free(y)], leq(abs(sub(score(v, y), score(u, y))), mul(frobenius(W), effect))),
},
  uses: ["theorem-3-2", "theorem-4-1"],
  note: "A head may ignore what is sensitive in the representation.",
});
