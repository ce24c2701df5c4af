(* Section 5, a representation that is tuned on the draw may be flat on it and nowhere else. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem representation_not_fine_tuned_shown :
  forall (s : R) (t : R),
    Rabs (Rmin (Rabs s) 1 - Rmin (Rabs t) 1) <= Rabs (s - t).
Proof.
  intros s t. unfold Rmin. destruct (Rle_dec (Rabs s) 1), (Rle_dec (Rabs t) 1); unfold Rabs in *;
    repeat destruct (Rcase_abs _); lra.
Qed.

Theorem representation_not_fine_tuned_shown_2 :
  forall delta : R,
    -(2) < delta ->
    delta < 2 ->
    Rabs (Rmax (delta - 10) 0 - 2 * Rmax (delta - 10 - 1) 0 + Rmax (delta - 10 - 2) 0) <= 0.
Proof.
  intros d H1 H2. rewrite !Rmax_right by lra. replace (_ - _ + _) with 0 by ring. rewrite Rabs_R0. lra.
Qed.

Theorem representation_not_fine_tuned_shown_3 :
  forall delta : R,
    -(2) < delta ->
    delta < 2 ->
    Rabs (Rmax (delta + 10) 0 - 2 * Rmax (delta + 10 - 1) 0 + Rmax (delta + 10 - 2) 0) <= 0.
Proof.
  intros d H1 H2. rewrite !Rmax_left by lra. replace (_ - _ + _) with 0 by ring. rewrite Rabs_R0. lra.
Qed.

Theorem representation_not_fine_tuned_shown_4 :
  1 <= Rmin (Rabs (Rmax 1 0 - 2 * Rmax (1 - 1) 0 + Rmax (1 - 2) 0)) 1.
Proof.
  rewrite (Rmax_left 1 0), (Rmax_right (1 - 1) 0), (Rmax_right (1 - 2) 0) by lra.
  replace (1 - 2 * 0 + 0) with 1 by ring. rewrite Rabs_R1, Rmin_left; lra.
Qed.

Lemma radicand_of_quarter : 0 <= ln (1 / 2 / 2) / (-(2) * 2).
Proof. apply ln_quotient_nonneg; lra. Qed.

Lemma root_of_quarter : sqrt (ln (1 / 2 / 2) / (-(2) * 2)) <= 7 / 10.
Proof.
  apply sqrt_le_of_pow2; [lra|]. replace (1 / 2 / 2) with (/ 4) by lra. rewrite ln_Rinv, ln_4 by lra.
  pose proof ln_2_bounds. replace (- (2 * ln 2) / (-(2) * 2)) with (ln 2 / 2) by field. lra.
Qed.

Theorem representation_not_fine_tuned_fails :
  ~ (0 <= ln (1 / 2 / 2) / (-(2) * 2) -> 4 / 5 * Rmin (Rabs (Rmax 1 0 - 2 * Rmax (1 - 1) 0 + Rmax (1 - 2) 0)) 1 <= 1 * sqrt (ln (1 / 2 / 2) / (-(2) * 2))).
Proof.
  intros H. specialize (H radicand_of_quarter). pose proof root_of_quarter. pose proof representation_not_fine_tuned_shown_4. lra.
Qed.
