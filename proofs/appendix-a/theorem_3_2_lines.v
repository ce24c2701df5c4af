(* Theorem 3.2 and the lines of its proof, for any loss, representation, set of inputs and law on finitely many inputs: what holds where
   the constants are taken on the outputs of all perturbed inputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices probability suprema representations adversarial_setting gap_lines hoeffding_confidence hoeffding_confidence_one_sided.
Open Scope R_scope.

(* A point of the neighbourhood: an input and a step from it. *)
Lemma near_step d (X : (nat -> R) -> Prop) x t e : X x -> norm2 d t < e ->
  exists x' s, X x' /\ norm2 d s <= e /\ (forall i, (i < d)%nat -> x i + t i = x' i + s i).
Proof. intros Hx Ht. exists x, t. repeat split; [exact Hx | lra]. Qed.
Lemma near_self d (X : (nat -> R) -> Prop) x e : X x -> 0 < e ->
  exists x' s, X x' /\ norm2 d s <= e /\ (forall i, (i < d)%nat -> x i = x' i + s i).
Proof. intros Hx He. exists x, (fun _ => 0). repeat split; [exact Hx | rewrite norm2_zero by reflexivity; lra | intros; ring]. Qed.

Lemma rsum_scale_average n a g : 1 / INR n * rsum n (fun i => a * g i) = a * (1 / INR n) * rsum n g.
Proof. rewrite rsum_scale. ring. Qed.

Theorem cross_entropy_bounded_repaired :
  forall (d : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (i : nat) (delta : nat -> R) (epsilon : R) (B : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < c)%nat -> f1 u i1 = f1 v i1) ->
    (forall k, (k < m)%nat -> (y k < c)%nat) ->
    (i < m)%nat ->
    0 < epsilon ->
    norm2 d delta < epsilon ->
    (forall k1, (k1 < m)%nat -> - ln (exp (f1 (x k1) (y k1)) / rsum c (fun q => exp (f1 (x k1) q))) <= B) ->
    (forall k2, (k2 < m)%nat -> (forall (u1 : nat -> R), norm2 d (fun i3 => u1 i3 - x k2 i3) < epsilon -> - ln (exp (f1 u1 (y k2)) / rsum c (fun q1 => exp (f1 u1 q1))) <= B)) ->
    - ln (exp (f1 (fun i4 => x i i4 + delta i4) (y i)) / rsum c (fun q2 => exp (f1 (fun i5 => x i i5 + delta i5) q2))) <= B.
Proof.
  intros d c m f x y i delta e B Hd Hc Hm Hf Hy Hi He Hdelta _ HB. apply (HB i Hi (fun k => x i k + delta k)).
  rewrite (norm2_ext d _ delta) by (intros; ring). exact Hdelta.
Qed.

Theorem only_on_output_set_repaired :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> R) (delta : nat -> R) (y : nat) (epsilon : R) (C2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (y < c)%nat ->
    0 < epsilon ->
    0 < C2 ->
    X x ->
    norm2 d delta < epsilon ->
    (forall (u' : nat -> R) (v2 : nat -> R), (exists u2 : nat -> R, (X u2 /\ (forall i3, (i3 < c)%nat -> u' i3 = f1 u2 i3))) -> (exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> v2 i4 = f1 u3 i4))) -> Rabs (- ln (exp (u' y) / rsum c (fun q => exp (u' q))) - - ln (exp (v2 y) / rsum c (fun q1 => exp (v2 q1)))) <= C2 * norm2 c (fun i5 => u' i5 - v2 i5)) ->
    (forall (u'1 : nat -> R) (v3 : nat -> R), (exists u4 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i6, (i6 < d)%nat -> u4 i6 = x' i6 + d3 i6)))) /\ (forall i7, (i7 < c)%nat -> u'1 i7 = f1 u4 i7))) -> (exists u5 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i8, (i8 < d)%nat -> u5 i8 = x'1 i8 + d4 i8)))) /\ (forall i9, (i9 < c)%nat -> v3 i9 = f1 u5 i9))) -> Rabs (- ln (exp (u'1 y) / rsum c (fun q2 => exp (u'1 q2))) - - ln (exp (v3 y) / rsum c (fun q3 => exp (v3 q3)))) <= C2 * norm2 c (fun i10 => u'1 i10 - v3 i10)) ->
    Rabs (- ln (exp (f1 (fun i11 => x i11 + delta i11) y) / rsum c (fun q4 => exp (f1 (fun i12 => x i12 + delta i12) q4))) - - ln (exp (f1 x y) / rsum c (fun q5 => exp (f1 x q5)))) <= C2 * norm2 c (fun i13 => f1 (fun i14 => x i14 + delta i14) i13 - f1 x i13).
Proof.
  intros d c f X x delta y e C Hd Hc Hf HX Hy He HC Hx Hdelta _ HL.
  apply HL; [exists (fun i => x i + delta i) | exists x]; split; auto using near_self, near_step.
Qed.

Theorem theorem_3_2_lipschitz_hypothesis_repaired :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> R) (delta : nat -> R) (y : nat) (epsilon : R) (C_1 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i3, (i3 < d)%nat -> u2 i3 = v2 i3) -> X u2 -> X v2) ->
    (y < c)%nat ->
    0 < epsilon ->
    0 < C_1 ->
    X x ->
    norm2 d delta < epsilon ->
    (forall k1, (k1 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> u' i4 = matvec r W (f1 u3) i4))) -> (exists u4 : nat -> R, (X u4 /\ (forall i5, (i5 < c)%nat -> v3 i5 = matvec r W (f1 u4) i5))) -> Rabs (loss u' k1 - loss v3 k1) <= C_1 * norm2 c (fun i6 => u' i6 - v3 i6))) ->
    (forall k2, (k2 < c)%nat -> (forall (u'1 : nat -> R) (v4 : nat -> R), (exists u5 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i7, (i7 < d)%nat -> u5 i7 = x' i7 + d3 i7)))) /\ (forall i8, (i8 < c)%nat -> u'1 i8 = matvec r W (f1 u5) i8))) -> (exists u6 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i9, (i9 < d)%nat -> u6 i9 = x'1 i9 + d4 i9)))) /\ (forall i10, (i10 < c)%nat -> v4 i10 = matvec r W (f1 u6) i10))) -> Rabs (loss u'1 k2 - loss v4 k2) <= C_1 * norm2 c (fun i11 => u'1 i11 - v4 i11))) ->
    Rabs (loss (matvec r W (f1 (fun i12 => x i12 + delta i12))) y - loss (matvec r W (f1 x)) y) <= C_1 * norm2 c (fun i13 => matvec r W (f1 (fun i14 => x i14 + delta i14)) i13 - matvec r W (f1 x) i13).
Proof.
  intros d r c f W loss X x delta y e C Hd Hr Hc Hf Hloss HX Hy He HC Hx Hdelta _ HL.
  apply (HL y Hy); [exists (fun i => x i + delta i) | exists x]; split; auto using near_self, near_step.
Qed.

Theorem theorem_3_2_bound_hypothesis_repaired :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> R) (delta : nat -> R) (y : nat) (epsilon : R) (C_2 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i3, (i3 < d)%nat -> u2 i3 = v2 i3) -> X u2 -> X v2) ->
    (y < c)%nat ->
    0 < epsilon ->
    0 < C_2 ->
    X x ->
    norm2 d delta < epsilon ->
    (forall k1, (k1 < c)%nat -> (forall (u3 : nat -> R), X u3 -> (0 <= loss (matvec r W (f1 u3)) k1 /\ loss (matvec r W (f1 u3)) k1 <= C_2))) ->
    (forall k2, (k2 < c)%nat -> (forall (u4 : nat -> R), (exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i4, (i4 < d)%nat -> u4 i4 = x' i4 + d3 i4)))) -> (0 <= loss (matvec r W (f1 u4)) k2 /\ loss (matvec r W (f1 u4)) k2 <= C_2))) ->
    0 <= loss (matvec r W (f1 (fun i5 => x i5 + delta i5))) y /\ loss (matvec r W (f1 (fun i6 => x i6 + delta i6))) y <= C_2.
Proof.
  intros d r c f W loss X x delta y e C Hd Hr Hc Hf Hloss HX Hy He HC Hx Hdelta _ HB. apply (HB y Hy (fun i => x i + delta i)). apply near_step; assumption.
Qed.

Theorem lipschitz_step_repaired :
  forall (m : nat) (d : nat) (r : nat) (c : nat) (s : nat -> nat -> R) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (C_1 : R) (C_2 : R),
    (1 <= m)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i3, (i3 < d)%nat -> u2 i3 = v2 i3) -> X u2 -> X v2) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    0 < C_1 ->
    0 < C_2 ->
    (forall i4, (i4 < m)%nat -> norm2 d (s i4) < epsilon) ->
    (forall k2, (k2 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i5, (i5 < d)%nat -> u3 i5 = x' i5 + d3 i5)))) /\ (forall i6, (i6 < c)%nat -> u' i6 = matvec r W (f1 u3) i6))) -> (exists u4 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i7, (i7 < d)%nat -> u4 i7 = x'1 i7 + d4 i7)))) /\ (forall i8, (i8 < c)%nat -> v3 i8 = matvec r W (f1 u4) i8))) -> Rabs (loss u' k2 - loss v3 k2) <= C_1 * norm2 c (fun i9 => u' i9 - v3 i9))) ->
    (forall k3, (k3 < c)%nat -> (forall (u5 : nat -> R), (exists x'2 : nat -> R, (exists d5 : nat -> R, (X x'2 /\ norm2 d d5 <= epsilon /\ (forall i10, (i10 < d)%nat -> u5 i10 = x'2 i10 + d5 i10)))) -> (0 <= loss (matvec r W (f1 u5)) k3 /\ loss (matvec r W (f1 u5)) k3 <= C_2))) ->
    (exists B : R, (forall (u6 : nat -> R) (v4 : nat -> R), (exists x'3 : nat -> R, (exists d6 : nat -> R, (X x'3 /\ norm2 d d6 <= epsilon /\ (forall i11, (i11 < d)%nat -> u6 i11 = x'3 i11 + d6 i11)))) -> (exists x'4 : nat -> R, (exists d7 : nat -> R, (X x'4 /\ norm2 d d7 <= epsilon /\ (forall i12, (i12 < d)%nat -> v4 i12 = x'4 i12 + d7 i12)))) -> norm2 r (fun i13 => f1 u6 i13 - f1 v4 i13) <= B)) ->
    (forall i14, (i14 < m)%nat -> X (x i14)) ->
    (forall k4, (k4 < c)%nat -> (forall (u'1 : nat -> R) (v5 : nat -> R), (exists u7 : nat -> R, (X u7 /\ (forall i15, (i15 < c)%nat -> u'1 i15 = matvec r W (f1 u7) i15))) -> (exists u8 : nat -> R, (X u8 /\ (forall i16, (i16 < c)%nat -> v5 i16 = matvec r W (f1 u8) i16))) -> Rabs (loss u'1 k4 - loss v5 k4) <= C_1 * norm2 c (fun i17 => u'1 i17 - v5 i17))) ->
    (forall k5, (k5 < c)%nat -> (forall (u9 : nat -> R), X u9 -> (0 <= loss (matvec r W (f1 u9)) k5 /\ loss (matvec r W (f1 u9)) k5 <= C_2))) ->
    1 / INR m * rsum m (fun i18 => Rabs (loss (matvec r W (f1 (fun i19 => x i18 i19 + s i18 i19))) (y i18) - loss (matvec r W (f1 (x i18))) (y i18))) <= C_1 * (1 / INR m) * rsum m (fun i20 => norm2 c (fun i21 => matvec r W (f1 (fun i22 => x i20 i22 + s i20 i22)) i21 - matvec r W (f1 (x i20)) i21)).
Proof.
  intros d r c m s f loss W X x y e C1 C2 Hd Hr Hc Hm Hf Hloss HX Hy He HC1 HC2 Hs HL _ _ Hx _ _.
  rewrite <- rsum_scale_average. apply average_le. intros i Hi.
  apply (HL (y i) (Hy i Hi)); [exists (fun k => x i k + s i k) | exists (x i)]; split; auto using near_self, near_step.
Qed.

Section Setting.
Variables (d r c m : nat) (f : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop)
  (x : nat -> nat -> R) (y : nat -> nat) (e C1 C2 : R).
Hypotheses
  (Hf : forall u v i, (forall k, (k < d)%nat -> u k = v k) -> (i < r)%nat -> f u i = f v i)
  (Hloss : forall u v k, (forall i, (i < c)%nat -> u i = v i) -> (k < c)%nat -> loss u k = loss v k)
  (Hy : forall i, (i < m)%nat -> (y i < c)%nat) (He : 0 < e) (HC1 : 0 < C1) (HC2 : 0 < C2).
Let near (u : nat -> R) : Prop := exists x' s, X x' /\ norm2 d s <= e /\ (forall i, (i < d)%nat -> u i = x' i + s i).
Hypotheses
  (HL : forall k, (k < c)%nat -> forall u v, (exists z, near z /\ (forall i, (i < c)%nat -> u i = matvec r W (f z) i)) ->
    (exists z, near z /\ (forall i, (i < c)%nat -> v i = matvec r W (f z) i)) -> Rabs (loss u k - loss v k) <= C1 * norm2 c (fun i => u i - v i))
  (HB : forall k, (k < c)%nat -> forall u, near u -> 0 <= loss (matvec r W (f u)) k /\ loss (matvec r W (f u)) k <= C2)
  (HE : exists B, forall u v, near u -> near v -> norm2 r (fun i => f u i - f v i) <= B)
  (Hx : forall i, (i < m)%nat -> X (x i)).

Definition attacked (i : nat) : R := supremum (fun a => exists t, norm2 d t < e /\ a = loss (matvec r W (f (fun k => x i k + t k))) (y i)).
Definition plain (i : nat) : R := loss (matvec r W (f (x i))) (y i).
Definition moved (i : nat) : R := supremum (fun a => exists t, norm2 d t < e /\ a = norm2 r (fun k => f (fun j => x i j + t j) k - f (x i) k)).

Lemma attacked_defined i : (i < m)%nat ->
  (exists t, norm2 d t < e) /\ (exists b, forall t, norm2 d t < e -> loss (matvec r W (f (fun k => x i k + t k))) (y i) <= b).
Proof.
  intros Hi. split; [exists (fun _ => 0); apply zero_in_ball, He|]. exists C2. intros t Ht.
  apply (HB (y i) (Hy i Hi)). apply near_step; auto.
Qed.
Lemma moved_defined i : (i < m)%nat ->
  (exists t, norm2 d t < e) /\ (exists b, forall t, norm2 d t < e -> norm2 r (fun k => f (fun j => x i j + t j) k - f (x i) k) <= b).
Proof.
  intros Hi. split; [exists (fun _ => 0); apply zero_in_ball, He|]. destruct HE as [B HEB]. exists B. intros t Ht.
  apply HEB; [apply near_step; auto | apply near_self; auto].
Qed.
Lemma plain_le_attacked i : (i < m)%nat -> plain i <= attacked i.
Proof. intros Hi. apply (centre_le d c r W f loss (x i) (y i) e Hf Hloss (Hy i Hi) He). apply attacked_defined, Hi. Qed.
Lemma attacked_le i b : (i < m)%nat -> (forall t, norm2 d t < e -> loss (matvec r W (f (fun k => x i k + t k))) (y i) <= b) -> attacked i <= b.
Proof.
  intros Hi H. destruct (supremum_is_lub (fun a => exists t, norm2 d t < e /\ a = loss (matvec r W (f (fun k => x i k + t k))) (y i))) as [_ Hl].
  - exists b. intros a [t [Ht ->]]. apply H, Ht.
  - destruct (attacked_defined i Hi) as [[t Ht] _]. exists (loss (matvec r W (f (fun k => x i k + t k))) (y i)), t. split; [exact Ht | reflexivity].
  - apply Hl. intros a [t [Ht ->]]. apply H, Ht.
Qed.
Lemma gap_range i : (i < m)%nat -> 0 <= attacked i - plain i <= C2.
Proof.
  intros Hi. pose proof (plain_le_attacked i Hi). destruct (HB (y i) (Hy i Hi) (x i) (near_self d X (x i) e (Hx i Hi) He)) as [H0 _].
  assert (attacked i <= C2). { apply attacked_le; [exact Hi|]. intros t Ht. apply (HB (y i) (Hy i Hi)). apply near_step; auto. }
  unfold plain in *. lra.
Qed.
Lemma gap_le_moved b i : operator_bound c r W b -> (i < m)%nat -> attacked i - plain i <= b * C1 * moved i.
Proof.
  intros [F M] Hi. cut (attacked i <= plain i + b * C1 * moved i); [lra|]. apply attacked_le; [exact Hi|]. intros t Ht.
  assert (H : Rabs (loss (matvec r W (f (fun k => x i k + t k))) (y i) - plain i) <= C1 * norm2 c (fun k => matvec r W (f (fun j => x i j + t j)) k - matvec r W (f (x i)) k)).
  { apply (HL (y i) (Hy i Hi)); [exists (fun k => x i k + t k) | exists (x i)]; (split; [|reflexivity]); [apply near_step | apply near_self]; auto. }
  assert (K : norm2 r (fun k => f (fun j => x i j + t j) k - f (x i) k) <= moved i).
  { apply (image_supremum_ge (fun t => norm2 d t < e) (fun t => norm2 r (fun k => f (fun j => x i j + t j) k - f (x i) k)) t Ht). apply moved_defined, Hi. }
  pose proof (Rle_abs (loss (matvec r W (f (fun k => x i k + t k))) (y i) - plain i)).
  assert (C1 * norm2 c (fun k => matvec r W (f (fun j => x i j + t j)) k - matvec r W (f (x i)) k) <= C1 * (b * moved i)).
  { apply Rmult_le_compat_l; [lra|]. rewrite <- (norm2_ext c (matvec r W (fun k => f (fun j => x i j + t j) k - f (x i) k))) by (intros; apply matvec_minus).
    eapply Rle_trans; [apply M|]. apply Rmult_le_compat_l; [exact F | exact K]. }
  lra.
Qed.
Lemma averages_le b n (w : nat -> nat) : operator_bound c r W b -> (forall k, (k < n)%nat -> (w k < m)%nat) ->
  1 / INR n * rsum n (fun k => attacked (w k) - plain (w k)) <= b * C1 * (1 / INR n) * rsum n (fun k => moved (w k)).
Proof.
  intros Hb Hw. rewrite <- rsum_scale_average. apply average_le. intros k Hk. apply gap_le_moved; [exact Hb | apply Hw, Hk].
Qed.

Lemma theorem_with_suprema n p rho : (1 <= n)%nat -> is_distribution m p -> 0 < rho -> rho < 1 ->
  1 - rho <= prob_iid n m p (fun w => expect m p attacked - expect m p plain <=
    frobenius c r W * C1 * (1 / INR n) * rsum n (fun k => moved (w k)) + C2 * sqrt (ln (rho / 2) / (-(2) * INR n))).
Proof.
  intros Hn Hp H0 H1.
  eapply Rle_trans; [apply (hoeffding_confidence n m p (fun i => attacked i - plain i) C2 rho Hn Hp HC2 H0 ltac:(lra) gap_range)|].
  apply prob_iid_le; [exact Hp|]. intros w Hw H. cbv beta in H. change (-2 * INR n) with (-(2) * INR n) in H.
  pose proof (averages_le (frobenius c r W) n w (operator_bound_frobenius c r W) Hw) as A. pose proof (expect_minus m p attacked plain) as E.
  change (expect m p (fun i => attacked i - plain i) = expect m p attacked - expect m p plain) in E.
  pose proof (Rle_abs (- (1 / INR n * rsum n (fun k => attacked (w k) - plain (w k)) - expect m p (fun i => attacked i - plain i)))) as K. rewrite Rabs_Ropp in K. lra.
Qed.

(* The upper deviation alone, and the spectral norm. *)
Lemma theorem_one_sided n p rho : (1 <= n)%nat -> is_distribution m p -> 0 < rho -> rho <= 1 ->
  1 - rho <= prob_iid n m p (fun w => expect m p attacked - expect m p plain <=
    spectral c r W * C1 * (1 / INR n) * rsum n (fun k => moved (w k)) + C2 * sqrt (ln rho / (-(2) * INR n))).
Proof.
  intros Hn Hp H0 H1.
  eapply Rle_trans; [apply (hoeffding_confidence_of_law n m p (fun i => attacked i - plain i) C2 rho Hn Hp HC2 H0 H1 gap_range)|].
  apply prob_iid_le; [exact Hp|]. intros w Hw H. cbv beta in H. change (-2 * INR n) with (-(2) * INR n) in H.
  pose proof (averages_le (spectral c r W) n w (operator_bound_spectral c r W _ (spectral_is c r W)) Hw) as A. pose proof (expect_minus m p attacked plain) as E.
  change (expect m p (fun i => attacked i - plain i) = expect m p attacked - expect m p plain) in E. lra.
Qed.
End Setting.

Theorem gap_at_most_c2_repaired :
  forall (m : nat) (d : nat) (r : nat) (c : nat) (i : nat) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (C_1 : R) (C_2 : R),
    (1 <= m)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (i < m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 u i1 = f1 v i1) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i4, (i4 < d)%nat -> u2 i4 = v2 i4) -> X u2 -> X v2) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    0 < C_1 ->
    0 < C_2 ->
    (forall k2, (k2 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i5, (i5 < d)%nat -> u3 i5 = x' i5 + d3 i5)))) /\ (forall i6, (i6 < c)%nat -> u' i6 = matvec r W (f1 u3) i6))) -> (exists u4 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i7, (i7 < d)%nat -> u4 i7 = x'1 i7 + d4 i7)))) /\ (forall i8, (i8 < c)%nat -> v3 i8 = matvec r W (f1 u4) i8))) -> Rabs (loss u' k2 - loss v3 k2) <= C_1 * norm2 c (fun i9 => u' i9 - v3 i9))) ->
    (forall k3, (k3 < c)%nat -> (forall (u5 : nat -> R), (exists x'2 : nat -> R, (exists d5 : nat -> R, (X x'2 /\ norm2 d d5 <= epsilon /\ (forall i10, (i10 < d)%nat -> u5 i10 = x'2 i10 + d5 i10)))) -> (0 <= loss (matvec r W (f1 u5)) k3 /\ loss (matvec r W (f1 u5)) k3 <= C_2))) ->
    (exists B : R, (forall (u6 : nat -> R) (v4 : nat -> R), (exists x'3 : nat -> R, (exists d6 : nat -> R, (X x'3 /\ norm2 d d6 <= epsilon /\ (forall i11, (i11 < d)%nat -> u6 i11 = x'3 i11 + d6 i11)))) -> (exists x'4 : nat -> R, (exists d7 : nat -> R, (X x'4 /\ norm2 d d7 <= epsilon /\ (forall i12, (i12 < d)%nat -> v4 i12 = x'4 i12 + d7 i12)))) -> norm2 r (fun i13 => f1 u6 i13 - f1 v4 i13) <= B)) ->
    (forall i14, (i14 < m)%nat -> X (x i14)) ->
    (forall k4, (k4 < c)%nat -> (forall (u'1 : nat -> R) (v5 : nat -> R), (exists u7 : nat -> R, (X u7 /\ (forall i15, (i15 < c)%nat -> u'1 i15 = matvec r W (f1 u7) i15))) -> (exists u8 : nat -> R, (X u8 /\ (forall i16, (i16 < c)%nat -> v5 i16 = matvec r W (f1 u8) i16))) -> Rabs (loss u'1 k4 - loss v5 k4) <= C_1 * norm2 c (fun i17 => u'1 i17 - v5 i17))) ->
    (forall k5, (k5 < c)%nat -> (forall (u9 : nat -> R), X u9 -> (0 <= loss (matvec r W (f1 u9)) k5 /\ loss (matvec r W (f1 u9)) k5 <= C_2))) ->
    (exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i18 => x i i18 + delta1 i18))) (y i) <= b)) /\ supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i19 => x i i19 + delta2 i19))) (y i)))) - loss (matvec r W (f1 (x i))) (y i) <= C_2.
Proof.
  intros m d r c i f loss W X x y e C1 C2 Hm Hd Hr Hc Hi Hf Hloss HX Hy He HC1 HC2 HL HB HE Hx _ _. split; [|split].
  - apply (attacked_defined d r c m f loss W X x y e C2 Hy He HB Hx i Hi).
  - apply (attacked_defined d r c m f loss W X x y e C2 Hy He HB Hx i Hi).
  - apply (gap_range d r c m f loss W X x y e C2 Hf Hloss Hy He HB Hx i Hi).
Qed.

Theorem theorem_3_2_finite_sample_repaired :
  forall (d : nat) (r : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (C_1 : R) (C_2 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i3, (i3 < d)%nat -> u2 i3 = v2 i3) -> X u2 -> X v2) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    0 < C_1 ->
    0 < C_2 ->
    (forall k2, (k2 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i4, (i4 < d)%nat -> u3 i4 = x' i4 + d3 i4)))) /\ (forall i5, (i5 < c)%nat -> u' i5 = matvec r W (f1 u3) i5))) -> (exists u4 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i6, (i6 < d)%nat -> u4 i6 = x'1 i6 + d4 i6)))) /\ (forall i7, (i7 < c)%nat -> v3 i7 = matvec r W (f1 u4) i7))) -> Rabs (loss u' k2 - loss v3 k2) <= C_1 * norm2 c (fun i8 => u' i8 - v3 i8))) ->
    (forall k3, (k3 < c)%nat -> (forall (u5 : nat -> R), (exists x'2 : nat -> R, (exists d5 : nat -> R, (X x'2 /\ norm2 d d5 <= epsilon /\ (forall i9, (i9 < d)%nat -> u5 i9 = x'2 i9 + d5 i9)))) -> (0 <= loss (matvec r W (f1 u5)) k3 /\ loss (matvec r W (f1 u5)) k3 <= C_2))) ->
    (exists B : R, (forall (u6 : nat -> R) (v4 : nat -> R), (exists x'3 : nat -> R, (exists d6 : nat -> R, (X x'3 /\ norm2 d d6 <= epsilon /\ (forall i10, (i10 < d)%nat -> u6 i10 = x'3 i10 + d6 i10)))) -> (exists x'4 : nat -> R, (exists d7 : nat -> R, (X x'4 /\ norm2 d d7 <= epsilon /\ (forall i11, (i11 < d)%nat -> v4 i11 = x'4 i11 + d7 i11)))) -> norm2 r (fun i12 => f1 u6 i12 - f1 v4 i12) <= B)) ->
    (forall i13, (i13 < m)%nat -> X (x i13)) ->
    (forall k4, (k4 < c)%nat -> (forall (u'1 : nat -> R) (v5 : nat -> R), (exists u7 : nat -> R, (X u7 /\ (forall i14, (i14 < c)%nat -> u'1 i14 = matvec r W (f1 u7) i14))) -> (exists u8 : nat -> R, (X u8 /\ (forall i15, (i15 < c)%nat -> v5 i15 = matvec r W (f1 u8) i15))) -> Rabs (loss u'1 k4 - loss v5 k4) <= C_1 * norm2 c (fun i16 => u'1 i16 - v5 i16))) ->
    (forall k5, (k5 < c)%nat -> (forall (u9 : nat -> R), X u9 -> (0 <= loss (matvec r W (f1 u9)) k5 /\ loss (matvec r W (f1 u9)) k5 <= C_2))) ->
    (forall i17, (i17 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i18 => x i17 i18 + delta1 i18))) (y i17) <= b)))) /\ (forall i19, (i19 < m)%nat -> ((exists delta2 : nat -> R, norm2 d delta2 < epsilon) /\ (exists b1 : R, (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> norm2 r (fun i20 => f1 (fun i21 => x i19 i21 + delta3 i21) i20 - f1 (x i19) i20) <= b1)))) /\ 1 / INR m * rsum m (fun i22 => supremum (fun a => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a = loss (matvec r W (f1 (fun i23 => x i22 i23 + delta4 i23))) (y i22)))) - loss (matvec r W (f1 (x i22))) (y i22)) <= frobenius c r W * C_1 * (1 / INR m) * rsum m (fun i24 => supremum (fun a1 => (exists delta5 : nat -> R, (norm2 d delta5 < epsilon /\ a1 = norm2 r (fun i25 => f1 (fun i26 => x i24 i26 + delta5 i26) i25 - f1 (x i24) i25))))).
Proof.
  intros d r c m f loss W X x y e C1 C2 Hd Hr Hc Hm Hf Hloss HX Hy He HC1 HC2 HL HB HE Hx _ _. split; [|split].
  - apply (attacked_defined d r c m f loss W X x y e C2 Hy He HB Hx).
  - apply (moved_defined d r m f X x e He HE Hx).
  - apply (averages_le d r c m f loss W X x y e C1 C2 Hy He HC1 HL HB HE Hx (frobenius c r W) m (fun k => k) (operator_bound_frobenius c r W)). auto.
Qed.

Theorem theorem_3_2_repaired :
  forall (n : nat) (m : nat) (d : nat) (r : nat) (c : nat) (p : nat -> R) (rho : R) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (C_1 : R) (C_2 : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < rho ->
    rho < 1 ->
    (forall (u : nat -> R) (v : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 u i1 = f1 v i1) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i4, (i4 < d)%nat -> u2 i4 = v2 i4) -> X u2 -> X v2) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    0 < C_1 ->
    0 < C_2 ->
    rsum m (fun i5 => p i5) = 1 ->
    (forall k2, (k2 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i6, (i6 < d)%nat -> u3 i6 = x' i6 + d3 i6)))) /\ (forall i7, (i7 < c)%nat -> u' i7 = matvec r W (f1 u3) i7))) -> (exists u4 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i8, (i8 < d)%nat -> u4 i8 = x'1 i8 + d4 i8)))) /\ (forall i9, (i9 < c)%nat -> v3 i9 = matvec r W (f1 u4) i9))) -> Rabs (loss u' k2 - loss v3 k2) <= C_1 * norm2 c (fun i10 => u' i10 - v3 i10))) ->
    (forall k3, (k3 < c)%nat -> (forall (u5 : nat -> R), (exists x'2 : nat -> R, (exists d5 : nat -> R, (X x'2 /\ norm2 d d5 <= epsilon /\ (forall i11, (i11 < d)%nat -> u5 i11 = x'2 i11 + d5 i11)))) -> (0 <= loss (matvec r W (f1 u5)) k3 /\ loss (matvec r W (f1 u5)) k3 <= C_2))) ->
    (exists B : R, (forall (u6 : nat -> R) (v4 : nat -> R), (exists x'3 : nat -> R, (exists d6 : nat -> R, (X x'3 /\ norm2 d d6 <= epsilon /\ (forall i12, (i12 < d)%nat -> u6 i12 = x'3 i12 + d6 i12)))) -> (exists x'4 : nat -> R, (exists d7 : nat -> R, (X x'4 /\ norm2 d d7 <= epsilon /\ (forall i13, (i13 < d)%nat -> v4 i13 = x'4 i13 + d7 i13)))) -> norm2 r (fun i14 => f1 u6 i14 - f1 v4 i14) <= B)) ->
    (forall i15, (i15 < m)%nat -> X (x i15)) ->
    (forall k4, (k4 < c)%nat -> (forall (u'1 : nat -> R) (v5 : nat -> R), (exists u7 : nat -> R, (X u7 /\ (forall i16, (i16 < c)%nat -> u'1 i16 = matvec r W (f1 u7) i16))) -> (exists u8 : nat -> R, (X u8 /\ (forall i17, (i17 < c)%nat -> v5 i17 = matvec r W (f1 u8) i17))) -> Rabs (loss u'1 k4 - loss v5 k4) <= C_1 * norm2 c (fun i18 => u'1 i18 - v5 i18))) ->
    (forall k5, (k5 < c)%nat -> (forall (u9 : nat -> R), X u9 -> (0 <= loss (matvec r W (f1 u9)) k5 /\ loss (matvec r W (f1 u9)) k5 <= C_2))) ->
    (forall (w : nat -> nat), (forall k6, (k6 < n)%nat -> (w k6 < m)%nat) -> ((forall i19, (i19 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i20 => x i19 i20 + delta1 i20))) (y i19) <= b)))) /\ (forall k7, (k7 < n)%nat -> ((exists delta2 : nat -> R, norm2 d delta2 < epsilon) /\ (exists b1 : R, (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> norm2 r (fun i21 => f1 (fun i22 => x (w k7) i22 + delta3 i22) i21 - f1 (x (w k7)) i21) <= b1)))) /\ 0 <= ln (rho / 2) / (-(2) * INR n))) /\ 1 - rho <= prob_iid n m p (fun w1 => expect m p (fun i23 => supremum (fun a => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a = loss (matvec r W (f1 (fun i24 => x i23 i24 + delta4 i24))) (y i23))))) - expect m p (fun i25 => loss (matvec r W (f1 (x i25))) (y i25)) <= frobenius c r W * C_1 * (1 / INR n) * rsum n (fun k8 => supremum (fun a1 => (exists delta5 : nat -> R, (norm2 d delta5 < epsilon /\ a1 = norm2 r (fun i26 => f1 (fun i27 => x (w1 k8) i27 + delta5 i27) i26 - f1 (x (w1 k8)) i26))))) + C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))).
Proof.
  intros n m d r c p rho f loss W X x y e C1 C2 Hn Hm Hd Hr Hc Hp H0 H1 Hf Hloss HX Hy He HC1 HC2 Hsum HL HB HE Hx _ _. split.
  - intros w Hw. split; [|split].
    + apply (attacked_defined d r c m f loss W X x y e C2 Hy He HB Hx).
    + intros k Hk. apply (moved_defined d r m f X x e He HE Hx), Hw, Hk.
    + apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia].
  - apply (theorem_with_suprema d r c m f loss W X x y e C1 C2 Hf Hloss Hy He HC1 HC2 HL HB HE Hx n p rho Hn (conj Hp Hsum) H0 H1).
Qed.

(* Only the upper deviation matters, so ln rho may stand where the paper has ln (rho / 2). *)
Theorem theorem_3_2_one_sided :
  forall (n : nat) (m : nat) (d : nat) (r : nat) (c : nat) (p : nat -> R) (rho : R) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (C_1 : R) (C_2 : R),
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (1 <= d)%nat ->
  (1 <= r)%nat ->
  (1 <= c)%nat ->
  (forall i, (i < m)%nat -> 0 <= p i) ->
  0 < rho ->
  rho <= 1 ->
  (forall (u : nat -> R) (v : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 u i1 = f1 v i1) ->
  (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
  (forall (u2 : nat -> R) (v2 : nat -> R), (forall i4, (i4 < d)%nat -> u2 i4 = v2 i4) -> X u2 -> X v2) ->
  (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
  0 < epsilon ->
  0 < C_1 ->
  0 < C_2 ->
  rsum m (fun i5 => p i5) = 1 ->
  (forall k2, (k2 < c)%nat -> (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, (X x' /\ norm2 d d3 <= epsilon /\ (forall i6, (i6 < d)%nat -> u3 i6 = x' i6 + d3 i6)))) /\ (forall i7, (i7 < c)%nat -> u' i7 = matvec r W (f1 u3) i7))) -> (exists u4 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, (X x'1 /\ norm2 d d4 <= epsilon /\ (forall i8, (i8 < d)%nat -> u4 i8 = x'1 i8 + d4 i8)))) /\ (forall i9, (i9 < c)%nat -> v3 i9 = matvec r W (f1 u4) i9))) -> Rabs (loss u' k2 - loss v3 k2) <= C_1 * norm2 c (fun i10 => u' i10 - v3 i10))) ->
  (forall k3, (k3 < c)%nat -> (forall (u5 : nat -> R), (exists x'2 : nat -> R, (exists d5 : nat -> R, (X x'2 /\ norm2 d d5 <= epsilon /\ (forall i11, (i11 < d)%nat -> u5 i11 = x'2 i11 + d5 i11)))) -> (0 <= loss (matvec r W (f1 u5)) k3 /\ loss (matvec r W (f1 u5)) k3 <= C_2))) ->
  (exists B : R, (forall (u6 : nat -> R) (v4 : nat -> R), (exists x'3 : nat -> R, (exists d6 : nat -> R, (X x'3 /\ norm2 d d6 <= epsilon /\ (forall i12, (i12 < d)%nat -> u6 i12 = x'3 i12 + d6 i12)))) -> (exists x'4 : nat -> R, (exists d7 : nat -> R, (X x'4 /\ norm2 d d7 <= epsilon /\ (forall i13, (i13 < d)%nat -> v4 i13 = x'4 i13 + d7 i13)))) -> norm2 r (fun i14 => f1 u6 i14 - f1 v4 i14) <= B)) ->
  (forall i15, (i15 < m)%nat -> X (x i15)) ->
  (forall k4, (k4 < c)%nat -> (forall (u'1 : nat -> R) (v5 : nat -> R), (exists u7 : nat -> R, (X u7 /\ (forall i16, (i16 < c)%nat -> u'1 i16 = matvec r W (f1 u7) i16))) -> (exists u8 : nat -> R, (X u8 /\ (forall i17, (i17 < c)%nat -> v5 i17 = matvec r W (f1 u8) i17))) -> Rabs (loss u'1 k4 - loss v5 k4) <= C_1 * norm2 c (fun i18 => u'1 i18 - v5 i18))) ->
  (forall k5, (k5 < c)%nat -> (forall (u9 : nat -> R), X u9 -> (0 <= loss (matvec r W (f1 u9)) k5 /\ loss (matvec r W (f1 u9)) k5 <= C_2))) ->
  (forall (w : nat -> nat), (forall k6, (k6 < n)%nat -> (w k6 < m)%nat) -> ((forall i19, (i19 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i20 => x i19 i20 + delta1 i20))) (y i19) <= b)))) /\ (forall k7, (k7 < n)%nat -> ((exists delta2 : nat -> R, norm2 d delta2 < epsilon) /\ (exists b1 : R, (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> norm2 r (fun i21 => f1 (fun i22 => x (w k7) i22 + delta3 i22) i21 - f1 (x (w k7)) i21) <= b1)))) /\ 0 <= ln rho / (-(2) * INR n))) /\ 1 - rho <= prob_iid n m p (fun w1 => expect m p (fun i23 => supremum (fun a => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a = loss (matvec r W (f1 (fun i24 => x i23 i24 + delta4 i24))) (y i23))))) - expect m p (fun i25 => loss (matvec r W (f1 (x i25))) (y i25)) <= spectral c r W * C_1 * (1 / INR n) * rsum n (fun k8 => supremum (fun a1 => (exists delta5 : nat -> R, (norm2 d delta5 < epsilon /\ a1 = norm2 r (fun i26 => f1 (fun i27 => x (w1 k8) i27 + delta5 i27) i26 - f1 (x (w1 k8)) i26))))) + C_2 * sqrt (ln rho / (-(2) * INR n))).
Proof.
  intros n m d r c p rho f loss W X x y e C1 C2 Hn Hm Hd Hr Hc Hp H0 H1 Hf Hloss HX Hy He HC1 HC2 Hsum HL HB HE Hx _ _. split.
  - intros w Hw. split; [|split].
    + apply (attacked_defined d r c m f loss W X x y e C2 Hy He HB Hx).
    + intros k Hk. apply (moved_defined d r m f X x e He HE Hx), Hw, Hk.
    + apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia].
  - apply (theorem_one_sided d r c m f loss W X x y e C1 C2 Hf Hloss Hy He HC1 HC2 HL HB HE Hx n p rho Hn (conj Hp Hsum) H0 H1).
Qed.
