(* Theorem 4.1 with the best factor: sqrt 2 in place of 2, and a strict margin. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem theorem_4_1_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  sqrt 2 * frobenius c r W * norm2 r (fun i => v i - u i) < matvec r W u y - matvec r W u j ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H.
  apply (margin_kept_sqrt_2 c r W _ u v y j (operator_bound_frobenius c r W) Hy Hj H).
Qed.
