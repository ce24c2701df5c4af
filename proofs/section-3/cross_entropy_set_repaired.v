(* Section 3, repaired by the paper's own route: on any set of logits with exp f_y >= M1 and exp f_i <= M2 the loss is
   Lipschitz with constant 2 sqrt c M2 / M1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_set_repaired : forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (y < c)%nat -> 0 < M1 ->
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
