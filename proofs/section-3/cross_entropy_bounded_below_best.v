(* Just below 1 the bound of the loss fails: two logits 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log.
Open Scope R_scope.

Theorem cross_entropy_bounded_below_best :
  ~ (forall (c : nat) (y : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < 1 + (INR c - 1) * (norminf c (fun i => exp (f i)) / exp (f y)) ->
  - ln (exp (f y) / rsum c (fun i => exp (f i))) <= 99 / 100 * ln (1 +
    (INR c - 1) * (norminf c (fun i => exp (f i)) / exp (f y)))).
Proof.
  intros H. specialize (H 2%nat 0%nat (fun _ => 0) ltac:(lia) ltac:(lia)).
  rewrite cross_entropy_eq in H by lia.
  replace (norminf 2 (fun _ => exp 0)) with 1 in H
    by (symmetry; apply rmax_const; [lia | intros i _; rewrite exp_0; apply Rabs_R1]).
  simpl in H. rewrite exp_0 in H. replace (0 + 1 + 1) with 2 in H by ring.
  replace (1 + (1 + 1 - 1) * (1 / 1)) with 2 in H by field. specialize (H ltac:(lra)). pose proof ln_lt_2. lra.
Qed.
