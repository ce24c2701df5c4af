(* The norms of a vector, and Cauchy-Schwarz. *)
Require Import Reals Lra Lia Psatz.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

(* sqrt *)

Lemma sqrt_pow2_id : forall x, 0 <= x -> sqrt x ^ 2 = x.
Proof. intros x H. simpl. rewrite Rmult_1_r. apply sqrt_sqrt, H. Qed.

Lemma pow2_le_imp : forall a b, 0 <= b -> a ^ 2 <= b ^ 2 -> a <= b.
Proof.
  intros a b Hb H. destruct (Rle_lt_dec a b) as [|Hab]; [assumption|].
  assert (b * b < a * a) by (apply Rmult_le_0_lt_compat; lra). lra.
Qed.

Lemma pow2_lt_imp : forall a b, 0 <= b -> a ^ 2 < b ^ 2 -> a < b.
Proof.
  intros a b Hb H. destruct (Rlt_le_dec a b) as [|Hab]; [assumption|].
  assert (b * b <= a * a) by (apply Rmult_le_compat; lra). lra.
Qed.

Lemma self_le_pow2 : forall x, 1 <= x -> x <= x ^ 2.
Proof. intros x H. assert (x * 1 <= x * x) by (apply Rmult_le_compat_l; lra). lra. Qed.

Lemma sqrt_le_self : forall x, 1 <= x -> 0 <= sqrt x <= x.
Proof.
  intros x H. split; [apply sqrt_pos|]. apply pow2_le_imp; [lra|].
  rewrite sqrt_pow2_id by lra. apply self_le_pow2, H.
Qed.

Lemma sqrt_ge_1 : forall x, 1 <= x -> 1 <= sqrt x.
Proof. intros x H. rewrite <- sqrt_1. apply sqrt_le_1_alt, H. Qed.

Lemma sqrt_2_bounds : 1 < sqrt 2 < 2.
Proof. split; apply pow2_lt_imp; try rewrite sqrt_pow2_id; try lra. apply sqrt_pos. Qed.

Lemma Rabs_pow2 : forall x, Rabs x ^ 2 = x ^ 2.
Proof. intros x. unfold Rabs. destruct (Rcase_abs x); ring. Qed.

(* rmax *)

Lemma rmax_ge : forall n f i, (i < n)%nat -> f i <= rmax n f.
Proof.
  induction n as [|n IH]; intros f i Hi; [lia|].
  destruct n as [|n].
  - replace i with O by lia. simpl. lra.
  - change (rmax (S (S n)) f) with (Rmax (rmax (S n) f) (f (S n))).
    destruct (Nat.eq_dec i (S n)) as [->|Hin]; [apply Rmax_r|].
    apply Rle_trans with (rmax (S n) f); [apply IH; lia | apply Rmax_l].
Qed.

Lemma rmax_le : forall n f a, (1 <= n)%nat -> (forall i, (i < n)%nat -> f i <= a) -> rmax n f <= a.
Proof.
  induction n as [|n IH]; intros f a Hn H; [lia|].
  destruct n as [|n]; [apply H; lia|].
  change (rmax (S (S n)) f) with (Rmax (rmax (S n) f) (f (S n))).
  apply Rmax_lub; [apply IH; [lia | intros i Hi; apply H; lia] | apply H; lia].
Qed.

Lemma rmax_const : forall n f a, (1 <= n)%nat -> (forall i, (i < n)%nat -> f i = a) -> rmax n f = a.
Proof.
  intros n f a Hn H. apply Rle_antisym.
  - apply rmax_le; [exact Hn|]. intros i Hi. rewrite H by exact Hi. lra.
  - rewrite <- (H O) by lia. apply rmax_ge. lia.
Qed.

Lemma norminf_ge : forall n v i, (i < n)%nat -> Rabs (v i) <= norminf n v.
Proof. intros n v i Hi. apply (rmax_ge n (fun i => Rabs (v i)) i Hi). Qed.

Lemma norminf_nonneg : forall n v, 0 <= norminf n v.
Proof.
  intros [|n] v; [unfold norminf; simpl; lra|].
  apply Rle_trans with (Rabs (v O)); [apply Rabs_pos | apply norminf_ge; lia].
Qed.

(* norm2 *)

Lemma sqr_sum_nonneg : forall n v, 0 <= rsum n (fun i => v i ^ 2).
Proof. intros n v. apply rsum_nonneg. intros i _. apply pow2_ge_0. Qed.

Lemma norm2_nonneg : forall n v, 0 <= norm2 n v.
Proof. intros n v. apply sqrt_pos. Qed.

Lemma norm2_sqr : forall n v, norm2 n v ^ 2 = rsum n (fun i => v i ^ 2).
Proof. intros n v. apply sqrt_pow2_id, sqr_sum_nonneg. Qed.

Lemma norm2_ext : forall n u v, (forall i, (i < n)%nat -> u i = v i) -> norm2 n u = norm2 n v.
Proof. intros n u v H. unfold norm2. f_equal. apply rsum_ext. intros i Hi. rewrite H by exact Hi. reflexivity. Qed.

Lemma norm2_le_of_sqr : forall n v a, 0 <= a -> rsum n (fun i => v i ^ 2) <= a ^ 2 -> norm2 n v <= a.
Proof. intros n v a Ha H. apply pow2_le_imp; [exact Ha|]. rewrite norm2_sqr. exact H. Qed.

Lemma norm2_entry_le : forall n v i, (i < n)%nat -> Rabs (v i) <= norm2 n v.
Proof.
  intros n v i Hi. apply pow2_le_imp; [apply norm2_nonneg|].
  rewrite Rabs_pow2, norm2_sqr.
  apply (rsum_term_le n (fun i => v i ^ 2) i Hi). intros j _. apply pow2_ge_0.
Qed.

Lemma norm2_zero : forall n v, (forall i, (i < n)%nat -> v i = 0) -> norm2 n v = 0.
Proof.
  intros n v H. unfold norm2. rewrite rsum_zero; [apply sqrt_0|].
  intros i Hi. rewrite H by exact Hi. ring.
Qed.

Lemma norm2_zero_entry : forall n v i, norm2 n v = 0 -> (i < n)%nat -> v i = 0.
Proof.
  intros n v i H Hi. pose proof (norm2_entry_le n v i Hi) as He. rewrite H in He.
  unfold Rabs in He. destruct (Rcase_abs (v i)); lra.
Qed.

Lemma norm2_scale : forall n a v, norm2 n (fun i => a * v i) = Rabs a * norm2 n v.
Proof.
  intros n a v. unfold norm2.
  rewrite (rsum_ext n _ (fun i => a ^ 2 * v i ^ 2)) by (intros; ring).
  rewrite rsum_scale, sqrt_mult by (try apply pow2_ge_0; apply sqr_sum_nonneg).
  f_equal. rewrite <- Rabs_pow2. apply sqrt_pow2, Rabs_pos.
Qed.

Lemma norm2_sub_comm : forall n u v, norm2 n (fun i => u i - v i) = norm2 n (fun i => v i - u i).
Proof. intros n u v. unfold norm2. f_equal. apply rsum_ext. intros i _. ring. Qed.

Lemma norm2_const : forall n v a, (forall i, (i < n)%nat -> v i = a) -> norm2 n v = sqrt (INR n) * Rabs a.
Proof.
  intros n v a H. rewrite (norm2_ext n v (fun i => a * 1)) by (intros i Hi; rewrite H by exact Hi; ring).
  rewrite (norm2_scale n a (fun _ => 1)). unfold norm2. rewrite rsum_const.
  replace (INR n * 1 ^ 2) with (INR n) by ring. ring.
Qed.

Lemma norm2_two : forall n v j k, (j < n)%nat -> (k < n)%nat -> j <> k ->
  (forall i, (i < n)%nat -> i <> j -> i <> k -> v i = 0) -> norm2 n v = sqrt (v j ^ 2 + v k ^ 2).
Proof.
  intros n v j k Hj Hk Hjk H. unfold norm2. f_equal.
  apply (rsum_two n (fun i => v i ^ 2)); try assumption. intros i Hi Hij Hik. rewrite H by assumption. ring.
Qed.

Lemma norm2_single : forall n v k, (k < n)%nat -> (forall i, (i < n)%nat -> i <> k -> v i = 0) -> norm2 n v = Rabs (v k).
Proof.
  intros n v k Hk H. unfold norm2.
  rewrite (rsum_single n (fun i => v i ^ 2) k Hk) by (intros i Hi Hik; rewrite H by assumption; ring).
  rewrite <- Rabs_pow2. apply sqrt_pow2, Rabs_pos.
Qed.

(* Cauchy-Schwarz. *)

Lemma dot_sqr_le : forall n u v, dot n u v ^ 2 <= rsum n (fun i => u i ^ 2) * rsum n (fun i => v i ^ 2).
Proof.
  intros n u v. unfold dot.
  set (A := rsum n (fun i => u i ^ 2)). set (B := rsum n (fun i => v i ^ 2)). set (P := rsum n (fun i => u i * v i)).
  assert (Hq : forall t, 0 <= A * t ^ 2 - 2 * P * t + B).
  { intros t. replace (A * t ^ 2 - 2 * P * t + B) with (rsum n (fun i => (u i * t - v i) ^ 2)).
    - apply rsum_nonneg. intros i _. apply pow2_ge_0.
    - unfold A, B, P.
      rewrite (rsum_ext n _ (fun i => (t ^ 2 * u i ^ 2 + (- 2 * t) * (u i * v i)) + v i ^ 2)) by (intros; ring).
      rewrite !rsum_plus, !rsum_scale. ring. }
  assert (HA : 0 <= A) by apply sqr_sum_nonneg.
  destruct (Req_dec A 0) as [H0|H0].
  - assert (P = 0).
    { pose proof (Hq ((B + 1) / P)) as H. rewrite H0 in H.
      destruct (Req_dec P 0) as [|HP]; [assumption|].
      assert (B >= 0) by (apply Rle_ge, sqr_sum_nonneg).
      replace (0 * ((B + 1) / P) ^ 2 - 2 * P * ((B + 1) / P) + B) with (- B - 2) in H by (field; exact HP). lra. }
    rewrite H, H0. lra.
  - pose proof (Hq (P / A)) as H.
    replace (A * (P / A) ^ 2 - 2 * P * (P / A) + B) with ((A * B - P ^ 2) / A) in H by (field; exact H0).
    assert (0 < A) by lra.
    apply Rmult_le_compat_r with (r := A) in H; [|lra].
    replace ((A * B - P ^ 2) / A * A) with (A * B - P ^ 2) in H by (field; exact H0). lra.
Qed.

Lemma dot_le_norm2 : forall n u v, Rabs (dot n u v) <= norm2 n u * norm2 n v.
Proof.
  intros n u v. apply pow2_le_imp.
  - apply Rmult_le_pos; apply norm2_nonneg.
  - rewrite Rabs_pow2, Rpow_mult_distr, !norm2_sqr. apply dot_sqr_le.
Qed.

Lemma norm2_triangle : forall n u v, norm2 n (fun i => u i + v i) <= norm2 n u + norm2 n v.
Proof.
  intros n u v. pose proof (norm2_nonneg n u). pose proof (norm2_nonneg n v).
  apply norm2_le_of_sqr; [lra|].
  rewrite (rsum_ext n _ (fun i => (u i ^ 2 + 2 * (u i * v i)) + v i ^ 2)) by (intros; ring).
  rewrite !rsum_plus, rsum_scale, <- !norm2_sqr.
  pose proof (dot_le_norm2 n u v) as H1. unfold dot in H1.
  pose proof (Rle_abs (rsum n (fun i => u i * v i))). nra.
Qed.

(* The sum of the entries, and norm1, against norm2. *)

Lemma Rabs_rsum_le_norm1 : forall n v, Rabs (rsum n v) <= norm1 n v.
Proof. intros n v. apply Rabs_rsum_le. Qed.

Lemma norm1_le_sqrt_norm2 : forall n v, norm1 n v <= sqrt (INR n) * norm2 n v.
Proof.
  intros n v.
  pose proof (dot_le_norm2 n (fun _ => 1) (fun i => Rabs (v i))) as H.
  rewrite (norm2_const n (fun _ => 1) 1) in H by reflexivity.
  rewrite Rabs_R1, Rmult_1_r in H.
  replace (norm2 n (fun i => Rabs (v i))) with (norm2 n v) in H
    by (unfold norm2; f_equal; apply rsum_ext; intros i _; rewrite Rabs_pow2; reflexivity).
  replace (dot n (fun _ => 1) (fun i => Rabs (v i))) with (norm1 n v) in H
    by (unfold norm1, dot; apply rsum_ext; intros i _; ring).
  pose proof (Rle_abs (norm1 n v)). lra.
Qed.

Lemma Rabs_rsum_le_norm2 : forall n v, Rabs (rsum n v) <= sqrt (INR n) * norm2 n v.
Proof. intros n v. eapply Rle_trans; [apply Rabs_rsum_le_norm1 | apply norm1_le_sqrt_norm2]. Qed.

Lemma norm1_entry_le : forall n v i, (i < n)%nat -> Rabs (v i) <= norm1 n v.
Proof. intros n v i Hi. apply (rsum_term_le n (fun i => Rabs (v i)) i Hi). intros j _. apply Rabs_pos. Qed.
