/** Cross-entropy with softmax. */
import { parseClaim, step } from "lemmakit";

export const crossEntropyDefinition = step({
  label: "cross-entropy-definition",
  where: "second display",
  printed: parseClaim(
    "forall f : R^d -> R^c, loss : R^c x 1..c -> R, x in R^d, y in 1..c where (forall u in R^c, k in 1..c: loss(u, k) = (-log(exp(u[k])/sum(q in c, exp(u[q]))))): loss(f(x), y) = (-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q]))))",
  ),
  latex: "\\ell(f(x), y) = -\\log\\left(\\frac{\\exp\\{f(x)_y\\}}{\\sum_{i=1}^c \\exp\\{f(x)_i\\}}\\right)",
  note: "Defined for all logits, and at least 0; it is 0 only where there is one class.",
});
