(* Appendix B: if f > f' then exp (f' - f) < 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem exponential_order :
  forall (f_i : R) (f_i' : R),
  f_i' < f_i ->
  exp (f_i' - f_i) < 1.
Proof.
  intros f f' H. rewrite <- exp_0. apply exp_increasing. lra.
Qed.
