(* Appendix B, printed: exp (f' - f) <= (f' - f) - 1 if f > f'. False at f = 1, f' = 0: the right side is -2. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_tangent_refuted :
  ~ (forall f f' : R, f' < f -> exp (f' - f) <= (f' - f) - 1).
Proof.
  intros H. specialize (H 1 0 ltac:(lra)). pose proof (exp_pos (0 - 1)). lra.
Qed.
