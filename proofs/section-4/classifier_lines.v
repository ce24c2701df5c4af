(* Lines of Sections 4 and 5 and of Appendix C that speak of any representation of any inputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices suprema cross_entropy_lipschitz representations.
Open Scope R_scope.

Theorem robust_definition :
  forall (d : nat) (c : nat) (h : (nat -> R) -> nat) (x : nat -> R) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R), (h u < c)%nat) ->
    (forall (u : nat -> R) (v : nat -> R), (forall i, (i < d)%nat -> u i = v i) -> (h u = h v)%nat) ->
    0 < epsilon ->
    (forall (s : nat -> R), norm2 d s < epsilon -> (h ((fun i1 => x i1 + s i1))%R = h x)%nat) ->
    norm2 d delta < epsilon ->
    (h ((fun i2 => x i2 + delta i2))%R = h x)%nat.
Proof. intros d c h x e delta Hd Hc Hr Hh He H Hdelta. apply H, Hdelta. Qed.

Theorem robustness_goal :
  forall (d : nat) (c : nat) (h : (nat -> R) -> nat) (x : nat -> R) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R), (h u < c)%nat) ->
    (forall (u : nat -> R) (v : nat -> R), (forall i, (i < d)%nat -> u i = v i) -> (h u = h v)%nat) ->
    0 < epsilon ->
    (forall (s : nat -> R), norm2 d s < epsilon -> (h ((fun i1 => x i1 + s i1))%R = h x)%nat) ->
    norm2 d delta < epsilon ->
    (h ((fun i2 => x i2 + delta i2))%R = h x)%nat.
Proof. intros d c h x e delta Hd Hc Hr Hh He H Hdelta. apply H, Hdelta. Qed.

Theorem invariant_representation_robust :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (delta : nat -> R) (k : nat),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (k < c)%nat ->
    (forall i2, (i2 < r)%nat -> f1 (fun i3 => x i3 + delta i3) i2 = f1 x i2) ->
    ((forall j, (j < c)%nat -> matvec r W (f1 (fun i4 => x i4 + delta i4)) j <= matvec r W (f1 (fun i5 => x i5 + delta i5)) k) <-> (forall j1, (j1 < c)%nat -> matvec r W (f1 x) j1 <= matvec r W (f1 x) k)).
Proof.
  intros d r c f W x delta k Hd Hr Hc Hf Hk H.
  assert (E : forall j, matvec r W (f (fun i => x i + delta i)) j = matvec r W (f x) j) by (intros j; apply rsum_ext; intros i Hi; rewrite (H i Hi); reflexivity).
  split; intros K j Hj; [rewrite <- (E j), <- (E k) | rewrite (E j), (E k)]; apply K, Hj.
Qed.

Theorem invariant_any_predictor :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (g : (nat -> R) -> nat -> R) (x : nat -> R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (i2 : nat), (forall i3, (i3 < r)%nat -> u1 i3 = v1 i3) -> (i2 < c)%nat -> g u1 i2 = g v1 i2) ->
    (forall i4, (i4 < r)%nat -> f1 (fun i5 => x i5 + delta i5) i4 = f1 x i4) ->
    (forall i6, (i6 < c)%nat -> g (f1 (fun i7 => x i7 + delta i7)) i6 = g (f1 x) i6).
Proof. intros d r c f g x delta Hd Hr Hc Hf Hg H i Hi. apply Hg; assumption. Qed.

Theorem more_stability_conditions :
  forall C2 : R,
    0 <= C2 ->
    (exists s : R, (exists t : R, C2 * Rabs (s - t) < Rabs (s ^ 2 - t ^ 2))).
Proof.
  intros C HC. exists (C + 1), 0. rewrite Rminus_0_r. replace ((C + 1) ^ 2 - 0 ^ 2) with ((C + 1) * (C + 1)) by ring.
  rewrite !Rabs_right by nra. nra.
Qed.

Theorem strict_goal :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (delta : nat -> R) (y : nat) (j : nat),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    (j < c)%nat ->
    matvec r W (f1 x) j < matvec r W (f1 x) y ->
    2 * frobenius c r W * norm2 r (fun i2 => f1 (fun i3 => x i3 + delta i3) i2 - f1 x i2) <= matvec r W (f1 x) y - matvec r W (f1 x) j ->
    matvec r W (f1 (fun i4 => x i4 + delta i4)) j < matvec r W (f1 (fun i5 => x i5 + delta i5)) y.
Proof.
  intros d r c f W x delta y j Hd Hr Hc Hf Hy Hj H0 H.
  apply (margin_kept c r W (frobenius c r W) (f x) (f (fun i => x i + delta i)) (norm2 r (fun k => f (fun i => x i + delta i) k - f x k)) y j); auto using operator_bound_frobenius, Rle_refl.
  rewrite Rabs_right by lra. exact H.
Qed.

Theorem loss_unnecessary :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R) (E : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    0 < epsilon ->
    (exists delta : nat -> R, norm2 d delta < epsilon) ->
    (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> norm2 r (fun i2 => f1 (fun i3 => x i3 + delta1 i3) i2 - f1 x i2) <= b)) ->
    E = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = norm2 r (fun i4 => f1 (fun i5 => x i5 + delta2 i5) i4 - f1 x i4)))) ->
    (forall k, (k < c)%nat -> ((k <> y)%nat -> matvec r W (f1 x) k < matvec r W (f1 x) y)) ->
    (forall j, (j < c)%nat -> ((j <> y)%nat -> 2 * frobenius c r W * E <= Rabs (matvec r W (f1 x) y - matvec r W (f1 x) j))) ->
    (forall (delta3 : nat -> R), norm2 d delta3 < epsilon -> (forall k1, (k1 < c)%nat -> ((k1 <> y)%nat -> matvec r W (f1 (fun i6 => x i6 + delta3 i6)) k1 < matvec r W (f1 (fun i7 => x i7 + delta3 i7)) y))).
Proof.
  intros d r c f W x y e E Hd Hr Hc Hf Hy He Hne Hb -> Hlead Hcond delta Hdelta k Hk.
  intros Hky. pose proof (Hlead k Hk Hky) as H0. pose proof (Hcond k Hk Hky) as H.
  refine (margin_kept c r W (frobenius c r W) (f x) (f (fun i => x i + delta i)) _ y k (operator_bound_frobenius c r W) Hy Hk _ H0 H).
  apply (image_supremum_ge (fun t => norm2 d t < e) (fun t => norm2 r (fun k => f (fun i => x i + t i) k - f x k)) delta Hdelta Hb).
Qed.

Theorem robustness_conditions_of_loss :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (delta : nat -> R) (y : nat) (C2 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 <= C2 ->
    (forall (u' : nat -> R) (v2 : nat -> R), Rabs (loss u' y - loss v2 y) <= C2 * norm2 c (fun i3 => u' i3 - v2 i3)) ->
    Rabs (loss (matvec r W (f1 (fun i4 => x i4 + delta i4))) y - loss (matvec r W (f1 x)) y) <= C2 * frobenius c r W * norm2 r (fun i5 => f1 (fun i6 => x i6 + delta i6) i5 - f1 x i5).
Proof.
  intros d r c f W loss x delta y C Hd Hr Hc Hf Hloss Hy HC HL. eapply Rle_trans; [apply HL|]. rewrite Rmult_assoc.
  apply Rmult_le_compat_l; [exact HC|]. apply matvec_step.
Qed.

Theorem conclusion_bounded :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (delta : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    Rabs (- ln (exp (matvec r W (f1 (fun i2 => x i2 + delta i2)) y) / rsum c (fun q => exp (matvec r W (f1 (fun i3 => x i3 + delta i3)) q))) - - ln (exp (matvec r W (f1 x) y) / rsum c (fun q1 => exp (matvec r W (f1 x) q1)))) <= sqrt 2 * frobenius c r W * norm2 r (fun i4 => f1 (fun i5 => x i5 + delta i5) i4 - f1 x i4).
Proof.
  intros d r c f W x delta y Hd Hr Hc Hf Hy.
  eapply Rle_trans; [apply (cross_entropy_lipschitz c y (matvec r W (f (fun i => x i + delta i))) (matvec r W (f x)) Hy)|].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply sqrt_2_nonneg|]. apply matvec_step.
Qed.

(* The squared loss has no constant. *)
Lemma square_has_no_constant C : 0 <= C -> ~ Rabs ((C + 1) ^ 2 - 0 ^ 2) <= C * Rabs (C + 1 - 0).
Proof. intros HC H. rewrite Rminus_0_r in H. replace ((C + 1) ^ 2 - 0 ^ 2) with ((C + 1) * (C + 1)) in H by ring. rewrite !Rabs_right in H by nra. nra. Qed.
Lemma line v : norm2 1 v = Rabs (v 0%nat).
Proof. apply (norm2_single 1 v 0); [lia|]. intros i Hi Hne. lia. Qed.

Theorem any_loss_function_refuted :
  ~ (forall (c : nat) (loss : (nat -> R) -> nat -> R) (y : nat),
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (k : nat), (forall i, (i < c)%nat -> u i = v i) -> (k < c)%nat -> loss u k = loss v k) ->
    (y < c)%nat ->
    (exists C2 : R, (0 <= C2 /\ (forall (u' : nat -> R) (v1 : nat -> R), Rabs (loss u' y - loss v1 y) <= C2 * norm2 c (fun i1 => u' i1 - v1 i1))))).
Proof.
  intros H. destruct (H 1%nat (fun u _ => u 0%nat ^ 2) 0%nat) as [C [HC HL]]; auto.
  - intros u v k E _. rewrite E by lia. reflexivity.
  - specialize (HL (fun _ => C + 1) (fun _ => 0)). rewrite line in HL. apply (square_has_no_constant C HC HL).
Qed.

(* It is smooth, with L = 2. *)
Theorem smooth_losses_refuted :
  ~ (forall (d : nat) (f1 : (nat -> R) -> R) (g : (nat -> R) -> nat -> R) (L : R),
    (1 <= d)%nat ->
    (forall (u : nat -> R) (v : nat -> R), (forall i, (i < d)%nat -> u i = v i) -> f1 u = f1 v) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> (i1 < d)%nat -> g u1 i1 = g v1 i1) ->
    0 < L ->
    (forall (u2 : nat -> R) (e : R), 0 < e -> (exists r : R, (0 < r /\ (forall (v2 : nat -> R), (norm2 d (fun i3 => v2 i3 - u2 i3) < r -> Rabs (f1 v2 - f1 u2 - dot d (g u2) (fun i4 => v2 i4 - u2 i4)) <= e * norm2 d (fun i5 => v2 i5 - u2 i5)))))) ->
    (forall (u3 : nat -> R) (v3 : nat -> R), f1 v3 <= f1 u3 + dot d (g u3) (fun i6 => v3 i6 - u3 i6) + L / 2 * (norm2 d (fun i7 => v3 i7 - u3 i7)) ^ 2) ->
    (exists C2 : R, (0 <= C2 /\ (forall (u4 : nat -> R) (v4 : nat -> R), Rabs (f1 u4 - f1 v4) <= C2 * norm2 d (fun i8 => u4 i8 - v4 i8))))).
Proof.
  intros H. destruct (H 1%nat (fun u => u 0%nat ^ 2) (fun u _ => 2 * u 0%nat) 2) as [C [HC HL]]; auto; try lra.
  - intros u v E. rewrite E by lia. reflexivity.
  - intros u v i E _. rewrite E by lia. reflexivity.
  - intros u e He. exists e. split; [exact He|]. intros v Hv. rewrite !line in *. unfold dot. cbn [rsum].
    replace (v 0%nat ^ 2 - u 0%nat ^ 2 - (0 + 2 * u 0%nat * (v 0%nat - u 0%nat))) with ((v 0%nat - u 0%nat) * (v 0%nat - u 0%nat)) by ring.
    rewrite Rabs_mult. apply Rmult_le_compat_r; [apply Rabs_pos | lra].
  - intros u v. rewrite !line. unfold dot. cbn [rsum]. rewrite Rabs_pow2. right. field.
  - specialize (HL (fun _ => C + 1) (fun _ => 0)). rewrite line in HL. apply (square_has_no_constant C HC HL).
Qed.

Theorem strict_prediction :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    (forall j, (j < c)%nat -> ((j <> y)%nat -> f1 x j < f1 x y)) ->
    (forall k, (k < c)%nat -> ((forall j1, (j1 < c)%nat -> f1 x j1 <= f1 x k) <-> (k = y)%nat)).
Proof.
  intros d c f x y Hd Hc Hf Hy H k Hk. split.
  - intros K. destruct (Nat.eq_dec k y) as [E|E]; [exact E|]. specialize (H k Hk E). specialize (K y Hy). lra.
  - intros -> j Hj. destruct (Nat.eq_dec j y) as [->|E]; [lra|]. specialize (H j Hj E). lra.
Qed.

Theorem frobenius_called_two_norm :
  forall (c : nat) (r : nat) (W : nat -> nat -> R),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    sqrt (rsum c (fun i => (norm2 r (W i)) ^ 2)) = frobenius c r W.
Proof. intros c r W Hc Hr. rewrite <- frobenius_sqr, sqrt_pow2; [reflexivity | apply frobenius_nonneg]. Qed.
