(* With the factor 1.41 the class is lost: t = 0 ties. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem theorem_4_1_below_best :
  ~ (forall t : R,
  -(1) <= t ->
  t <= 1 ->
  141 / 100 * sqrt ((-(1)) ^ 2 + 1) * Rabs (t - 1) <= 1 - -(1) ->
  - t < t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra)).
  replace ((-(1)) ^ 2 + 1) with 2 in H by ring. rewrite Rabs_left in H by lra.
  assert (Hs : sqrt 2 <= 1415 / 1000) by (apply pow2_le_imp; [lra|]; rewrite sqrt_pow2_id; lra).
  specialize (H ltac:(lra)). lra.
Qed.
