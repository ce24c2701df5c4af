Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

(* Appendix B, printed: sum_i max (exp f_i, exp f'_i)^2 (f'_i - f_i)^2 <= c max (|exp f|_inf, |exp f'|_inf)^2 |f' - f|_2.
   The norm on the right is not squared. False for every c >= 1: f = 0, f' = (- 2 c, ..., - 2 c) give
   4 c^3 against 2 c^2 sqrt c. *)
Lemma exponential_sum_to_norm_refuted_every_size : forall c : nat, (1 <= c)%nat ->
  ~ (forall f f' : nat -> R,
     rsum c (fun i => Rmax (exp (f i)) (exp (f' i)) ^ 2 * (f' i - f i) ^ 2) <=
     INR c * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 * norm2 c (fun i => f' i - f i)).
Proof.
  intros c Hc H. specialize (H (fun _ => 0) (fun _ => - (2 * INR c))). cbv beta in H.
  assert (Hn : 1 <= INR c) by (apply (le_INR 1), Hc).
  assert (He : exp (- (2 * INR c)) <= 1) by (rewrite <- exp_0; apply exp_le; lra).
  assert (Hi : forall a, norminf c (fun _ => exp a) = exp a)
    by (intros a; apply rmax_const; [exact Hc | intros i _; apply Rabs_right; left; apply exp_pos]).
  rewrite !Hi, exp_0, (Rmax_left 1) in H by exact He.
  rewrite rsum_const, (norm2_const c _ (- (2 * INR c))) in H by (intros i _; ring).
  rewrite Rabs_left in H by lra.
  assert (Hs : 0 <= sqrt (INR c) <= INR c) by (apply sqrt_le_self, Hn).
  set (n := INR c) in *. set (s := sqrt n) in *.
  assert (n * (s * n) <= n * (n * n)) by (apply Rmult_le_compat_l; [lra|]; apply Rmult_le_compat_r; lra).
  assert (1 <= n * n) by nra. nra.
Qed.

Theorem exponential_sum_to_norm_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  rsum c (fun i => (Rmax (exp (f i)) (exp (f' i))) ^ 2 * (f' i - f i) ^ 2) <=
    INR c * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 * norm2 c (fun i => f' i -
    f i)).
Proof.
  intros H. apply (exponential_sum_to_norm_refuted_every_size 1); [lia|].
  exact (fun f f' => H 1%nat f f' (le_n 1)).
Qed.

(* Appendix B, third line of the bound on the norm, repaired: the norm on the right squared, and no factor c. *)
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
