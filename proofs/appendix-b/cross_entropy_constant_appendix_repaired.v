(* Appendix B, repaired: the constant 2 sqrt c M_2 / M_1 on the set of two outputs, M_1 over all labels. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms minimum m1_appendix m1_appendix_reading_2 local_cross_entropy_constant_repaired.
Open Scope R_scope.

Theorem cross_entropy_constant_appendix_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / Rmin (rmin c (fun j
    => exp (f j))) (rmin c (fun j => exp (f' j))) * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y Hc Hy.
  eapply Rle_trans; [apply local_cross_entropy_constant_repaired; assumption|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|]. apply Rmult_le_compat_l.
  - pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; [lra|].
    eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l].
  - apply Rinv_le_contravar; [apply (m1_appendix_reading_2 c f f' y Hc Hy) | apply m1_appendix; assumption].
Qed.
