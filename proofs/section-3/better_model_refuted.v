(* Section 3, printed: the larger M1, the smaller the constant. False if M2 may change with the model, and it must, since
   M1 <= M2: the printed constant is at least 2 c sqrt c M1, which grows with M1 (better_model_bound). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Lemma better_model_bound : forall (c : nat) (M1 M2 : R), 0 < M1 -> M1 <= M2 ->
  2 * INR c * sqrt (INR c) * M1 <= 2 * INR c * sqrt (INR c) * M2 ^ 2 / M1.
Proof.
  intros c M1 M2 HM1 HM.
  replace (2 * INR c * sqrt (INR c) * M2 ^ 2 / M1) with (2 * INR c * sqrt (INR c) * (M2 ^ 2 / M1)) by (field; lra).
  apply Rmult_le_compat_l.
  - pose proof (pos_INR c). pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; lra.
  - apply Rmult_le_reg_r with M1; [lra|]. replace (M2 ^ 2 / M1 * M1) with (M2 ^ 2) by (field; lra). nra.
Qed.

Theorem better_model_refuted :
  ~ (forall (c : nat) (M1 M2 M1' M2' : R), (2 <= c)%nat -> 0 < M1 -> M1 <= M2 -> M1 < M1' -> M1' <= M2' ->
     2 * INR c * sqrt (INR c) * M2' ^ 2 / M1' < 2 * INR c * sqrt (INR c) * M2 ^ 2 / M1).
Proof.
  intros H. specialize (H 2%nat 1 1 2 2 (le_n 2) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)).
  assert (0 < sqrt (INR 2)) by (apply sqrt_lt_R0; simpl; lra). simpl (INR 2) in *. lra.
Qed.
