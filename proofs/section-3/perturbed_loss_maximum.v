(* Section 3, the perturbed loss: no maximum on the open ball, one on the closed ball. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem perturbed_loss_maximum_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    ln (1 + exp delta) < ln (1 + exp ((delta + 1) / 2)).
Proof. intros delta H1 H2. apply softplus_lt. lra. Qed.

Theorem perturbed_loss_maximum_repaired :
  forall delta : R,
    -(1) <= delta ->
    delta <= 1 ->
    ln (1 + exp delta) <= ln (1 + exp 1).
Proof. intros delta H1 H2. apply softplus_le. lra. Qed.
