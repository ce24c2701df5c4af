(* Section 3: with epsilon > 0 it is not. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem epsilon_positive_repaired :
  forall (r : nat) (u : nat -> R) (epsilon : R),
  (1 <= r)%nat ->
  0 < epsilon ->
  norm2 r (fun i => u i - u i) < epsilon.
Proof.
  intros r u epsilon _ H. rewrite norm2_zero by (intros; ring). exact H.
Qed.
