(* Appendix C: the condition with >= leaves a tie: t = 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem condition_needed_for_all_fails_2 :
  ~ (forall t : R,
  0 <= t ->
  t <= 2 ->
  (Rabs (-(1)) + Rabs 1) * Rabs (t - 1) <= 1 - -(1) ->
  - t < t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra)). rewrite Rabs_R1, !Rabs_left in H by lra. specialize (H ltac:(lra)). lra.
Qed.
