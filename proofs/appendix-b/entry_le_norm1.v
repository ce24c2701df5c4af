(* Appendix B: |e_y| <= |e|_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem entry_le_norm1 : forall (c y : nat) (e : nat -> R), (y < c)%nat -> Rabs (e y) <= norm1 c e.
Proof. intros c y e Hy. apply norm1_entry_le, Hy. Qed.
