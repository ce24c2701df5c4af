(* The spectral norm is at most the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_le_frobenius : forall (m n : nat) (W : nat -> nat -> R) (s : R),
  is_spectral m n W s -> s <= frobenius m n W.
Proof. intros m n W s [_ [_ H]]. apply H; [apply frobenius_nonneg | apply frobenius_matvec]. Qed.
