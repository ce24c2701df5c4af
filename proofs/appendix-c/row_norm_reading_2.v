(* Appendix C: |W_i| = sqrt (|W_i|^2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem row_norm_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) = sqrt ((norm2 r (fun i0 => W i i0)) ^ 2).
Proof.
  intros c r W i _ _ _. symmetry. apply sqrt_pow2, norm2_nonneg.
Qed.
