(* The spectral norm is at most the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_le_frobenius :
  forall (m : nat) (n : nat) (W : nat -> nat -> R),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  spectral m n W <= frobenius m n W.
Proof.
  intros m n W _ _. apply (spectral_is m n W); [apply frobenius_nonneg | apply frobenius_matvec].
Qed.
