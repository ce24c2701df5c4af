(* The cross-entropy loss is convex in the logits: its tangent, the softmax minus the one-hot vector, and the norm of that. *)
Require Import Reals Lra Lia Psatz.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Definition softmax (c : nat) (z : nat -> R) (i : nat) : R := exp (z i) / rsum c (fun i => exp (z i)).
Definition one_hot (y i : nat) : R := if Nat.eq_dec i y then 1 else 0.
Definition loss_gradient (c y : nat) (z : nat -> R) (i : nat) : R := softmax c z i - one_hot y i.

Lemma softmax_pos : forall c z i, (1 <= c)%nat -> 0 < softmax c z i.
Proof. intros c z i Hc. apply Rdiv_lt_0_compat; [apply exp_pos | apply exp_sum_pos, Hc]. Qed.

Lemma softmax_sum : forall c z, (1 <= c)%nat -> rsum c (softmax c z) = 1.
Proof.
  intros c z Hc. unfold softmax. rewrite (rsum_div c _ (fun i => exp (z i))).
  apply Rinv_r, Rgt_not_eq, exp_sum_pos, Hc.
Qed.

Lemma one_hot_same : forall y, one_hot y y = 1.
Proof. intros y. unfold one_hot. destruct (Nat.eq_dec y y); congruence. Qed.

Lemma one_hot_other : forall y i, i <> y -> one_hot y i = 0.
Proof. intros y i H. unfold one_hot. destruct (Nat.eq_dec i y); congruence. Qed.

Lemma dot_one_hot : forall c y v, (y < c)%nat -> dot c (one_hot y) v = v y.
Proof.
  intros c y v Hy. unfold dot. rewrite (rsum_single c _ y Hy).
  - rewrite one_hot_same. ring.
  - intros i Hi Hiy. rewrite one_hot_other by exact Hiy. ring.
Qed.

(* Jensen, from 1 + x <= exp x: the log-sum-exp lies above its tangent. *)
Lemma log_sum_exp_tangent : forall c f g, (1 <= c)%nat ->
  ln (rsum c (fun i => exp (f i))) - ln (rsum c (fun i => exp (g i))) <= dot c (softmax c f) (fun i => f i - g i).
Proof.
  intros c f g Hc. pose proof (exp_sum_pos c f Hc) as Hf. pose proof (exp_sum_pos c g Hc) as Hg.
  set (S := rsum c (fun i => exp (f i))) in *. set (m := dot c (softmax c f) (fun i => f i - g i)).
  assert (Hm : rsum c (fun i => exp (f i) * (f i - g i)) = S * m).
  { unfold m, dot. rewrite <- rsum_scale. apply rsum_ext. intros i _. unfold softmax. fold S. field. lra. }
  assert (H : S * exp (- m) <= rsum c (fun i => exp (g i))).
  { apply Rle_trans with (rsum c (fun i => exp (- m) * (exp (f i) * (1 + m) - exp (f i) * (f i - g i)))).
    - rewrite rsum_scale, rsum_minus, Hm, (rsum_ext c _ (fun i => (1 + m) * exp (f i))) by (intros; ring).
      rewrite rsum_scale. fold S. right. ring.
    - apply rsum_le. intros i _.
      replace (g i) with (- m + (f i + (g i - f i + m))) at 2 by ring.
      rewrite (exp_plus (- m)), (exp_plus (f i)). apply Rmult_le_compat_l; [left; apply exp_pos|].
      rewrite <- Rmult_minus_distr_l. apply Rmult_le_compat_l; [left; apply exp_pos|].
      pose proof (exp_ineq1_le (g i - f i + m)). lra. }
  apply ln_le in H; [|apply Rmult_lt_0_compat; [exact Hf | apply exp_pos]].
  rewrite ln_mult, ln_exp in H by (try exact Hf; apply exp_pos). lra.
Qed.

Lemma cross_entropy_tangent : forall c y f g, (y < c)%nat ->
  - ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (g y) / rsum c (fun i => exp (g i))) <=
  dot c (loss_gradient c y f) (fun i => f i - g i).
Proof.
  intros c y f g Hy. rewrite !cross_entropy_eq by exact Hy.
  pose proof (log_sum_exp_tangent c f g ltac:(lia)) as H.
  replace (dot c (loss_gradient c y f) (fun i => f i - g i))
    with (dot c (softmax c f) (fun i => f i - g i) - (f y - g y)); [lra|].
  rewrite <- (dot_one_hot c y (fun i => f i - g i) Hy). unfold dot, loss_gradient.
  rewrite <- rsum_minus. apply rsum_ext. intros i _. ring.
Qed.

Lemma cross_entropy_le_gradient : forall c y f g, (y < c)%nat ->
  - ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (g y) / rsum c (fun i => exp (g i))) <=
  norm2 c (loss_gradient c y f) * norm2 c (fun i => f i - g i).
Proof.
  intros c y f g Hy. eapply Rle_trans; [apply cross_entropy_tangent, Hy|].
  eapply Rle_trans; [apply Rle_abs | apply dot_le_norm2].
Qed.

Lemma loss_gradient_norm_sqr : forall c y z, (y < c)%nat ->
  norm2 c (loss_gradient c y z) ^ 2 = rsum c (fun i => softmax c z i ^ 2) + 1 - 2 * softmax c z y.
Proof.
  intros c y z Hy. rewrite norm2_sqr.
  rewrite (rsum_update c _ (fun i => softmax c z i ^ 2) y Hy); unfold loss_gradient.
  - rewrite one_hot_same. ring.
  - intros i _ Hi. rewrite one_hot_other by exact Hi. ring.
Qed.

Lemma loss_gradient_norm_le : forall c y z, (y < c)%nat -> norm2 c (loss_gradient c y z) <= sqrt 2.
Proof.
  intros c y z Hy. apply pow2_le_imp; [apply sqrt_pos|].
  rewrite loss_gradient_norm_sqr, sqrt_pow2_id by (exact Hy || lra).
  assert (Hc : (1 <= c)%nat) by lia.
  pose proof (rsum_sqr_le c (softmax c z) (fun i _ => Rlt_le _ _ (softmax_pos c z i Hc))) as H.
  rewrite softmax_sum in H by exact Hc. pose proof (softmax_pos c z y Hc). lra.
Qed.

Lemma cross_entropy_nonneg : forall c y z, (y < c)%nat -> 0 <= - ln (exp (z y) / rsum c (fun i => exp (z i))).
Proof.
  intros c y z Hy. rewrite cross_entropy_eq by exact Hy.
  assert (ln (exp (z y)) <= ln (rsum c (fun i => exp (z i)))); [|rewrite ln_exp in *; lra].
  apply ln_le; [apply exp_pos|].
  apply (rsum_term_le c (fun i => exp (z i)) y Hy). intros i _. left. apply exp_pos.
Qed.
