(* The factor 1/2 in the log inequality is best: at x = 2 - 2 K the inequality with K < 1/2 in its place fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exp_log.
Open Scope R_scope.

Theorem log_inequality_best : forall K : R, K < 1 / 2 ->
  exists x : R, 0 < x /\ K * Rabs (x - 1 / x) < Rabs (ln x).
Proof.
  intros K HK. set (h := 1 - 2 * K). assert (Hh : 0 < h) by (unfold h; lra).
  exists (1 + h). split; [lra|].
  pose proof (ln_ge_1_sub_inv (1 + h) ltac:(lra)) as Hln.
  replace (1 - / (1 + h)) with (h / (1 + h)) in Hln by (field; lra).
  replace (1 + h - 1 / (1 + h)) with (h / (1 + h) * (2 + h)) by (field; lra).
  assert (Hq : 0 < h / (1 + h)) by (apply Rdiv_lt_0_compat; lra). set (q := h / (1 + h)) in *.
  assert (0 < q * (2 + h)) by (apply Rmult_lt_0_compat; lra).
  rewrite !Rabs_right by lra.
  assert (K * (2 + h) < 1) by (unfold h; nra). nra.
Qed.
