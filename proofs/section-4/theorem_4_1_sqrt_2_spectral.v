(* Theorem 4.1 with the best factor: sqrt 2 in place of 2, and a strict margin. Spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_sqrt_2_spectral : forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R), (y < c)%nat ->
  is_spectral c r W s ->
  (forall j, (j < c)%nat -> j <> y ->
   sqrt 2 * s * norm2 r (fun k => v k - u k) < matvec r W u y - matvec r W u j) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof.
  intros c r y W s u v Hy Hs Hmargin j Hj Hjy. specialize (Hmargin j Hj Hjy).
  pose proof (row_difference_norm_le c r W s y j (operator_bound_spectral c r W s Hs) Hy Hj (fun h => Hjy (eq_sym h))) as Hrow.
  pose proof (margin_lower_bound r W u v y j).
  pose proof (Rmult_le_compat_r _ _ _ (norm2_nonneg r (fun k => v k - u k)) Hrow). lra.
Qed.
