(* The logits (0, - 9) have a smaller loss than (5, 4). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem better_model_higher_score_shown :
  ln (1 + exp (-(9) - 0)) < ln (1 + exp (4 - 5)).
Proof.
  pose proof (exp_pos (-(9) - 0)). assert (exp (-(9) - 0) < exp (4 - 5)) by (apply exp_increasing; lra).
  apply ln_increasing; lra.
Qed.
