(* Theorem 3.2, the hypothesis on C2: bounded on the outputs, not beyond them. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem theorem_3_2_bound_hypothesis_shown :
  forall t : R,
    -(1) <= t ->
    t <= 1 ->
    ln (1 + exp t) <= ln (1 + exp 1).
Proof. intros t _ H. apply softplus_le, H. Qed.

Theorem theorem_3_2_bound_hypothesis_shown_2 :
  forall t : R,
    -(1) <= t ->
    t <= 1 ->
    ln (1 + exp (- t)) <= ln (1 + exp 1).
Proof. intros t H _. apply softplus_le. lra. Qed.

Theorem theorem_3_2_bound_hypothesis_shown_3 :
  forall t : R,
    -(1) <= t ->
    t <= 1 ->
    0 <= ln (1 + exp t).
Proof. intros t _ _. left. apply softplus_pos. Qed.

Theorem theorem_3_2_bound_hypothesis_model :
  forall t : R,
    -(11) <= t ->
    t <= 11 ->
    ln (1 + exp t) <= ln (1 + exp 11).
Proof. intros t _ H. apply softplus_le, H. Qed.
