(* Section 3, printed: the loss is Lipschitz on the set with constant 2 c sqrt c M2^2 / M1. False: two very negative
   logits. M1 and M2 are those of the two points alone, so no other choice of them helps. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_set_refuted :
  ~ (forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat -> 0 < M1 ->
     M1 <= exp (f y) -> M1 <= exp (f' y) ->
     norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
     Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
     2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply (local_cross_entropy_constant_refuted_every_size 2 0); [lia | lia |]. intros f f'.
  apply (H 2%nat 0%nat); try lia.
  - apply Rmin_glb_lt; apply exp_pos.
  - apply Rmin_l.
  - apply Rmin_r.
  - apply Rmax_l.
  - apply Rmax_r.
Qed.
