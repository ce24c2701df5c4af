(* Section 3, the intuition: minimising the loss does not minimise the gap. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem intuition_minimized_shown :
  1 / 10 < 1.
Proof. lra. Qed.

Theorem intuition_minimized_shown_2 :
  0 < ln (1 + exp 2) - ln 2.
Proof. rewrite <- softplus_0. pose proof (softplus_lt 0 2). lra. Qed.

Theorem intuition_minimized_fails :
  ~ (ln (1 + exp 10) - ln 2 <= ln (1 + exp 1) - ln 2).
Proof. pose proof (softplus_lt 1 10). lra. Qed.

Theorem intuition_minimized_fails_2 :
  ~ (ln (1 + exp 2) - ln 2 <= ln (1 + exp 0) - ln 2).
Proof. pose proof (softplus_lt 0 2). lra. Qed.
