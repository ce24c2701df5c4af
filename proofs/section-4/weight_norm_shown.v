(* Theorem 4.1 with the spectral norm, two by two (theorem_4_1_reading_2: any size). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem weight_norm_shown :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat) (s : R),
  (y < 2)%nat ->
  (j < 2)%nat ->
  is_spectral 2 2 W s ->
  0 < matvec 2 W u y - matvec 2 W u j ->
  2 * s * norm2 2 (fun i => v i - u i) <= matvec 2 W u y - matvec 2 W u j ->
  0 < matvec 2 W v y - matvec 2 W v j.
Proof.
  intros W u v y j s Hy Hj Hs Hu H.
  pose proof (margin_kept 2 2 W s u v _ y j (operator_bound_spectral 2 2 W s Hs) Hy Hj (Rle_refl _) ltac:(lra)) as H1.
  rewrite Rabs_right in H1 by lra. specialize (H1 H). lra.
Qed.
