(* Section 3: the bound falls with the effect. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem intuition_minimized_repaired :
  forall (w : R) (C_1 : R) (R_ : R) (R' : R),
  0 <= w ->
  0 <= C_1 ->
  0 <= R_ ->
  0 <= R' ->
  R_ <= R' ->
  w * C_1 * R_ <= w * C_1 * R'.
Proof.
  intros w C r r' Hw HC _ _ H. apply Rmult_le_compat_l; [apply Rmult_le_pos; assumption | exact H].
Qed.
