(* Theorem 3.2 on a fixed sample: the counterexamples in numbers, the repair on two points, and its best constant. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem theorem_3_2_finite_sample_fails :
  ~ (ln (1 + exp 11) - ln (1 + exp 1) <= 1 * (exp 1 / (1 + exp 1)) * 10).
Proof.
  pose proof (softplus_gt_id 11). pose proof softplus_1_bounds. pose proof sigmoid_1_le. lra.
Qed.

Lemma exp_minus_7 : 0 < exp (-(7)) < 1 / 80.
Proof.
  split; [apply exp_pos|]. rewrite exp_Ropp. pose proof (exp_ge_cubic 7 ltac:(lra)).
  apply (Rmult_lt_reg_l (exp 7)); [lra|]. rewrite Rinv_r by lra. lra.
Qed.

Theorem theorem_3_2_finite_sample_fails_2 :
  ~ (ln (1 + exp 1) - ln 2 <= (1 + sqrt 5) / 2 * (4 * sqrt 2 * exp (-(7))) * 1).
Proof.
  intros H. pose proof softplus_1_bounds. pose proof ln_2_bounds. pose proof exp_minus_7. pose proof sqrt_2_bounds.
  pose proof (sqrt_le_of_pow2 5 3 ltac:(lra) ltac:(lra)). pose proof (sqrt_pos 5).
  pose proof (sqrt_le_of_pow2 2 (3 / 2) ltac:(lra) ltac:(lra)).
  assert (sqrt 2 * exp (-(7)) <= 3 / 2 * (1 / 80)) by (apply Rmult_le_compat; lra). nra.
Qed.

Theorem theorem_3_2_finite_sample_fails_3 :
  ~ (ln (1 + exp 1) - ln 2 <= sqrt 3 * (4 * sqrt 2 * exp (-(7))) * 1).
Proof.
  intros H. pose proof softplus_1_bounds. pose proof ln_2_bounds. pose proof exp_minus_7. pose proof sqrt_2_bounds.
  pose proof (sqrt_le_of_pow2 3 2 ltac:(lra) ltac:(lra)). pose proof (sqrt_pos 3).
  pose proof (sqrt_le_of_pow2 2 (3 / 2) ltac:(lra) ltac:(lra)).
  assert (sqrt 2 * exp (-(7)) <= 3 / 2 * (1 / 80)) by (apply Rmult_le_compat; lra). nra.
Qed.

Theorem theorem_3_2_finite_sample_at_best :
  forall (w : nat -> R) (U : nat -> nat -> R) (V : nat -> nat -> R),
    rsum 2 (fun k => dot 2 w (fun i1 => V k i1) - dot 2 w (fun i1 => U k i1)) / 2 <= 1 * norm2 2 w * (rsum 2 (fun k => norm2 2 (fun i1 => V k i1 - U k i1)) / 2).
Proof.
  intros w U V. rewrite Rmult_1_l. unfold Rdiv. rewrite <- Rmult_assoc. apply Rmult_le_compat_r; [lra|].
  rewrite <- rsum_scale. apply rsum_le. intros k _.
  replace (dot 2 w (fun i => V k i) - dot 2 w (fun i => U k i)) with (dot 2 w (fun i => V k i - U k i)) by (unfold dot; simpl; ring).
  eapply Rle_trans; [apply Rle_abs | apply dot_le_norm2].
Qed.

Theorem theorem_3_2_finite_sample_below_best :
  ~ (forall (w : nat -> R) (U : nat -> nat -> R) (V : nat -> nat -> R),
    rsum 2 (fun k => dot 2 w (fun i1 => V k i1) - dot 2 w (fun i1 => U k i1)) / 2 <= 99 / 100 * norm2 2 w * (rsum 2 (fun k => norm2 2 (fun i1 => V k i1 - U k i1)) / 2)).
Proof.
  intros H. specialize (H (fun _ => 1) (fun _ _ => 0) (fun _ _ => 1)).
  rewrite (norm2_const 2 (fun _ => 1) 1) in H by reflexivity.
  simpl rsum in H. rewrite (norm2_const 2 (fun _ => 1 - 0) 1) in H by (intros; ring).
  unfold dot in H. simpl in H. rewrite Rabs_R1, !Rmult_1_r in H.
  replace (1 + 1) with 2 in H by lra. pose proof (sqrt_pow2_id 2 ltac:(lra)). nra.
Qed.
