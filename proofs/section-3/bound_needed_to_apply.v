(* Section 3: the loss is not bounded. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem bound_needed_to_apply :
  forall B : R,
  B < ln (1 + exp B).
Proof.
  intros B. rewrite <- (ln_exp B) at 1. apply ln_increasing; [apply exp_pos | lra].
Qed.
