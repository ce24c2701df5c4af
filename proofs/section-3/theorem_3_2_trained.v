(* Theorem 3.2, a model chosen after the draw: of three models one is flat near each of three inputs and jumps near the other two. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices softplus suprema probability theorem_3_2_lines.
Open Scope R_scope.

(* 1 at one place near each input but that of the model, 0 elsewhere; the inputs are 0, 10 and 20. *)
Definition tooth (a : nat) (u : nat -> R) : R := indicator (exists i, (i < 3)%nat /\ i <> a /\ u 0%nat = 10 * INR i + 1).
Definition clamped (s : R) : R := Rmax 0 (Rmin 1 s).

Lemma below_3 i : (i < 3)%nat -> i = 0%nat \/ i = 1%nat \/ i = 2%nat.
Proof. lia. Qed.

Lemma far_apart a i t : (a < 3)%nat -> (i < 3)%nat -> i <> a -> Rabs t < 2 -> 10 * INR a + t <> 10 * INR i + 1.
Proof.
  intros Ha Hi Hn Ht. unfold Rabs in Ht. destruct (below_3 a Ha) as [-> | [-> | ->]], (below_3 i Hi) as [-> | [-> | ->]];
    try congruence; simpl; destruct (Rcase_abs t); lra.
Qed.

Lemma tooth_0_or_1 a u : tooth a u = 0 \/ tooth a u = 1.
Proof. unfold tooth. destruct (indicator_cases (exists i, (i < 3)%nat /\ i <> a /\ u 0%nat = 10 * INR i + 1)); tauto. Qed.

Lemma tooth_at_input a i u : (i < 3)%nat -> u 0%nat = 10 * INR i -> tooth a u = 0.
Proof.
  intros Hi Hu. apply indicator_false. intros [k [Hk [_ E]]]. rewrite Hu in E.
  destruct (below_3 i Hi) as [-> | [-> | ->]], (below_3 k Hk) as [-> | [-> | ->]]; simpl in E; lra.
Qed.

Lemma tooth_near_own a u t : (a < 3)%nat -> Rabs t < 2 -> u 0%nat = 10 * INR a + t -> tooth a u = 0.
Proof.
  intros Ha Ht Hu. apply indicator_false. intros [k [Hk [Hn E]]]. rewrite Hu in E. exact (far_apart a k t Ha Hk Hn Ht E).
Qed.

Lemma tooth_near_other a i u : (i < 3)%nat -> i <> a -> u 0%nat = 10 * INR i + 1 -> tooth a u = 1.
Proof. intros Hi Hn Hu. apply indicator_true. exists i. auto. Qed.

Lemma clamped_range s : 0 <= clamped s <= 1.
Proof. unfold clamped, Rmax, Rmin. destruct (Rle_dec 1 s), (Rle_dec 0 _); lra. Qed.
Lemma clamped_0 : clamped 0 = 0.
Proof. unfold clamped, Rmax, Rmin. destruct (Rle_dec 1 0), (Rle_dec 0 _); lra. Qed.
Lemma clamped_1 : clamped 1 = 1.
Proof. unfold clamped, Rmax, Rmin. destruct (Rle_dec 1 1), (Rle_dec 0 _); lra. Qed.
Lemma clamped_lipschitz s t : Rabs (clamped s - clamped t) <= Rabs (s - t).
Proof.
  unfold clamped, Rmax, Rmin. destruct (Rle_dec 1 s), (Rle_dec 1 t); repeat destruct (Rle_dec 0 _); unfold Rabs; repeat destruct (Rcase_abs _); lra.
Qed.

Lemma norm2_1 v : norm2 1 v = Rabs (v 0%nat).
Proof. apply (norm2_single 1 v 0%nat); [lia|]. intros i Hi Hn. lia. Qed.

Lemma output v : matvec 1 (fun _ _ => 1) v 0%nat = v 0%nat.
Proof. unfold matvec. simpl. ring. Qed.

Lemma deviation_below : sqrt (ln (9 / 10 / 2) / (-(2) * INR 1)) <= 66 / 100.
Proof.
  apply sqrt_le_of_pow2; [lra|]. assert (- (87 / 100) <= ln (9 / 10 / 2)).
  { apply ln_ge_of_exp. rewrite exp_Ropp. pose proof (exp_ge_cubic (87 / 100) ltac:(lra)).
    apply Rmult_le_reg_l with (exp (87 / 100)); [apply exp_pos|]. rewrite Rinv_r; [lra | apply Rgt_not_eq, exp_pos]. }
  replace (ln (9 / 10 / 2) / (-(2) * INR 1)) with (- ln (9 / 10 / 2) / 2) by (simpl; field). lra.
Qed.

Ltac feed H := match type of H with ?P -> _ => let h := fresh in assert (h : P); [|specialize (H h); clear h] end.

Theorem theorem_3_2_fixed_model_refuted :
  ~ (forall (n : nat) (m : nat) (q : nat) (d : nat) (r : nat) (c : nat) (p : nat -> R) (rho : R) (f1 : nat -> (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (B : R) (C_1 : R) (C_2 : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (1 <= q)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < rho ->
    rho < 1 ->
    (forall (k : nat) (u : nat -> R) (v : nat -> R) (i1 : nat), (k < q)%nat -> (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 k u i1 = f1 k v i1) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k1 : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k1 < c)%nat -> loss u1 k1 = loss v1 k1) ->
    (forall k2, (k2 < m)%nat -> (y k2 < c)%nat) ->
    0 < epsilon ->
    0 < B ->
    0 < C_1 ->
    0 < C_2 ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall k3, (k3 < c)%nat -> (forall (u' : nat -> R) (v2 : nat -> R), Rabs (loss u' k3 - loss v2 k3) <= C_1 * norm2 c (fun i5 => u' i5 - v2 i5))) ->
    (forall k4, (k4 < c)%nat -> (forall (u2 : nat -> R), (0 <= loss u2 k4 /\ loss u2 k4 <= C_2))) ->
    (forall (a : nat) (u3 : nat -> R), (a < q)%nat -> norm2 r (f1 a u3) <= B) ->
    (forall (w : nat -> nat), (forall k5, (k5 < n)%nat -> (w k5 < m)%nat) -> (forall a1, (a1 < q)%nat -> ((forall i6, (i6 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 a1 (fun i7 => x i6 i7 + delta1 i7))) (y i6) <= b)))) /\ (forall k6, (k6 < n)%nat -> ((exists delta2 : nat -> R, norm2 d delta2 < epsilon) /\ (exists b1 : R, (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> norm2 r (fun i8 => f1 a1 (fun i9 => x (w k6) i9 + delta3 i9) i8 - f1 a1 (x (w k6)) i8) <= b1)))) /\ 0 <= ln (rho / 2) / (-(2) * INR n)))) ->
    1 - rho <= prob_iid n m p (fun w1 => (forall a2, (a2 < q)%nat -> expect m p (fun i10 => supremum (fun a3 => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a3 = loss (matvec r W (f1 a2 (fun i11 => x i10 i11 + delta4 i11))) (y i10))))) - expect m p (fun i12 => loss (matvec r W (f1 a2 (x i12))) (y i12)) <= frobenius c r W * C_1 * (1 / INR n) * rsum n (fun k7 => supremum (fun a4 => (exists delta5 : nat -> R, (norm2 d delta5 < epsilon /\ a4 = norm2 r (fun i13 => f1 a2 (fun i14 => x (w1 k7) i14 + delta5 i14) i13 - f1 a2 (x (w1 k7)) i13))))) + C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))))).
Proof.
  intros H.
  specialize (H 1%nat 3%nat 3%nat 1%nat 1%nat 1%nat (fun _ => 1 / 3) (9 / 10) (fun a u _ => tooth a u) (fun u _ => clamped (u 0%nat))
    (fun _ _ => 1) (fun i _ => 10 * INR i) (fun _ => 0%nat) 2 1 1 1).
  do 6 (feed H; [lia|]). do 3 (feed H; [intros; lra|]).
  feed H; [intros k u v i _ Huv _; unfold tooth; rewrite (Huv 0%nat) by lia; reflexivity|].
  feed H; [intros u v k Huv _; rewrite (Huv 0%nat) by lia; reflexivity|].
  feed H; [intros; lia|]. do 4 (feed H; [lra|]). feed H; [simpl; lra|].
  feed H; [intros k _ u v; rewrite Rmult_1_l, norm2_1; apply clamped_lipschitz|].
  feed H; [intros k _ u; apply clamped_range|].
  feed H; [intros a u _; rewrite norm2_1; destruct (tooth_0_or_1 a u) as [-> | ->]; [rewrite Rabs_R0 | rewrite Rabs_R1]; lra|].
  assert (Ball : exists s : nat -> R, norm2 1 s < 2) by (exists (fun _ => 0); rewrite norm2_1, Rabs_R0; lra).
  feed H.
  { intros w _ a _. split; [|split].
    - intros i _. split; [exact Ball|]. exists 1. intros s _. apply clamped_range.
    - intros k _. split; [exact Ball|]. exists 1. intros s _. rewrite norm2_1.
      destruct (tooth_0_or_1 a (fun j => 10 * INR (w k) + s j)) as [-> | ->], (tooth_0_or_1 a (fun _ => 10 * INR (w k))) as [-> | ->];
        unfold Rabs; destruct (Rcase_abs _); lra.
    - apply ln_quotient_nonneg; simpl; lra. }
  rewrite prob_iid_impossible in H; [lra | split; [intros; lra | simpl; lra]|].
    intros w Hw E. clear H. pose proof (Hw 0%nat ltac:(lia)) as Ha. set (a := w 0%nat) in *. specialize (E a Ha).
    assert (Loss : forall i, (i < 3)%nat -> clamped (matvec 1 (fun _ _ => 1) (fun _ => tooth a (fun _ => 10 * INR i)) 0%nat) = 0).
    { intros i Hi. rewrite output, (tooth_at_input a i) by (auto; reflexivity). apply clamped_0. }
    assert (Top : forall i, (i < 3)%nat -> i <> a ->
      supremum (fun z => exists s : nat -> R, norm2 1 s < 2 /\ z = clamped (matvec 1 (fun _ _ => 1) (fun _ => tooth a (fun k => 10 * INR i + s k)) 0%nat)) = 1).
    { intros i Hi Hn. apply supremum_max.
      - exists (fun _ => 1). split; [rewrite norm2_1, Rabs_R1; lra|]. rewrite output, (tooth_near_other a i) by auto. symmetry. apply clamped_1.
      - intros z [s [_ ->]]. apply clamped_range. }
    assert (Own : supremum (fun z => exists s : nat -> R, norm2 1 s < 2 /\ z = clamped (matvec 1 (fun _ _ => 1) (fun _ => tooth a (fun k => 10 * INR a + s k)) 0%nat)) = 0).
    { apply supremum_max.
      - exists (fun _ => 0). split; [rewrite norm2_1, Rabs_R0; lra|].
        rewrite output, (tooth_near_own a _ 0) by (auto; rewrite Rabs_R0; lra). symmetry. apply clamped_0.
      - intros z [s [Hs ->]]. rewrite norm2_1 in Hs. rewrite output, (tooth_near_own a _ (s 0%nat)) by auto. rewrite clamped_0. lra. }
    assert (Effect : supremum (fun z => exists s : nat -> R, norm2 1 s < 2 /\
      z = norm2 1 (fun _ => tooth a (fun k => 10 * INR a + s k) - tooth a (fun _ => 10 * INR a))) = 0).
    { assert (Z : forall s : nat -> R, norm2 1 s < 2 -> norm2 1 (fun _ => tooth a (fun k => 10 * INR a + s k) - tooth a (fun _ => 10 * INR a)) = 0).
      { intros s Hs. rewrite norm2_1 in *. rewrite (tooth_near_own a _ (s 0%nat)), (tooth_at_input a a) by auto. rewrite Rminus_0_r. apply Rabs_R0. }
      apply supremum_max.
      - exists (fun _ => 0). assert (N : norm2 1 (fun _ => 0) < 2) by (rewrite norm2_1, Rabs_R0; lra). split; [exact N|]. symmetry. apply Z, N.
      - intros z [s [Hs ->]]. rewrite Z by exact Hs. lra. }
    unfold expect in E. cbn [rsum] in E. fold a in E. rewrite Effect in E. rewrite !Loss in E by lia.
    pose proof deviation_below.
    destruct (below_3 a Ha) as [Ea | [Ea | Ea]]; rewrite Ea in Own, Top, E;
      rewrite ?(Top 0%nat), ?(Top 1%nat), ?(Top 2%nat), Own in E by lia; lra.
Qed.

Lemma image_supremum_ext {T : Type} (P : T -> Prop) (g h : T -> R) : (exists t, P t) -> (exists b, forall t, P t -> g t <= b) ->
  (forall t, P t -> g t = h t) -> supremum (fun a => exists t, P t /\ a = g t) = supremum (fun a => exists t, P t /\ a = h t).
Proof.
  intros [t0 H0] [b Hb] E.
  assert (G : is_lub (fun a => exists t, P t /\ a = g t) (supremum (fun a => exists t, P t /\ a = g t))).
  { apply supremum_is_lub; [exists b; intros a [t [Ht ->]]; apply Hb, Ht | exists (g t0), t0; auto]. }
  assert (H : is_lub (fun a => exists t, P t /\ a = h t) (supremum (fun a => exists t, P t /\ a = h t))).
  { apply supremum_is_lub; [exists b; intros a [t [Ht ->]]; rewrite <- E by exact Ht; apply Hb, Ht | exists (h t0), t0; auto]. }
  destruct G as [G1 G2], H as [H1 H2]. apply Rle_antisym.
  - apply G2. intros a [t [Ht ->]]. apply H1. exists t. auto.
  - apply H2. intros a [t [Ht ->]]. apply G1. exists t. split; [exact Ht|]. symmetry. apply E, Ht.
Qed.

(* The repair: the model is the same for each draw. *)
Theorem theorem_3_2_fixed_model_repaired :
  forall (n : nat) (m : nat) (q : nat) (d : nat) (r : nat) (c : nat) (p : nat -> R) (rho : R) (f1 : nat -> (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (B : R) (C_1 : R) (C_2 : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (1 <= q)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < rho ->
    rho < 1 ->
    (forall (k : nat) (u : nat -> R) (v : nat -> R) (i1 : nat), (k < q)%nat -> (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 k u i1 = f1 k v i1) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k1 : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k1 < c)%nat -> loss u1 k1 = loss v1 k1) ->
    (forall k2, (k2 < m)%nat -> (y k2 < c)%nat) ->
    0 < epsilon ->
    0 < B ->
    0 < C_1 ->
    0 < C_2 ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall k3, (k3 < c)%nat -> (forall (u' : nat -> R) (v2 : nat -> R), Rabs (loss u' k3 - loss v2 k3) <= C_1 * norm2 c (fun i5 => u' i5 - v2 i5))) ->
    (forall k4, (k4 < c)%nat -> (forall (u2 : nat -> R), (0 <= loss u2 k4 /\ loss u2 k4 <= C_2))) ->
    (forall (a : nat) (u3 : nat -> R), (a < q)%nat -> norm2 r (f1 a u3) <= B) ->
    (forall (a1 : nat) (b : nat) (u4 : nat -> R), (a1 < q)%nat -> (b < q)%nat -> (forall i6, (i6 < r)%nat -> f1 a1 u4 i6 = f1 b u4 i6)) ->
    (forall (w : nat -> nat), (forall k5, (k5 < n)%nat -> (w k5 < m)%nat) -> (forall a2, (a2 < q)%nat -> ((forall i7, (i7 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b1 : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 a2 (fun i8 => x i7 i8 + delta1 i8))) (y i7) <= b1)))) /\ (forall k6, (k6 < n)%nat -> ((exists delta2 : nat -> R, norm2 d delta2 < epsilon) /\ (exists b2 : R, (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> norm2 r (fun i9 => f1 a2 (fun i10 => x (w k6) i10 + delta3 i10) i9 - f1 a2 (x (w k6)) i9) <= b2)))) /\ 0 <= ln (rho / 2) / (-(2) * INR n)))) /\ 1 - rho <= prob_iid n m p (fun w1 => (forall a3, (a3 < q)%nat -> expect m p (fun i11 => supremum (fun a4 => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a4 = loss (matvec r W (f1 a3 (fun i12 => x i11 i12 + delta4 i12))) (y i11))))) - expect m p (fun i13 => loss (matvec r W (f1 a3 (x i13))) (y i13)) <= frobenius c r W * C_1 * (1 / INR n) * rsum n (fun k7 => supremum (fun a5 => (exists delta5 : nat -> R, (norm2 d delta5 < epsilon /\ a5 = norm2 r (fun i14 => f1 a3 (fun i15 => x (w1 k7) i15 + delta5 i15) i14 - f1 a3 (x (w1 k7)) i14))))) + C_2 * sqrt (ln (rho / 2) / (-(2) * INR n)))).
Proof.
  intros n m q d r c p rho f loss W x y e B C1 C2 Hn Hm Hq Hd Hr Hc Hp H0 H1 Hf Hloss Hy He HB0 HC1 HC2 Hsum HL HC HB Hsame.
  assert (Moved : forall a u v, (a < q)%nat -> norm2 r (fun i => f a u i - f a v i) <= 2 * B).
  { intros a u v Ha. eapply Rle_trans; [apply (norm2_triangle r (f a u) (fun i => - f a v i))|].
    replace (norm2 r (fun i => - f a v i)) with (norm2 r (f a v))
      by (rewrite (norm2_ext r (fun i => - f a v i) (fun i => -1 * f a v i)) by (intros; ring); rewrite norm2_scale, Rabs_left by lra; ring).
    pose proof (HB a u Ha). pose proof (HB a v Ha). lra. }
  assert (Some : exists s : nat -> R, norm2 d s < e) by (exists (fun _ => 0); rewrite norm2_zero by auto; exact He).
  assert (Out : forall a u k, (a < q)%nat -> (k < c)%nat -> loss (matvec r W (f a u)) k = loss (matvec r W (f 0%nat u)) k).
  { intros a u k Ha Hk. apply Hloss; [|exact Hk]. intros i _. apply rsum_ext. intros j Hj. rewrite (Hsame a 0%nat u Ha Hq j Hj). reflexivity. }
  assert (Fixed : 1 - rho <= prob_iid n m p (fun w => expect m p (fun i => supremum (fun z => exists s, norm2 d s < e /\ z = loss (matvec r W (f 0%nat (fun j => x i j + s j))) (y i)))
      - expect m p (fun i => loss (matvec r W (f 0%nat (x i))) (y i))
      <= frobenius c r W * C1 * (1 / INR n) * rsum n (fun k => supremum (fun z => exists s, norm2 d s < e /\ z = norm2 r (fun i => f 0%nat (fun j => x (w k) j + s j) i - f 0%nat (x (w k)) i)))
        + C2 * sqrt (ln (rho / 2) / (-(2) * INR n)))).
  { apply (theorem_3_2_repaired n m d r c p rho (f 0%nat) loss W (fun _ => True) x y e C1 C2); auto.
    exists (2 * B). intros u v _ _. apply Moved, Hq. }
  split.
  - intros w _ a Ha. split; [|split].
    + intros i Hi. split; [exact Some|]. exists C2. intros s _. apply HC, Hy, Hi.
    + intros k _. split; [exact Some|]. exists (2 * B). intros s _. apply Moved, Ha.
    + apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia].
  - eapply Rle_trans; [exact Fixed|]. apply prob_iid_le; [exact (conj Hp Hsum)|]. intros w Hw E a Ha.
    rewrite (expect_ext m p _ (fun i => supremum (fun z => exists s, norm2 d s < e /\ z = loss (matvec r W (f 0%nat (fun j => x i j + s j))) (y i)))).
    2: { intros i Hi. apply (image_supremum_ext (fun s => norm2 d s < e) (fun s => loss (matvec r W (f a (fun j => x i j + s j))) (y i)) (fun s => loss (matvec r W (f 0%nat (fun j => x i j + s j))) (y i)));
         [exact Some | exists C2; intros s _; apply HC, Hy, Hi | intros s _; apply Out; auto]. }
    rewrite (expect_ext m p (fun i => loss (matvec r W (f a (x i))) (y i)) (fun i => loss (matvec r W (f 0%nat (x i))) (y i))) by (intros i Hi; apply Out; auto).
    rewrite (rsum_ext n _ (fun k => supremum (fun z => exists s, norm2 d s < e /\ z = norm2 r (fun i => f 0%nat (fun j => x (w k) j + s j) i - f 0%nat (x (w k)) i)))); [exact E|].
    intros k _. apply (image_supremum_ext (fun s => norm2 d s < e) (fun s => norm2 r (fun i => f a (fun j => x (w k) j + s j) i - f a (x (w k)) i)) (fun s => norm2 r (fun i => f 0%nat (fun j => x (w k) j + s j) i - f 0%nat (x (w k)) i)));
      [exact Some | exists (2 * B); intros s _; apply Moved, Ha|].
    intros s _. apply norm2_ext. intros i Hi. rewrite (Hsame a 0%nat (fun j => x (w k) j + s j) Ha Hq i Hi), (Hsame a 0%nat (x (w k)) Ha Hq i Hi). reflexivity.
Qed.
