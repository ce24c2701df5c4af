(* Appendix C: |W_y (u - v)| <= |W_y|_2 |v - u|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

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
