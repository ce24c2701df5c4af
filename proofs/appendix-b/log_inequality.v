(* Appendix B: |log x| <= 1/2 |x - 1/x| for every x > 0. Equality at x = 1 only. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors exp_log.
Open Scope R_scope.

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
