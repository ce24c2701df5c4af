/** What Rocq proves of these lines and terms cannot state: for all functions, all laws on finite spaces, all constants. */
import type { RocqTheorem } from "lemmakit";

export const crossEntropyNotGloballyLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_lipschitz",
    says: "sqrt(2) is valid for all logits and any number of classes",
    statement: String.raw`forall (c y : nat) (f f' : nat -> R), (y < c)%nat ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      sqrt 2 * norm2 c (fun i => f i - f' i)`,
  },
  {
    theorem: "cross_entropy_lipschitz_best",
    says: "no constant below sqrt(2) is valid, whatever c >= 2",
    statement: String.raw`forall (c y : nat) (K : R), (2 <= c)%nat -> (y < c)%nat -> K < sqrt 2 ->
      exists f f' : nat -> R,
      K * norm2 c (fun i => f i - f' i) <
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i))))`,
  },
];
export const expFactorisation: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_not_globally_lipschitz",
    says: "as a function of the exponentials the loss has no constant",
    statement: String.raw`forall (c y : nat) (K : R), (2 <= c)%nat -> (y < c)%nat ->
      exists e e' : nat -> R,
      (forall i, (i < c)%nat -> 0 < e i) /\ (forall i, (i < c)%nat -> 0 < e' i) /\
      K * norm2 c (fun j => e' j - e j) <
      Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j)))`,
  },
];
export const logInequality: readonly RocqTheorem[] = [
  {
    theorem: "log_inequality_best",
    says: "no constant below 1/2 is valid",
    statement: String.raw`forall K : R, K < 1 / 2 ->
      exists x : R, 0 < x /\ K * Rabs (x - 1 / x) < Rabs (ln x)`,
  },
];
export const reciprocalExpansionSum: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_rewriting_sign_refuted",
    says: "the sign under the second absolute value",
    statement: String.raw`~ (forall (c : nat) (e e' : nat -> R), (1 <= c)%nat ->
      (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
      rsum c (fun j => e j) / rsum c (fun j => e' j) - rsum c (fun j => e' j) / rsum c (fun j => e j) =
      1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j)
      - 1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e j))`,
  },
];
export const expLossLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "l_exp_lipschitz_half",
    says: "half the printed constant is valid",
    statement: String.raw`forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
      (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
      Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
      1 / 2 * ((1 / e y + 1 / e' y) + sqrt (INR c) * (1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j))) *
      norm2 c (fun j => e' j - e j)`,
  },
  {
    theorem: "l_exp_lipschitz_sharper",
    says: "a sharper constant",
    statement: String.raw`forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
      (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
      Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
      (1 + sqrt (INR c)) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j)`,
  },
  {
    theorem: "l_exp_lipschitz_tight",
    says: "the tight constant is valid",
    statement: String.raw`forall (c y : nat) (e e' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
      (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
      Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
      sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j)`,
  },
  {
    theorem: "l_exp_lipschitz_tight_best",
    says: "and no smaller one is",
    statement: String.raw`forall (c y : nat) (K : R), (2 <= c)%nat -> (y < c)%nat -> K < sqrt (INR c - 1) ->
      exists e e' : nat -> R,
      (forall i, (i < c)%nat -> 0 < e i) /\ (forall i, (i < c)%nat -> 0 < e' i) /\
      K / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j) <
      Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j)))`,
  },
];
export const exponentialTangent: readonly RocqTheorem[] = [
  {
    theorem: "exponential_tangent_never",
    says: "false at every pair",
    statement: String.raw`forall f f' : R, (f' - f) - 1 < exp (f' - f)`,
  },
];
export const exponentialStep: readonly RocqTheorem[] = [
  {
    theorem: "exponential_step_symmetric",
    says: "with the maximum of the two, in any order",
    statement: String.raw`forall f f' : R,
      Rabs (exp f - exp f') <= Rmax (exp f) (exp f') * Rabs (f' - f)`,
  },
  {
    theorem: "exponential_step_unordered_refuted",
    says: "false in the other order",
    statement: String.raw`~ (forall f f' : R, Rabs (exp f) * Rabs (1 - exp (f' - f)) <= Rabs (exp f) * Rabs (f' - f))`,
  },
];
export const exponentialNormBound: readonly RocqTheorem[] = [
  {
    theorem: "exponential_norm_bound_best",
    says: "the constant 1 in front of m_2 is best",
    statement: String.raw`forall (c : nat) (K : R), (1 <= c)%nat -> K < 1 ->
      exists f f' : nat -> R,
      K * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) * norm2 c (fun i => f' i - f i) <
      norm2 c (fun i => exp (f i) - exp (f' i))`,
  },
];
export const localCrossEntropyConstant: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_local_tight",
    says: "the tight local constant",
    statement: String.raw`forall (c y : nat) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      sqrt (INR c - 1) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) /
      Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)`,
  },
  {
    theorem: "cross_entropy_local_valid_if",
    says: "the printed constant holds where c m_2 >= 1",
    statement: String.raw`forall (c y : nat) (f f' : nat -> R), (y < c)%nat ->
      1 <= INR c * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      2 * INR c * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 /
      Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)`,
  },
];
