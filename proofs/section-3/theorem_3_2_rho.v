(* Theorem 3.2, the range of rho: the root is that of a number that is not negative up to rho = 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Lemma sampling_quotient : forall n rho, (1 <= n)%nat -> 0 < rho -> rho <= 2 -> 0 <= ln (rho / 2) / (-(2) * INR n).
Proof.
  intros n rho Hn H0 H2. assert (0 < INR n) by (apply lt_0_INR; lia).
  assert (ln (rho / 2) <= 0) by (rewrite <- ln_1; apply ln_le; lra).
  replace (ln (rho / 2) / (-(2) * INR n)) with (- ln (rho / 2) * / (2 * INR n)) by (field; lra).
  apply Rmult_le_pos; [lra|]. left. apply Rinv_0_lt_compat. lra.
Qed.

Theorem theorem_3_2_rho_shown :
  forall (n : nat) (rho : R),
    (1 <= n)%nat ->
    0 < rho ->
    rho <= 2 ->
    0 <= ln (rho / 2) / (-(2) * INR n).
Proof. exact sampling_quotient. Qed.

Theorem theorem_3_2_rho_fails :
  ~ (forall (n : nat) (rho : R),
    (1 <= n)%nat ->
    0 < rho ->
    0 <= ln (rho / 2) / (-(2) * INR n)).
Proof.
  intros H. specialize (H 1%nat 4 ltac:(lia) ltac:(lra)). replace (4 / 2) with 2 in H by lra. simpl in H.
  replace (ln 2 / (-(2) * 1)) with (- ln 2 / 2) in H by field. pose proof ln_2_bounds. lra.
Qed.

Theorem theorem_3_2_rho_repaired :
  forall (n : nat) (rho : R),
    (1 <= n)%nat ->
    0 < rho ->
    rho <= 1 ->
    0 <= ln (rho / 2) / (-(2) * INR n).
Proof. intros n rho Hn H0 H1. apply sampling_quotient; lra || assumption. Qed.
