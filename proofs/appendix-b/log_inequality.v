Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

(* Appendix B: |log x| <= 1/2 |x - 1/x| for every x > 0. Equality at x = 1 only. *)
Lemma log_inequality_ge_1 : forall x, 1 <= x -> 0 <= ln x <= 1 / 2 * (x - 1 / x).
Proof.
  intros x Hx. assert (Hl : 0 <= ln x) by (rewrite <- ln_1; apply ln_le; lra).
  split; [exact Hl|].
  pose proof (sinh_ge_id (ln x) Hl) as H.
  rewrite exp_Ropp, exp_ln in H by lra. unfold Rdiv in *. lra.
Qed.

Lemma log_inequality_quotient : forall x : R, 0 < x -> Rabs (ln x) <= 1 / 2 * Rabs (x - 1 / x).
Proof.
  intros x Hx. destruct (Rle_dec 1 x) as [H|H].
  - destruct (log_inequality_ge_1 x H). rewrite Rabs_right, Rabs_right by lra. assumption.
  - assert (Hi : 1 <= / x) by (rewrite <- Rinv_1; apply Rinv_le_contravar; lra).
    destruct (log_inequality_ge_1 (/ x) Hi) as [H1 H2]. rewrite ln_Rinv in * by exact Hx.
    replace (1 / / x) with x in H2 by (field; lra).
    replace (1 / x) with (/ x) by (field; lra).
    rewrite Rabs_left1, Rabs_left1 by lra. lra.
Qed.

Theorem log_inequality :
  forall x : R,
  0 < x ->
  Rabs (ln x) <= 1 / 2 * Rabs (x - / x).
Proof.
  intros x Hx. replace (/ x) with (1 / x) by (field; lra). apply log_inequality_quotient, Hx.
Qed.

(* The best constant of the log inequality: 1/2. *)
Theorem log_inequality_at_best :
  forall x : R,
  0 < x ->
  Rabs (ln x) <= 1 / 2 * Rabs (x - 1 / x).
Proof.
  exact log_inequality_quotient.
Qed.

(* The factor 1/2 in the log inequality is best: at x = 2 - 2 K the inequality with K < 1/2 in its place fails. *)
Theorem log_inequality_best :
  forall K : R,
  K < 1 / 2 ->
  (forall (x : R), 0 < x -> (x <> 0 /\ 0 < x)) /\ (exists x : R, (0 < x /\ K * Rabs (x - 1 / x) < Rabs (ln x))).
Proof.
  intros K HK. split; [intros; lra|]. set (h := 1 - 2 * K). assert (Hh : 0 < h) by (unfold h; lra).
  exists (1 + h). split; [lra|].
  pose proof (ln_ge_1_sub_inv (1 + h) ltac:(lra)) as Hln.
  replace (1 - / (1 + h)) with (h / (1 + h)) in Hln by (field; lra).
  replace (1 + h - 1 / (1 + h)) with (h / (1 + h) * (2 + h)) by (field; lra).
  assert (Hq : 0 < h / (1 + h)) by (apply Rdiv_lt_0_compat; lra). set (q := h / (1 + h)) in *.
  assert (0 < q * (2 + h)) by (apply Rmult_lt_0_compat; lra).
  rewrite !Rabs_right by lra.
  assert (K * (2 + h) < 1) by (unfold h; nra). nra.
Qed.

(* Just below 1/2 the log inequality fails. *)
Theorem log_inequality_below_best :
  ~ (forall x : R,
  0 < x ->
  Rabs (ln x) <= 4999 / 10000 * Rabs (x - 1 / x)).
Proof.
  intros H. destruct (log_inequality_best (4999 / 10000)) as [_ [x [Hx Hlt]]]; [lra|].
  specialize (H x Hx). lra.
Qed.
