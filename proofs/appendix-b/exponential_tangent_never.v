(* Appendix B: the printed inequality about exp fails at every point where it is used (and at every other point). *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_never : forall f f' : R, (f' - f) - 1 < exp (f' - f).
Proof. intros f f'. pose proof (exp_ineq1_le (f' - f)). lra. Qed.
