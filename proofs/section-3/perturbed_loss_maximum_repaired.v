(* Section 3: on the closed interval the maximum is attained. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

Theorem perturbed_loss_maximum_repaired :
  forall delta : R,
  -(1) <= delta ->
  delta <= 1 ->
  ln (1 + exp delta) <= ln (1 + exp 1).
Proof.
  intros delta H1 H2. pose proof (exp_pos delta). assert (exp delta <= exp 1) by (apply exp_le; lra). apply ln_le; lra.
Qed.
