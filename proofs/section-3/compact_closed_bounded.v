(* Section 3, compact means closed and bounded, in every norm: the norms are equivalent. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem compact_closed_bounded :
  forall (c : nat) (f : nat -> R),
    (1 <= c)%nat ->
    norminf c f <= norm2 c f.
Proof. intros c f Hc. apply rmax_le; [exact Hc|]. intros i Hi. apply norm2_entry_le, Hi. Qed.

Theorem compact_closed_bounded_reading_2 :
  forall (c : nat) (f : nat -> R),
    (1 <= c)%nat ->
    norm2 c f <= sqrt (INR c) * norminf c f.
Proof.
  intros c f Hc. apply norm2_le_of_sqr.
  - apply Rmult_le_pos; [apply sqrt_pos | apply norminf_nonneg].
  - rewrite Rpow_mult_distr, sqrt_pow2_id by apply pos_INR. rewrite <- rsum_const. apply rsum_le. intros i Hi.
    rewrite <- Rabs_pow2. apply pow_incr. split; [apply Rabs_pos | apply norminf_ge, Hi].
Qed.
