Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

(* Appendix B, printed: exp (f' - f) <= (f' - f) - 1 if f > f'. False at f = 1, f' = 0: the right side is -2. *)
Theorem exponential_tangent_refuted :
  ~ (forall f f' : R, f' < f -> exp (f' - f) <= (f' - f) - 1).
Proof.
  intros H. specialize (H 1 0 ltac:(lra)). pose proof (exp_pos (0 - 1)). lra.
Qed.

(* Appendix B, repaired: the tangent of exp at 0 lies below the graph. *)
Theorem exponential_tangent_repaired :
  forall (f_i : R) (f_i' : R),
  f_i' - f_i + 1 <= exp (f_i' - f_i).
Proof.
  intros f f'. pose proof (exp_ineq1_le (f' - f)). lra.
Qed.

(* The best constant: 1. *)
Theorem exponential_tangent_at_best :
  forall x : R,
  x + 1 <= exp x.
Proof.
  intros x. pose proof (exp_ineq1_le x). lra.
Qed.

(* Just above 1 the tangent leaves the graph: x = 0. *)
Theorem exponential_tangent_below_best :
  ~ (forall x : R,
  x + 1001 / 1000 <= exp x).
Proof.
  intros H. specialize (H 0). rewrite exp_0 in H. lra.
Qed.

(* Appendix B: the printed inequality about exp fails at every point where it is used (and at every other point). *)
Theorem exponential_tangent_never : forall f f' : R, (f' - f) - 1 < exp (f' - f).
Proof. intros f f'. pose proof (exp_ineq1_le (f' - f)). lra. Qed.
