(* Appendix C: W_y (u - v) <= |W_y (u - v)|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem row_absolute_value : forall (r y : nat) (W : nat -> nat -> R) (u v : nat -> R),
  matvec r W (fun k => u k - v k) y <= Rabs (matvec r W (fun k => u k - v k) y).
Proof. intros. apply Rle_abs. Qed.
