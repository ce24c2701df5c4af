(* Section 3: with epsilon = 0 the open ball is empty. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem epsilon_positive_fails :
  ~ (forall (r : nat) (u : nat -> R) (epsilon : R),
  (1 <= r)%nat ->
  0 <= epsilon ->
  norm2 r (fun i => u i - u i) < epsilon).
Proof.
  intros H. specialize (H 1%nat (fun _ => 0) 0 (le_n 1) (Rle_refl 0)). rewrite norm2_zero in H by (intros; ring). lra.
Qed.
