(* Theorem 4.1 with the Frobenius norm, two by two (theorem_4_1: any size). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem weight_norm_shown_2 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  0 < matvec 2 W u y - matvec 2 W u j ->
  2 * frobenius 2 2 W * norm2 2 (fun i => v i - u i) <= matvec 2 W u y - matvec 2 W u j ->
  0 < matvec 2 W v y - matvec 2 W v j.
Proof.
  intros W u v y j Hy Hj Hu H.
  pose proof (margin_kept 2 2 W _ u v _ y j (operator_bound_frobenius 2 2 W) Hy Hj (Rle_refl _) ltac:(lra)) as H1.
  rewrite Rabs_right in H1 by lra. specialize (H1 H). lra.
Qed.
