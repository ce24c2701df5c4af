/** The expected gap, on a finite space of m points with weights p. */
import { parseClaim, abs, add, at, claim, dot, eq, free, leq, nonNegative, real, step, sub, sum, vector, div } from "lemmakit";
import { n } from "../notation.ts";

const p = vector("p", "m");
/** The loss at each point, and its supremum over the ball. */
const plain = vector("l", "m");
const attacked = vector("a", "m");
const gap = dot(p, sub(attacked, plain));
const difference = sub(dot(p, attacked), dot(p, plain));
const points = [nonNegative(p), free(plain), free(attacked)];

export const expectedGapEquality = step({
  label: "expected-gap-equality",
  where: "third display, first equality",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, D in R^m where (forall i in 1..m: D[i] = sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i))): E[i ~ p](D[i]) = abs(E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))) - E[i ~ p](loss(W*f(x[i]), y(i))))",
  ),
  latex: "\\mathbb{E}[D] = \\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right|",
  uses: ["standard-loss", "adversarial-loss", "adversarial-loss-measurable", "gap-nonnegative"],
  twins: [
    { name: "without the order of the losses", claim: claim(points, eq(gap, abs(difference))) },
    { name: "the order of the losses turned round", claim: claim(points, eq(gap, abs(difference)), { where: [leq(attacked, plain)] }) },
    { name: "infima for suprema", claim: parseClaim("forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, D in R^m where (forall i in 1..m: D[i] = inf(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i))): E[i ~ p](D[i]) = abs(E[i ~ p](inf(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))) - E[i ~ p](loss(W*f(x[i]), y(i))))") },
  ],
  note: "It looks wrong and is right: the expectation is linear, and the gaps are not negative. The losses must be measurable and the standard loss finite.",
});

export const expectedGapExpanded = step({
  label: "expected-gap-expanded",
  where: "third display, second equality",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, D in R^m where (forall i in 1..m: D[i] = sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i))): abs(E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))) - E[i ~ p](loss(W*f(x[i]), y(i)))) = abs(E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i))))",
  ),
  latex: "\\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right| = \\left|\\mathbb{E}_{(x,y)}\\left[\\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x + \\delta), y) - \\ell(f(x), y)\\right]\\right|",
  uses: ["expected-gap-equality"],
  twins: [{ name: "the absolute value inside the expectation", claim: claim(points, eq(abs(difference), dot(p, abs(sub(attacked, plain))))) }],
  note: "Linear, with the supremum. Here the expectation is over (x, y), in Section 3 over x alone.",
});

const D = vector("D", "n");
const expectation = real("E");
const error = real("s");
const mean = div(sum("n", (i) => at(D, i), "i"), n);
const event = { where: [leq(abs(sub(mean, expectation)), error)] };

export const expectedGapBound = step({
  label: "expected-gap-bound",
  where: "third display, inequality",
  printed: parseClaim(
    "forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](E[i ~ p](D[i]) <= abs(1/n*sum(k in n, D[w(k)])) + C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho",
  ),
  latex: "\\mathbb{E}[D] \\le \\left|\\frac{1}{n}\\sum_{i=1}^n \\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x_i + \\delta), y_i) - \\ell(f(x_i), y_i)\\right| + C_2 \\sqrt{\\frac{\\log(\\rho/2)}{-2n}}",
  uses: ["hoeffding-probability-step", "expected-gap-expanded"],
  twins: [
    { name: "the error left out", claim: claim([free(D), free(expectation), free(error)], leq(expectation, abs(mean)), event) },
    { name: "off the event", claim: claim([free(D), free(expectation), nonNegative(error)], leq(expectation, add(abs(mean), error))) },
    { name: "the error subtracted", claim: claim([free(D), free(expectation), free(error)], leq(expectation, sub(abs(mean), error)), event) },
    { name: "with certainty", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](E[i ~ p](D[i]) <= abs(1/n*sum(k in n, D[w(k)])) + C_2*sqrt(log(rho/2)/(-2*n))) >= 1") },
    { name: "the error left out", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i] <= C_2): P[w ~ p^n](E[i ~ p](D[i]) <= abs(1/n*sum(k in n, D[w(k)]))) >= 1 - rho") },
    { name: "without the range", claim: parseClaim("forall dim n, law p on m, D in R^m, C_2 > 0, rho > 0 where rho <= 2, (forall i in 1..m: 0 <= D[i]): P[w ~ p^n](E[i ~ p](D[i]) <= abs(1/n*sum(k in n, D[w(k)])) + C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho") },
  ],
  note: "The triangle inequality on the event of the line before, with E for the expected gap and s for the error; the absolute value is idle. The summand needs brackets.",
});

export const finalEquality = step({
  label: "final-equality",
  where: "last display, equality",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), loss : R^c x 1..c -> R, law p on m, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, D in R^m where (forall i in 1..m: D[i] = sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i))) - loss(W*f(x[i]), y(i))): E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))) - E[i ~ p](loss(W*f(x[i]), y(i))) = abs(E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))) - E[i ~ p](loss(W*f(x[i]), y(i))))",
  ),
  latex: "\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f) = \\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right|",
  uses: ["expected-gap-equality"],
  twins: [{ name: "without the order of the losses", claim: claim(points, eq(difference, abs(difference))) }],
  note: "At every point the supremum over the ball is at least the loss at its centre.",
});
