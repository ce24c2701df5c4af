(* Just below 1 Cauchy-Schwarz fails: W = (1), u = 1, v = 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

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
