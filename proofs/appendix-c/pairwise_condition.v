Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

(* Appendix C: condition (1) follows from f(x)_y - f(x)_j >= (|W_y| + |W_j|) |v - u|. *)
Theorem pairwise_condition :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j.
Proof.
  intros c r W u v y j _ _ Hy Hj H. eapply Rle_trans; [|exact H].
  pose proof (dot_le_norm2 r (fun i => W y i) (fun i => u i - v i)) as H1. rewrite (norm2_sub_comm r u v) in H1.
  pose proof (dot_le_norm2 r (fun i => W j i) (fun i => v i - u i)) as H2.
  pose proof (Rle_abs (dot r (fun i => W y i) (fun i => u i - v i))).
  pose proof (Rle_abs (dot r (fun i => W j i) (fun i => v i - u i))). lra.
Qed.

(* The best factor of the row norms: 1. *)
Theorem pairwise_condition_at_best :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  1 * (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j.
Proof.
  intros c r W u v y j Hc Hr Hy Hj H. rewrite Rmult_1_l in H.
  exact (pairwise_condition c r W u v y j Hc Hr Hy Hj H).
Qed.

(* With the factor 9/10 condition (1) fails: W = (1, - 1)^T, u = 9/10, v = - 1/10. *)
Theorem pairwise_condition_below_best :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  9 / 10 * (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    matvec r W u y - matvec r W u j).
Proof.
  intros H. set (W := fun i _ : nat => if Nat.eq_dec i 0 then 1 else - (1)).
  specialize (H 2%nat 1%nat W (fun _ => 9 / 10) (fun _ => - (1 / 10)) 0%nat 1%nat ltac:(lia) ltac:(lia) ltac:(lia) ltac:(lia)).
  rewrite (norm2_const 1 _ 1), (norm2_const 1 _ (- (1))), (norm2_const 1 _ (- (1 / 10) - 9 / 10)) in H by reflexivity.
  rewrite Rabs_R1, !Rabs_left in H by lra. simpl (INR 1) in H. rewrite sqrt_1 in H.
  unfold dot, matvec, W in H. simpl in H. specialize (H ltac:(lra)). lra.
Qed.

(* Appendix C as it stands: the condition on the rows, |W_y| + |W_j|, does not give the strict conclusion, not even where
   f(x)_y > f(x)_j: W = (1, - 1)^T, u = 1, v = 0 ties. Theorem 4.1 is saved by sqrt 2 < 2. *)
Theorem margin_strict_refuted :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  (norm2 r (W y) + norm2 r (W j)) * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j ->
  matvec r W v j < matvec r W v y).
Proof.
  intros H. set (W := fun i _ : nat => if Nat.eq_dec i 0 then 1 else - (1)).
  assert (Hcontra : matvec 1 W (fun _ => 0) 1 < matvec 1 W (fun _ => 0) 0); [|unfold matvec, W in Hcontra; simpl in Hcontra; lra].
  apply (H 2%nat 1%nat W (fun _ => 1) (fun _ => 0) 0%nat 1%nat); try lia; unfold matvec, W; simpl; [lra|].
  rewrite (norm2_const 1 _ 1), (norm2_const 1 _ (- (1))), (norm2_const 1 _ (0 - 1)) by reflexivity.
  simpl (INR 1). rewrite sqrt_1, Rabs_R1, !Rabs_left by lra. lra.
Qed.
