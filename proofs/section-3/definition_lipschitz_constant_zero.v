(* Definition 3.1 repaired, with <=: a constant function is C-Lipschitz for every C >= 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms.
Open Scope R_scope.

Theorem definition_lipschitz_constant_zero : forall (a b : nat) (C : R) (v r r' : nat -> R), 0 <= C ->
  norm2 b (fun i => v i - v i) <= C * norm2 a (fun i => r i - r' i).
Proof.
  intros a b C v r r' HC. rewrite (norm2_zero b) by (intros; ring).
  apply Rmult_le_pos; [exact HC | apply norm2_nonneg].
Qed.
