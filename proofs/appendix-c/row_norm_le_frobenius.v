(* Appendix C: |W_i|_2 <= |W|, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem row_norm_le_frobenius : forall (m n i : nat) (W : nat -> nat -> R), (i < m)%nat ->
  norm2 n (fun k => W i k) <= frobenius m n W.
Proof. intros m n i W Hi. apply (row_norm_le m n W _ i); [apply operator_bound_frobenius | exact Hi]. Qed.
