(* Appendix C: equation (1) does not give the strict conclusion: t = 0 ties. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem necessary_used_as_sufficient_fails :
  ~ (forall t : R,
  0 <= t ->
  t <= 2 ->
  0 < 1 ->
  1 * (1 - t) + 0 * (t - 1) <= 1 ->
  0 * t < 1 * t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)). lra.
Qed.
