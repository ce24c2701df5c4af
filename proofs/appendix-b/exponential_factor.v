(* Appendix B: |exp f - exp f'| = |exp f| |1 - exp (f' - f)|. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

Theorem exponential_factor : forall f f' : R,
  Rabs (exp f - exp f') = Rabs (exp f) * Rabs (1 - exp (f' - f)).
Proof.
  intros f f'. rewrite <- Rabs_mult, exp_minus. f_equal. field. apply Rgt_not_eq, exp_pos.
Qed.
