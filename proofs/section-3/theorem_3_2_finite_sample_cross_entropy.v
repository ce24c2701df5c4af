(* Theorem 3.2 on a fixed sample, repaired, for the loss itself: two points, two classes, two features. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy cross_entropy_lipschitz.
Open Scope R_scope.

Theorem theorem_3_2_finite_sample_of_two :
  forall (y : nat) (W : nat -> nat -> R) (U : nat -> nat -> R) (V : nat -> nat -> R),
    (y < 2)%nat ->
    rsum 2 (fun k => - ln (exp (matvec 2 W (fun i1 => V k i1) y) / rsum 2 (fun i => exp (matvec 2 W (fun i2 => V k i2) i))) - - ln (exp (matvec 2 W (fun i1 => U k i1) y) / rsum 2 (fun i => exp (matvec 2 W (fun i2 => U k i2) i)))) / 2 <= sqrt 2 * frobenius 2 2 W * (rsum 2 (fun k => norm2 2 (fun i1 => V k i1 - U k i1)) / 2).
Proof.
  intros y W U V Hy. unfold Rdiv. rewrite <- Rmult_assoc. apply Rmult_le_compat_r; [lra|].
  rewrite <- rsum_scale. apply rsum_le. intros k _.
  eapply Rle_trans; [apply Rle_abs|].
  eapply Rle_trans; [apply (cross_entropy_lipschitz 2 y (matvec 2 W (V k)) (matvec 2 W (U k)) Hy)|].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply sqrt_pos|].
  erewrite norm2_ext; [apply (frobenius_matvec 2 2 W (fun i => V k i - U k i))|].
  intros i _. symmetry. apply (matvec_minus 2 W (V k) (U k) i).
Qed.

(* The Lipschitz step of Appendix A for cross-entropy on two points. *)
Theorem lipschitz_step_of_two :
  forall (y : nat) (G : nat -> nat -> R) (F : nat -> nat -> R),
    (y < 2)%nat ->
    Rabs (rsum 2 (fun k => Rabs (- ln (exp (G k y) / rsum 2 (fun i => exp (G k i))) - - ln (exp (F k y) / rsum 2 (fun i => exp (F k i))))) / 2) <= sqrt 2 * (rsum 2 (fun k => norm2 2 (fun i1 => G k i1 - F k i1)) / 2).
Proof.
  intros y G F Hy.
  rewrite Rabs_right by (apply Rle_ge; unfold Rdiv; apply Rmult_le_pos; [apply rsum_nonneg; intros; apply Rabs_pos | lra]).
  unfold Rdiv. rewrite <- Rmult_assoc. apply Rmult_le_compat_r; [lra|].
  rewrite <- rsum_scale. apply rsum_le. intros k _. apply (cross_entropy_lipschitz 2 y (G k) (F k) Hy).
Qed.
