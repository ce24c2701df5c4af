(* Section 3: the printed constant 2 c sqrt c M2^2 / M1 is valid under the extra condition c M2 >= 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy_set_repaired.
Open Scope R_scope.

Theorem cross_entropy_set_valid_if : forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
  M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  1 <= INR c * M2 ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i).
Proof.
  intros c y M1 M2 f f' Hy HM1 H1 H1' H2 H2' HcM.
  eapply Rle_trans; [apply cross_entropy_set_repaired; eassumption|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, HM1|].
  assert (HM2 : 0 <= M2) by (eapply Rle_trans; [apply norminf_nonneg | exact H2]).
  replace (2 * INR c * sqrt (INR c) * M2 ^ 2) with (2 * sqrt (INR c) * M2 * (INR c * M2)) by ring.
  rewrite <- (Rmult_1_r (2 * sqrt (INR c) * M2)) at 1.
  apply Rmult_le_compat_l; [|exact HcM].
  pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; lra.
Qed.
