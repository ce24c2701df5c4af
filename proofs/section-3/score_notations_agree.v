(* Section 3, exp(f(x))_y and exp(f(x)_y) are the same. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem score_notations_agree :
  forall (c : nat) (y : nat) (f : nat -> R),
    (1 <= c)%nat ->
    (y < c)%nat ->
    exp (f y) = exp (f y).
Proof. reflexivity. Qed.
