(* Section 3, the adversarial loss is a supremum: the value at delta is nearly reached at delta - eta. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem adversarial_loss_measurable_repaired :
  forall (delta : R) (eta : R),
    0 < eta ->
    ln (1 + exp delta) - eta <= ln (1 + exp (delta - eta)).
Proof.
  intros d e He. pose proof (softplus_tangent (d - e) d) as H. pose proof (sigmoid_bounds d). nra.
Qed.
