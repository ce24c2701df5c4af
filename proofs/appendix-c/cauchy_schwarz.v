(* Cauchy-Schwarz for two vectors of any length. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem cauchy_schwarz : forall (n : nat) (u v : nat -> R), Rabs (dot n u v) <= norm2 n u * norm2 n v.
Proof. exact dot_le_norm2. Qed.
