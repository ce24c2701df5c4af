(* The exponential, the logarithm, and the cross-entropy loss as a function of the logits. *)
Require Import Reals Lra Lia Psatz.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

Lemma exp_le : forall x y, x <= y -> exp x <= exp y.
Proof. intros x y [H|H]; [left; apply exp_increasing, H | rewrite H; apply Rle_refl]. Qed.

Lemma exp_minus : forall x y, exp (x - y) = exp x / exp y.
Proof. intros x y. unfold Rminus, Rdiv. rewrite exp_plus, exp_Ropp. reflexivity. Qed.

Lemma ln_le : forall x y, 0 < x -> x <= y -> ln x <= ln y.
Proof. intros x y Hx [H|H]; [left; apply ln_increasing; assumption | rewrite H; apply Rle_refl]. Qed.

Lemma ln_quotient : forall x y, 0 < x -> 0 < y -> ln (x / y) = ln x - ln y.
Proof.
  intros x y Hx Hy. unfold Rdiv, Rminus.
  rewrite ln_mult, ln_Rinv; [reflexivity | exact Hy | exact Hx | apply Rinv_0_lt_compat, Hy].
Qed.

(* What stands under the root of a confidence width: log a / (- 2 k) for a at most 1. *)
Lemma ln_quotient_nonneg : forall a k, 0 < a -> a <= 1 -> 0 < k -> 0 <= ln a / (-(2) * k).
Proof.
  intros a k Ha H1 Hk. replace (ln a / (-(2) * k)) with (- ln a * / (2 * k)) by (field; lra).
  apply Rmult_le_pos; [pose proof (ln_le a 1 Ha H1) as H; rewrite ln_1 in H; lra|].
  left. apply Rinv_0_lt_compat. lra.
Qed.

Lemma ln_le_sub_1 : forall x, 0 < x -> ln x <= x - 1.
Proof. intros x Hx. pose proof (exp_ineq1_le (ln x)) as H. rewrite exp_ln in H by exact Hx. lra. Qed.

Lemma ln_ge_1_sub_inv : forall x, 0 < x -> 1 - / x <= ln x.
Proof.
  intros x Hx. pose proof (ln_le_sub_1 (/ x) (Rinv_0_lt_compat x Hx)) as H.
  rewrite ln_Rinv in H by exact Hx. lra.
Qed.

(* A small positive number that is an exponential: exp (- t) < a as soon as 1 / a < 1 + t. *)
Lemma exp_neg_lt : forall a, 0 < a -> exp (- (1 / a)) < a.
Proof.
  intros a Ha. rewrite exp_Ropp. pose proof (exp_ineq1_le (1 / a)) as H.
  assert (0 < 1 / a) by (apply Rdiv_lt_0_compat; lra).
  apply Rmult_lt_reg_l with (exp (1 / a)); [apply exp_pos|].
  rewrite Rinv_r by (apply Rgt_not_eq, exp_pos).
  apply Rlt_le_trans with ((1 + 1 / a) * a).
  - replace ((1 + 1 / a) * a) with (a + 1) by (field; lra). lra.
  - apply Rmult_le_compat_r; lra.
Qed.

(* x <= sinh x to the right of 0. *)
Lemma sinh_ge_id : forall t, 0 <= t -> t <= (exp t - exp (- t)) / 2.
Proof.
  intros t [Ht|<-]; [|rewrite Ropp_0; lra].
  destruct (MVT_cor2 sinh cosh 0 t Ht (fun c _ => derivable_pt_lim_sinh c)) as [c [Hc _]].
  rewrite sinh_0 in Hc. change ((exp t - exp (- t)) / 2) with (sinh t).
  assert (1 <= cosh c).
  { unfold cosh. rewrite exp_Ropp. pose proof (exp_pos c) as Hp.
    apply Rmult_le_reg_r with (2 * exp c); [lra|].
    replace ((exp c + / exp c) / 2 * (2 * exp c)) with (exp c ^ 2 + 1) by (field; lra).
    pose proof (pow2_ge_0 (exp c - 1)). nra. }
  nra.
Qed.

(* The sum of exponentials, the softmax and the loss. *)

Lemma exp_sum_pos : forall c z, (1 <= c)%nat -> 0 < rsum c (fun i => exp (z i)).
Proof. intros c z Hc. apply rsum_pos; [exact Hc|]. intros i _. apply exp_pos. Qed.

Lemma neg_ln_quotient : forall a s, 0 < a -> 0 < s -> - ln (a / s) = ln s - ln a.
Proof. intros a s Ha Hs. rewrite ln_quotient by assumption. ring. Qed.

Lemma cross_entropy_eq : forall c y z, (y < c)%nat ->
  - ln (exp (z y) / rsum c (fun i => exp (z i))) = ln (rsum c (fun i => exp (z i))) - z y.
Proof.
  intros c y z Hy. rewrite neg_ln_quotient, ln_exp; [reflexivity | apply exp_pos | apply exp_sum_pos; lia].
Qed.
