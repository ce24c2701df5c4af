(* Theorem 4.1 where c(x) = y allows ties: the conclusion with >=. It needs sqrt 2 only, and no strict hypothesis. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_ties :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> sqrt 2 * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j)) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> matvec r W v j1 <= matvec r W v y)).
Proof.
  intros c r W u v y _ _ Hy Hmargin j Hj Hjy. specialize (Hmargin j Hj Hjy).
  pose proof (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W) Hy Hj (fun h => Hjy (eq_sym h))) as Hrow.
  pose proof (margin_lower_bound r W u v y j).
  pose proof (Rmult_le_compat_r _ _ _ (norm2_nonneg r (fun k => v k - u k)) Hrow). lra.
Qed.
