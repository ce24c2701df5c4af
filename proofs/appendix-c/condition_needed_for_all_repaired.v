(* Appendix C, repaired: the condition on the rows with > suffices. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem condition_needed_for_all_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) < matvec r W u y -
    matvec r W u j ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H.
  pose proof (dot_le_norm2 r (fun i => W y i) (fun i => u i - v i)) as H1. rewrite (norm2_sub_comm r u v) in H1.
  pose proof (dot_le_norm2 r (fun i => W j i) (fun i => v i - u i)) as H2.
  pose proof (Rle_abs (dot r (fun i => W y i) (fun i => u i - v i))).
  pose proof (Rle_abs (dot r (fun i => W j i) (fun i => v i - u i))). rewrite !dot_row, !matvec_minus in *. lra.
Qed.
