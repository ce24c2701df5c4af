(* Theorem 4.1 with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem theorem_4_1_classifier_spectral :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (D : R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> matvec r W u j < matvec r W u y)) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> 2 * spectral c r W * D <= Rabs (matvec r W u y - matvec r W u j1))) ->
  (forall j2, (j2 < c)%nat -> ((j2 <> y)%nat -> matvec r W v j2 < matvec r W v y)).
Proof.
  intros c r W u v y D _ _ Hy HD Hclass Hmargin j Hj Hjy.
  apply (margin_kept c r W _ u v D y j (operator_bound_spectral c r W _ (spectral_is c r W))); auto.
Qed.
