(* Section 3, printed: the loss is Lipschitz on the set with constant 2 c sqrt c M2^2 / M1. False: two very negative
   logits. M1 and M2 are those of the two points alone, so no other choice of them helps. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_set_refuted :
  ~ (forall (c : nat) (y : nat) (f1 : nat -> R) (f' : nat -> R) (M_1 : R) (M_2 : R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  0 < M_2 ->
  M_1 <= exp (f1 y) ->
  M_1 <= exp (f' y) ->
  norminf c (fun i => exp (f1 i)) <= M_2 ->
  norminf c (fun i1 => exp (f' i1)) <= M_2 ->
  Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= 2 * INR c * sqrt (INR c) * M_2 ^ 2 / M_1 * norm2 c (fun i4 => f1 i4 - f' i4)).
Proof.
  intros H. apply (local_cross_entropy_constant_refuted_every_size 2 0); [lia | lia |]. intros f f'.
  apply (H 2%nat 0%nat); try lia.
  - apply Rmin_glb_lt; apply exp_pos.
  - eapply Rlt_le_trans; [apply (exp_pos (f 0%nat))|]. eapply Rle_trans; [|apply Rmax_l].
    pose proof (norminf_ge 2 (fun i => exp (f i)) 0 ltac:(lia)) as Hn. cbv beta in Hn. rewrite Rabs_right in Hn by (left; apply exp_pos). exact Hn.
  - apply Rmin_l.
  - apply Rmin_r.
  - apply Rmax_l.
  - apply Rmax_r.
Qed.
