(* In the maximum norm sqrt 2 does not serve. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log.
Open Scope R_scope.

Theorem definition_lipschitz_norm_fails :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    sqrt 2 * norminf c (fun i => f i - f' i)).
Proof.
  intros H. set (f := fun i : nat => match i with 0%nat => 3 | _ => - (3) end).
  specialize (H 2%nat f (fun _ => 0) 1%nat ltac:(lia) ltac:(lia)).
  rewrite (cross_entropy_eq 2 1 f), (cross_entropy_eq 2 1 (fun _ => 0)) in H by lia.
  assert (Hn : norminf 2 (fun i => f i - 0) = 3).
  { apply rmax_const; [lia|]. intros [|i] _; unfold f; [rewrite Rabs_right | rewrite Rabs_left]; lra. }
  rewrite Hn in H. unfold f in H. simpl in H. rewrite exp_0 in H.
  assert (3 <= ln (0 + exp 3 + exp (- (3)))).
  { rewrite <- (ln_exp 3) at 1. apply ln_le; [apply exp_pos|]. pose proof (exp_pos (- (3))). lra. }
  pose proof (ln_le_sub_1 (0 + 1 + 1) ltac:(lra)) as Hl2.
  assert (Hs : sqrt 2 <= 1415 / 1000) by (apply pow2_le_imp; [lra|]; rewrite sqrt_pow2_id; lra).
  pose proof (Rle_abs (ln (0 + exp 3 + exp (- (3))) - - (3) - (ln (0 + 1 + 1) - 0))). lra.
Qed.
