(* The function log (1 + exp t): the cross-entropy of the second of two classes at the logits (t, 0); and numbers near it. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log.
Open Scope R_scope.

Definition softplus (t : R) : R := ln (1 + exp t).
Definition sigmoid (t : R) : R := exp t / (1 + exp t).

Lemma one_add_exp_pos : forall t, 0 < 1 + exp t.
Proof. intros t. pose proof (exp_pos t). lra. Qed.

Lemma softplus_lt : forall s t, s < t -> ln (1 + exp s) < ln (1 + exp t).
Proof. intros s t H. apply ln_increasing; [apply one_add_exp_pos|]. pose proof (exp_increasing s t H). lra. Qed.

Lemma softplus_le : forall s t, s <= t -> ln (1 + exp s) <= ln (1 + exp t).
Proof. intros s t [H|H]; [left; apply softplus_lt, H | rewrite H; apply Rle_refl]. Qed.

Lemma softplus_0 : ln (1 + exp 0) = ln 2.
Proof. rewrite exp_0. replace (1 + 1) with 2 by lra. reflexivity. Qed.

Lemma softplus_pos : forall t, 0 < ln (1 + exp t).
Proof. intros t. rewrite <- ln_1. apply ln_increasing; [lra|]. pose proof (exp_pos t). lra. Qed.

Lemma softplus_gt_id : forall t, t < ln (1 + exp t).
Proof.
  intros t. rewrite <- (ln_exp t) at 1. apply ln_increasing; [apply exp_pos|]. lra.
Qed.

Lemma softplus_opp : forall t, ln (1 + exp (- t)) = ln (1 + exp t) - t.
Proof.
  intros t. replace (ln (1 + exp t) - t) with (ln (1 + exp t) - ln (exp t)) by (rewrite ln_exp; ring).
  rewrite <- ln_quotient by (apply exp_pos || apply one_add_exp_pos).
  f_equal. rewrite exp_Ropp. pose proof (exp_pos t). field. lra.
Qed.

Lemma sigmoid_bounds : forall t, 0 < sigmoid t < 1.
Proof.
  intros t. unfold sigmoid. pose proof (exp_pos t). split; [apply Rdiv_lt_0_compat; lra|].
  apply (Rmult_lt_reg_r (1 + exp t)); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
Qed.

Lemma sigmoid_le : forall s t, s <= t -> sigmoid s <= sigmoid t.
Proof.
  intros s t H. unfold sigmoid. pose proof (exp_pos s). pose proof (exp_pos t). pose proof (exp_le s t H).
  apply (Rmult_le_reg_r ((1 + exp s) * (1 + exp t))); [nra|].
  replace (exp s / (1 + exp s) * ((1 + exp s) * (1 + exp t))) with (exp s * (1 + exp t)) by (field; lra).
  replace (exp t / (1 + exp t) * ((1 + exp s) * (1 + exp t))) with (exp t * (1 + exp s)) by (field; lra). nra.
Qed.

(* Convexity, from 1 + x <= exp x: the function lies above its tangent. *)
Lemma softplus_tangent : forall s t, ln (1 + exp t) - ln (1 + exp s) <= sigmoid t * (t - s).
Proof.
  intros s t. set (q := sigmoid t). set (h := t - s). pose proof (sigmoid_bounds t) as Hq. fold q in Hq.
  pose proof (exp_pos s). pose proof (exp_pos t).
  assert (E : (1 + exp s) / (1 + exp t) = 1 - q + q * exp (- h)).
  { unfold q, sigmoid, h. replace (- (t - s)) with (s - t) by ring. rewrite exp_minus. field. lra. }
  assert (H1 : exp (- (q * h)) <= (1 + exp s) / (1 + exp t)).
  { rewrite E. apply (Rmult_le_reg_l (exp (q * h))); [apply exp_pos|].
    rewrite <- exp_plus. replace (q * h + - (q * h)) with 0 by ring. rewrite exp_0.
    replace (exp (q * h) * (1 - q + q * exp (- h))) with ((1 - q) * exp (q * h) + q * (exp (q * h) * exp (- h))) by ring.
    rewrite <- exp_plus. pose proof (exp_ineq1_le (q * h)). pose proof (exp_ineq1_le (q * h + - h)). nra. }
  assert (H2 : - (q * h) <= ln (1 + exp s) - ln (1 + exp t)).
  { rewrite <- ln_quotient by lra. rewrite <- (ln_exp (- (q * h))) at 1. apply ln_le; [apply exp_pos | exact H1]. }
  lra.
Qed.

Lemma softplus_lipschitz : forall b s t, s <= b -> t <= b ->
  Rabs (ln (1 + exp s) - ln (1 + exp t)) <= exp b / (1 + exp b) * Rabs (s - t).
Proof.
  assert (ordered : forall b s t, s <= t -> t <= b ->
    Rabs (ln (1 + exp s) - ln (1 + exp t)) <= exp b / (1 + exp b) * Rabs (s - t)).
  { intros b s t Hst Ht. pose proof (softplus_le s t Hst). pose proof (softplus_tangent s t).
    pose proof (sigmoid_le t b Ht) as Hs. unfold sigmoid at 2 in Hs.
    rewrite !Rabs_left1 by lra. nra. }
  intros b s t Hs Ht. destruct (Rle_dec s t) as [H|H]; [apply ordered; assumption|].
  rewrite Rabs_minus_sym, (Rabs_minus_sym s). apply ordered; lra.
Qed.

(* Numbers. *)

Lemma exp_ge_partial : forall x n, 0 <= x -> sum_f_R0 (fun i => / INR (fact i) * x ^ i) n <= exp x.
Proof.
  intros x n Hx. unfold exp. destruct (exist_exp x) as [l Hl]. simpl.
  apply (growing_ineq (fun n => sum_f_R0 (fun i => / INR (fact i) * x ^ i) n)).
  - intros k. change (sum_f_R0 (fun i => / INR (fact i) * x ^ i) (S k))
      with (sum_f_R0 (fun i => / INR (fact i) * x ^ i) k + / INR (fact (S k)) * x ^ S k).
    assert (0 <= / INR (fact (S k)) * x ^ S k); [|lra].
    apply Rmult_le_pos; [left; apply Rinv_0_lt_compat, INR_fact_lt_0 | apply pow_le, Hx].
  - exact Hl.
Qed.

Lemma exp_ge_cubic : forall x, 0 <= x -> 1 + x + x ^ 2 / 2 + x ^ 3 / 6 <= exp x.
Proof. intros x Hx. pose proof (exp_ge_partial x 3 Hx) as H. simpl in H. lra. Qed.

Lemma ln_le_of_exp : forall a b, 0 < a -> a <= exp b -> ln a <= b.
Proof. intros a b Ha H. rewrite <- (ln_exp b). apply ln_le; assumption. Qed.

Lemma ln_ge_of_exp : forall a b, exp b <= a -> b <= ln a.
Proof. intros a b H. rewrite <- (ln_exp b) at 1. apply ln_le; [apply exp_pos | exact H]. Qed.

Lemma ln_2_bounds : 1 / 2 <= ln 2 <= 7 / 10.
Proof.
  split; [pose proof (ln_ge_1_sub_inv 2); lra|].
  apply ln_le_of_exp; [lra|]. pose proof (exp_ge_cubic (7 / 10)). lra.
Qed.

Lemma ln_4 : ln 4 = 2 * ln 2.
Proof. replace 4 with (2 * 2) by lra. rewrite ln_mult by lra. ring. Qed.

Lemma exp_1_bounds : 2 < exp 1 <= 3.
Proof. split; [pose proof (exp_ge_cubic 1); lra | apply exp_le_3]. Qed.

Lemma softplus_1_bounds : 1 < ln (1 + exp 1) <= 14 / 10.
Proof.
  split; [apply softplus_gt_id|]. pose proof exp_1_bounds. pose proof ln_2_bounds. pose proof ln_4.
  apply Rle_trans with (ln 4); [apply ln_le; lra | lra].
Qed.

Lemma sigmoid_1_le : 0 < exp 1 / (1 + exp 1) <= 3 / 4.
Proof.
  pose proof exp_1_bounds. split; [apply Rdiv_lt_0_compat; lra|].
  apply (Rmult_le_reg_r (1 + exp 1)); [lra|]. unfold Rdiv at 1. rewrite Rmult_assoc, Rinv_l; lra.
Qed.

Lemma sqrt_le_of_pow2 : forall x a, 0 <= a -> x <= a ^ 2 -> sqrt x <= a.
Proof.
  intros x a Ha H. rewrite <- (sqrt_pow2 a) by exact Ha. apply sqrt_le_1_alt, H.
Qed.
