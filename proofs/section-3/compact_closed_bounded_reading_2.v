(* Section 3: |f|_2 <= sqrt c |f|_inf. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Theorem compact_closed_bounded_reading_2 :
  forall (c : nat) (f : nat -> R),
  (1 <= c)%nat ->
  norm2 c f <= sqrt (INR c) * norminf c f.
Proof.
  intros c f _. pose proof (norminf_nonneg c f) as H0.
  apply norm2_le_of_sqr; [apply Rmult_le_pos; [apply sqrt_pos | exact H0]|].
  rewrite Rpow_mult_distr, sqrt_pow2_id, <- rsum_const by apply pos_INR. apply rsum_le. intros i Hi.
  rewrite <- Rabs_pow2. apply pow_incr. split; [apply Rabs_pos | apply norminf_ge, Hi].
Qed.
