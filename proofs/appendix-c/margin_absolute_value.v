(* Appendix C: f(x)_y - f(x)_j = |f(x)_y - f(x)_j| where c(x) = y. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem margin_absolute_value : forall (r y j : nat) (W : nat -> nat -> R) (u : nat -> R),
  matvec r W u j < matvec r W u y ->
  matvec r W u y - matvec r W u j = Rabs (matvec r W u y - matvec r W u j).
Proof. intros r y j W u H. rewrite Rabs_right; lra. Qed.
