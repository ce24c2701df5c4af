Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

(* Appendix B: |v|_1 <= sqrt c |v|_2. *)
Theorem l1_by_l2 :
  forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  norm1 c v <= sqrt (INR c) * norm2 c v.
Proof.
  intros c v _. apply norm1_le_sqrt_norm2.
Qed.

(* The best constant: sqrt c. *)
Theorem l1_by_l2_at_best :
  forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  norm1 c v <= 1 * sqrt (INR c) * norm2 c v.
Proof.
  intros c v _. rewrite Rmult_1_l. apply norm1_le_sqrt_norm2.
Qed.

(* Just below sqrt c the bound fails: v = 1 with one class. *)
Theorem l1_by_l2_below_best :
  ~ (forall (c : nat) (v : nat -> R),
  (1 <= c)%nat ->
  norm1 c v <= 999 / 1000 * sqrt (INR c) * norm2 c v).
Proof.
  intros H. specialize (H 1%nat (fun _ => 1) (le_n 1)).
  rewrite (norm2_const 1 _ 1) in H by reflexivity. unfold norm1 in H. simpl in H. rewrite sqrt_1, Rabs_R1 in H. lra.
Qed.
