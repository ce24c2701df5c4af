Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

(* Appendix C, (1): one direction. *)
Theorem margin_rearranged :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  0 <= dot r (fun i => W j i) (fun i => u i - v i) + (dot r (fun i => W y i) u - dot r (fun i => W j i) u) +
    dot r (fun i => W y i) (fun i => v i - u i) ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    dot r (fun i => W y i) u - dot r (fun i => W j i) u.
Proof.
  intros c r W u v y j _ _ Hy Hj H. rewrite !dot_row, !matvec_minus in *. lra.
Qed.

(* Appendix C, (1): the other direction. *)
Theorem margin_rearranged_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    dot r (fun i => W y i) u - dot r (fun i => W j i) u ->
  0 <= dot r (fun i => W j i) (fun i => u i - v i) + (dot r (fun i => W y i) u - dot r (fun i => W j i) u) +
    dot r (fun i => W y i) (fun i => v i - u i).
Proof.
  intros c r W u v y j _ _ Hy Hj H. rewrite !dot_row, !matvec_minus in *. lra.
Qed.
