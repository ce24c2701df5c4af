(* Section 5, the norm of the weights: homogeneous, so it cannot be small by scaling alone. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem weight_norm_in_both :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (t : R),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    sqrt (rsum c (fun i => (norm2 r (fun i1 => t * W i i1)) ^ 2)) = Rabs t * frobenius c r W.
Proof.
  intros c r W t Hc Hr. unfold frobenius. rewrite <- (sqrt_Rsqr_abs t).
  rewrite <- sqrt_mult; [|apply Rle_0_sqr | apply rsum_nonneg; intros i _; apply sqr_sum_nonneg].
  f_equal. rewrite <- rsum_scale. apply rsum_ext. intros i _. rewrite norm2_scale, Rpow_mult_distr, Rabs_pow2, norm2_sqr.
  unfold Rsqr. ring.
Qed.
