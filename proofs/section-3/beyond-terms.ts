/** What Rocq proves of these lines and terms cannot state: for all functions, all laws on finite spaces, all constants. */
import type { RocqTheorem } from "lemmakit";

export const theorem32FixedModel: readonly RocqTheorem[] = [
  {
    theorem: "theorem_3_2_one_sided",
    says: "repaired with log(1/rho) in place of log(2/rho)",
    statement: String.raw`forall (n m r c : nat) (p : nat -> R) (y : nat -> nat) (rep : nat -> nat -> R)
        (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R)
        (loss : (nat -> R) -> nat -> R) (adversarial shift : nat -> R) (s C1 C2 rho : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C1 ->
      0 < C2 ->
      0 < rho ->
      rho <= 1 ->
      is_spectral c r W s ->
      (forall i, (i < m)%nat -> ball i (rep i)) ->
      (forall i z, (i < m)%nat -> ball i z -> outputs (matvec r W z)) ->
      (forall i, (i < m)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
      (forall i u, (i < m)%nat -> outputs u -> 0 <= loss u (y i) /\ loss u (y i) <= C2) ->
      (forall i, (i < m)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
      (forall i, (i < m)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
      1 - rho <= prob_iid n m p (fun w =>
        expect m p adversarial - expect m p (fun i => loss (matvec r W (rep i)) (y i))
          <= s * C1 * (1 / INR n * rsum n (fun k => shift (w k))) + C2 * sqrt (ln rho / (-2 * INR n)))`,
  },
];
export const crossEntropyBounded: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_bounded_by_logits",
    says: "the loss is at most log(c) + 2 B where the logits are at most B",
    statement: String.raw`forall (c y : nat) (z : nat -> R) (B : R), (y < c)%nat -> norminf c z <= B ->
      - ln (exp (z y) / rsum c (fun i => exp (z i))) <= ln (INR c) + 2 * B`,
  },
];
export const definitionLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "definition_lipschitz_larger_constant",
    says: "at different points < follows with any larger constant",
    statement: String.raw`forall (a b : nat) (C C' : R) (g : (nat -> R) -> nat -> R) (A : (nat -> R) -> Prop), C < C' ->
      (forall r r' : nat -> R, A r -> A r' ->
       norm2 b (fun i => g r i - g r' i) <= C * norm2 a (fun i => r i - r' i)) ->
      forall r r' : nat -> R, A r -> A r' -> (exists i, (i < a)%nat /\ r i <> r' i) ->
      norm2 b (fun i => g r i - g r' i) < C' * norm2 a (fun i => r i - r' i)`,
  },
];
export const crossEntropyConstant: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_box_lipschitz",
    says: "the best constant on the box M_1 <= scores <= M_2 is valid",
    statement: String.raw`forall (c y : nat) (M1 M2 K : R) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
      0 < M1 -> 0 < M2 ->
      M1 <= exp (f y) -> M1 <= exp (f' y) ->
      norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
      (forall k, (1 <= k)%nat -> (k < c)%nat -> sqrt (INR k * (INR k + 1)) * M2 <= K * (INR k * M2 + M1)) ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      K * norm2 c (fun i => f i - f' i)`,
  },
  {
    theorem: "cross_entropy_box_best",
    says: "and no smaller one is",
    statement: String.raw`forall (c y : nat) (M1 M2 K : R), (y < c)%nat -> 0 < M1 < M2 ->
      (forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
       norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
       Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
       K * norm2 c (fun i => f i - f' i)) ->
      forall k, (1 <= k)%nat -> (k < c)%nat -> sqrt (INR k * (INR k + 1)) * M2 <= K * (INR k * M2 + M1)`,
  },
  {
    theorem: "cross_entropy_constant_exact",
    says: "the printed constant is valid exactly when this holds",
    statement: String.raw`forall (c y : nat) (M1 M2 : R), (2 <= c)%nat -> (y < c)%nat -> 0 < M1 < M2 ->
      ((forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
       norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
       Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
       2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i)) <->
      (forall k, (1 <= k)%nat -> (k < c)%nat ->
       sqrt (INR k * (INR k + 1)) * M1 <= 2 * INR c * sqrt (INR c) * M2 * (INR k * M2 + M1)))`,
  },
  {
    theorem: "cross_entropy_constant_exact_two",
    says: "for two classes",
    statement: String.raw`forall (y : nat) (M1 M2 : R), (y < 2)%nat -> 0 < M1 < M2 ->
      ((forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
       norminf 2 (fun i => exp (f i)) <= M2 -> norminf 2 (fun i => exp (f' i)) <= M2 ->
       Rabs (- ln (exp (f y) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 2 (fun i => exp (f' i)))) <=
       2 * 2 * sqrt 2 * M2 ^ 2 / M1 * norm2 2 (fun i => f i - f' i)) <->
      M1 <= 4 * M2 * (M1 + M2))`,
  },
  {
    theorem: "cross_entropy_constant_superseded",
    says: "the constant of the route of the paper is never below sqrt(2)",
    statement: String.raw`forall (c : nat) (M1 M2 : R), (1 <= c)%nat -> 0 < M1 -> M1 <= M2 ->
      sqrt 2 <= 2 * sqrt (INR c) * M2 / M1`,
  },
];
export const crossEntropyLipschitzFollows: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_set_refuted",
    says: "the printed constant fails for given M_1 and M_2",
    statement: String.raw`~ (forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat -> 0 < M1 ->
      M1 <= exp (f y) -> M1 <= exp (f' y) ->
      norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i))`,
  },
  {
    theorem: "cross_entropy_set_repaired",
    says: "2 sqrt(c) M_2 / M_1 holds for given M_1 and M_2",
    statement: String.raw`forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
      M1 <= exp (f y) -> M1 <= exp (f' y) ->
      norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      2 * sqrt (INR c) * M2 / M1 * norm2 c (fun i => f i - f' i)`,
  },
  {
    theorem: "cross_entropy_set_valid_if",
    says: "the printed constant holds where c M_2 >= 1",
    statement: String.raw`forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
      M1 <= exp (f y) -> M1 <= exp (f' y) ->
      norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
      1 <= INR c * M2 ->
      Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
      2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i)`,
  },
];
