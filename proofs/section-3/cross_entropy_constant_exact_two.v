(* Section 3, two classes: the printed constant is valid if and only if M1 <= 4 M2 (M1 + M2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy_constant_exact.
Open Scope R_scope.

Theorem cross_entropy_constant_exact_two : forall (y : nat) (M1 M2 : R), (y < 2)%nat -> 0 < M1 < M2 ->
  ((forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
   norminf 2 (fun i => exp (f i)) <= M2 -> norminf 2 (fun i => exp (f' i)) <= M2 ->
   Rabs (- ln (exp (f y) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 2 (fun i => exp (f' i)))) <=
   2 * 2 * sqrt 2 * M2 ^ 2 / M1 * norm2 2 (fun i => f i - f' i)) <->
  M1 <= 4 * M2 * (M1 + M2)).
Proof.
  intros y M1 M2 Hy HM.
  pose proof (cross_entropy_constant_exact 2 y M1 M2 (le_n 2) Hy HM) as H.
  replace (INR 2) with 2 in H by (simpl; lra). rewrite H. clear H.
  assert (Hs : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  assert (H1 : sqrt (INR 1 * (INR 1 + 1)) = sqrt 2) by (f_equal; simpl; lra).
  split.
  - intros H. specialize (H 1%nat (le_n 1) (le_n 2)). rewrite H1 in H. simpl (INR 1) in H.
    apply Rmult_le_reg_l with (sqrt 2); [exact Hs|]. lra.
  - intros H k Hk Hk2. replace k with 1%nat by lia. rewrite H1. simpl (INR 1).
    apply Rmult_le_compat_l with (r := sqrt 2) in H; lra.
Qed.
