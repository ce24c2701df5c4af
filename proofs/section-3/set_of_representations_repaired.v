(* Section 3: an output is bounded by its row and the representation. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem set_of_representations_repaired :
  forall (c : nat) (r : nat) (y : nat) (W : nat -> nat -> R) (u : nat -> R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  Rabs (matvec r W u y) <= norm2 r (fun i => W y i) * norm2 r u.
Proof.
  intros c r y W u _ _ _. apply matvec_le_row.
Qed.
