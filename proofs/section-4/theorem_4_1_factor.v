Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

(* The factor sqrt 2 with the spectral norm, two by two (theorem_4_1_sqrt_2_spectral: any size). *)
Theorem theorem_4_1_factor_reading_2 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  sqrt 2 * spectral 2 2 W * norm2 2 (fun i => v i - u i) < matvec 2 W u y - matvec 2 W u j ->
  matvec 2 W v j < matvec 2 W v y.
Proof.
  intros W u v y j Hy Hj H. pose proof (spectral_is 2 2 W) as Hs. set (s := spectral 2 2 W) in *. apply (margin_kept_sqrt_2 2 2 W s u v y j (operator_bound_spectral 2 2 W s Hs) Hy Hj H).
Qed.

(* The factor sqrt 2 with the Frobenius norm, two by two. *)
Theorem theorem_4_1_factor_reading_3 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  sqrt 2 * frobenius 2 2 W * norm2 2 (fun i => v i - u i) < matvec 2 W u y - matvec 2 W u j ->
  matvec 2 W v j < matvec 2 W v y.
Proof.
  intros W u v y j Hy Hj H. apply (margin_kept_sqrt_2 2 2 W _ u v y j (operator_bound_frobenius 2 2 W) Hy Hj H).
Qed.
