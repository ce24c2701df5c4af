(* Appendix A with the spectral norm: |W v|_2 <= |W| |v|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting.
Open Scope R_scope.

Theorem spectral_matrix_bound : forall (m n : nat) (W : nat -> nat -> R) (s : R) (v : nat -> R),
  is_spectral m n W s -> norm2 m (matvec n W v) <= s * norm2 n v.
Proof. intros m n W s v [_ [H _]]. apply H. Qed.
