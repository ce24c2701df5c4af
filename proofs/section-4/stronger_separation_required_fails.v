(* Section 4: the condition of Theorem 4.1 fails where the class never changes: delta = 1/2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem stronger_separation_required_fails :
  ~ (forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  2 * sqrt ((1 + 0) ^ 2 + 0 + (0 + 0)) * sqrt ((1 - 1) ^ 2 + (100 * delta) ^ 2) <=
    Rabs (1 * 1 + 0 * (100 * 0) - (0 * 1 + 0 * (100 * 0)))).
Proof.
  intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)).
  replace (sqrt ((1 + 0) ^ 2 + 0 + (0 + 0))) with 1 in H by (replace ((1 + 0) ^ 2 + 0 + (0 + 0)) with 1 by ring; symmetry; apply sqrt_1).
  replace ((1 - 1) ^ 2 + (100 * (1 / 2)) ^ 2) with (50 ^ 2) in H by field. rewrite sqrt_pow2, Rabs_right in H by lra. lra.
Qed.
