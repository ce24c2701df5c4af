(* The least score over X is not that over the inputs within 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem fixed_epsilon_fails :
  ~ (exp 0 <= exp (-(1))).
Proof.
  intros H. assert (exp (-(1)) < exp 0) by (apply exp_increasing; lra). lra.
Qed.
