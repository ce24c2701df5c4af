(* Appendix B, repaired: the tangent of exp at 0 lies below the graph. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_repaired : forall x : R, 1 + x <= exp x.
Proof. exact exp_ineq1_le. Qed.
