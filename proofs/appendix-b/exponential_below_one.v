(* Appendix B: if f > f' then exp (f' - f) < 1. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem exponential_below_one : forall f f' : R, f' < f -> exp (f' - f) < 1.
Proof. intros f f' H. rewrite <- exp_0. apply exp_increasing. lra. Qed.
