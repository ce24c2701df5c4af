/** The expected gap, on a finite space of m points with weights p. */
import { abs, add, at, claim, dot, eq, free, leq, nonNegative, real, sentence, step, sub, sum, vector, div } from "lemmakit";
import { n } from "../notation.ts";
import * as beyond from "./beyond-terms.ts";

const p = vector("p", "m");
/** The loss at each point, and its supremum over the ball. */
const plain = vector("l", "m");
const attacked = vector("a", "m");
const gap = dot(p, sub(attacked, plain));
const difference = sub(dot(p, attacked), dot(p, plain));
const worse = { where: [leq(plain, attacked)] };
const points = [nonNegative(p), free(plain), free(attacked)];

export const expectedGapEquality = step({
  label: "expected-gap-equality",
  where: "third display, first equality",
  rocq: beyond.expectedGapEquality,
  printed: sentence("The expected gap is the absolute difference of the two losses.", "\\mathbb{E}[D] = \\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right|"),
  readings: [claim(points, eq(gap, abs(difference)), worse)],
  uses: ["standard-loss", "adversarial-loss", "adversarial-loss-measurable", "gap-nonnegative"],
  twins: [
    { name: "without the order of the losses", claim: claim(points, eq(gap, abs(difference))) },
    { name: "the order of the losses turned round", claim: claim(points, eq(gap, abs(difference)), { where: [leq(attacked, plain)] }) },
  ],
  note: "It looks wrong and is right: the expectation is linear, and the gaps are not negative. The losses must be measurable and the standard loss finite.",
});

export const expectedGapExpanded = step({
  label: "expected-gap-expanded",
  where: "third display, second equality",
  printed: sentence(
    "The difference of the losses is one expectation.",
    "\\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right| = \\left|\\mathbb{E}_{(x,y)}\\left[\\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x + \\delta), y) - \\ell(f(x), y)\\right]\\right|",
  ),
  readings: [claim(points, eq(abs(difference), abs(gap)))],
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
  rocq: beyond.expectedGapBound,
  printed: sentence(
    "With probability at least 1 - rho the expected gap is at most the mean gap plus the sampling error.",
    "\\mathbb{E}[D] \\le \\left|\\frac{1}{n}\\sum_{i=1}^n \\max_{\\|\\delta\\| < \\epsilon} \\ell(f(x_i + \\delta), y_i) - \\ell(f(x_i), y_i)\\right| + C_2 \\sqrt{\\frac{\\log(\\rho/2)}{-2n}}",
  ),
  readings: [claim([free(D), free(expectation), free(error)], leq(expectation, add(abs(mean), error)), event)],
  uses: ["hoeffding-probability-step", "expected-gap-expanded"],
  twins: [
    { name: "the error left out", claim: claim([free(D), free(expectation), free(error)], leq(expectation, abs(mean)), event) },
    { name: "off the event", claim: claim([free(D), free(expectation), nonNegative(error)], leq(expectation, add(abs(mean), error))) },
    { name: "the error subtracted", claim: claim([free(D), free(expectation), free(error)], leq(expectation, sub(abs(mean), error)), event) },
  ],
  note: "The triangle inequality on the event of the line before, with E for the expected gap and s for the error; the absolute value is idle. The summand needs brackets.",
});

export const finalEquality = step({
  label: "final-equality",
  where: "last display, equality",
  rocq: beyond.finalEquality,
  printed: sentence("The adversarial loss is the larger one.", "\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f) = \\left|\\mathcal{L}_{\\text{adv}}(f) - \\mathcal{L}(f)\\right|"),
  readings: [claim(points, eq(difference, abs(difference)), worse)],
  uses: ["expected-gap-equality"],
  twins: [{ name: "without the order of the losses", claim: claim(points, eq(difference, abs(difference))) }],
  note: "At every point the supremum over the ball is at least the loss at its centre.",
});
