(* With probability at least 1 - rho the expectation exceeds the average of n draws by at most C2 sqrt (ln rho / (-2 n)). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting probability hoeffding_tail_one_sided exp_log.
Open Scope R_scope.

(* The deviation t = n C2 sqrt (ln q / (-2 n)) has tail q. *)
Lemma deviation_exponent n C2 q :
  (1 <= n)%nat -> 0 < C2 -> 0 < q -> q <= 1 ->
  exp (-2 * (INR n * (C2 * sqrt (ln q / (-2 * INR n)))) ^ 2 / (INR n * C2 ^ 2)) = q.
Proof.
  intros Hn HC H0 H1.
  assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
  assert (Hln : ln q <= 0).
  { rewrite <- ln_1; destruct H1 as [H1| ->]; [left; apply ln_increasing; assumption | lra]. }
  assert (Hr : 0 <= ln q / (-2 * INR n)).
  { replace (ln q / (-2 * INR n)) with (- ln q * / (2 * INR n)) by (field; lra).
    apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat; lra]. }
  rewrite !Rpow_mult_distr, pow2_sqrt by exact Hr.
  rewrite <- (exp_ln q) at 2 by exact H0.
  f_equal; field; lra.
Qed.

Lemma deviation_nonneg n C2 q : 0 < C2 -> 0 <= INR n * (C2 * sqrt (ln q / (-2 * INR n))).
Proof. intros HC; apply Rmult_le_pos; [apply pos_INR | apply Rmult_le_pos; [lra | apply sqrt_pos]]. Qed.

Lemma hoeffding_confidence_of_law :
  forall (n m : nat) (p D : nat -> R) (C2 rho : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 < rho ->
  rho <= 1 ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  1 - rho <= prob_iid n m p (fun w =>
    expect m p D - 1 / INR n * rsum n (fun i => D (w i)) <= C2 * sqrt (ln rho / (-2 * INR n))).
Proof.
  intros n m p D C2 rho Hn Hp HC H0 H1 HD.
  assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
  set (e := C2 * sqrt (ln rho / (-2 * INR n))).
  pose proof (hoeffding_lower_tail n m p D C2 (INR n * e) Hn Hp HC (deviation_nonneg n C2 rho HC) HD) as H.
  unfold e in H at 2; rewrite deviation_exponent in H by assumption.
  apply Rle_trans with (1 - prob_iid n m p (fun w => INR n * e <= INR n * expect m p D - rsum n (fun i => D (w i)))); [lra|].
  apply prob_iid_complement; [exact Hp|]; intros w _.
  destruct (Rle_dec (INR n * e) (INR n * expect m p D - rsum n (fun i => D (w i)))) as [Hw|Hw]; [right; exact Hw | left].
  apply (Rmult_le_reg_l (INR n)); [exact HN|].
  replace (INR n * (expect m p D - 1 / INR n * rsum n (fun i => D (w i))))
    with (INR n * expect m p D - rsum n (fun i => D (w i))) by (field; lra).
  lra.
Qed.

Theorem hoeffding_confidence_one_sided :
  forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (rho : R),
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (forall i, (i < m)%nat -> 0 <= p i) ->
  0 < C_2 ->
  0 < rho ->
  rho <= 1 ->
  rsum m (fun i1 => p i1) = 1 ->
  (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
  (forall (w : nat -> nat), (forall k, (k < n)%nat -> (w k < m)%nat) -> 0 <= ln rho / (-(2) * INR n)) /\ 1 - rho <= prob_iid n m p (fun w1 => expect m p (fun i3 => D i3) - 1 / INR n * rsum n (fun k1 => D (w1 k1)) <= C_2 * sqrt (ln rho / (-(2) * INR n))).
Proof.
  intros n m p D C2 rho Hn Hm Hp HC H0 H1 Hs HD. split; [intros; apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia]|].
  exact (hoeffding_confidence_of_law n m p D C2 rho Hn (conj Hp Hs) HC H0 H1 HD).
Qed.
