(* Appendix B, printed, first against last: |exp f - exp f'|_2 <= c max (|exp f|_inf, |exp f'|_inf)^2 |f' - f|_2.
   False for every c >= 1, where exp f is small: f = (ln (1 / (2 c)), ...) and f' = (ln (1 / (4 c)), ...). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log.
Open Scope R_scope.

Lemma exponential_norm_bound_refuted_every_size : forall c : nat, (1 <= c)%nat ->
  ~ (forall f f' : nat -> R,
     norm2 c (fun i => exp (f i) - exp (f' i)) <=
     INR c * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 * norm2 c (fun i => f' i - f i)).
Proof.
  intros c Hc H.
  assert (Hn : 1 <= INR c) by (apply (le_INR 1), Hc). set (n := INR c) in *.
  assert (Ha : 0 < 1 / (2 * n)) by (apply Rdiv_lt_0_compat; lra).
  assert (Hb : 0 < 1 / (4 * n)) by (apply Rdiv_lt_0_compat; lra).
  assert (Hab : 1 / (2 * n) = 2 * (1 / (4 * n))) by (field; lra).
  specialize (H (fun _ => ln (1 / (2 * n))) (fun _ => ln (1 / (4 * n)))). cbv beta in H.
  assert (Hi : forall a, norminf c (fun _ => exp a) = exp a)
    by (intros a; apply rmax_const; [exact Hc | intros i _; apply Rabs_right; left; apply exp_pos]).
  rewrite !Hi, !exp_ln, Rmax_left in H by lra.
  rewrite (norm2_const c _ (1 / (4 * n))) in H by (intros i _; lra).
  rewrite (norm2_const c _ (- ln 2)) in H.
  2:{ intros i _. rewrite Hab, ln_mult by lra. ring. }
  rewrite Rabs_Ropp, !Rabs_right in H by (try lra; pose proof ln_lt_2; lra).
  change (INR c) with n in H.
  assert (Hs : 0 < sqrt n) by (apply sqrt_lt_R0; lra).
  assert (Hl : ln 2 <= 2 - 1) by (apply ln_le_sub_1; lra). pose proof ln_lt_2.
  replace (n * (1 / (2 * n)) ^ 2 * (sqrt n * ln 2)) with (sqrt n * (1 / (4 * n)) * ln 2) in H by (field; lra).
  assert (Hp : 0 < sqrt n * (1 / (4 * n))) by (apply Rmult_lt_0_compat; lra).
  assert (Hln : ln 2 < 1).
  { rewrite <- (ln_exp 1). apply ln_increasing; [lra|]. pose proof (exp_ineq1 1 ltac:(lra)). lra. }
  pose proof (Rmult_lt_compat_l _ _ _ Hp Hln). lra.
Qed.

Theorem exponential_norm_bound_refuted :
  ~ (forall (c : nat) (f f' : nat -> R), (1 <= c)%nat ->
     norm2 c (fun i => exp (f i) - exp (f' i)) <=
     INR c * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 * norm2 c (fun i => f' i - f i)).
Proof. intros H. apply (exponential_norm_bound_refuted_every_size 1%nat); try lia.
  exact (fun f f' => H 1%nat f f' ltac:(lia)).
Qed.
