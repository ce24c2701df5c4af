(* Appendix B: |e|_1 <= sqrt c |e|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem norm1_le_norm2 : forall (c : nat) (e : nat -> R), norm1 c e <= sqrt (INR c) * norm2 c e.
Proof. intros c e. apply norm1_le_sqrt_norm2. Qed.
