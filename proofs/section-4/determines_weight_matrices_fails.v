(* Section 4: and the condition of Theorem 4.1 does not hold for it: delta = 1/2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

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
