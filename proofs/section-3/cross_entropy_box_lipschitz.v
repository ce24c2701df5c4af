(* Section 3, the best constant on the set exp f_y >= M1, exp f_i <= M2: K serves if sqrt (k (k + 1)) M2 <= K (k M2 + M1)
   for k = 1, ..., c - 1. These are the norms of the gradient at the corners where exp f_y = M1, k other classes have
   exp f_i = M2 and the rest 0; the norm is a convex function over a linear one, so it is largest at a corner. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log cross_entropy.
Open Scope R_scope.

(* The vector (x, sum x), whose norm is the numerator. *)
Definition with_sum (n : nat) (x : nat -> R) (i : nat) : R := if Nat.eq_dec i n then rsum n x else x i.
Definition set_entry (x : nat -> R) (j : nat) (a : R) (i : nat) : R := if Nat.eq_dec i j then a else x i.

Lemma with_sum_norm_sqr : forall n x, norm2 (S n) (with_sum n x) ^ 2 = rsum n (fun i => x i ^ 2) + rsum n x ^ 2.
Proof.
  intros n x. rewrite norm2_sqr. cbn [rsum]. unfold with_sum at 2. destruct (Nat.eq_dec n n); [|congruence].
  f_equal. apply rsum_ext. intros i Hi. unfold with_sum. destruct (Nat.eq_dec i n); [lia | reflexivity].
Qed.

Lemma set_entry_sum : forall n x j a, (j < n)%nat -> rsum n (set_entry x j a) = rsum n x + a - x j.
Proof.
  intros n x j a Hj. rewrite (rsum_update n (set_entry x j a) x j Hj).
  - unfold set_entry. destruct (Nat.eq_dec j j); congruence.
  - intros i _ Hi. unfold set_entry. destruct (Nat.eq_dec i j); congruence.
Qed.

Lemma with_sum_convex : forall n x j, (j < n)%nat -> 0 <= x j <= 1 ->
  norm2 (S n) (with_sum n x) <=
  (1 - x j) * norm2 (S n) (with_sum n (set_entry x j 0)) + x j * norm2 (S n) (with_sum n (set_entry x j 1)).
Proof.
  intros n x j Hj Hx.
  rewrite <- (Rabs_right (1 - x j)) at 1 by lra. rewrite <- (Rabs_right (x j)) at 2 by lra.
  rewrite <- !norm2_scale. eapply Rle_trans; [right | apply norm2_triangle].
  apply norm2_ext. intros i Hi. unfold with_sum. destruct (Nat.eq_dec i n) as [->|Hin].
  - rewrite !set_entry_sum by exact Hj. ring.
  - unfold set_entry. destruct (Nat.eq_dec i j) as [->|]; ring.
Qed.

Lemma vertex_sums : forall n x, (forall i, (i < n)%nat -> x i = 0 \/ x i = 1) ->
  exists k, rsum n x = INR k /\ rsum n (fun i => x i ^ 2) = INR k.
Proof.
  induction n as [|n IH]; intros x Hx; [exists 0%nat; split; reflexivity|].
  destruct (IH x) as [k [H1 H2]]; [intros i Hi; apply Hx; lia|]. cbn [rsum].
  destruct (Hx n ltac:(lia)) as [H|H].
  - exists k. rewrite H, H1, H2. split; ring.
  - exists (S k). rewrite H, H1, H2, S_INR. split; ring.
Qed.

Lemma cube_corner_bound : forall n y K kappa, (y < n)%nat -> 0 <= K * kappa ->
  (forall k, (1 <= k)%nat -> (k < n)%nat -> sqrt (INR k * (INR k + 1)) <= K * (INR k + kappa)) ->
  forall m x, x y = 0 -> (forall i, (i < n)%nat -> 0 <= x i <= 1) ->
  (forall i, (m <= i)%nat -> (i < n)%nat -> x i = 0 \/ x i = 1) ->
  norm2 (S n) (with_sum n x) <= K * (rsum n x + kappa).
Proof.
  intros n y K kappa Hy HK Hcorner. induction m as [|m IH]; intros x Hxy Hx Hv.
  - destruct (vertex_sums n x) as [k [H1 H2]]; [intros i Hi; apply Hv; lia|].
    assert (Hkn : (k < n)%nat).
    { apply INR_lt. rewrite <- H1.
      pose proof (rsum_term_le n (fun i => 1 - x i) y Hy (fun i Hi => ltac:(specialize (Hx i Hi); lra))) as H.
      rewrite rsum_minus, rsum_const, Hxy in H. lra. }
    destruct k as [|k].
    + rewrite H1. replace (K * (INR 0 + kappa)) with (K * kappa) by (simpl; ring).
      apply pow2_le_imp; [exact HK|]. rewrite with_sum_norm_sqr, H1, H2. simpl. pose proof (pow2_ge_0 (K * kappa)). simpl in *. lra.
    + rewrite H1. eapply Rle_trans; [|apply Hcorner; lia].
      pose proof (pos_INR (S k)). apply pow2_le_imp; [apply sqrt_pos|].
      rewrite with_sum_norm_sqr, H1, H2, sqrt_pow2_id by (apply Rmult_le_pos; lra). right. ring.
  - destruct (le_lt_dec n m) as [Hmn|Hmn]; [apply IH; try assumption; intros i Hi Hin; lia|].
    destruct (Nat.eq_dec m y) as [->|Hmy].
    + apply IH; try assumption. intros i Hi Hin. destruct (Nat.eq_dec i y) as [->|]; [left; exact Hxy | apply Hv; lia].
    + eapply Rle_trans; [apply (with_sum_convex n x m Hmn), Hx, Hmn|].
      assert (Hset : forall a, a = 0 \/ a = 1 ->
        norm2 (S n) (with_sum n (set_entry x m a)) <= K * (rsum n x + a - x m + kappa)).
      { intros a Ha. rewrite <- set_entry_sum by exact Hmn. apply IH.
        - unfold set_entry. destruct (Nat.eq_dec y m); congruence.
        - intros i Hi. unfold set_entry. destruct (Nat.eq_dec i m); [lra | apply Hx, Hi].
        - intros i Hi Hin. unfold set_entry. destruct (Nat.eq_dec i m); [exact Ha | apply Hv; lia]. }
      specialize (Hx m Hmn).
      pose proof (Rmult_le_compat_l (1 - x m) _ _ ltac:(lra) (Hset 0 (or_introl eq_refl))).
      pose proof (Rmult_le_compat_l (x m) _ _ ltac:(lra) (Hset 1 (or_intror eq_refl))).
      replace (K * (rsum n x + kappa)) with
        ((1 - x m) * (K * (rsum n x + 0 - x m + kappa)) + x m * (K * (rsum n x + 1 - x m + kappa))) by ring. lra.
Qed.

Lemma box_gradient_le : forall c y M1 M2 K z, (2 <= c)%nat -> (y < c)%nat -> 0 < M1 -> 0 < M2 ->
  M1 <= exp (z y) -> norminf c (fun i => exp (z i)) <= M2 ->
  (forall k, (1 <= k)%nat -> (k < c)%nat -> sqrt (INR k * (INR k + 1)) * M2 <= K * (INR k * M2 + M1)) ->
  norm2 c (loss_gradient c y z) <= K.
Proof.
  intros c y M1 M2 K z Hc Hy HM1 HM2 Hz1 Hz2 Hcorner.
  assert (HK : 0 <= K).
  { pose proof (Hcorner 1%nat ltac:(lia) ltac:(lia)) as H1. simpl in H1.
    assert (0 <= sqrt (1 * (1 + 1)) * M2) by (apply Rmult_le_pos; [apply sqrt_pos | lra]).
    apply Rmult_le_reg_r with (1 * M2 + M1); lra. }
  assert (Hle : forall i, (i < c)%nat -> exp (z i) <= M2).
  { intros i Hi. eapply Rle_trans; [|exact Hz2]. pose proof (norminf_ge c (fun i => exp (z i)) i Hi) as H.
    cbv beta in H. rewrite Rabs_right in H by (left; apply exp_pos). exact H. }
  set (x := fun i => if Nat.eq_dec i y then 0 else exp (z i) / M2).
  assert (Hxy : x y = 0) by (unfold x; destruct (Nat.eq_dec y y); congruence).
  assert (Hxi : forall i, i <> y -> x i = exp (z i) / M2) by (intros i Hi; unfold x; destruct (Nat.eq_dec i y); congruence).
  assert (Hx : forall i, (i < c)%nat -> 0 <= x i <= 1).
  { intros i Hi. unfold x. destruct (Nat.eq_dec i y); [lra|]. pose proof (exp_pos (z i)). specialize (Hle i Hi). split.
    - apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat, HM2].
    - apply Rmult_le_reg_r with M2; [exact HM2|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. lra. }
  assert (Hcube : norm2 (S c) (with_sum c x) <= K * (rsum c x + M1 / M2)).
  { apply (cube_corner_bound c y K (M1 / M2) Hy) with (m := c); try assumption.
    - apply Rmult_le_pos; [exact HK | left; apply Rdiv_lt_0_compat; lra].
    - intros k Hk Hkc. apply Rmult_le_reg_r with M2; [exact HM2|].
      replace (K * (INR k + M1 / M2) * M2) with (K * (INR k * M2 + M1)) by (field; lra). apply Hcorner; assumption.
    - intros i Hi Hic. lia. }
  pose proof (exp_sum_pos c z ltac:(lia)) as HS. set (S := rsum c (fun i => exp (z i))) in *.
  assert (HT : S = exp (z y) + M2 * rsum c x).
  { unfold S. rewrite (rsum_update c _ (fun i => M2 * x i) y Hy), rsum_scale, Hxy; [ring|].
    intros i _ Hi. rewrite Hxi by exact Hi. field. lra. }
  assert (HQ : rsum c (fun i => softmax c z i ^ 2) = (exp (z y) ^ 2 + M2 ^ 2 * rsum c (fun i => x i ^ 2)) / S ^ 2).
  { unfold softmax. fold S. rewrite (rsum_update c _ (fun i => M2 ^ 2 * x i ^ 2 / S ^ 2) y Hy).
    - rewrite (rsum_div c (S ^ 2) (fun i => M2 ^ 2 * x i ^ 2)), rsum_scale, Hxy. field. lra.
    - intros i _ Hi. rewrite Hxi by exact Hi. field. lra. }
  assert (Hnorm : norm2 c (loss_gradient c y z) ^ 2 = (M2 * norm2 (Datatypes.S c) (with_sum c x) / S) ^ 2).
  { rewrite loss_gradient_norm_sqr, HQ by exact Hy. unfold softmax. fold S.
    replace ((M2 * norm2 (Datatypes.S c) (with_sum c x) / S) ^ 2)
      with (M2 ^ 2 * norm2 (Datatypes.S c) (with_sum c x) ^ 2 / S ^ 2) by (field; lra).
    rewrite with_sum_norm_sqr. replace (rsum c x) with ((S - exp (z y)) / M2) by (rewrite HT; field; lra). field. lra. }
  apply pow2_le_imp; [exact HK|]. rewrite Hnorm.
  apply pow_incr. split.
  - apply Rmult_le_pos; [apply Rmult_le_pos; [lra | apply norm2_nonneg] | left; apply Rinv_0_lt_compat, HS].
  - apply Rmult_le_reg_r with S; [exact HS|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply Rle_trans with (M2 * (K * (rsum c x + M1 / M2))); [apply Rmult_le_compat_l; lra|].
    replace (M2 * (K * (rsum c x + M1 / M2))) with (K * (M2 * rsum c x + M1)) by (field; lra).
    apply Rmult_le_compat_l; lra.
Qed.

Lemma cross_entropy_lipschitz_on_box : forall (c y : nat) (M1 M2 K : R) (f f' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
  0 < M1 -> 0 < M2 ->
  M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  (forall k, (1 <= k)%nat -> (k < c)%nat -> sqrt (INR k * (INR k + 1)) * M2 <= K * (INR k * M2 + M1)) ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  K * norm2 c (fun i => f i - f' i).
Proof.
  intros c y M1 M2 K f f' Hc Hy HM1 HM2 H1 H1' H2 H2' HK.
  assert (Hone : forall g g', M1 <= exp (g y) -> norminf c (fun i => exp (g i)) <= M2 ->
    - ln (exp (g y) / rsum c (fun i => exp (g i))) - - ln (exp (g' y) / rsum c (fun i => exp (g' i))) <=
    K * norm2 c (fun i => g i - g' i)).
  { intros g g' Hg1 Hg2. eapply Rle_trans; [apply cross_entropy_le_gradient, Hy|].
    apply Rmult_le_compat_r; [apply norm2_nonneg|]. apply (box_gradient_le c y M1 M2 K g); assumption. }
  apply Rabs_le. split; [|apply Hone; assumption].
  pose proof (Hone f' f H1' H2') as H. rewrite norm2_sub_comm in H. lra.
Qed.

Theorem cross_entropy_box_lipschitz :
  forall (c : nat) (K : R) (y : nat) (f1 : nat -> R) (f' : nat -> R) (M_1 : R) (M_2 : R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  0 < M_2 ->
  M_1 <= exp (f1 y) ->
  M_1 <= exp (f' y) ->
  norminf c (fun i => exp (f1 i)) <= M_2 ->
  norminf c (fun i1 => exp (f' i1)) <= M_2 ->
  (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> 0 <= k * (k + 1)) ->
  (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> sqrt (k * (k + 1)) * M_2 <= K * (k * M_2 + M_1)) ->
  Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= K * norm2 c (fun i4 => f1 i4 - f' i4).
Proof.
  intros c K y f f' M1 M2 Hc Hy H1 H2 Hf Hf' Hn Hn' _ HK.
  apply (cross_entropy_lipschitz_on_box c y M1 M2); try assumption. intros k Hk Hkc. apply HK; [exists (Z.of_nat k); apply INR_IZR_INZ | apply (le_INR 1), Hk|].
  replace (INR c - 1) with (INR (c - 1)) by (rewrite minus_INR by lia; reflexivity). apply le_INR. lia.
Qed.
