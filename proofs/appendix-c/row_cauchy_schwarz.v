Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

(* Appendix C: |W_y (u - v)| <= |W_y|_2 |v - u|_2. *)
Theorem row_cauchy_schwarz :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  Rabs (dot r (fun i => W y i) (fun i => u i - v i)) <= norm2 r (fun i => W y i) * norm2 r (fun i => v i - u i).
Proof.
  intros c r W u v y j _ _ Hy Hj. rewrite (norm2_sub_comm r v u). apply dot_le_norm2.
Qed.

(* Appendix C: W_y (u - v) <= |W_y (u - v)|. *)
Theorem row_cauchy_schwarz_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  dot r (fun i => W y i) (fun i => u i - v i) <= Rabs (dot r (fun i => W y i) (fun i => u i - v i)).
Proof.
  intros c r W u v y j _ _ Hy Hj. apply Rle_abs.
Qed.

(* The best constant of Cauchy-Schwarz: 1. *)
Theorem row_cauchy_schwarz_at_best :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  Rabs (dot r (fun i => W y i) (fun i => u i - v i)) <= 1 * norm2 r (fun i => W y i) * norm2 r (fun i => v i - u i).
Proof.
  intros c r W u v y j _ _ Hy Hj. rewrite Rmult_1_l, (norm2_sub_comm r v u). apply dot_le_norm2.
Qed.

(* Just below 1 Cauchy-Schwarz fails: W = (1), u = 1, v = 0. *)
Theorem row_cauchy_schwarz_below_best :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  Rabs (dot r (fun i => W y i) (fun i => u i - v i)) <= 999 / 1000 * norm2 r (fun i => W y i) *
    norm2 r (fun i => v i - u i)).
Proof.
  intros H. specialize (H 1%nat 1%nat (fun _ _ => 1) (fun _ => 1) (fun _ => 0) 0%nat 0%nat).
  specialize (H (le_n 1) (le_n 1) (le_n 1) (le_n 1)).
  rewrite (norm2_const 1 _ 1), (norm2_const 1 _ (0 - 1)) in H by reflexivity. unfold dot in H. simpl in H.
  rewrite sqrt_1, Rabs_R1, Rabs_right, Rabs_left in H by lra. lra.
Qed.

(* Cauchy-Schwarz for two vectors of any length. *)
Theorem cauchy_schwarz :
  forall (n : nat) (u : nat -> R) (v : nat -> R),
  (1 <= n)%nat ->
  Rabs (dot n u v) <= norm2 n u * norm2 n v.
Proof.
  intros n u v _. apply dot_le_norm2.
Qed.
