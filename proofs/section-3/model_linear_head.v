(* Section 3: an output of the head is a row times the representation. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem model_linear_head :
  forall (y : nat) (W : nat -> nat -> R) (u : nat -> R),
  (y < 3)%nat ->
  matvec 2 W u y = dot 2 (fun i => W y i) u.
Proof.
  reflexivity.
Qed.
