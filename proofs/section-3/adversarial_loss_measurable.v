(* Section 3, the adversarial loss is a supremum: the value at delta is nearly reached at delta - eta, and one point may not matter. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions softplus steps.
Open Scope R_scope.

Theorem adversarial_loss_measurable_repaired :
  forall (delta : R) (eta : R),
    0 < eta ->
    ln (1 + exp delta) - eta <= ln (1 + exp (delta - eta)).
Proof.
  intros d e He. pose proof (softplus_tangent (d - e) d) as H. pose proof (sigmoid_bounds d). nra.
Qed.

Theorem adversarial_loss_measurable_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    0 < (delta - 1 / 3) ^ 2 ->
    step (- (delta - 1 / 3) ^ 2) <= 0.
Proof. intros d _ _ H. rewrite step_0; lra. Qed.

Theorem adversarial_loss_measurable_fails :
  ~ (step (- (1 / 3 - 1 / 3) ^ 2) <= 0).
Proof. rewrite step_1; lra. Qed.
