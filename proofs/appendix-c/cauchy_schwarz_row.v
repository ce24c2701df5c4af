(* Appendix C: |W_y (u - v)| <= |W_y|_2 |v - u|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem cauchy_schwarz_row : forall (r y : nat) (W : nat -> nat -> R) (u v : nat -> R),
  Rabs (matvec r W (fun k => u k - v k) y) <= norm2 r (fun k => W y k) * norm2 r (fun k => v k - u k).
Proof. intros r y W u v. rewrite norm2_sub_comm. apply matvec_le_row. Qed.
