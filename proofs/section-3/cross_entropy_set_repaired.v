(* Section 3, repaired by the paper's own route: on any set of logits with exp f_y >= M1 and exp f_i <= M2 the loss is
   Lipschitz with constant 2 sqrt c M2 / M1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms local_cross_entropy_constant.
Open Scope R_scope.

Lemma cross_entropy_set_bound : forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
  M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * sqrt (INR c) * M2 / M1 * norm2 c (fun i => f i - f' i).
Proof.
  intros c y M1 M2 f f' Hy HM1 H1 H1' H2 H2'.
  eapply Rle_trans; [apply cross_entropy_local_repaired, Hy|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  assert (Hm1 : M1 <= Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb; assumption).
  assert (Hm2 : 0 <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) <= M2)
    by (split; [eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l] | apply Rmax_lub; assumption]).
  pose proof (sqrt_pos (INR c)).
  apply Rmult_le_compat; [apply Rmult_le_pos; lra | left; apply Rinv_0_lt_compat; lra | | apply Rinv_le_contravar; lra].
  apply Rmult_le_compat_l; lra.
Qed.

Theorem cross_entropy_set_repaired :
  forall (c : nat) (y : nat) (f1 : nat -> R) (f' : nat -> R) (M_1 : R) (M_2 : R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  0 < M_2 ->
  M_1 <= exp (f1 y) ->
  M_1 <= exp (f' y) ->
  norminf c (fun i => exp (f1 i)) <= M_2 ->
  norminf c (fun i1 => exp (f' i1)) <= M_2 ->
  Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= 2 * sqrt (INR c) * M_2 / M_1 * norm2 c (fun i4 => f1 i4 - f' i4).
Proof.
  intros c y f f' M1 M2 _ Hy H1 _ Hf Hf' Hn Hn'. apply cross_entropy_set_bound; assumption.
Qed.
