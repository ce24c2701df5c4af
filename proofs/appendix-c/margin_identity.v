(* Appendix C: f(x + delta)_y from f(x + delta)_j, with u = f_theta(x) and v = f_theta(x + delta). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem margin_identity :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W v y = matvec r W v j + dot r (fun i => W j i) (fun i => u i - v i) +
    (dot r (fun i => W y i) u - dot r (fun i => W j i) u) + dot r (fun i => W y i) (fun i => v i - u i).
Proof.
  intros c r W u v y j _ _ Hy Hj. rewrite !dot_row, !matvec_minus. ring.
Qed.
