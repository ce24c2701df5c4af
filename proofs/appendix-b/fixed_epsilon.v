Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

(* Over the inputs within 1 of X the least score is below that over X. *)
Theorem fixed_epsilon_shown :
  exp (-(1)) <= exp 0.
Proof.
  apply exp_le. lra.
Qed.

(* The least score over X is not that over the inputs within 1. *)
Theorem fixed_epsilon_fails :
  ~ (exp 0 <= exp (-(1))).
Proof.
  intros H. assert (exp (-(1)) < exp 0) by (apply exp_increasing; lra). lra.
Qed.
