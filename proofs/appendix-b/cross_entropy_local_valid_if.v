(* Appendix B: the printed constant 2 c sqrt c m_2^2 / m_1 is valid under the extra condition c m_2 >= 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_local_valid_if :
  forall (c : nat) (y : nat) (f1 : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  1 <= INR c * Rmax (norminf c (fun i => exp (f1 i))) (norminf c (fun i1 => exp (f' i1))) ->
  Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= 2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i4 => exp (f1 i4))) (norminf c (fun i5 => exp (f' i5)))) ^ 2 / Rmin (exp (f1 y)) (exp (f' y)) * norm2 c (fun i6 => f1 i6 - f' i6).
Proof.
  intros c y f f' _ Hy Hcm.
  eapply Rle_trans; [apply cross_entropy_local_repaired, Hy|].
  set (m2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (Hm1 : 0 < Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb_lt; apply exp_pos).
  set (m1 := Rmin (exp (f y)) (exp (f' y))) in *.
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, Hm1|].
  assert (Hm2 : 0 <= m2) by (eapply Rle_trans; [apply norminf_nonneg | apply Rmax_l]).
  replace (2 * INR c * sqrt (INR c) * m2 ^ 2) with (2 * sqrt (INR c) * m2 * (INR c * m2)) by ring.
  rewrite <- (Rmult_1_r (2 * sqrt (INR c) * m2)) at 1.
  apply Rmult_le_compat_l; [|exact Hcm].
  apply Rmult_le_pos; [|exact Hm2]. pose proof (sqrt_pos (INR c)). lra.
Qed.
