(* Section 3: the cross-entropy loss is non-negative. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums exp_log.
Open Scope R_scope.

Theorem cross_entropy_nonnegative : forall (c y : nat) (z : nat -> R), (y < c)%nat ->
  0 <= - ln (exp (z y) / rsum c (fun i => exp (z i))).
Proof.
  intros c y z Hy. rewrite cross_entropy_eq by exact Hy.
  assert (ln (exp (z y)) <= ln (rsum c (fun i => exp (z i)))); [|rewrite ln_exp in *; lra].
  apply ln_le; [apply exp_pos|].
  apply (rsum_term_le c (fun i => exp (z i)) y Hy). intros i _. left. apply exp_pos.
Qed.
