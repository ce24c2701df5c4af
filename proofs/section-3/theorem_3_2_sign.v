(* Theorem 3.2, the sign under the root: log (rho / 2) / (-2 n) is log (2 / rho) / (2 n). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem theorem_3_2_sign :
  forall (n : nat) (C_2 : R) (rho : R),
    (1 <= n)%nat ->
    0 <= C_2 ->
    0 < rho ->
    rho <= 2 ->
    0 <= ln (rho / 2) / (-(2) * INR n) /\ 0 <= ln (2 / rho) / (2 * INR n) /\ C_2 * sqrt (ln (rho / 2) / (-(2) * INR n)) = C_2 * sqrt (ln (2 / rho) / (2 * INR n)).
Proof.
  intros n C rho Hn HC H0 H2. assert (0 < INR n) by (apply lt_0_INR; lia).
  assert (Q : 0 <= ln (rho / 2) / (-(2) * INR n)) by (apply ln_quotient_nonneg; lra).
  assert (E : ln (rho / 2) / (-(2) * INR n) = ln (2 / rho) / (2 * INR n)).
  { replace (rho / 2) with (/ (2 / rho)) by (field; lra).
    rewrite ln_Rinv by (apply Rdiv_lt_0_compat; lra). field. lra. }
  rewrite <- E. repeat split; exact Q.
Qed.
