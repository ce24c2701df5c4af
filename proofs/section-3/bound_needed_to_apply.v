(* Section 3, a bound is needed: the loss exceeds every number. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem bound_needed_to_apply :
  forall B : R,
    B < ln (1 + exp B).
Proof. intros B. apply softplus_gt_id. Qed.
