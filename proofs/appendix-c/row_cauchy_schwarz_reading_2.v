(* Appendix C: W_y (u - v) <= |W_y (u - v)|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

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
