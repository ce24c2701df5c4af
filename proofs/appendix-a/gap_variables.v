(* Appendix A, the gaps: a supremum that the open ball does not attain. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem gap_variables_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    ln (1 + exp delta) - ln 2 < ln (1 + exp ((delta + 1) / 2)) - ln 2.
Proof. intros d H1 H2. apply Rplus_lt_compat_r, softplus_lt. lra. Qed.

Theorem gap_variables_repaired :
  forall delta : R,
    -(1) <= delta ->
    delta <= 1 ->
    ln (1 + exp delta) - ln 2 <= ln (1 + exp 1) - ln 2.
Proof. intros d H1 H2. apply Rplus_le_compat_r, softplus_le. lra. Qed.
