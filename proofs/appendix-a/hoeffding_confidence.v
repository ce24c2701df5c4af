(* With probability at least 1 - rho the average of n draws is within C2 sqrt (ln (rho / 2) / (-2 n)) of the expectation.
   rho runs to 2, where the root is that of zero; beyond 2 it is the root of a negative number. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting probability hoeffding_tail hoeffding_confidence_one_sided.
Open Scope R_scope.

Theorem hoeffding_confidence :
  forall (n m : nat) (p D : nat -> R) (C2 rho : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 < rho ->
  rho <= 2 ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  1 - rho <= prob_iid n m p (fun w =>
    Rabs (1 / INR n * rsum n (fun i => D (w i)) - expect m p D) <= C2 * sqrt (ln (rho / 2) / (-2 * INR n))).
Proof.
  intros n m p D C2 rho Hn Hp HC H0 H1 HD.
  assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
  set (e := C2 * sqrt (ln (rho / 2) / (-2 * INR n))).
  pose proof (hoeffding_two_sided_of_law n m p D C2 (INR n * e) Hn Hp HC (deviation_nonneg n C2 (rho / 2) HC) HD) as H.
  unfold e in H at 2; rewrite deviation_exponent in H by (assumption || lra).
  apply Rle_trans with (1 - prob_iid n m p (fun w =>
    INR n * e <= Rabs (rsum n (fun i => D (w i)) - INR n * expect m p D))); [lra|].
  apply prob_iid_complement; [exact Hp|]; intros w _.
  replace (rsum n (fun i => D (w i)) - INR n * expect m p D)
    with (INR n * (1 / INR n * rsum n (fun i => D (w i)) - expect m p D)) by (field; lra).
  rewrite Rabs_mult, (Rabs_pos_eq (INR n)) by lra.
  destruct (Rle_dec e (Rabs (1 / INR n * rsum n (fun i => D (w i)) - expect m p D))) as [Hw|Hw];
    [right; apply Rmult_le_compat_l; lra | left; lra].
Qed.
