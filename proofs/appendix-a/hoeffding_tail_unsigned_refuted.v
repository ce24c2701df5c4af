(* The line of Appendix A puts no sign on t. For t < 0 it is false:
   one outcome, D = 0, C2 = 1, n = 1, t = -1; the probability is 1, and 2 exp (-2) < 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting probability.
Open Scope R_scope.

Theorem hoeffding_tail_unsigned_refuted :
  ~ (forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (t : R),
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (forall i, (i < m)%nat -> 0 <= p i) ->
  0 < C_2 ->
  rsum m (fun i1 => p i1) = 1 ->
  (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
  prob_iid n m p (fun w => t <= Rabs (rsum n (fun k => D (w k)) - INR n * expect m p (fun i3 => D i3))) <= 2 * exp (-(2) * t ^ 2 / (INR n * C_2 ^ 2))).
Proof.
  intros H.
  assert (Hp : is_distribution 1 (fun _ => 1)) by (split; intros; simpl; lra).
  specialize (H 1%nat 1%nat (fun _ => 1) (fun _ => 0) 1 (-1) (le_n 1) (le_n 1) (proj1 Hp) ltac:(lra) (proj2 Hp) ltac:(intros; lra)).
  change (-(2)) with (-2) in H.
  rewrite prob_iid_certain in H; [|exact Hp | intros w _; eapply Rle_trans; [|apply Rabs_pos]; lra].
  replace (-2 * (-1) ^ 2 / (INR 1 * 1 ^ 2)) with (- (2)) in H by (simpl; field).
  rewrite exp_Ropp in H.
  pose proof (exp_ineq1 2 ltac:(lra)) as H2.
  apply (Rmult_le_compat_r (exp 2)) in H; [|lra].
  rewrite Rmult_assoc, Rinv_l in H; lra.
Qed.
