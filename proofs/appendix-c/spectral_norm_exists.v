(* Every real matrix has a spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_norm_exists : forall (m n : nat) (W : nat -> nat -> R), exists s : R, is_spectral m n W s.
Proof. exact spectral_exists. Qed.
