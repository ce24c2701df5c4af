(* Section 3, repaired: with M2 held fixed, a larger M1 gives a smaller constant. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem better_model_repaired : forall (c : nat) (M1 M1' M2 : R), (1 <= c)%nat -> 0 < M1 -> M1 < M1' -> M1' <= M2 ->
  2 * INR c * sqrt (INR c) * M2 ^ 2 / M1' < 2 * INR c * sqrt (INR c) * M2 ^ 2 / M1.
Proof.
  intros c M1 M1' M2 Hc HM1 H H'.
  assert (0 < INR c) by (apply lt_0_INR; lia). assert (0 < sqrt (INR c)) by (apply sqrt_lt_R0; assumption).
  apply Rmult_lt_compat_l; [|apply Rinv_lt_contravar; [apply Rmult_lt_0_compat|]; lra].
  repeat apply Rmult_lt_0_compat; lra.
Qed.
