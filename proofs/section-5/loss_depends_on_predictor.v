(* Section 5, the loss needs a predictor: the representation alone says nothing of it. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem loss_depends_on_predictor :
  forall (x : R) (delta : R),
    0 * (x + delta) = 0 * x.
Proof. intros x d. ring. Qed.

Theorem loss_depends_on_predictor_reading_2 :
  -(1) < 1.
Proof. lra. Qed.

Theorem loss_depends_on_predictor_reading_3 :
  1 * (1 - 2) < -(1) * (1 - 2).
Proof. lra. Qed.
