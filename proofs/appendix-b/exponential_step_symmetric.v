(* Appendix B: |exp f - exp f'| <= max (exp f, exp f') |f' - f|, in either order. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors exponential_factor exponential_step.
Open Scope R_scope.

Theorem exponential_step_symmetric : forall f f' : R,
  Rabs (exp f - exp f') <= Rmax (exp f) (exp f') * Rabs (f' - f).
Proof.
  assert (Hordered : forall f f', f' <= f -> Rabs (exp f - exp f') <= Rmax (exp f) (exp f') * Rabs (f' - f)).
  { intros f f' H. rewrite exponential_factor.
    eapply Rle_trans; [apply exponential_step_weak, H|].
    apply Rmult_le_compat_r; [apply Rabs_pos|].
    rewrite Rabs_right by (left; apply exp_pos). apply Rmax_l. }
  intros f f'. destruct (Rle_dec f' f) as [H|H]; [apply Hordered, H|].
  rewrite Rabs_minus_sym, Rmax_comm, (Rabs_minus_sym f' f). apply Hordered. lra.
Qed.
