(* With the factor 9/10 condition (1) fails: W = (1, - 1)^T, u = 9/10, v = - 1/10. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

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
