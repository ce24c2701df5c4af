(* Appendix A: with probability at least 1 - rho the deviation is below the second summand of Theorem 3.2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums probability hoeffding_tail_one_sided hoeffding_tail hoeffding_confidence_one_sided.
Open Scope R_scope.

Lemma sampling_deviation n m D w C2 rho :
  (1 <= m)%nat -> (1 <= n)%nat -> 0 < C2 -> (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  (forall i, (i < m)%nat -> 0 < w i) -> 0 < rho -> rho <= 2 ->
  prob_iid n m (fun i => w i / rsum m w) (fun z => INR n * (C2 * sqrt (ln (rho / 2) / (-2 * INR n)))
    <= Rabs (rsum n (fun i => D (z i)) - INR n * expect m (fun i => w i / rsum m w) D)) <= rho.
Proof.
  intros Hm Hn HC HD Hw H0 H2.
  eapply Rle_trans; [apply (hoeffding_two_sided n m _ D C2 _ Hn (weights_distribution m w Hm Hw) HC
    (deviation_nonneg n C2 (rho / 2) HC) HD)|].
  rewrite deviation_exponent by (assumption || lra). lra.
Qed.

Theorem hoeffding_probability_step :
  forall (m : nat) (n : nat) (C_2 : R) (D : nat -> R) (w : nat -> R) (rho : R),
    (1 <= m)%nat ->
    (1 <= n)%nat ->
    0 < C_2 ->
    (forall i, (i < m)%nat -> 0 <= D i) ->
    (forall i, (i < m)%nat -> 0 < w i) ->
    0 < rho ->
    (forall i, (i < m)%nat -> D i <= C_2) ->
    rho <= 2 ->
    1 - rho <= 1 - prob_iid n m (fun i => w i / rsum m w) (fun drawn => INR n * (C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))) <= Rabs (rsum n (fun i => D (drawn i)) - INR n * expect m (fun i => w i / rsum m w) D)).
Proof.
  intros m n C2 D w rho Hm Hn HC HD Hw H0 HDC H2.
  pose proof (sampling_deviation n m D w C2 rho Hm Hn HC (fun i Hi => conj (HD i Hi) (HDC i Hi)) Hw H0 H2) as T.
  change (-(2)) with (-2). lra.
Qed.

Theorem hoeffding_probability_step_reading_2 :
  forall (n : nat) (C_2 : R) (B : nat -> R) (b : nat -> R) (rho : R),
    (1 <= n)%nat ->
    0 < C_2 ->
    (forall i, (i < 2)%nat -> 0 <= B i) ->
    (forall i, (i < 2)%nat -> B i <= 1) ->
    (forall i, (i < 2)%nat -> 0 < b i) ->
    1 / 100 <= rho ->
    rho <= 1 ->
    1 - rho <= 1 - prob_iid n 2 (fun i => b i / rsum 2 b) (fun drawn => INR n * (C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))) <= Rabs (rsum n (fun i => (fun i => C_2 * B i) (drawn i)) - INR n * expect 2 (fun i => b i / rsum 2 b) (fun i => C_2 * B i))).
Proof.
  intros n C2 B b rho Hn HC HB0 HB1 Hb H0 H1.
  pose proof (sampling_deviation n 2 (fun i => C2 * B i) b C2 rho (le_S 1 1 (le_n 1)) Hn HC) as T.
  specialize (T ltac:(intros i Hi; specialize (HB0 i Hi); specialize (HB1 i Hi); nra) Hb ltac:(lra) ltac:(lra)).
  change (-(2)) with (-2). lra.
Qed.

(* What a sample says of one number with values in [0, 1]. *)
Theorem theorem_3_2_repaired :
  forall (n : nat) (D : nat -> R) (w : nat -> R) (rho : R),
    (1 <= n)%nat ->
    (forall i, (i < 2)%nat -> 0 <= D i) ->
    (forall i, (i < 2)%nat -> D i <= 1) ->
    (forall i, (i < 2)%nat -> 0 < w i) ->
    1 / 100 <= rho ->
    rho <= 1 ->
    prob_iid n 2 (fun i => w i / rsum 2 w) (fun drawn => INR n * (1 * sqrt (ln (rho / 2) / (-(2) * INR n))) <= Rabs (rsum n (fun i => D (drawn i)) - INR n * expect 2 (fun i => w i / rsum 2 w) D)) <= rho.
Proof.
  intros n D w rho Hn H0 H1 Hw Hr1 Hr2.
  apply (sampling_deviation n 2 D w 1 rho (le_S 1 1 (le_n 1)) Hn); try lra; try exact Hw.
  intros i Hi; split; [apply H0 | apply H1]; exact Hi.
Qed.
