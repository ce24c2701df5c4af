(* M_2 just below 1/8. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem cross_entropy_constant_fails_2 :
  ~ (ln (31 / 250 / (1239 / 10000)) <= 4 * sqrt 2 * (31 / 250) ^ 2 / (1239 / 10000) * (sqrt 2 *
    ln (31 / 250 / (1239 / 10000)))).
Proof.
  intros H. set (L := ln (31 / 250 / (1239 / 10000))) in *.
  assert (HL : 0 < L) by (rewrite <- ln_1; apply ln_increasing; lra).
  assert (Hs : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
  replace (4 * sqrt 2 * (31 / 250) ^ 2 / (1239 / 10000) * (sqrt 2 * L))
    with (4 * (sqrt 2 * sqrt 2) * (31 / 250) ^ 2 / (1239 / 10000) * L) in H by field.
  rewrite Hs in H.
  assert (4 * 2 * (31 / 250) ^ 2 / (1239 / 10000) * L < 1 * L) by (apply Rmult_lt_compat_r; lra). lra.
Qed.
