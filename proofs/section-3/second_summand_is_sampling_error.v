(* Section 3, the second summand: the width at which the bound of Hoeffding is rho. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem second_summand_is_sampling_error :
  forall (n : nat) (C_2 : R) (rho : R),
    (1 <= n)%nat ->
    0 < C_2 ->
    0 < rho ->
    rho <= 1 ->
    0 <= ln (rho / 2) / (-(2) * INR n) /\ 2 * exp (-(2) * (INR n * (C_2 * sqrt (ln (rho / 2) / (-(2) * INR n)))) ^ 2 / (INR n * C_2 ^ 2)) = rho.
Proof.
  intros n C rho Hn HC H0 H1. assert (0 < INR n) by (apply lt_0_INR; lia).
  assert (Q : 0 <= ln (rho / 2) / (-(2) * INR n)) by (apply ln_quotient_nonneg; lra).
  split; [exact Q|].
  replace ((INR n * (C * sqrt (ln (rho / 2) / (-(2) * INR n)))) ^ 2)
    with (INR n ^ 2 * C ^ 2 * sqrt (ln (rho / 2) / (-(2) * INR n)) ^ 2) by ring.
  rewrite sqrt_pow2_id by exact Q.
  replace (-(2) * (INR n ^ 2 * C ^ 2 * (ln (rho / 2) / (-(2) * INR n))) / (INR n * C ^ 2)) with (ln (rho / 2)) by (field; lra).
  rewrite exp_ln; lra.
Qed.
