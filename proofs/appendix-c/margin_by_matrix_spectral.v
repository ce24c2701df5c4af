(* Appendix C, last step, with the spectral norm: the condition of Theorem 4.1 gives the condition on the rows. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms row_norm_le_spectral.
Open Scope R_scope.

Theorem margin_by_matrix_spectral : forall (c r y j : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R) (D : R),
  (y < c)%nat -> (j < c)%nat -> is_spectral c r W s -> norm2 r (fun k => v k - u k) <= D ->
  2 * s * D <= Rabs (matvec r W u y - matvec r W u j) ->
  (norm2 r (fun k => W y k) + norm2 r (fun k => W j k)) * norm2 r (fun k => v k - u k) <=
  Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r y j W s u v D Hy Hj Hs HD H. eapply Rle_trans; [|exact H].
  pose proof (row_norm_le_spectral c r y W s Hy Hs). pose proof (row_norm_le_spectral c r j W s Hj Hs).
  pose proof (norm2_nonneg r (fun k => W y k)). pose proof (norm2_nonneg r (fun k => W j k)).
  pose proof (norm2_nonneg r (fun k => v k - u k)).
  apply Rmult_le_compat; lra.
Qed.
