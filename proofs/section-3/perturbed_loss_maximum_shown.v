(* Section 3: no point of the open interval has the largest loss. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem perturbed_loss_maximum_shown :
  forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  ln (1 + exp delta) < ln (1 + exp ((delta + 1) / 2)).
Proof.
  intros delta H1 H2. pose proof (exp_pos delta). assert (exp delta < exp ((delta + 1) / 2)) by (apply exp_increasing; lra).
  apply ln_increasing; lra.
Qed.
