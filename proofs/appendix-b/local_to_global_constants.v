(* Appendix B: m_2 / m_1 <= m_2 / M_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms minimum m1_appendix.
Open Scope R_scope.

Theorem local_to_global_constants_reading_2 :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / Rmin (exp (f y)) (exp (f' y)) <=
    Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / Rmin (rmin c (fun j => exp (f j)))
    (rmin c (fun j => exp (f' j))).
Proof.
  intros c f f' y Hc Hy. apply Rmult_le_compat_l.
  - eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l].
  - apply Rinv_le_contravar; [apply (m1_appendix_reading_2 c f f' y Hc Hy) | apply m1_appendix; assumption].
Qed.
