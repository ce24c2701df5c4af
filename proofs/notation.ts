/** The letters of the paper, said once: dimensions, variables and the losses that many steps share. */
import {
  abs, add, at, claim, div, exp, free, index, leq, log, matrix, max, min, mul, neg, norm2, normInf, real, size,
  smallest, sqrt, sub, sum, times, vector,
  type Index, type Real, type RealLike, type Vector,
} from "lemmakit";

/** Logits of two inputs, f(x) and f(x'), over the classes. */
export const f = vector("f", "c");
export const f_ = vector("f'", "c");
/** Their exponentials as vectors of their own, all entries positive. */
export const e = vector("e", "c");
export const e_ = vector("e'", "c");
/** The label of the true class, and another class. */
export const y = index("y", "c");
export const j = index("j", "c");
/** The weight matrix of the linear layer, c x r. */
export const W = matrix("W", "c", "r");
/** Representations of an input and of its perturbation, f_theta(x) and f_theta(x + delta). */
export const u = vector("u", "r");
export const v = vector("v", "r");
export const x = real("x");
export const C = real("C");

/** Cross-entropy of logits: -log(exp(f_y) / sum_i exp(f_i)). */
export function crossEntropy(logits: Vector<"c">, label: Index<"c"> = y): Real {
  return neg(log(div(exp(at(logits, label)), sum("c", (i) => exp(at(logits, i)), "i"))));
}

/** Cross-entropy as a function of the exponentials: -log(e_y / sum_j e_j). */
export function expLoss(v_: Vector<"c">, label: Index<"c"> = y): Real {
  return neg(log(div(at(v_, label), sum("c", (k) => at(v_, k)))));
}

/** m_1: the smaller of the two scores of the label. */
export const m1 = min(exp(at(f, y)), exp(at(f_, y)));
/** m_2: the largest score of either input. */
export const m2 = max(normInf(exp(f)), normInf(exp(f_)));

/** Cross-entropy of the second of two classes at logits (t, 0): log(1 + exp(t)). */
export function softplus(t: Real | number): Real {
  return log(add(1, exp(t)));
}

/** The size of a perturbation in one dimension, its bound, the constants of Theorem 3.2 and its level. */
export const delta = real("delta");
export const epsilon = real("epsilon");
export const C1 = real("C_1");
export const C2 = real("C_2");
export const rho = real("rho");
/** The number of classes and of samples, as numbers. */
export const c = size("c");
export const n = size("n");

/** Cross-entropy over a dimension of any name, for models with a fixed number of classes. */
export function crossEntropyOver<D extends string>(dim: D, logits: Vector<D>, label: Index<NoInfer<D>>): Real {
  return neg(log(div(exp(at(logits, label)), sum(dim, (i) => exp(at(logits, i)), "i"))));
}

/** |l(f, y) - l(f', y)|. */
export const lossGap = abs(sub(crossEntropy(f), crossEntropy(f_)));

/** The loss is sqrt(2)-Lipschitz on all logits, and never negative: what most of Section 3 rests on. */
export const lossLipschitz = claim([free(f), free(f_), free(y)], leq(lossGap, mul(sqrt(2), norm2(sub(f, f_)))));
export const lossNonNegative = claim([free(f), free(y)], leq(0, crossEntropy(f)));

/** M_1 and M_2 of Section 3 where f(X) has the two points f and f': over all labels, and over all classes. */
export const M1 = smallest("c", (k) => min(exp(at(f, k)), exp(at(f_, k))), "k");
export const M2 = m2;

/** The slope of softplus: exp(t) / (1 + exp(t)). */
export function sigmoid(t: Real | number): Real {
  return div(exp(t), add(1, exp(t)));
}

/** The second summand of Theorem 3.2: bound * sqrt(log(level / 2) / (-2 draws)). */
export function samplingError(bound: RealLike, level: RealLike, draws: RealLike): Real {
  return mul(bound, sqrt(div(log(div(level, 2)), mul(-2, draws))));
}

/** A score of the linear head: entry i of W w, for a representation w. */
export function score(w: Vector<"r">, i: Index<"c">): Real {
  return at(times(W, w), i);
}

/** How far the class y is ahead of the class j at a representation w: (W w)_y - (W w)_j. */
export function margin(w: Vector<"r">): Real {
  return sub(score(w, y), score(w, j));
}

/** The effect of the perturbation on the representation: |v - u|. */
export const effect = norm2(sub(v, u));
