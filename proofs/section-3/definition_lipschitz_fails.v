(* The strict definition fails for the identity with C = 2, at r = r'. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem definition_lipschitz_fails :
  ~ (forall (a : nat) (r : nat -> R) (r' : nat -> R),
  (1 <= a)%nat ->
  norm2 a (fun i => r i - r' i) < 2 * norm2 a (fun i => r i - r' i)).
Proof.
  intros H. specialize (H 1%nat (fun _ => 0) (fun _ => 0) (le_n 1)). rewrite (norm2_zero 1) in H by (intros; ring). lra.
Qed.
