(* Theorem 3.2 as printed, and its counterexample in numbers: one input, the loss of two classes, radius 10. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem theorem_3_2_shown :
  0 < exp 1 / (1 + exp 1).
Proof. apply sigmoid_1_le. Qed.

Theorem theorem_3_2_shown_6 :
  forall delta : R,
    -(10) < delta ->
    delta < 10 ->
    ln (1 + exp (1 + delta)) < ln (1 + exp 11).
Proof. intros d _ H. apply softplus_lt. lra. Qed.

Theorem theorem_3_2_shown_7 :
  forall delta : R,
    -(10) < delta ->
    delta < 10 ->
    ln (1 + exp (-(1) + delta)) < ln (1 + exp 9).
Proof. intros d _ H. apply softplus_lt. lra. Qed.

Theorem theorem_3_2_shown_10 :
  1 / 2 < 1 - 49 / 100.
Proof. lra. Qed.

Theorem theorem_3_2_shown_11 :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    ln (1 + exp (20 * Rmax delta 0)) <= ln (1 + exp 20).
Proof. intros d H1 H2. apply softplus_le. pose proof (Rmax_lub d 0 1 ltac:(lra) ltac:(lra)). lra. Qed.

Theorem theorem_3_2_shown_12 :
  forall (c : nat) (C : R) (f : nat -> R) (y : nat),
    (1 <= c)%nat ->
    (y < c)%nat ->
    C * norm2 c (fun i => f i - f i) <= Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f y) / rsum c (fun i => exp (f i)))).
Proof. intros c C f y Hc Hy. rewrite norm2_zero by (intros; ring). rewrite Rmult_0_r. apply Rabs_pos. Qed.

Lemma ln_quarter : ln (1 / 2 / 2) = - (2 * ln 2).
Proof. replace (1 / 2 / 2) with (/ 4) by lra. rewrite ln_Rinv, ln_4 by lra. ring. Qed.

(* The sampling error is at most 0.84 C2, and the loss moves by more. *)
Lemma sampling_error_half : forall k, 1 <= k -> sqrt (ln (1 / 2 / 2) / (-(2) * k)) <= 84 / 100.
Proof.
  intros k Hk. apply sqrt_le_of_pow2; [lra|]. rewrite ln_quarter. pose proof ln_2_bounds.
  replace (- (2 * ln 2) / (-(2) * k)) with (ln 2 * / k) by (field; lra).
  assert (0 < / k <= 1).
  { split; [apply Rinv_0_lt_compat; lra|]. rewrite <- Rinv_1. apply Rinv_le_contravar; lra. }
  nra.
Qed.

Lemma gap_at_radius : forall a b k, 109 / 10 <= a -> 89 / 10 <= b -> 1 <= k ->
  1 * (exp 1 / (1 + exp 1)) * 10 + ln (1 + exp 1) * sqrt (ln (1 / 2 / 2) / (-(2) * k)) <
  1 / 2 * (ln (1 + exp a) - ln (1 + exp 1) + (ln (1 + exp b) - ln (1 + exp (-(1))))).
Proof.
  intros a b k Ha Hb Hk. rewrite softplus_opp. pose proof (softplus_gt_id a). pose proof (softplus_gt_id b).
  pose proof softplus_1_bounds. pose proof sigmoid_1_le. pose proof (sampling_error_half k Hk).
  pose proof (sqrt_pos (ln (1 / 2 / 2) / (-(2) * k))). set (s := sqrt _) in *. nra.
Qed.

Theorem theorem_3_2_shown_8 :
  forall n : nat,
    (1 <= n)%nat ->
    0 <= ln (1 / 2 / 2) / (-(2) * INR n) /\ 1 * (exp 1 / (1 + exp 1)) * 10 + ln (1 + exp 1) * sqrt (ln (1 / 2 / 2) / (-(2) * INR n)) < 1 / 2 * (ln (1 + exp 11) - ln (1 + exp 1) + (ln (1 + exp 9) - ln (1 + exp (-(1))))).
Proof.
  intros n Hn. assert (1 <= INR n) by (apply (le_INR 1), Hn).
  split; [apply ln_quotient_nonneg; lra | apply gap_at_radius; lra].
Qed.

Theorem theorem_3_2_fails :
  ~ (0 <= ln (1 / 2 / 2) / (-(2) * 1) -> 1 / 2 * (ln (1 + exp 11) - ln (1 + exp 1) + (ln (1 + exp 9) - ln (1 + exp (-(1))))) <= 1 * (exp 1 / (1 + exp 1)) * 10 + ln (1 + exp 1) * sqrt (ln (1 / 2 / 2) / (-(2) * 1))).
Proof.
  intros H. specialize (H (ln_quotient_nonneg (1 / 2 / 2) 1 ltac:(lra) ltac:(lra) ltac:(lra))). revert H.
  apply Rlt_not_le, gap_at_radius; lra.
Qed.

Theorem theorem_3_2_fails_2 :
  ~ (0 <= ln (1 / 2 / 2) / (-(2) * 1) -> 1 / 2 * (ln (1 + exp (109 / 10)) - ln (1 + exp 1) + (ln (1 + exp (89 / 10)) - ln (1 + exp (-(1))))) <= 1 * (exp 1 / (1 + exp 1)) * 10 + ln (1 + exp 1) * sqrt (ln (1 / 2 / 2) / (-(2) * 1))).
Proof.
  intros H. specialize (H (ln_quotient_nonneg (1 / 2 / 2) 1 ltac:(lra) ltac:(lra) ltac:(lra))). revert H.
  apply Rlt_not_le, gap_at_radius; lra.
Qed.

Theorem theorem_3_2_fails_3 :
  ~ (0 <= ln (49 / 100 / 2) / (-(2) * 1) -> 1 / 2 * (ln (1 + exp 20) - ln 2) <= ln 2 * sqrt (ln (49 / 100 / 2) / (-(2) * 1))).
Proof.
  intros H. specialize (H (ln_quotient_nonneg (49 / 100 / 2) 1 ltac:(lra) ltac:(lra) ltac:(lra))). pose proof (softplus_gt_id 20). pose proof ln_2_bounds.
  assert (S : sqrt (ln (49 / 100 / 2) / (-(2) * 1)) <= 2).
  { apply sqrt_le_of_pow2; [lra|]. pose proof (ln_ge_1_sub_inv (49 / 100 / 2) ltac:(lra)) as L.
    replace (/ (49 / 100 / 2)) with (200 / 49) in L by field.
    replace (ln (49 / 100 / 2) / (-(2) * 1)) with (- ln (49 / 100 / 2) / 2) by field. lra. }
  pose proof (sqrt_pos (ln (49 / 100 / 2) / (-(2) * 1))). nra.
Qed.

Theorem theorem_3_2_fails_4 :
  ~ (0 <= ln (1 / 2 / 2) / (-(2) * 100) -> ln (1 + exp 2) - ln 2 <= sqrt 2 * (1 / 10) * 1 + ln 2 * sqrt (ln (1 / 2 / 2) / (-(2) * 100))).
Proof.
  intros H. specialize (H (ln_quotient_nonneg (1 / 2 / 2) 100 ltac:(lra) ltac:(lra) ltac:(lra))). pose proof (softplus_gt_id 2). pose proof ln_2_bounds. pose proof sqrt_2_bounds.
  pose proof (sampling_error_half 100 ltac:(lra)). pose proof (sqrt_pos (ln (1 / 2 / 2) / (-(2) * 100))). nra.
Qed.
