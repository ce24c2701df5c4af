(* Appendix B: |sum_j v_j| <= |v|_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem sum_by_l1 :
  forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  Rabs (rsum c (fun j => v j)) <= norm1 c v.
Proof.
  intros c v _. apply Rabs_rsum_le_norm1.
Qed.
