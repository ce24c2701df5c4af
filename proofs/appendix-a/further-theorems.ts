/** Further theorems of these lines, each of a claim; proofs have the name of the theorem. */
import { parseClaim, type RocqTheorem } from "lemmakit";

const GAPS = "forall dim n, law p on m, D in R^m, C_2 > 0";
const RANGE = "(forall i in 1..m: 0 <= D[i] and D[i] <= C_2)";
const TWO_SIDED = "P[w ~ p^n](abs(sum(k in n, D[w(k)]) - n*E[i ~ p](D[i])) >= t) <= 2*exp(-2*t^2/(n*C_2^2))";

export const hoeffdingTail: readonly RocqTheorem[] = [
  { theorem: "hoeffding_two_sided", says: "for any law on a finite space", claim: parseClaim(`${GAPS}, t >= 0 where ${RANGE}: ${TWO_SIDED}`) },
  { theorem: "hoeffding_tail_unsigned_refuted", says: "false without t >= 0", claim: parseClaim(`${GAPS}, t real where ${RANGE}: ${TWO_SIDED}`), refutes: true },
  { theorem: "hoeffding_lemma", says: "the lemma of Hoeffding, for all p and h", claim: parseClaim("forall p in [0,1], h real: p*exp((1 - p)*h) + (1 - p)*exp(-p*h) <= exp(h^2/8)") },
  {
    theorem: "hoeffding_lemma_best",
    says: "and 1/8 is best in it",
    claim: parseClaim("forall k real where (forall p in [0,1], h in R: p*exp((1 - p)*h) + (1 - p)*exp(-p*h) <= exp(k*h^2)): 1/8 <= k"),
  },
  {
    theorem: "hoeffding_lemma_bounded",
    says: "for a bounded variable of mean 0",
    claim: parseClaim("forall law p on m, X in R^m, a real, b real, h real where (forall i in 1..m: a <= X[i] and X[i] <= b), E[i ~ p](X[i]) = 0: E[i ~ p](exp(h*X[i])) <= exp(h^2*(b - a)^2/8)"),
  },
];
export const hoeffdingOneSidedSuffices: readonly RocqTheorem[] = [
  {
    theorem: "hoeffding_confidence_one_sided",
    says: "as a statement of confidence, with log(1/rho)",
    claim: parseClaim(`${GAPS}, rho in (0,1] where ${RANGE}: P[w ~ p^n](E[i ~ p](D[i]) - 1/n*sum(k in n, D[w(k)]) <= C_2*sqrt(log(rho)/(-2*n))) >= 1 - rho`),
  },
];
export const lipschitzStep: readonly RocqTheorem[] = [
  {
    theorem: "average_absolute_value",
    says: "the average of the gaps is that of their absolute values",
    claim: parseClaim("forall a in R^n, l in R^n where (forall i in 1..n: l[i] <= a[i]): abs(1/n*sum(i in n, a[i] - l[i])) = abs(1/n*sum(i in n, abs(a[i] - l[i])))"),
  },
];
export const cauchySchwarzStep: readonly RocqTheorem[] = [
  {
    theorem: "spectral_step",
    says: "averaged over any number of points, spectral norm",
    claim: parseClaim("forall u in R^(n x r), v in R^(n x r), W in R^(c x r), C_1 >= 0: C_1*(1/n*sum(i in n, norm2(W*u[i] - W*v[i]))) <= spectral(W)*C_1*(1/n*sum(i in n, norm2(u[i] - v[i])))"),
  },
];
