(* Section 3, repaired by the paper's own route: 2 sqrt c M_2 / M_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_constant_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / rmin c (fun k =>
    Rmin (exp (f k)) (exp (f' k))) * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y Hc Hy.
  eapply Rle_trans; [apply local_cross_entropy_constant_repaired; [lia | exact Hy]|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|]. apply Rmult_le_compat_l.
  - pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; [lra|].
    eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l].
  - apply Rinv_le_contravar; [|apply (rmin_le c (fun k => Rmin (exp (f k)) (exp (f' k))) y Hy)].
    apply rmin_gt; [lia|]. intros i _. apply Rmin_glb_lt; apply exp_pos.
Qed.
