(* Theorem 4.1 with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem theorem_4_1_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat) (s : R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  is_spectral c r W s ->
  norm2 r (fun i => v i - u i) <= D ->
  matvec r W u j < matvec r W u y ->
  2 * s * D <= Rabs (matvec r W u y - matvec r W u j) ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v D y j s _ _ _ Hy Hj Hs HD Hu H.
  apply (margin_kept c r W s u v D y j); auto using operator_bound_spectral.
Qed.
