(* Appendix B, repaired: the tangent of exp at 0 lies below the graph. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_repaired :
  forall (f_i : R) (f_i' : R),
  f_i' - f_i + 1 <= exp (f_i' - f_i).
Proof.
  intros f f'. pose proof (exp_ineq1_le (f' - f)). lra.
Qed.
