Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log minimum local_cross_entropy_constant m1_appendix.
Open Scope R_scope.

(* Appendix B, printed: the constant 2 c sqrt c M_2^2 / M_1. False: in the counterexample M_1 over all labels is m_1. *)
Theorem cross_entropy_constant_appendix_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / Rmin
    (rmin c (fun j => exp (f j))) (rmin c (fun j => exp (f' j))) * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply local_cross_entropy_instance. intros f f' Hf Hf'.
  assert (Hm : Rmin (rmin 2 (fun j => exp (f j))) (rmin 2 (fun j => exp (f' j))) = Rmin (exp (f 0%nat)) (exp (f' 0%nat))).
  { apply Rle_antisym.
    - apply Rmin_glb; [eapply Rle_trans; [apply Rmin_l | apply (rmin_le 2 (fun j => exp (f j)) 0); lia] |
        eapply Rle_trans; [apply Rmin_r | apply (rmin_le 2 (fun j => exp (f' j)) 0); lia]].
    - assert (Hle : forall i, (i < 2)%nat -> exp (f' 0%nat) <= exp (f i) /\ exp (f' 0%nat) <= exp (f' i))
        by (intros i Hi; split; apply exp_le; auto).
      apply Rmin_glb; apply rmin_ge; try lia; intros i Hi; (eapply Rle_trans; [apply Rmin_r | apply Hle, Hi]). }
  rewrite <- Hm. apply (H 2%nat f f' 0%nat); lia.
Qed.

(* Appendix B, repaired: the constant 2 sqrt c M_2 / M_1 on the set of two outputs, M_1 over all labels. *)
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
  - apply Rinv_le_contravar; [apply (true_class_score_repaired c f f' y Hc Hy) | apply fixed_epsilon_repaired; assumption].
Qed.
