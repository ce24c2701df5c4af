(* Section 4: the second representation is the more sensitive one. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem stronger_separation_required_shown_2 :
  forall delta : R,
  0 < delta ->
  delta < 1 ->
  sqrt ((1 - 1) ^ 2 + (1 * delta) ^ 2) < sqrt ((1 - 1) ^ 2 + (100 * delta) ^ 2).
Proof.
  intros delta H0 H1. replace ((1 - 1) ^ 2 + (1 * delta) ^ 2) with (delta ^ 2) by ring.
  replace ((1 - 1) ^ 2 + (100 * delta) ^ 2) with ((100 * delta) ^ 2) by ring. rewrite !sqrt_pow2 by lra. lra.
Qed.
