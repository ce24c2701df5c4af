(* Appendix C: for f(x + delta)_y > f(x + delta)_j it is necessary that the sum be >= 0. Necessary, not sufficient. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem necessary_condition :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W v j < matvec r W v y ->
  0 <= dot r (fun i => W j i) (fun i => u i - v i) + (dot r (fun i => W y i) u - dot r (fun i => W j i) u) +
    dot r (fun i => W y i) (fun i => v i - u i).
Proof.
  intros c r W u v y j _ _ Hy Hj H. rewrite !dot_row, !matvec_minus. lra.
Qed.
