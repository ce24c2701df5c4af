(* Section 3: the repaired constant 2 sqrt c M2 / M1 is never better than the global constant sqrt 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem cross_entropy_constant_superseded : forall (c : nat) (M1 M2 : R), (1 <= c)%nat -> 0 < M1 -> M1 <= M2 ->
  sqrt 2 <= 2 * sqrt (INR c) * M2 / M1.
Proof.
  intros c M1 M2 Hc HM1 HM.
  assert (1 <= sqrt (INR c)) by (apply sqrt_ge_1, (le_INR 1), Hc).
  pose proof sqrt_2_bounds.
  assert (1 <= M2 / M1).
  { apply Rmult_le_reg_r with M1; [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  replace (2 * sqrt (INR c) * M2 / M1) with (2 * sqrt (INR c) * (M2 / M1)) by (field; lra).
  assert (2 * 1 <= 2 * sqrt (INR c) * (M2 / M1)) by (apply Rmult_le_compat; lra). lra.
Qed.
