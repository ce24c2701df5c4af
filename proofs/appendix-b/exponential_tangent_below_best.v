(* Just above 1 the tangent leaves the graph: x = 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_below_best :
  ~ (forall x : R,
  x + 1001 / 1000 <= exp x).
Proof.
  intros H. specialize (H 0). rewrite exp_0 in H. lra.
Qed.
