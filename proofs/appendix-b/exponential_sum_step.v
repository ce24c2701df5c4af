(* Appendix B, second line of the bound on the norm: sums of squares, termwise by the exponential step. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exponential_step.
Open Scope R_scope.

Lemma exponential_squares : forall (c : nat) (f f' : nat -> R),
  rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2) <=
  rsum c (fun i => Rmax (exp (f i)) (exp (f' i)) ^ 2 * (f' i - f i) ^ 2).
Proof.
  intros c f f'. apply rsum_le. intros i _.
  rewrite <- Rpow_mult_distr, <- (Rabs_pow2 (exp (f i) - _)), <- (Rabs_pow2 (Rmax _ _ * _)).
  apply pow_incr. split; [apply Rabs_pos|].
  rewrite Rabs_mult.
  assert (0 < Rmax (exp (f i)) (exp (f' i))) by (eapply Rlt_le_trans; [apply exp_pos | apply Rmax_l]).
  rewrite (Rabs_right (Rmax _ _)) by lra. apply exponential_step_symmetric.
Qed.

Theorem exponential_sum_step :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2) <= rsum c (fun i => (Rmax (exp (f i)) (exp (f' i))) ^ 2 * (f' i -
    f i) ^ 2).
Proof.
  intros c f f' _. apply exponential_squares.
Qed.
