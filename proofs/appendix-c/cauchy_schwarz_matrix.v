(* Appendix A calls it Cauchy-Schwarz: |W v|_2 <= |W| |v|_2, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem cauchy_schwarz_matrix :
  forall (m : nat) (n : nat) (W : nat -> nat -> R) (v : nat -> R),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  norm2 m (matvec n W v) <= frobenius m n W * norm2 n v.
Proof.
  intros m n W v _ _. apply frobenius_matvec.
Qed.
