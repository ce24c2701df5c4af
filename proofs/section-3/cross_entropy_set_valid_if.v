(* Section 3: the printed constant 2 c sqrt c M2^2 / M1 is valid under the extra condition c M2 >= 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy_set_repaired.
Open Scope R_scope.

Lemma cross_entropy_set_bound_if : forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
  M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  1 <= INR c * M2 ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i).
Proof.
  intros c y M1 M2 f f' Hy HM1 H1 H1' H2 H2' HcM.
  eapply Rle_trans; [apply cross_entropy_set_bound; eassumption|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, HM1|].
  assert (HM2 : 0 <= M2) by (eapply Rle_trans; [apply norminf_nonneg | exact H2]).
  replace (2 * INR c * sqrt (INR c) * M2 ^ 2) with (2 * sqrt (INR c) * M2 * (INR c * M2)) by ring.
  rewrite <- (Rmult_1_r (2 * sqrt (INR c) * M2)) at 1.
  apply Rmult_le_compat_l; [|exact HcM].
  pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; lra.
Qed.

Theorem cross_entropy_set_valid_if :
  forall (c : nat) (y : nat) (f1 : nat -> R) (f' : nat -> R) (M_1 : R) (M_2 : R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  0 < M_2 ->
  M_1 <= exp (f1 y) ->
  M_1 <= exp (f' y) ->
  norminf c (fun i => exp (f1 i)) <= M_2 ->
  norminf c (fun i1 => exp (f' i1)) <= M_2 ->
  1 <= INR c * M_2 ->
  Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= 2 * INR c * sqrt (INR c) * M_2 ^ 2 / M_1 * norm2 c (fun i4 => f1 i4 - f' i4).
Proof.
  intros c y f f' M1 M2 _ Hy H1 _ Hf Hf' Hn Hn' Hc. apply cross_entropy_set_bound_if; assumption.
Qed.
