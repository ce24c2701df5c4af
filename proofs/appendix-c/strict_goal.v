(* Appendix C: the class y keeps its lead, under the condition of Theorem 4.1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

Theorem precisely_characterize_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj Hu H.
  apply (margin_kept c r W _ u v _ y j (operator_bound_frobenius c r W) Hy Hj (Rle_refl _) Hu).
  rewrite Rabs_right by lra. exact H.
Qed.
