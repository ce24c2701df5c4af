(* Section 3: the printed constant is valid on the set exp f_y >= M1, exp f_i <= M2 if and only if M2 is large enough:
   sqrt (k (k + 1)) M1 <= 2 c sqrt c M2 (k M2 + M1) for k = 1, ..., c - 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions cross_entropy_box_lipschitz cross_entropy_box_best.
Open Scope R_scope.

Theorem cross_entropy_constant_exact : forall (c y : nat) (M1 M2 : R), (2 <= c)%nat -> (y < c)%nat -> 0 < M1 < M2 ->
  ((forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
   norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
   Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
   2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i)) <->
  (forall k, (1 <= k)%nat -> (k < c)%nat ->
   sqrt (INR k * (INR k + 1)) * M1 <= 2 * INR c * sqrt (INR c) * M2 * (INR k * M2 + M1))).
Proof.
  intros c y M1 M2 Hc Hy HM. set (a := 2 * INR c * sqrt (INR c)).
  assert (Hpos : 0 < M2 / M1) by (apply Rdiv_lt_0_compat; lra).
  assert (Hscale : forall s t, M2 / M1 * (s * M1) <= M2 / M1 * (a * M2 * t) <-> s * M2 <= a * M2 ^ 2 / M1 * t).
  { intros s t. replace (M2 / M1 * (s * M1)) with (s * M2) by (field; lra).
    replace (M2 / M1 * (a * M2 * t)) with (a * M2 ^ 2 / M1 * t) by (field; lra). tauto. }
  split.
  - intros H k Hk Hkc. apply Rmult_le_reg_l with (M2 / M1); [exact Hpos|]. apply Hscale.
    apply (cross_entropy_box_best c y); assumption.
  - intros H f f' H1 H1' H2 H2'. apply (cross_entropy_box_lipschitz c y M1 M2); try assumption; try lra.
    intros k Hk Hkc. apply Hscale, Rmult_le_compat_l; [lra | apply H; assumption].
Qed.
