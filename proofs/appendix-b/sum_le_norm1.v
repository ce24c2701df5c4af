(* Appendix B: |sum_j e_j| <= |e|_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem sum_le_norm1 : forall (c : nat) (e : nat -> R), Rabs (rsum c (fun j => e j)) <= norm1 c e.
Proof. intros c e. apply Rabs_rsum_le_norm1. Qed.
