(* Section 3: on a bounded set of logits, |z_i| <= B, the loss is at most log c + 2 B. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Theorem cross_entropy_bounded_by_logits :
  forall (c : nat) (y : nat) (f1 : nat -> R) (B : R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  norminf c f1 <= B ->
  - ln (exp (f1 y) / rsum c (fun i => exp (f1 i))) <= ln (INR c) + 2 * B.
Proof.
  intros c y z B _ Hy HB. rewrite cross_entropy_eq by exact Hy.
  assert (Hz : forall i, (i < c)%nat -> - B <= z i <= B).
  { intros i Hi. pose proof (norminf_ge c z i Hi) as H. unfold Rabs in H. destruct (Rcase_abs (z i)); lra. }
  assert (Hc : 0 < INR c) by (apply lt_0_INR; lia).
  assert (rsum c (fun i => exp (z i)) <= INR c * exp B)
    by (rewrite <- rsum_const; apply rsum_le; intros i Hi; apply exp_le, Hz, Hi).
  assert (ln (rsum c (fun i => exp (z i))) <= ln (INR c) + B).
  { rewrite <- (ln_exp B), <- ln_mult by (try apply exp_pos; exact Hc). apply ln_le; [apply exp_sum_pos; lia | assumption]. }
  pose proof (Hz y Hy). lra.
Qed.
