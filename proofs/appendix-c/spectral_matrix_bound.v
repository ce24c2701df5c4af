(* Appendix A with the spectral norm: |W v|_2 <= |W| |v|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_matrix_bound :
  forall (m : nat) (n : nat) (W : nat -> nat -> R) (v : nat -> R),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  norm2 m (matvec n W v) <= spectral m n W * norm2 n v.
Proof.
  intros m n W v _ _. apply (spectral_is m n W).
Qed.
