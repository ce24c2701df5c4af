Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log exponential_sum_step exponential_sum_to_norm.
Open Scope R_scope.

(* Appendix B, printed, first against last: |exp f - exp f'|_2 <= c max (|exp f|_inf, |exp f'|_inf)^2 |f' - f|_2.
   False for every c >= 1, where exp f is small: f = (ln (1 / (2 c)), ...) and f' = (ln (1 / (4 c)), ...). *)
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

(* Appendix B, repaired: |exp f - exp f'|_2 <= max (|exp f|_inf, |exp f'|_inf) |f' - f|_2. *)
Lemma exponential_norm_le : forall (c : nat) (f f' : nat -> R),
  norm2 c (fun i => exp (f i) - exp (f' i)) <=
  Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f'. apply norm2_le_of_sqr.
  - apply Rmult_le_pos; [|apply norm2_nonneg].
    eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l].
  - eapply Rle_trans; [apply exponential_squares|].
    rewrite Rpow_mult_distr. apply exponential_squares_max_repaired.
Qed.

Theorem exponential_norm_bound_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f'
    i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f' _. apply exponential_norm_le.
Qed.

(* The best constant of the bound on the norm: 1. *)
Theorem exponential_norm_bound_at_best :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= 1 * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f'
    i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f' Hc. rewrite Rmult_1_l. apply exponential_norm_bound_repaired, Hc.
Qed.

(* The factor 1 in the repaired bound on the norm is best, for every c >= 1: f = 0 and f' = (- h, ..., - h), h small. *)
Theorem exponential_norm_bound_best : forall (c : nat) (K : R), (1 <= c)%nat -> K < 1 ->
  exists f f' : nat -> R,
  K * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) * norm2 c (fun i => f' i - f i) <
  norm2 c (fun i => exp (f i) - exp (f' i)).
Proof.
  intros c K Hc HK. set (h := (1 - K) / 2). assert (Hh : 0 < h) by (unfold h; lra).
  exists (fun _ => 0), (fun _ => - h).
  assert (He : exp (- h) <= / (1 + h)).
  { rewrite exp_Ropp. apply Rinv_le_contravar; [lra | apply exp_ineq1_le]. }
  assert (He1 : / (1 + h) < 1) by (rewrite <- Rinv_1 at 2; apply Rinv_lt_contravar; lra).
  assert (Hi : forall a, norminf c (fun _ => exp a) = exp a)
    by (intros a; apply rmax_const; [exact Hc | intros i _; apply Rabs_right; left; apply exp_pos]).
  rewrite !Hi, exp_0, Rmax_left by lra.
  rewrite (norm2_const c _ (- h)), (norm2_const c _ (1 - exp (- h))) by (intros; ring).
  rewrite Rabs_Ropp, !Rabs_right by lra.
  assert (Hs : 0 < sqrt (INR c)) by (apply sqrt_lt_R0, lt_0_INR; lia).
  replace (K * 1 * (sqrt (INR c) * h)) with (sqrt (INR c) * (K * h)) by ring.
  apply Rmult_lt_compat_l; [exact Hs|].
  apply Rlt_le_trans with (1 - / (1 + h)); [|lra].
  replace (1 - / (1 + h)) with (h * / (1 + h)) by (field; lra). rewrite (Rmult_comm K).
  apply Rmult_lt_compat_l; [exact Hh|].
  apply Rmult_lt_reg_r with (1 + h); [lra|]. rewrite Rinv_l by lra. unfold h. nra.
Qed.

(* Just below 1 the bound on the norm fails. *)
Theorem exponential_norm_bound_below_best :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= 999 / 1000 * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i
    => exp (f' i))) * norm2 c (fun i => f' i - f i)).
Proof.
  intros H. destruct (exponential_norm_bound_best 1 (999 / 1000)) as [f [f' Hlt]]; [lia | lra |].
  specialize (H 1%nat f f' (le_n 1)). lra.
Qed.
