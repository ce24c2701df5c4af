Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms matrices.
Open Scope R_scope.

(* Appendix C: class 1 is predicted everywhere. *)
Theorem condition_needed_for_all_shown :
  forall delta : R,
  0 * 1 + 0 * (10 * delta) < 1 * 1 + 0 * (10 * delta).
Proof.
  intros delta. lra.
Qed.

(* Appendix C: and the condition on the rows, 1 >= 5, does not hold: it is not needed. *)
Theorem condition_needed_for_all_fails :
  ~ ((sqrt (1 + 0) + sqrt (0 + 0)) * sqrt ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) <=
    1 * 1 + 0 * (10 * 0) - (0 * 1 + 0 * (10 * 0))).
Proof.
  intros H. replace (sqrt (1 + 0)) with 1 in H by (rewrite Rplus_0_r; symmetry; apply sqrt_1).
  replace (sqrt (0 + 0)) with 0 in H by (rewrite Rplus_0_r; symmetry; apply sqrt_0).
  replace ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) with (5 ^ 2) in H by field. rewrite sqrt_pow2 in H by lra. lra.
Qed.

(* Appendix C: the condition with >= leaves a tie: t = 0. *)
Theorem condition_needed_for_all_fails_2 :
  ~ (forall t : R,
  0 <= t ->
  t <= 2 ->
  (Rabs (-(1)) + Rabs 1) * Rabs (t - 1) <= 1 - -(1) ->
  - t < t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra)). rewrite Rabs_R1, !Rabs_left in H by lra. specialize (H ltac:(lra)). lra.
Qed.

(* Appendix C, repaired: the condition on the rows with > suffices. *)
Theorem condition_needed_for_all_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) < matvec r W u y -
    matvec r W u j ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H.
  pose proof (dot_le_norm2 r (fun i => W y i) (fun i => u i - v i)) as H1. rewrite (norm2_sub_comm r u v) in H1.
  pose proof (dot_le_norm2 r (fun i => W j i) (fun i => v i - u i)) as H2.
  pose proof (Rle_abs (dot r (fun i => W y i) (fun i => u i - v i))).
  pose proof (Rle_abs (dot r (fun i => W j i) (fun i => v i - u i))). rewrite !dot_row, !matvec_minus in *. lra.
Qed.
