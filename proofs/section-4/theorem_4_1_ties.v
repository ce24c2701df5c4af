(* Theorem 4.1 where c(x) = y allows ties: the conclusion with >=. It needs sqrt 2 only, and no strict hypothesis. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_ties : forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R),
  (y < c)%nat ->
  (forall j, (j < c)%nat -> j <> y ->
   sqrt 2 * frobenius c r W * norm2 r (fun k => v k - u k) <= matvec r W u y - matvec r W u j) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j <= matvec r W v y.
Proof.
  intros c r y W u v Hy Hmargin j Hj Hjy. specialize (Hmargin j Hj Hjy).
  pose proof (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W) Hy Hj (fun h => Hjy (eq_sym h))) as Hrow.
  pose proof (margin_lower_bound r W u v y j).
  pose proof (Rmult_le_compat_r _ _ _ (norm2_nonneg r (fun k => v k - u k)) Hrow). lra.
Qed.
