(* The difference of two rows by the spectral norm: the factor sqrt 2 (row_pair_norm: any size). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem proof_of_theorem_4_1_at_best :
  forall (W : nat -> nat -> R) (i : nat) (j : nat) (s : R),
  (i < 2)%nat ->
  (j < 2)%nat ->
  is_spectral 2 2 W s ->
  norm2 2 (fun i0 => W i i0 - W j i0) <= 1 * sqrt 2 * s.
Proof.
  intros W i j s Hi Hj Hs. rewrite Rmult_1_l. destruct (Nat.eq_dec i j) as [->|Hij].
  - rewrite norm2_zero by (intros; ring). apply Rmult_le_pos; [apply sqrt_pos | apply Hs].
  - apply (row_difference_norm_le 2 2 W s); try assumption. apply operator_bound_spectral, Hs.
Qed.
