(* Appendix C with the spectral norm: |W_i|_2 <= |W|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem row_norm_le_spectral : forall (m n i : nat) (W : nat -> nat -> R) (s : R), (i < m)%nat ->
  is_spectral m n W s -> norm2 n (fun k => W i k) <= s.
Proof. intros m n i W s Hi H. apply (row_norm_le m n W s i); [apply operator_bound_spectral, H | exact Hi]. Qed.
