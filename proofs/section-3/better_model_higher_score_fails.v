(* The scores 1 and exp 5. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem better_model_higher_score_fails :
  ~ (exp 5 <= exp 0).
Proof.
  intros H. assert (exp 0 < exp 5) by (apply exp_increasing; lra). lra.
Qed.
