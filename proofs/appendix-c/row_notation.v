(* Appendix C: f(x)_y = W_y f_theta(x). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem row_notation :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  matvec r W u y = dot r (fun i => W y i) u.
Proof.
  reflexivity.
Qed.
