/** The classifier of Section 4, and what its robustness means. */
import {
  parseClaim, abs, at, claim, dot, free, frobenius, largest, leq, lt, matrix, mul, norm2, position, product, real, sentence, step, sub, times, vector,
} from "lemmakit";
import { f, j, y } from "../notation.ts";

const w = vector("w", "3");
const W2 = matrix("W", "3", "2");
const [u2, v2] = [vector("u", "2"), vector("v", "2")];
export const independentOfTask = step({
  label: "independent-of-task",
  where: "first sentence",
  printed: sentence("The theorem of Section 3 does not depend on a downstream task.", "", "words about the theorem; its statement names no task"),
  readings: [
    claim([free(w), free(W2), free(u2), free(v2)], leq(abs(sub(dot(w, times(W2, v2)), dot(w, times(W2, u2)))), product(norm2(w), frobenius(W2), norm2(sub(v2, u2))))),
  ],
  uses: ["theorem-3-2"],
  note: "Within its conditions on the loss. The bound behind it is read for a linear loss of three outputs, which have no classes.",
});

export const robustDefinition = step({
  label: "robust-definition",
  where: "third sentence",
  printed: parseClaim(
    "forall h : R^d -> 1..c, x in R^d, epsilon > 0, delta in R^d where (forall s in ball(R^d, epsilon): h(x + s) = h(x)), norm2(delta) < epsilon: h(x + delta) = h(x)",
  ),
  latex: "c(x + \\delta) = c(x)",
  note: "A definition. Theorem 4.1 makes it precise: for all perturbations smaller than epsilon.",
});

const f2 = vector("f", "2");
const t = real("t");
export const classifierArgmax = step({
  label: "classifier-argmax",
  where: "first display",
  printed: parseClaim(
    "forall f : R^d -> R^r, W in R^(c x r), x in R^d: exists y in 1..c: (forall k in 1..c: k != y implies (W*f(x))[k] < (W*f(x))[y])",
  ),
  latex: "c(x) = \\operatorname{argmax}_i f(x)_i",
  charges: [
    {
      of: "ill-posed",
      why: "At a tie the argmax is a set. With W = 0 both scores are 0 at every input, and no class has the larger one; a rule that looks at x may then choose class 1 for x <= 0 and class 2 for x > 0.",
      holds: [claim([free(t)], leq(abs(sub(mul(0, t), mul(0, t))), 0))],
      fails: [claim([free(f2)], lt(0, abs(sub(at(f2, position(1, "2")), at(f2, position(2, "2"))))))],
    },
  ],
  repair: {
    text: "a tie rule that depends on the scores only, such as the least index; or a strict lead, as in Appendix C",
    claim: claim([free(f), free(y), free(j)], lt(at(f, j), largest("c", (i) => at(f, i), "i")), { where: [lt(at(f, j), at(f, y))] }),
    changes: ["theorem-4-1"],
  },
  twins: [
    { name: "two classes only", claim: parseClaim("forall f : R^d -> R^2, x in R^d: exists y in 1..2: forall k in 1..2: k != y implies f(x)[k] < f(x)[y]") },
    { name: "the largest score is above all others", claim: parseClaim("forall f : R^d -> R^c, x in R^d, y in 1..c where argmax(y, f(x)): forall k in 1..c: k != y implies f(x)[k] < f(x)[y]") },
  ],
  note: "The letter c is also the number of classes.",
});
