(* Appendix A, 0 <= D_i <= C2: not from a bound on the unperturbed outputs, but from one on all outputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem gap_at_most_c2_fails :
  ~ (ln (1 + exp 20) - ln 2 <= ln 2).
Proof. intros H. pose proof (softplus_gt_id 20). pose proof ln_2_bounds. lra. Qed.

Theorem gap_at_most_c2_fails_2 :
  ~ (ln (1 + exp 11) - ln (1 + exp 1) <= ln (1 + exp 1)).
Proof. intros H. pose proof (softplus_gt_id 11). pose proof softplus_1_bounds. lra. Qed.

Theorem gap_at_most_c2_of_perturbations :
  forall (m : nat) (i : nat) (C_2 : R) (l : nat -> R),
    (1 <= m)%nat ->
    (i < m)%nat ->
    0 < C_2 ->
    (forall i0, (i0 < m)%nat -> 0 <= l i0) ->
    (forall i0, (i0 < m)%nat -> l i0 <= C_2) ->
    rmax m (fun k => l k) - l i <= 1 * C_2.
Proof.
  intros m i C l Hm Hi HC H0 H1. pose proof (rmax_le m l C Hm H1). specialize (H0 i Hi). change (rmax m (fun k => l k)) with (rmax m l). lra.
Qed.

Theorem gap_at_most_c2_below_best :
  ~ (forall (m : nat) (i : nat) (C_2 : R) (l : nat -> R),
    (1 <= m)%nat ->
    (i < m)%nat ->
    0 < C_2 ->
    (forall i0, (i0 < m)%nat -> 0 <= l i0) ->
    (forall i0, (i0 < m)%nat -> l i0 <= C_2) ->
    rmax m (fun k => l k) - l i <= 99 / 100 * C_2).
Proof.
  intros H. specialize (H 2%nat 0%nat 1 (fun i => if Nat.eq_dec i 0 then 0 else 1) ltac:(lia) ltac:(lia) ltac:(lra)).
  simpl in H. rewrite Rmax_right in H by lra.
  assert (A : forall i, (i < 2)%nat -> 0 <= (if Nat.eq_dec i 0 then 0 else 1)) by (intros i _; destruct (Nat.eq_dec i 0); lra).
  assert (B : forall i, (i < 2)%nat -> (if Nat.eq_dec i 0 then 0 else 1) <= 1) by (intros i _; destruct (Nat.eq_dec i 0); lra).
  specialize (H A B). lra.
Qed.
