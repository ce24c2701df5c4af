(* For r = 1 the factor sqrt (c / (c - 1)) is best: W = (c - 1, - 1, ..., - 1)^T, u = 1, v = - h, h small. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_one_dimension_best :
  forall (c : nat) (K : R),
  (2 <= c)%nat ->
  INR c - 1 <> 0 ->
  0 <= INR c / (INR c - 1) ->
  K < sqrt (INR c / (INR c - 1)) ->
  (exists W : nat -> nat -> R, (exists u : nat -> R, (exists v : nat -> R, ((forall j, (j < c)%nat -> ((j <> 0)%nat -> matvec 1 W u j < matvec 1 W u 0)) /\ (forall j1, (j1 < c)%nat -> ((j1 <> 0)%nat -> K * frobenius c 1 W * norm2 1 (fun i => v i - u i) <= matvec 1 W u 0 - matvec 1 W u j1)) /\ matvec 1 W v 0 < matvec 1 W v 1)))).
Proof.
  intros c K Hc _ _ HK.
  assert (Hn : 1 <= INR c - 1) by (apply (le_INR 2) in Hc; simpl in Hc; lra). set (n := INR c) in *.
  set (W := fun i _ : nat => if Nat.eq_dec i 0 then n - 1 else - (1)).
  assert (Hq : 0 <= n / (n - 1)) by (left; apply Rdiv_lt_0_compat; lra).
  set (k := Rmax K 0).
  assert (Hk : 0 <= k <= sqrt (n / (n - 1))) by (unfold k; split; [apply Rmax_r | apply Rmax_lub; [lra | apply sqrt_pos]]).
  assert (HF : frobenius c 1 W ^ 2 = n * (n - 1)).
  { rewrite frobenius_sqr, (rsum_update c _ (fun _ => 1) 0%nat), rsum_const; [|lia|].
    - fold n. rewrite norm2_sqr. unfold W. simpl. ring.
    - intros i _ Hi. rewrite norm2_sqr. unfold W. simpl. destruct (Nat.eq_dec i 0); [congruence | ring]. }
  pose proof (frobenius_nonneg c 1 W) as HF0. set (F := frobenius c 1 W) in *.
  assert (HkF : 0 <= k * F <= n).
  { split; [apply Rmult_le_pos; lra|]. apply pow2_le_imp; [lra|]. rewrite Rpow_mult_distr, HF.
    apply Rle_trans with (n / (n - 1) * (n * (n - 1))); [|right; field; lra].
    apply Rmult_le_compat_r; [apply Rmult_le_pos; lra|].
    rewrite <- (sqrt_pow2_id (n / (n - 1)) Hq). apply pow_incr, Hk. }
  assert (Hstrict : k * F < n).
  { destruct HkF as [_ [HkF|HkF]]; [exact HkF|]. exfalso.
    assert (Hlt : k < sqrt (n / (n - 1))) by (apply Rmax_lub_lt; [exact HK | apply sqrt_lt_R0, Rdiv_lt_0_compat; lra]).
    assert (HF1 : 0 < F).
    { destruct HF0 as [|HF0]; [assumption|]. rewrite <- HF0 in HF. simpl in HF.
      assert (0 < n * (n - 1)) by (apply Rmult_lt_0_compat; lra). lra. }
    assert (HsF : sqrt (n / (n - 1)) * F = n).
    { apply Rle_antisym; apply pow2_le_imp; try lra; try (apply Rmult_le_pos; [apply sqrt_pos | lra]);
        rewrite Rpow_mult_distr, HF, sqrt_pow2_id by exact Hq; right; field; lra. }
    pose proof (Rmult_lt_compat_r F _ _ HF1 Hlt). lra. }
  set (h := (n - k * F) / n). assert (Hh : 0 < h) by (apply Rdiv_lt_0_compat; lra).
  assert (Hhn : h * n = n - k * F) by (unfold h; field; lra).
  exists W, (fun _ => 1), (fun _ => - h).
  assert (H0 : forall a, matvec 1 W (fun _ => a) 0 = (n - 1) * a) by (intros a; unfold matvec, W; simpl; ring).
  assert (Hj : forall a j, j <> 0%nat -> matvec 1 W (fun _ => a) j = - a)
    by (intros a j Hj; unfold matvec, W; simpl; destruct (Nat.eq_dec j 0); [congruence | ring]).
  repeat split.
  - intros j _ Hj0. rewrite H0, Hj by exact Hj0. lra.
  - intros j _ Hj0. rewrite H0, Hj by exact Hj0.
    rewrite (norm2_const 1 (fun _ => - h - 1) (- h - 1)), Rabs_left by (intros; lra). simpl (INR 1). rewrite sqrt_1. fold F.
    apply Rle_trans with (k * F * (1 + h)).
    + replace (K * F * (1 * - (- h - 1))) with (K * F * (1 + h)) by ring.
      apply Rmult_le_compat_r; [lra|]. apply Rmult_le_compat_r; [exact HF0 | apply Rmax_l].
    + assert (k * F * h <= n * h) by (apply Rmult_le_compat_r; lra). lra.
  - rewrite H0, Hj by congruence. assert (0 < (n - 1) * h) by (apply Rmult_lt_0_compat; lra). lra.
Qed.
