(* The factor sqrt 2 with the Frobenius norm, two by two. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem theorem_4_1_factor_reading_3 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  sqrt 2 * frobenius 2 2 W * norm2 2 (fun i => v i - u i) < matvec 2 W u y - matvec 2 W u j ->
  matvec 2 W v j < matvec 2 W v y.
Proof.
  intros W u v y j Hy Hj H. apply (margin_kept_sqrt_2 2 2 W _ u v y j (operator_bound_frobenius 2 2 W) Hy Hj H).
Qed.
