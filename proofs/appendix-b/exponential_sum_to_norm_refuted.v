(* Appendix B, printed: sum_i max (exp f_i, exp f'_i)^2 (f'_i - f_i)^2 <= c max (|exp f|_inf, |exp f'|_inf)^2 |f' - f|_2.
   The norm on the right is not squared. False for every c >= 1: f = 0, f' = (- 2 c, ..., - 2 c) give
   4 c^3 against 2 c^2 sqrt c. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log.
Open Scope R_scope.

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
