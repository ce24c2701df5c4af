(* Section 3: the printed constant is valid on every set with M2 >= sqrt (c - 1) / (2 c^2), whatever M1 is. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy_box_lipschitz.
Open Scope R_scope.

Theorem cross_entropy_set_valid_large : forall (c y : nat) (M1 M2 : R) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
  0 < M1 -> M1 <= M2 ->
  M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  sqrt (INR c - 1) <= 2 * INR c ^ 2 * M2 ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * INR c * sqrt (INR c) * M2 ^ 2 / M1 * norm2 c (fun i => f i - f' i).
Proof.
  intros c y M1 M2 f f' Hc Hy HM1 HM H1 H1' H2 H2' Hlarge.
  apply (cross_entropy_lipschitz_on_box c y M1 M2); try assumption; [lra|].
  intros k Hk Hkc. assert (Hn : 2 <= INR c) by (apply (le_INR 2), Hc). set (n := INR c) in *.
  assert (Hx : 1 <= INR k) by (apply (le_INR 1), Hk). assert (Hxn : INR k + 1 <= n) by (rewrite <- S_INR; apply le_INR; lia).
  set (x := INR k) in *. set (r := sqrt n). assert (Hr : 0 < r) by (apply sqrt_lt_R0; lra).
  assert (Hrr : r ^ 2 = n) by (apply sqrt_pow2_id; lra).
  (* sqrt (x (x + 1)) sqrt n <= sqrt (n - 1) (x + 1) *)
  assert (Hroot : sqrt (x * (x + 1)) * r <= sqrt (n - 1) * (x + 1)).
  { apply pow2_le_imp; [apply Rmult_le_pos; [apply sqrt_pos | lra]|].
    assert (0 <= x * (x + 1)) by (apply Rmult_le_pos; lra).
    rewrite !Rpow_mult_distr, !sqrt_pow2_id, Hrr by lra.
    assert (0 <= (x + 1) * (n - 1 - x)) by (apply Rmult_le_pos; lra). lra. }
  assert (Hmain : sqrt (x * (x + 1)) <= 2 * n * r * M2 * (x + 1)).
  { apply Rmult_le_reg_r with r; [exact Hr|]. eapply Rle_trans; [exact Hroot|].
    replace (2 * n * r * M2 * (x + 1) * r) with (2 * (r ^ 2 * n) * M2 * (x + 1)) by ring. rewrite Hrr.
    apply Rmult_le_compat_r; [lra|]. replace (2 * (n * n) * M2) with (2 * n ^ 2 * M2) by ring. exact Hlarge. }
  assert (Hpos : 0 <= 2 * n * r * M2) by (repeat apply Rmult_le_pos; lra).
  apply Rmult_le_reg_r with M1; [exact HM1|].
  replace (2 * n * r * M2 ^ 2 / M1 * (x * M2 + M1) * M1) with (2 * n * r * M2 * (x * M2 + M1) * M2) by (field; lra).
  replace (sqrt (x * (x + 1)) * M2 * M1) with (sqrt (x * (x + 1)) * M1 * M2) by ring.
  apply Rmult_le_compat_r; [lra|].
  eapply Rle_trans; [apply Rmult_le_compat_r; [lra | exact Hmain]|].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [exact Hpos|].
  assert (0 <= x * (M2 - M1)) by (apply Rmult_le_pos; lra). lra.
Qed.
