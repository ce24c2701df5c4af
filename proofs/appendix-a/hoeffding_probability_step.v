(* Appendix A: with probability at least 1 - rho the deviation is below the second summand of Theorem 3.2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums exp_log probability hoeffding_tail_one_sided hoeffding_tail hoeffding_confidence_one_sided.
Open Scope R_scope.

Lemma sampling_deviation n m D w C2 rho :
  (1 <= m)%nat -> (1 <= n)%nat -> 0 < C2 -> (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  (forall i, (i < m)%nat -> 0 < w i) -> 0 < rho -> rho <= 2 ->
  prob_iid n m (fun i => w i / rsum m w) (fun z => INR n * (C2 * sqrt (ln (rho / 2) / (-2 * INR n)))
    <= Rabs (rsum n (fun i => D (z i)) - INR n * expect m (fun i => w i / rsum m w) D)) <= rho.
Proof.
  intros Hm Hn HC HD Hw H0 H2.
  eapply Rle_trans; [apply (hoeffding_two_sided_of_law n m _ D C2 _ Hn (weights_distribution m w Hm Hw) HC
    (deviation_nonneg n C2 (rho / 2) HC) HD)|].
  rewrite deviation_exponent by (assumption || lra). lra.
Qed.

Lemma width_defined n rho : (1 <= n)%nat -> 0 < rho -> rho <= 2 -> 0 <= ln (rho / 2) / (-(2) * INR n).
Proof. intros Hn H0 H2. apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia]. Qed.

(* What a sample says of one number with values in [0, 1]. *)
Theorem theorem_3_2_deviation :
  forall (n : nat) (D : nat -> R) (w : nat -> R) (rho : R),
    (1 <= n)%nat ->
    (forall i, (i < 2)%nat -> 0 <= D i) ->
    (forall i, (i < 2)%nat -> D i <= 1) ->
    (forall i, (i < 2)%nat -> 0 < w i) ->
    1 / 100 <= rho ->
    rho <= 1 ->
    0 <= ln (rho / 2) / (-(2) * INR n) /\ prob_iid n 2 (fun i => w i / rsum 2 w) (fun drawn => INR n * (1 * sqrt (ln (rho / 2) / (-(2) * INR n))) <= Rabs (rsum n (fun i => D (drawn i)) - INR n * expect 2 (fun i => w i / rsum 2 w) D)) <= rho.
Proof.
  intros n D w rho Hn H0 H1 Hw Hr1 Hr2. split; [apply width_defined; (assumption || lra)|].
  apply (sampling_deviation n 2 D w 1 rho (le_S 1 1 (le_n 1)) Hn); try lra; try exact Hw.
  intros i Hi; split; [apply H0 | apply H1]; exact Hi.
Qed.
