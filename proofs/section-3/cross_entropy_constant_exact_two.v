(* Section 3, two classes: the printed constant is valid if and only if M1 <= 4 M2 (M1 + M2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy_constant_exact.
Open Scope R_scope.

Theorem cross_entropy_constant_exact_two :
  forall (y : nat) (M_1 : R) (M_2 : R),
  (y < 2)%nat ->
  0 < M_1 ->
  M_1 < M_2 ->
  ((forall (f1 : nat -> R) (f' : nat -> R), (M_1 <= exp (f1 y) -> M_1 <= exp (f' y) -> norminf 2 (fun i => exp (f1 i)) <= M_2 -> norminf 2 (fun i1 => exp (f' i1)) <= M_2 -> Rabs (- ln (exp (f1 y) / rsum 2 (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum 2 (fun i3 => exp (f' i3)))) <= 2 * 2 * sqrt 2 * M_2 ^ 2 / M_1 * norm2 2 (fun i4 => f1 i4 - f' i4))) <-> M_1 <= 4 * M_2 * (M_1 + M_2)).
Proof.
  intros y M1 M2 Hy H1 H2. pose proof (conj H1 H2) as HM. clear H1 H2.
  pose proof (cross_entropy_constant_valid_iff 2 y M1 M2 (le_n 2) Hy HM) as H.
  replace (INR 2) with 2 in H by (simpl; lra). rewrite H. clear H.
  assert (Hs : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  assert (H1 : sqrt (INR 1 * (INR 1 + 1)) = sqrt 2) by (f_equal; simpl; lra).
  split.
  - intros H. specialize (H 1%nat (le_n 1) (le_n 2)). rewrite H1 in H. simpl (INR 1) in H.
    apply Rmult_le_reg_l with (sqrt 2); [exact Hs|]. lra.
  - intros H k Hk Hk2. replace k with 1%nat by lia. rewrite H1. simpl (INR 1).
    apply Rmult_le_compat_l with (r := sqrt 2) in H; lra.
Qed.
