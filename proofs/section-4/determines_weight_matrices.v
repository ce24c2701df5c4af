Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

(* Section 4: a head that is robust for every representation of this kind. *)
Theorem determines_weight_matrices_shown :
  forall (s : R) (delta : R),
  0 < s ->
  -(1) < delta ->
  delta < 1 ->
  0 < 1 * 1 + 0 * (s * delta) - (0 * 1 + 0 * (s * delta)).
Proof.
  intros s delta Hs H1 H2. lra.
Qed.

(* Section 4: and the condition of Theorem 4.1 does not hold for it: delta = 1/2. *)
Theorem determines_weight_matrices_fails :
  ~ (forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  2 * sqrt ((1 + 0) ^ 2 + 0 + (0 + 0)) * sqrt ((1 - 1) ^ 2 + (10 * delta) ^ 2) <=
    Rabs (1 * 1 + 0 * (10 * 0) - (0 * 1 + 0 * (10 * 0)))).
Proof.
  intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)).
  replace (sqrt ((1 + 0) ^ 2 + 0 + (0 + 0))) with 1 in H by (replace ((1 + 0) ^ 2 + 0 + (0 + 0)) with 1 by ring; symmetry; apply sqrt_1).
  replace ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) with (5 ^ 2) in H by field. rewrite sqrt_pow2, Rabs_right in H by lra. lra.
Qed.

(* Section 4: a smaller effect is allowed wherever a larger one is. *)
Theorem determines_weight_matrices_repaired :
  forall (N : R) (D : R) (h : R) (m : R),
  0 <= N ->
  0 <= D ->
  0 <= h ->
  2 * N * (D + h) <= Rabs m ->
  2 * N * D <= Rabs m.
Proof.
  intros N D h m HN _ Hh H. eapply Rle_trans; [|exact H]. apply Rmult_le_compat_l; lra.
Qed.
