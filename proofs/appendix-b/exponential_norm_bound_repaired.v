(* Appendix B, repaired: |exp f - exp f'|_2 <= max (|exp f|_inf, |exp f'|_inf) |f' - f|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exponential_sum_step exponential_sum_to_norm_repaired.
Open Scope R_scope.

Lemma exponential_norm_le : forall (c : nat) (f f' : nat -> R),
  norm2 c (fun i => exp (f i) - exp (f' i)) <=
  Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f'. apply norm2_le_of_sqr.
  - apply Rmult_le_pos; [|apply norm2_nonneg].
    eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l].
  - eapply Rle_trans; [apply exponential_squares|].
    rewrite Rpow_mult_distr. apply exponential_squares_max_repaired.
Qed.

Theorem exponential_norm_bound_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f'
    i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f' _. apply exponential_norm_le.
Qed.
