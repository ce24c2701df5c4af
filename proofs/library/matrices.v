(* Matrices: rows, the Frobenius norm, the spectral norm, and what any bound on |W v| says about the rows. *)
Require Import Reals Lra Lia Psatz.
From Lemmakit Require Import definitions setting sums norms.
Open Scope R_scope.

(* matvec is linear, and a row meets Cauchy-Schwarz. *)

Lemma matvec_minus : forall n W u v i, matvec n W (fun k => u k - v k) i = matvec n W u i - matvec n W v i.
Proof.
  intros n W u v i. unfold matvec. rewrite <- rsum_minus. apply rsum_ext. intros k _. ring.
Qed.

Lemma matvec_scale : forall n W a v i, matvec n W (fun k => a * v k) i = a * matvec n W v i.
Proof. intros n W a v i. unfold matvec. rewrite <- rsum_scale. apply rsum_ext. intros k _. ring. Qed.

Lemma matvec_row_minus : forall n W v i j, matvec n W v i - matvec n W v j = dot n (fun k => W i k - W j k) v.
Proof. intros n W v i j. unfold matvec, dot. rewrite <- rsum_minus. apply rsum_ext. intros k _. ring. Qed.

Lemma matvec_le_row : forall n W v i, Rabs (matvec n W v i) <= norm2 n (W i) * norm2 n v.
Proof. intros n W v i. apply (dot_le_norm2 n (W i) v). Qed.

(* The Frobenius norm. *)

Lemma frobenius_nonneg : forall m n W, 0 <= frobenius m n W.
Proof. intros m n W. apply sqrt_pos. Qed.

Lemma frobenius_sqr : forall m n W, frobenius m n W ^ 2 = rsum m (fun i => norm2 n (W i) ^ 2).
Proof.
  intros m n W. unfold frobenius.
  rewrite sqrt_pow2_id by (apply rsum_nonneg; intros i _; apply sqr_sum_nonneg).
  apply rsum_ext. intros i _. rewrite norm2_sqr. reflexivity.
Qed.

Lemma frobenius_matvec : forall m n W v, norm2 m (matvec n W v) <= frobenius m n W * norm2 n v.
Proof.
  intros m n W v.
  apply norm2_le_of_sqr; [apply Rmult_le_pos; [apply frobenius_nonneg | apply norm2_nonneg]|].
  rewrite Rpow_mult_distr, frobenius_sqr, Rmult_comm, <- rsum_scale. apply rsum_le. intros i _.
  rewrite Rmult_comm, <- Rpow_mult_distr, <- (Rabs_pow2 (matvec n W v i)).
  apply pow_incr. split; [apply Rabs_pos | apply matvec_le_row].
Qed.

(* s bounds W as an operator. The spectral norm is the least such s; the Frobenius norm is one. *)

Definition operator_bound (m n : nat) (W : nat -> nat -> R) (s : R) : Prop :=
  0 <= s /\ (forall v, norm2 m (matvec n W v) <= s * norm2 n v).

Lemma operator_bound_frobenius : forall m n W, operator_bound m n W (frobenius m n W).
Proof. intros m n W. split; [apply frobenius_nonneg | apply frobenius_matvec]. Qed.

Lemma operator_bound_spectral : forall m n W s, is_spectral m n W s -> operator_bound m n W s.
Proof. intros m n W s [H1 [H2 _]]. split; assumption. Qed.

Lemma dot_self : forall n v, dot n v v = norm2 n v ^ 2.
Proof. intros n v. rewrite norm2_sqr. apply rsum_ext. intros i _. ring. Qed.

Lemma norm2_pow2_cancel : forall n v a, norm2 n v ^ 2 <= a * norm2 n v -> 0 <= a -> norm2 n v <= a.
Proof. intros n v a H Ha. pose proof (norm2_nonneg n v). nra. Qed.

Lemma row_norm_le : forall m n W s i, operator_bound m n W s -> (i < m)%nat -> norm2 n (W i) <= s.
Proof.
  intros m n W s i [Hs H] Hi. apply norm2_pow2_cancel; [|exact Hs].
  rewrite <- dot_self. eapply Rle_trans; [|apply H].
  eapply Rle_trans; [apply Rle_abs|]. apply (norm2_entry_le m (matvec n W (W i)) i Hi).
Qed.

(* Two rows together: |W_i - W_j| <= sqrt 2 s. The factor 2 of two single rows is not needed. *)
Lemma row_difference_norm_le : forall m n W s i j, operator_bound m n W s -> (i < m)%nat -> (j < m)%nat -> i <> j ->
  norm2 n (fun k => W i k - W j k) <= sqrt 2 * s.
Proof.
  intros m n W s i j [Hs H] Hi Hj Hij.
  assert (H2 : sqrt 2 ^ 2 = 2) by (apply sqrt_pow2_id; lra). pose proof (sqrt_pos 2) as Hpos.
  apply norm2_pow2_cancel; [|apply Rmult_le_pos; assumption].
  set (w := fun k => W i k - W j k). rewrite <- dot_self. unfold w at 1. rewrite <- matvec_row_minus.
  specialize (H w). set (a := matvec n W w) in *.
  assert (Hnorm : a i ^ 2 + a j ^ 2 <= norm2 m a ^ 2).
  { rewrite norm2_sqr. apply (rsum_two_terms_le m (fun k => a k ^ 2)); try assumption. intros k _. apply pow2_ge_0. }
  assert (Hdiff : a i - a j <= sqrt 2 * norm2 m a).
  { apply pow2_le_imp; [apply Rmult_le_pos; [exact Hpos | apply norm2_nonneg]|].
    rewrite Rpow_mult_distr, H2. pose proof (pow2_ge_0 (a i + a j)). nra. }
  rewrite Rmult_assoc. eapply Rle_trans; [exact Hdiff|]. apply Rmult_le_compat_l; assumption.
Qed.

(* The spectral norm exists: the supremum of |W v| over the unit ball. *)
Lemma spectral_exists : forall m n W, exists s, is_spectral m n W s.
Proof.
  intros m n W.
  set (E := fun a => exists v, norm2 n v <= 1 /\ a = norm2 m (matvec n W v)).
  assert (Hzero : E (norm2 m (matvec n W (fun _ => 0)))).
  { exists (fun _ => 0). split; [rewrite norm2_zero by reflexivity; lra | reflexivity]. }
  destruct (completeness E) as [s [Hub Hlub]].
  - exists (frobenius m n W). intros a [v [Hv ->]].
    eapply Rle_trans; [apply frobenius_matvec|]. pose proof (frobenius_nonneg m n W). nra.
  - eexists. exact Hzero.
  - assert (Hs : 0 <= s) by (eapply Rle_trans; [apply norm2_nonneg | apply Hub, Hzero]).
    exists s. split; [exact Hs|]. split.
    + intros v. destruct (Req_dec (norm2 n v) 0) as [H0|H0].
      * eapply Rle_trans; [apply frobenius_matvec|]. rewrite H0. lra.
      * assert (Hp : 0 < norm2 n v) by (pose proof (norm2_nonneg n v); lra).
        assert (Hi : 0 < / norm2 n v) by (apply Rinv_0_lt_compat, Hp).
        assert (Hu : norm2 m (matvec n W (fun k => / norm2 n v * v k)) <= s).
        { apply Hub. exists (fun k => / norm2 n v * v k). split; [|reflexivity].
          rewrite norm2_scale, Rabs_right by lra. right. field. exact H0. }
        rewrite (norm2_ext m _ (fun i => / norm2 n v * matvec n W v i)) in Hu by (intros; apply matvec_scale).
        rewrite norm2_scale, Rabs_right in Hu by lra.
        apply Rmult_le_reg_l with (/ norm2 n v); [exact Hi|].
        replace (/ norm2 n v * (s * norm2 n v)) with s by (field; exact H0). exact Hu.
    + intros t Ht H. apply Hlub. intros a [v [Hv ->]].
      eapply Rle_trans; [apply H|]. nra.
Qed.

Lemma supremum_is_lub : forall E, bound E -> (exists x, E x) -> is_lub E (supremum E).
Proof.
  intros E Hb Hx. unfold supremum.
  destruct (ClassicalDedekindReals.sig_not_dec (bound E /\ exists x, E x)) as [H|H]; [|contradict H; split; assumption].
  destruct (Classical_Prop.NNPP _ H) as [b x]. exact (proj2_sig (completeness E b x)).
Qed.

(* The two ways to say it: the supremum of |W v| over the unit ball, and the least bound of W as an operator. *)
Lemma spectral_is : forall m n W, is_spectral m n W (spectral m n W).
Proof.
  intros m n W. destruct (spectral_exists m n W) as [s Hs].
  assert (Hlub : is_lub (fun a => exists v, norm2 n v <= 1 /\ a = norm2 m (matvec n W v)) s).
  { destruct Hs as [H0 [H1 H2]]. split.
    - intros a [v [Hv ->]]. eapply Rle_trans; [apply H1|]. nra.
    - intros b Hb. assert (Hb0 : 0 <= b).
      { eapply Rle_trans; [|apply Hb; exists (fun _ => 0); split; [rewrite norm2_zero by reflexivity; lra | reflexivity]].
        apply norm2_nonneg. }
      apply H2; [exact Hb0|]. intros v. destruct (Req_dec (norm2 n v) 0) as [Hv|Hv].
      + eapply Rle_trans; [apply H1|]. rewrite Hv. lra.
      + assert (Hp : 0 < norm2 n v) by (pose proof (norm2_nonneg n v); lra).
        assert (Hu : norm2 m (matvec n W (fun k => / norm2 n v * v k)) <= b).
        { apply Hb. exists (fun k => / norm2 n v * v k). split; [|reflexivity].
          rewrite norm2_scale, Rabs_right by (left; apply Rinv_0_lt_compat, Hp). right. field. exact Hv. }
        rewrite (norm2_ext m _ (fun i => / norm2 n v * matvec n W v i)) in Hu by (intros; apply matvec_scale).
        rewrite norm2_scale, Rabs_right in Hu by (left; apply Rinv_0_lt_compat, Hp).
        apply Rmult_le_reg_l with (/ norm2 n v); [apply Rinv_0_lt_compat, Hp|].
        replace (/ norm2 n v * (b * norm2 n v)) with b by (field; exact Hv). exact Hu. }
  replace (spectral m n W) with s; [exact Hs|].
  apply is_lub_u with (1 := Hlub). apply supremum_is_lub.
  - exists s. exact (proj1 Hlub).
  - exists (norm2 m (matvec n W (fun _ => 0))), (fun _ => 0). split; [rewrite norm2_zero by reflexivity; lra | reflexivity].
Qed.

Lemma spectral_eq : forall m n W s, is_spectral m n W s -> spectral m n W = s.
Proof.
  intros m n W s [H0 [H1 H2]]. destruct (spectral_is m n W) as [S0 [S1 S2]].
  apply Rle_antisym; [apply S2 | apply H2]; assumption.
Qed.

(* The margin between two outputs after a step from u to v. *)
Lemma margin_step : forall n W u v y j,
  matvec n W v y - matvec n W v j =
  (matvec n W u y - matvec n W u j) + dot n (fun k => W y k - W j k) (fun k => v k - u k).
Proof.
  intros n W u v y j. rewrite <- matvec_row_minus, !matvec_minus. ring.
Qed.

Lemma margin_lower_bound : forall n W u v y j,
  matvec n W u y - matvec n W u j - norm2 n (fun k => W y k - W j k) * norm2 n (fun k => v k - u k) <=
  matvec n W v y - matvec n W v j.
Proof.
  intros n W u v y j. rewrite (margin_step n W u v y j).
  pose proof (dot_le_norm2 n (fun k => W y k - W j k) (fun k => v k - u k)) as H.
  pose proof (Rle_abs (- dot n (fun k => W y k - W j k) (fun k => v k - u k))) as H'. rewrite Rabs_Ropp in H'. lra.
Qed.

Lemma dot_row : forall n W v i, dot n (fun k => W i k) v = matvec n W v i.
Proof. reflexivity. Qed.

(* A strict margin above sqrt 2 s |v - u|, or a margin of 2 s D with u in class y, is kept. *)
Lemma margin_kept_sqrt_2 : forall c r W s u v y j, operator_bound c r W s -> (y < c)%nat -> (j < c)%nat ->
  sqrt 2 * s * norm2 r (fun k => v k - u k) < matvec r W u y - matvec r W u j -> matvec r W v j < matvec r W v y.
Proof.
  intros c r W s u v y j Hs Hy Hj H. pose proof (norm2_nonneg r (fun k => v k - u k)) as Hd.
  destruct (Nat.eq_dec y j) as [->|Hyj].
  - destruct Hs as [Hs _]. assert (0 <= sqrt 2 * s * norm2 r (fun k => v k - u k)); [|lra].
    apply Rmult_le_pos; [apply Rmult_le_pos; [apply sqrt_pos | exact Hs] | exact Hd].
  - pose proof (Rmult_le_compat_r _ _ _ Hd (row_difference_norm_le c r W s y j Hs Hy Hj Hyj)).
    pose proof (margin_lower_bound r W u v y j). lra.
Qed.

Lemma margin_kept : forall c r W s u v D y j, operator_bound c r W s -> (y < c)%nat -> (j < c)%nat ->
  norm2 r (fun k => v k - u k) <= D -> matvec r W u j < matvec r W u y ->
  2 * s * D <= Rabs (matvec r W u y - matvec r W u j) -> matvec r W v j < matvec r W v y.
Proof.
  intros c r W s u v D y j Hs Hy Hj HD Hclass H. rewrite Rabs_right in H by lra.
  apply (margin_kept_sqrt_2 c r W s u v y j Hs Hy Hj).
  destruct Hs as [Hs0 _]. pose proof (norm2_nonneg r (fun k => v k - u k)) as Hd.
  assert (Hsd : s * norm2 r (fun k => v k - u k) <= s * D) by (apply Rmult_le_compat_l; assumption).
  assert (Hsd0 : 0 <= s * norm2 r (fun k => v k - u k)) by (apply Rmult_le_pos; assumption).
  pose proof sqrt_2_bounds as H2.
  assert (sqrt 2 * (s * norm2 r (fun k => v k - u k)) <= 2 * (s * norm2 r (fun k => v k - u k)))
    by (apply Rmult_le_compat_r; lra).
  destruct Hsd0 as [Hpos|Hzero]; [|lra].
  assert (sqrt 2 * (s * norm2 r (fun k => v k - u k)) < 2 * (s * norm2 r (fun k => v k - u k)))
    by (apply Rmult_lt_compat_r; lra). lra.
Qed.
