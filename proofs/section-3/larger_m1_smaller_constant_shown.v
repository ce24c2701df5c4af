(* The loss falls from log 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem larger_m1_smaller_constant_shown :
  ln (1 + exp (-(1))) < ln (1 + exp 0).
Proof.
  pose proof (exp_pos (-(1))). assert (exp (-(1)) < exp 0) by (apply exp_increasing; lra). apply ln_increasing; lra.
Qed.
