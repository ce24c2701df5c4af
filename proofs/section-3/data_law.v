(* Section 3, the law of the data: with one draw repeated a hundred times the sample says less. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem data_law_shown :
  1 / 4 < 1 / 2.
Proof. lra. Qed.

Theorem data_law_fails :
  ~ (0 <= ln (1 / 4 / 2) / (-(2) * 100) -> 1 / 2 <= 1 * sqrt (ln (1 / 4 / 2) / (-(2) * 100))).
Proof.
  intros H. specialize (H (ln_quotient_nonneg (1 / 4 / 2) 100 ltac:(lra) ltac:(lra) ltac:(lra))). assert (E : ln (1 / 4 / 2) / (-(2) * 100) <= (1 / 4) ^ 2).
  { replace (1 / 4 / 2) with (/ 8) by lra. rewrite ln_Rinv by lra.
    replace (- ln 8 / (-(2) * 100)) with (ln 8 / 200) by field. pose proof (ln_le_sub_1 8). lra. }
  pose proof (sqrt_le_of_pow2 _ (1 / 4) ltac:(lra) E). lra.
Qed.
