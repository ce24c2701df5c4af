(* Section 3: on the logits [log (1/2), 0]^2 the constant 2 sqrt 2 / 3 serves. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log cross_entropy_box_lipschitz.
Open Scope R_scope.

Theorem the_lipschitz_constant_shown :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 2)%nat ->
  (forall i, (i < 2)%nat -> ln (1 / 2) <= f i) ->
  (forall i, (i < 2)%nat -> f i <= 0) ->
  (forall i, (i < 2)%nat -> ln (1 / 2) <= f' i) ->
  (forall i, (i < 2)%nat -> f' i <= 0) ->
  Rabs (- ln (exp (f y) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 2 (fun i => exp (f' i)))) <=
    2 * sqrt 2 / 3 * norm2 2 (fun i => f i - f' i).
Proof.
  intros y f f' Hy Hf1 Hf2 Hf'1 Hf'2.
  assert (Hbox : forall z : nat -> R, (forall i, (i < 2)%nat -> ln (1 / 2) <= z i) -> (forall i, (i < 2)%nat -> z i <= 0) ->
    1 / 2 <= exp (z y) /\ norminf 2 (fun i => exp (z i)) <= 1).
  { intros z H1 H2. split.
    - rewrite <- (exp_ln (1 / 2)) by lra. apply exp_le, H1, Hy.
    - apply rmax_le; [lia|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos). rewrite <- exp_0. apply exp_le, H2, Hi. }
  apply (cross_entropy_lipschitz_on_box 2 y (1 / 2) 1); try apply Hbox; try assumption; try lia; try lra.
  intros k Hk Hk2. replace k with 1%nat by lia. simpl (INR 1). replace (1 * (1 + 1)) with 2 by ring. lra.
Qed.
