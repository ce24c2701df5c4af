/** The setting of Theorem 3.2 as it is printed: a loss, a linear layer, a representation, inputs, a sample and its labels. */
import { parseClaim, type Claim } from "lemmakit";

const LETTERS = "f : R^d -> R^r, loss : R^c x 1..c -> R, W in R^(c x r), X subset R^d, x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, C_1 > 0, C_2 > 0";
/** The loss is C_1-Lipschitz and at most C_2 on f(X), with <= where Definition 3.1 has <, which nothing meets; the sample lies in X. */
const HYPOTHESES = [
  "(forall i in 1..m: x[i] in X)",
  "(forall k in 1..c: lipschitz(loss(_, k), {W*f(u) : u in X}, C_1))",
  "(forall k in 1..c: forall u in X: 0 <= loss(W*f(u), k) and loss(W*f(u), k) <= C_2)",
].join(", ");

/** The loss at the input at place i, and the worst loss about it: a supremum, so that it has a value. */
export const LOSS = "loss(W*f(x[i]), y(i))";
export const ATTACKED = "sup(delta in ball(R^d, epsilon), loss(W*f(x[i] + delta), y(i)))";
/** The effect of an attack on the representation, at the input at a place. */
export const effect = (place: string): string => `sup(delta in ball(R^d, epsilon), norm2(f(x[${place}] + delta) - f(x[${place}])))`;

/** What is claimed under the printed hypotheses, of the letters of the setting and of others. */
export const printed = (conclusion: string, others = "", more = ""): Claim =>
  parseClaim(`forall ${others ? `${others}, ` : ""}${LETTERS} where ${more ? `${more}, ` : ""}${HYPOTHESES}: ${conclusion}`);

/** What is missing: both constants on the outputs of all perturbed inputs, and effects that have a supremum. */
const NEAR = [
  "(forall k in 1..c: lipschitz(loss(_, k), {W*f(u) : u in nbhd(X, epsilon)}, C_1))",
  "(forall k in 1..c: forall u in nbhd(X, epsilon): 0 <= loss(W*f(u), k) and loss(W*f(u), k) <= C_2)",
  "(exists B in R: forall u in nbhd(X, epsilon), v in nbhd(X, epsilon): norm2(f(u) - f(v)) <= B)",
].join(", ");
/** What is claimed under the printed hypotheses and the missing ones. */
export const repaired = (conclusion: string, others = "", more = ""): Claim => printed(conclusion, others, more ? `${more}, ${NEAR}` : NEAR);

/** Theorem 3.2: x[1], …, x[m] are all inputs, drawn with the weights p; a sample of n has the places w(1), …, w(n). */
const BOUND: readonly [conclusion: string, others: string] = [
  `P[w ~ p^n](E[i ~ p](${ATTACKED}) - E[i ~ p](${LOSS}) <= normF(W)*C_1*(1/n)*sum(k in n, ${effect("w(k)")}) + C_2*sqrt(log(rho/2)/(-2*n))) >= 1 - rho`,
  "dim n, law p on m, rho in (0,1)",
];
export const theorem = printed(...BOUND);
export const theoremRepaired = repaired(...BOUND);
/** The same with the spectral norm, and with one side of Hoeffding's inequality: log(rho) in place of log(rho/2). */
export const theoremOneSided = repaired(BOUND[0].replace("normF(W)", "spectral(W)").replace("log(rho/2)", "log(rho)"), BOUND[1].replace("(0,1)", "(0,1]"));

/**
 * Theorem 3.2 for a model that is chosen among q once the sample is drawn: the bound for all of them at once. The constants are valid for
 * all outputs. And the same for one model, which no sample chooses.
 */
const chosen = (more: string): Claim => {
  const at = (i: string): string => `f(a, x[${i}] + delta)`;
  const bound =
    `E[i ~ p](sup(delta in ball(R^d, epsilon), loss(W*${at("i")}, y(i)))) - E[i ~ p](loss(W*f(a, x[i]), y(i)))` +
    ` <= normF(W)*C_1*(1/n)*sum(k in n, sup(delta in ball(R^d, epsilon), norm2(${at("w(k)")} - f(a, x[w(k)])))) + C_2*sqrt(log(rho/2)/(-2*n))`;
  return parseClaim(
    "forall dim n, law p on m, rho in (0,1), f : 1..q x R^d -> R^r, loss : R^c x 1..c -> R, W in R^(c x r), x in R^(m x d), y : 1..m -> 1..c, epsilon > 0, B > 0, C_1 > 0, C_2 > 0" +
      ` where (forall k in 1..c: lipschitz(loss(_, k), R^c, C_1)), (forall k in 1..c: forall u in R^c: 0 <= loss(u, k) and loss(u, k) <= C_2), (forall a in 1..q, u in R^d: norm2(f(a, u)) <= B)${more}` +
      `: P[w ~ p^n](forall a in 1..q: ${bound}) >= 1 - rho`,
  );
};
export const theoremTrained = chosen("");
export const theoremOneModel = chosen(", (forall a in 1..q, b in 1..q, u in R^d: f(a, u) = f(b, u))");

/** Of two representations with one head, the one with the smaller effect at x has the smaller gap there. */
export const smallerEffectSmallerGap = ((): Claim => {
  const moved = (of: string): string => `sup(delta in ball(R^d, epsilon), norm2(${of}(x + delta) - ${of}(x)))`;
  const gap = (of: string): string => `sup(delta in ball(R^d, epsilon), loss(W*${of}(x + delta), y)) - loss(W*${of}(x), y)`;
  return parseClaim(`forall loss : R^c x 1..c -> R, f : R^d -> R^r, g : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon > 0 where ${moved("f")} <= ${moved("g")}: ${gap("f")} <= ${gap("g")}`);
})();

/** Where class y is predicted at x and at x + delta, the condition on the rows of W holds for every other class. */
export const rowConditionIsNecessary = ((): Claim => {
  const ahead = (at: string): string => `(forall k in 1..c: k = y or (W*f(${at}))[k] < (W*f(${at}))[y])`;
  return parseClaim(
    `forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where j != y, ${ahead("x")}, ${ahead("x + delta")}: (W*f(x))[y] - (W*f(x))[j] >= (norm2(W[y]) + norm2(W[j]))*norm2(f(x + delta) - f(x))`,
  );
})();
