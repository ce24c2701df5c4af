(* A higher score of the true class need not raise M_1: a = b = 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem higher_score_larger_m1_refuted :
  ~ (forall (a : R) (b : R) (s : R),
  0 < a ->
  0 < b ->
  1 < s ->
  Rmin a b < Rmin (s * a) b).
Proof.
  intros H. specialize (H 1 1 2 ltac:(lra) ltac:(lra) ltac:(lra)). rewrite Rmin_left, Rmin_right in H by lra. lra.
Qed.
