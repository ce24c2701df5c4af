(* Section 3, the printed constant of two models: scores (e, 1, ..., 1) with the label first, and scores 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem constant_depends_on_training :
  forall (c : nat) (m : nat) (y : nat -> nat),
    (2 <= c)%nat ->
    (1 <= m)%nat ->
    (forall k, (k < m)%nat -> (y k < c)%nat) ->
    (exists U : nat -> nat -> R, (exists V : nat -> nat -> R, ((forall i, (i < m)%nat -> - ln (exp (U i (y i)) / rsum c (fun q => exp (U i q))) < - ln (exp (V i (y i)) / rsum c (fun q1 => exp (V i q1)))) /\ 2 * INR c * sqrt (INR c) * (rmax m (fun i1 => norminf c (fun i2 => exp (U i1 i2)))) ^ 2 / rmin m (fun i3 => rmin c (fun k1 => exp (U i3 k1))) <> 2 * INR c * sqrt (INR c) * (rmax m (fun i4 => norminf c (fun i5 => exp (V i4 i5)))) ^ 2 / rmin m (fun i6 => rmin c (fun k2 => exp (V i6 k2)))))).
Proof.
  intros c m y Hc Hm Hy. pose proof exp_1_bounds as [He _].
  assert (Hn : 2 <= INR c) by (apply (le_INR 2) in Hc; simpl in Hc; lra).
  exists (fun i k => one_hot (y i) k), (fun _ _ => 0). split.
  - intros i Hi. specialize (Hy i Hi). rewrite one_hot_same.
    rewrite (rsum_update c (fun q => exp (one_hot (y i) q)) (fun _ => 1) (y i) Hy) by
      (intros q _ Hq; rewrite (one_hot_other (y i) q Hq), exp_0; reflexivity).
    rewrite one_hot_same, !rsum_const, exp_0. set (e := exp 1) in *. set (n := INR c) in *. apply Ropp_lt_contravar, ln_increasing; [apply Rdiv_lt_0_compat; lra|].
    apply Rmult_lt_reg_r with (n * (n + (e - 1))); [apply Rmult_lt_0_compat; lra|].
    replace (1 / (n * 1) * (n * (n + (e - 1)))) with (n + (e - 1)) by (field; lra).
    replace (e / (n * 1 + e - 1) * (n * (n + (e - 1)))) with (e * n) by (field; lra).
    pose proof (Rmult_lt_0_compat (e - 1) (n - 1) ltac:(lra) ltac:(lra)) as Hprod. clear - Hprod. nra.
  - assert (Top : rmax m (fun i1 => norminf c (fun i2 => exp (one_hot (y i1) i2))) = exp 1).
    { apply rmax_const; [exact Hm|]. intros i Hi. apply Rle_antisym.
      - apply rmax_le; [lia|]. intros k _. rewrite Rabs_right by (left; apply exp_pos). apply exp_le.
        unfold one_hot. destruct (Nat.eq_dec k (y i)); lra.
      - pose proof (norminf_ge c (fun i2 => exp (one_hot (y i) i2)) (y i) (Hy i Hi)) as H. cbv beta in H. rewrite one_hot_same in H.
        rewrite Rabs_right in H by (left; apply exp_pos). exact H. }
    assert (Top0 : rmax m (fun _ => norminf c (fun _ => exp 0)) = 1).
    { apply rmax_const; [exact Hm|]. intros i _. apply rmax_const; [lia|]. intros k _. rewrite exp_0. apply Rabs_R1. }
    assert (Low : rmin m (fun i3 => rmin c (fun k1 => exp (one_hot (y i3) k1))) = 1).
    { apply Rle_antisym.
      - apply Rle_trans with (rmin c (fun k1 => exp (one_hot (y 0%nat) k1))); [apply (rmin_le m (fun i3 => rmin c (fun k1 => exp (one_hot (y i3) k1))) 0%nat Hm)|].
        assert (exists k, (k < c)%nat /\ k <> y 0%nat) as [k [Hk Hky]]
          by (destruct (Nat.eq_dec (y 0%nat) 0); [exists 1%nat | exists 0%nat]; lia).
        apply Rle_trans with (exp (one_hot (y 0%nat) k)); [apply (rmin_le c (fun k1 => exp (one_hot (y 0%nat) k1)) k Hk)|].
        rewrite (one_hot_other _ _ Hky), exp_0. lra.
      - apply rmin_ge; [exact Hm|]. intros i _. apply rmin_ge; [lia|]. intros k _. rewrite <- exp_0. apply exp_le.
        unfold one_hot. destruct (Nat.eq_dec k (y i)); lra. }
    assert (Low0 : rmin m (fun _ => rmin c (fun _ => exp 0)) = 1).
    { apply Rle_antisym.
      - apply Rle_trans with (rmin c (fun _ => exp 0)); [apply (rmin_le m (fun _ => rmin c (fun _ => exp 0)) 0%nat Hm)|].
        apply Rle_trans with (exp 0); [apply (rmin_le c (fun _ => exp 0) 0%nat ltac:(lia)) | rewrite exp_0; lra].
      - apply rmin_ge; [exact Hm|]. intros i _. apply rmin_ge; [lia|]. intros k _. rewrite exp_0. lra. }
    rewrite Top, Low, Top0, Low0. assert (Hs : 0 < sqrt (INR c)) by (apply sqrt_lt_R0; lra).
    assert (Hp : 0 < 2 * INR c * sqrt (INR c)) by (apply Rmult_lt_0_compat; lra).
    apply Rgt_not_eq. unfold Rdiv. rewrite Rinv_1, !Rmult_1_r. apply Rmult_lt_compat_l; [exact Hp|]. simpl. nra.
Qed.
