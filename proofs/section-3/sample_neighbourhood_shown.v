(* Section 3: the open ball lies in the closed one. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem sample_neighbourhood_shown :
  forall (d : nat) (epsilon : R) (delta : nat -> R),
  (1 <= d)%nat ->
  0 < epsilon ->
  norm2 d delta < epsilon ->
  norm2 d delta <= epsilon.
Proof.
  intros d epsilon delta _ _ H. lra.
Qed.
