(* Section 3: the printed constant is valid on the set exp f_y >= M1, exp f_i <= M2 if and only if M2 is large enough:
   sqrt (k (k + 1)) M1 <= 2 c sqrt c M2 (k M2 + M1) for k = 1, ..., c - 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions cross_entropy_box_lipschitz cross_entropy_box_best.
Open Scope R_scope.

Lemma cross_entropy_constant_valid_iff : forall (c y : nat) (M1 M2 : R), (2 <= c)%nat -> (y < c)%nat -> 0 < M1 < M2 ->
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
    apply (cross_entropy_least_on_box c y); assumption.
  - intros H f f' H1 H1' H2 H2'. apply (cross_entropy_lipschitz_on_box c y M1 M2); try assumption; try lra.
    intros k Hk Hkc. apply Hscale, Rmult_le_compat_l; [lra | apply H; assumption].
Qed.

Theorem cross_entropy_constant_exact :
  forall (c : nat) (y : nat) (M_1 : R) (M_2 : R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  M_1 < M_2 ->
  (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> 0 <= k * (k + 1)) /\ ((forall (f1 : nat -> R) (f' : nat -> R), (M_1 <= exp (f1 y) -> M_1 <= exp (f' y) -> norminf c (fun i => exp (f1 i)) <= M_2 -> norminf c (fun i1 => exp (f' i1)) <= M_2 -> Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= 2 * INR c * sqrt (INR c) * M_2 ^ 2 / M_1 * norm2 c (fun i4 => f1 i4 - f' i4))) <-> (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> sqrt (k * (k + 1)) * M_1 <= 2 * INR c * sqrt (INR c) * M_2 * (k * M_2 + M_1))).
Proof.
  intros c y M1 M2 Hc Hy H1 H2. split; [intros k _ Hk _; apply Rmult_le_pos; lra|].
  pose proof (cross_entropy_constant_valid_iff c y M1 M2 Hc Hy (conj H1 H2)) as [A B]. split.
  - intros H k Hk Hk1 Hkc. destruct (whole_below c k ltac:(lia) Hk Hk1 Hkc) as [m [Hm [Hmc ->]]]. apply A; assumption.
  - intros H. apply B. intros k Hk Hkc. apply H; [exists (Z.of_nat k); apply INR_IZR_INZ | apply (le_INR 1), Hk|].
    replace (INR c - 1) with (INR (c - 1)) by (rewrite minus_INR by lia; reflexivity). apply le_INR. lia.
Qed.
