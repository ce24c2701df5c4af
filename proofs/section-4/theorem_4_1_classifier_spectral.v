(* Theorem 4.1 with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem theorem_4_1_classifier_spectral : forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R) (D : R),
  (y < c)%nat -> is_spectral c r W s -> norm2 r (fun k => v k - u k) <= D ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W u y - matvec r W u j)) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof.
  intros c r y W s u v D Hy Hs HD Hclass Hmargin j Hj Hjy.
  apply (margin_kept c r W s u v D y j); auto using operator_bound_spectral.
Qed.
