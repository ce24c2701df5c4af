(* Definition 3.1 repaired, with <=: a constant function is C-Lipschitz for every C >= 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem definition_lipschitz_repaired :
  forall (b : nat) (a : nat) (C : R) (g : nat -> R) (r : nat -> R) (r' : nat -> R),
  (1 <= b)%nat ->
  (1 <= a)%nat ->
  0 <= C ->
  norm2 b (fun i => g i - g i) <= C * norm2 a (fun i => r i - r' i).
Proof.
  intros b a C g r r' _ _ HC. rewrite (norm2_zero b) by (intros; ring).
  apply Rmult_le_pos; [exact HC | apply norm2_nonneg].
Qed.
