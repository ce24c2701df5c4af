(* Appendix B, third line of the bound on the norm, repaired: the norm on the right squared, and no factor c. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log.
Open Scope R_scope.

Lemma Rmax_exp_le_norminf : forall c (f f' : nat -> R) i, (i < c)%nat ->
  0 <= Rmax (exp (f i)) (exp (f' i)) <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))).
Proof.
  intros c f f' i Hi. split.
  - left. eapply Rlt_le_trans; [apply exp_pos | apply Rmax_l].
  - pose proof (norminf_ge c (fun i => exp (f i)) i Hi) as H1. pose proof (norminf_ge c (fun i => exp (f' i)) i Hi) as H2.
    cbv beta in H1, H2. rewrite Rabs_right in H1, H2 by (left; apply exp_pos).
    apply Rmax_lub; eapply Rle_trans; [exact H1 | apply Rmax_l | exact H2 | apply Rmax_r].
Qed.

Lemma exponential_squares_max_repaired : forall (c : nat) (f f' : nat -> R),
  rsum c (fun i => Rmax (exp (f i)) (exp (f' i)) ^ 2 * (f' i - f i) ^ 2) <=
  Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 * norm2 c (fun i => f' i - f i) ^ 2.
Proof.
  intros c f f'. rewrite norm2_sqr, <- rsum_scale. apply rsum_le. intros i Hi.
  apply Rmult_le_compat_r; [apply pow2_ge_0|]. apply pow_incr, Rmax_exp_le_norminf, Hi.
Qed.

Theorem exponential_sum_to_norm_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  rsum c (fun i => (Rmax (exp (f i)) (exp (f' i))) ^ 2 * (f' i - f i) ^ 2) <=
    (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 * (norm2 c (fun i => f' i -
    f i)) ^ 2.
Proof.
  intros c f f' _. apply exponential_squares_max_repaired.
Qed.
