(* Just below 1 the row norm is not bounded: W = (1). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem row_norm_below_best :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) <= 999 / 1000 * frobenius c r W).
Proof.
  intros H. specialize (H 1%nat 1%nat (fun _ _ => 1) 0%nat (le_n 1) (le_n 1) (le_n 1)).
  rewrite (norm2_const 1 _ 1) in H by reflexivity. unfold frobenius in H. simpl in H.
  replace (0 + (0 + 1 * (1 * 1))) with 1 in H by ring. rewrite sqrt_1, Rabs_R1 in H. lra.
Qed.
