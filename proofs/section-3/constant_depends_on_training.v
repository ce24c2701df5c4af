(* Section 3, the printed constant grows when all scores grow. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem constant_depends_on_training :
  forall (c : nat) (M_1 : R) (M_2 : R) (s : R),
    (1 <= c)%nat ->
    0 < M_1 ->
    0 < M_2 ->
    1 < s ->
    2 * INR c * sqrt (INR c) * M_2 ^ 2 / M_1 < 2 * INR c * sqrt (INR c) * (s * M_2) ^ 2 / (s * M_1).
Proof.
  intros c M1 M2 s Hc H1 H2 Hs. assert (0 < INR c) by (apply lt_0_INR; lia). pose proof (sqrt_lt_R0 (INR c) ltac:(lra)).
  replace (2 * INR c * sqrt (INR c) * (s * M2) ^ 2 / (s * M1)) with (s * (2 * INR c * sqrt (INR c) * M2 ^ 2 / M1)) by (field; lra).
  assert (0 < 2 * INR c * sqrt (INR c) * M2 ^ 2 / M1); [|nra].
  apply Rdiv_lt_0_compat; [|exact H1]. repeat apply Rmult_lt_0_compat; try lra; simpl; nra.
Qed.
