(* Appendix B: |v_y| <= |v|_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem coordinate_by_l1 :
  forall (c : nat) (v : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (v y) <= norm1 c v.
Proof.
  intros c v y _ Hy. apply norm1_entry_le, Hy.
Qed.
