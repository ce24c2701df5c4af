/** Further theorems of these lines, each of a claim; proofs have the name of the theorem. */
import { parseClaim, type RocqTheorem } from "lemmakit";

/** |l(f, y) - l(f', y)| for cross-entropy of logits, and of their exponentials. */
const GAP = "abs(-log(exp(f[y])/sum(i in c, exp(f[i]))) - -log(exp(f'[y])/sum(i in c, exp(f'[i]))))";
const EXP_GAP = "abs(-log(e[y]/sum(j in c, e[j])) + log(e'[y]/sum(j in c, e'[j])))";
const SCORES = "e in (0,inf)^c, e' in (0,inf)^c";
/** m_1 and m_2. */
const [M1, M2] = ["min(exp(f[y]), exp(f'[y]))", "max(norminf(exp(f)), norminf(exp(f')))"];

export const crossEntropyNotGloballyLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_lipschitz_best",
    says: "no constant below sqrt(2) is valid, whatever c >= 2",
    claim: parseClaim(`forall dim c >= 2, y in 1..c, K < sqrt(2): exists f in R^c, f' in R^c: K*norm2(f - f') < ${GAP}`),
  },
];
export const expFactorisation: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_not_globally_lipschitz",
    says: "as a function of the exponentials the loss has no constant",
    claim: parseClaim(`forall dim c >= 2, y in 1..c, K real: exists ${SCORES}: K*norm2(e' - e) < ${EXP_GAP}`),
  },
];
export const logInequality: readonly RocqTheorem[] = [
  { theorem: "log_inequality_best", says: "no constant below 1/2 is valid", claim: parseClaim("forall K < 1/2: exists x in (0,inf): K*abs(x - 1/x) < abs(log(x))") },
];
export const reciprocalExpansionSum: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_rewriting_sign_refuted",
    says: "the sign under the second absolute value",
    claim: parseClaim(
      `forall ${SCORES}: sum(j in c, e[j])/sum(j in c, e'[j]) - sum(j in c, e'[j])/sum(j in c, e[j]) = 1 + sum(j in c, e'[j] - e[j])/sum(j in c, e'[j]) - 1 + sum(j in c, e'[j] - e[j])/sum(j in c, e[j])`,
    ),
    refutes: true,
  },
];
export const expLossLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_lipschitz_half",
    says: "half the printed constant is valid",
    claim: parseClaim(`forall ${SCORES}, y in 1..c: ${EXP_GAP} <= 1/2*((1/e[y] + 1/e'[y]) + sqrt(c)*(1/sum(j in c, e'[j]) + 1/sum(j in c, e[j])))*norm2(e' - e)`),
  },
  { theorem: "l_exp_lipschitz_sharper", says: "a sharper constant", claim: parseClaim(`forall ${SCORES}, y in 1..c: ${EXP_GAP} <= (1 + sqrt(c))/min(e[y], e'[y])*norm2(e' - e)`) },
  {
    theorem: "l_exp_lipschitz_tight_best",
    says: "no constant below sqrt(c - 1) is valid",
    claim: parseClaim(`forall dim c >= 2, y in 1..c, K real where K < sqrt(c - 1): exists ${SCORES}: K/min(e[y], e'[y])*norm2(e' - e) < ${EXP_GAP}`),
  },
];
export const exponentialTangent: readonly RocqTheorem[] = [
  { theorem: "exponential_tangent_never", says: "false at every pair", claim: parseClaim("forall f real, f' real: f' - f - 1 < exp(f' - f)") },
];
export const exponentialStep: readonly RocqTheorem[] = [
  { theorem: "exponential_step_symmetric", says: "with the maximum of the two, in any order", claim: parseClaim("forall f real, f' real: abs(exp(f) - exp(f')) <= max(exp(f), exp(f'))*abs(f' - f)") },
  {
    theorem: "exponential_step_unordered_refuted",
    says: "false in the other order",
    claim: parseClaim("forall f real, f' real: abs(exp(f))*abs(1 - exp(f' - f)) <= abs(exp(f))*abs(f' - f)"),
    refutes: true,
  },
];
export const exponentialNormBound: readonly RocqTheorem[] = [
  {
    theorem: "exponential_norm_bound_best",
    says: "the constant 1 in front of m_2 is best",
    claim: parseClaim(`forall dim c, K < 1: exists f in R^c, f' in R^c: K*${M2}*norm2(f' - f) < norm2(exp(f) - exp(f'))`),
  },
];
export const localCrossEntropyConstant: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_local_tight",
    says: "the tight local constant",
    claim: parseClaim(`forall dim c >= 2, y in 1..c, f in R^c, f' in R^c: ${GAP} <= sqrt(c - 1)*${M2}/${M1}*norm2(f - f')`),
  },
  {
    theorem: "cross_entropy_local_valid_if",
    says: "the printed constant holds where c m_2 >= 1",
    claim: parseClaim(`forall y in 1..c, f in R^c, f' in R^c where 1 <= c*${M2}: ${GAP} <= 2*c*sqrt(c)*${M2}^2/${M1}*norm2(f - f')`),
  },
];
