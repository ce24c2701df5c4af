(* Appendix C, repaired: the lead that is left, (2 - sqrt 2) |W| |v - u|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem proof_of_theorem_4_1_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j ->
  (2 - sqrt 2) * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W v y - matvec r W v j.
Proof.
  intros c r W u v y j _ _ Hy Hj Hu H.
  assert (Hyj : y <> j) by (intros ->; lra).
  pose proof (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W) Hy Hj Hyj) as Hrow.
  pose proof (margin_lower_bound r W u v y j).
  pose proof (Rmult_le_compat_r _ _ _ (norm2_nonneg r (fun i => v i - u i)) Hrow). lra.
Qed.
