(* Section 3, repaired: the loss is at most log (1 + (c - 1) M_2 / score). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Theorem cross_entropy_bounded_by_scores :
  forall (c : nat) (y : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < 1 + (INR c - 1) * (norminf c (fun i => exp (f i)) / exp (f y)) /\
  - ln (exp (f y) / rsum c (fun i => exp (f i))) <= 1 * ln (1 +
    (INR c - 1) * (norminf c (fun i => exp (f i)) / exp (f y))).
Proof.
  intros c y f Hc Hy. split.
  { assert (1 <= INR c) by (apply (le_INR 1), Hc).
    assert (0 <= norminf c (fun i => exp (f i)) / exp (f y)); [|nra].
    apply Rmult_le_pos; [apply norminf_nonneg | left; apply Rinv_0_lt_compat, exp_pos]. }
  rewrite Rmult_1_l, cross_entropy_eq by exact Hy.
  pose proof (exp_pos (f y)) as Hp. 
  replace (ln (rsum c (fun i => exp (f i))) - f y) with (ln (rsum c (fun i => exp (f i))) - ln (exp (f y)))
    by (rewrite (ln_exp (f y)); reflexivity).
  rewrite <- ln_quotient by (try apply exp_sum_pos; assumption).
  apply ln_le; [apply Rdiv_lt_0_compat; [apply exp_sum_pos, Hc | exact Hp]|].
  set (M := norminf c (fun i => exp (f i))).
  replace (1 + (INR c - 1) * (M / exp (f y))) with ((exp (f y) + (INR c * M - M)) / exp (f y)) by (field; lra).
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, Hp|].
  rewrite (rsum_update c _ (fun i => if Nat.eq_dec i y then M else exp (f i)) y Hy)
    by (intros i _ Hi; destruct (Nat.eq_dec i y); congruence).
  destruct (Nat.eq_dec y y); [|congruence].
  assert (rsum c (fun i => if Nat.eq_dec i y then M else exp (f i)) <= INR c * M); [|lra].
  rewrite <- rsum_const. apply rsum_le. intros i Hi. destruct (Nat.eq_dec i y); [lra|].
  pose proof (norminf_ge c (fun i => exp (f i)) i Hi) as H. cbv beta in H. rewrite Rabs_right in H by (left; apply exp_pos). exact H.
Qed.
