(* Section 3: the bound of the loss on f(X) does not hold at the perturbed inputs: delta = 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem cross_entropy_bounded_fails :
  ~ (forall delta : R,
  -(10) < delta ->
  delta < 10 ->
  ln (1 + exp (1 + delta)) <= ln (1 + exp 1)).
Proof.
  intros H. specialize (H 1 ltac:(lra) ltac:(lra)). pose proof (exp_pos 1).
  assert (exp 1 < exp (1 + 1)) by (apply exp_increasing; lra).
  assert (ln (1 + exp 1) < ln (1 + exp (1 + 1))) by (apply ln_increasing; lra). lra.
Qed.
