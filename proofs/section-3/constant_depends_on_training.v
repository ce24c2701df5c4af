(* Section 3: scaling all scores by s > 1 enlarges the printed constant. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem constant_depends_on_training :
  forall (c : nat) (M_1 : R) (M_2 : R) (s : R),
  (1 <= c)%nat ->
  0 < M_1 ->
  0 < M_2 ->
  1 < s ->
  2 * INR c * sqrt (INR c) * M_2 ^ 2 / M_1 < 2 * INR c * sqrt (INR c) * (s * M_2) ^ 2 / (s * M_1).
Proof.
  intros c M1 M2 s Hc H1 H2 Hs. assert (0 < INR c) by (apply lt_0_INR; lia).
  assert (0 < sqrt (INR c)) by (apply sqrt_lt_R0; assumption).
  replace (2 * INR c * sqrt (INR c) * (s * M2) ^ 2 / (s * M1)) with (s * (2 * INR c * sqrt (INR c) * M2 ^ 2 / M1)) by (field; lra).
  assert (0 < 2 * INR c * sqrt (INR c) * M2 ^ 2 / M1).
  { apply Rdiv_lt_0_compat; [|exact H1]. repeat apply Rmult_lt_0_compat; lra. }
  rewrite <- (Rmult_1_l (2 * INR c * sqrt (INR c) * M2 ^ 2 / M1)) at 1. apply Rmult_lt_compat_r; assumption.
Qed.
