(* Appendix C: f(x)_y - f(x)_j = |f(x)_y - f(x)_j| where c(x) = y. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem margin_absolute :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  matvec r W u y - matvec r W u j = Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r W u v y j _ _ Hy Hj H. rewrite Rabs_right; lra.
Qed.
