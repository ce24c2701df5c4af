(* Appendix C, last step: the condition of Theorem 4.1 gives the condition on the rows, with the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms row_norm_le_frobenius.
Open Scope R_scope.

Theorem margin_by_matrix : forall (c r y j : nat) (W : nat -> nat -> R) (u v : nat -> R) (D : R),
  (y < c)%nat -> (j < c)%nat -> norm2 r (fun k => v k - u k) <= D ->
  2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  (norm2 r (fun k => W y k) + norm2 r (fun k => W j k)) * norm2 r (fun k => v k - u k) <=
  Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r y j W u v D Hy Hj HD H. eapply Rle_trans; [|exact H].
  pose proof (row_norm_le_frobenius c r y W Hy). pose proof (row_norm_le_frobenius c r j W Hj).
  pose proof (norm2_nonneg r (fun k => W y k)). pose proof (norm2_nonneg r (fun k => W j k)).
  pose proof (norm2_nonneg r (fun k => v k - u k)).
  apply Rmult_le_compat; lra.
Qed.
