(* Lines of Appendix A that speak of any loss and any representation; with suprema for maxima. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices probability suprema representations hoeffding_tail hoeffding_confidence hoeffding_tail_one_sided.
Open Scope R_scope.

Lemma zero_in_ball d e : 0 < e -> norm2 d (fun _ => 0) < e.
Proof. intros He. rewrite norm2_zero by reflexivity. exact He. Qed.

(* The supremum over the ball is at least the value at its centre. *)
Lemma centre_le d c r (W : nat -> nat -> R) (f : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) x y e :
  (forall u v i, (forall k, (k < d)%nat -> u k = v k) -> (i < r)%nat -> f u i = f v i) ->
  (forall u v k, (forall i, (i < c)%nat -> u i = v i) -> (k < c)%nat -> loss u k = loss v k) ->
  (y < c)%nat -> 0 < e ->
  (exists b, forall t, norm2 d t < e -> loss (matvec r W (f (fun i => x i + t i))) y <= b) ->
  loss (matvec r W (f x)) y <= supremum (fun a => exists t, norm2 d t < e /\ a = loss (matvec r W (f (fun i => x i + t i))) y).
Proof.
  intros Hf Hloss Hy He Hb.
  replace (loss (matvec r W (f x)) y) with ((fun t => loss (matvec r W (f (fun i => x i + t i))) y) (fun _ => 0)).
  - apply (image_supremum_ge (fun t => norm2 d t < e) (fun t => loss (matvec r W (f (fun i => x i + t i))) y)); [apply zero_in_ball, He | exact Hb].
  - cbv beta. apply Hloss; [|exact Hy]. intros i _. unfold matvec. apply rsum_ext. intros j Hj. f_equal. apply Hf; [|exact Hj]. intros k _. ring.
Qed.

Theorem gap_nonnegative :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R) (D : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 < epsilon ->
    (exists delta : nat -> R, norm2 d delta < epsilon) ->
    (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i3 => x i3 + delta1 i3))) y <= b)) ->
    D = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i4 => x i4 + delta2 i4))) y))) - loss (matvec r W (f1 x)) y ->
    0 <= D.
Proof.
  intros d r c f W loss x y e D Hd Hr Hc Hf Hloss Hy He _ Hb ->.
  pose proof (centre_le d c r W f loss x y e Hf Hloss Hy He Hb). lra.
Qed.

Theorem maximisers_exist :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R) (S1 : R) (eta : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 < epsilon ->
    0 < eta ->
    (exists delta : nat -> R, norm2 d delta < epsilon) ->
    (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i3 => x i3 + delta1 i3))) y <= b)) ->
    S1 = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i4 => x i4 + delta2 i4))) y))) ->
    (exists delta3 : nat -> R, (norm2 d delta3 < epsilon /\ S1 - eta <= loss (matvec r W (f1 (fun i5 => x i5 + delta3 i5))) y)).
Proof.
  intros d r c f W loss x y e S eta Hd Hr Hc Hf Hloss Hy He Heta Hne Hb ->.
  destruct (image_supremum_near (fun t => norm2 d t < e) (fun t => loss (matvec r W (f (fun i => x i + t i))) y) eta Hne Hb Heta) as [t [Ht H]].
  exists t. split; [exact Ht|]. left. exact H.
Qed.

Theorem effect_bounded_by_maximum :
  forall (d : nat) (r : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (s : nat -> R) (epsilon : R) (E : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    0 < epsilon ->
    norm2 d s < epsilon ->
    (exists delta : nat -> R, norm2 d delta < epsilon) ->
    (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> norm2 r (fun i2 => f1 (fun i3 => x i3 + delta1 i3) i2 - f1 x i2) <= b)) ->
    E = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = norm2 r (fun i4 => f1 (fun i5 => x i5 + delta2 i5) i4 - f1 x i4)))) ->
    norm2 r (fun i6 => f1 (fun i7 => x i7 + s i7) i6 - f1 x i6) <= E.
Proof.
  intros d r f x s e E Hd Hr Hf He Hs _ Hb ->.
  apply (image_supremum_ge (fun t => norm2 d t < e) (fun t => norm2 r (fun k => f (fun i => x i + t i) k - f x k)) s Hs Hb).
Qed.

Theorem same_perturbation :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    norm2 c (fun i2 => matvec r W (f1 (fun i3 => x i3 + delta i3)) i2 - matvec r W (f1 x) i2) = norm2 c (matvec r W (fun i4 => f1 (fun i5 => x i5 + delta i5) i4 - f1 x i4)).
Proof. intros. apply norm2_ext. intros. symmetry. apply matvec_minus. Qed.

Theorem cauchy_schwarz_step :
  forall (d : nat) (r : nat) (c : nat) (n : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> nat -> R) (s : nat -> nat -> R) (C_1 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= n)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    0 < C_1 ->
    C_1 * (1 / INR n) * rsum n (fun i2 => norm2 c (fun i3 => matvec r W (f1 (fun i4 => x i2 i4 + s i2 i4)) i3 - matvec r W (f1 (x i2)) i3)) <= frobenius c r W * C_1 * (1 / INR n) * rsum n (fun i5 => norm2 r (fun i6 => f1 (fun i7 => x i5 i7 + s i5 i7) i6 - f1 (x i5) i6)).
Proof.
  intros d r c n f W x s C Hd Hr Hc Hn Hf HC. assert (0 < INR n) by (apply lt_0_INR; lia).
  replace (frobenius c r W * C * (1 / INR n) * rsum n (fun i => norm2 r (fun k => f (fun j => x i j + s i j) k - f (x i) k)))
    with (C * (1 / INR n) * rsum n (fun i => frobenius c r W * norm2 r (fun k => f (fun j => x i j + s i j) k - f (x i) k))) by (rewrite rsum_scale; ring).
  apply Rmult_le_compat_l; [apply Rmult_le_pos; [lra|]; left; apply Rdiv_lt_0_compat; lra|].
  apply rsum_le. intros i _. apply matvec_step.
Qed.

(* The gaps D_i, with suprema. *)
Lemma expected_gap_is m p (A L D : nat -> R) : (forall i, (i < m)%nat -> 0 <= p i) -> (forall i, (i < m)%nat -> D i = A i - L i) -> (forall i, (i < m)%nat -> L i <= A i) ->
  expect m p (fun i => D i) = expect m p (fun i => A i) - expect m p (fun i => L i) /\ 0 <= expect m p (fun i => A i) - expect m p (fun i => L i).
Proof.
  intros Hp HD H. rewrite <- expect_minus. split; [apply expect_ext; exact HD|].
  unfold expect. apply rsum_nonneg. intros i Hi. apply Rmult_le_pos; [apply Hp, Hi|]. specialize (H i Hi). lra.
Qed.

Theorem expected_gap_equality :
  forall (d : nat) (r : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (p : nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (D : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall i3, (i3 < m)%nat -> 0 <= p i3) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall i5, (i5 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i6 => x i5 i6 + delta1 i6))) (y i5) <= b)))) ->
    (forall i5, (i5 < m)%nat -> D i5 = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i7 => x i5 i7 + delta2 i7))) (y i5)))) - loss (matvec r W (f1 (x i5))) (y i5)) ->
    expect m p (fun i8 => D i8) = Rabs (expect m p (fun i9 => supremum (fun a1 => (exists delta3 : nat -> R, (norm2 d delta3 < epsilon /\ a1 = loss (matvec r W (f1 (fun i10 => x i9 i10 + delta3 i10))) (y i9))))) - expect m p (fun i11 => loss (matvec r W (f1 (x i11))) (y i11))).
Proof.
  intros d r c m f W loss p x y e D Hd Hr Hc Hm Hf Hloss Hp Hy He Hsum Hdef HD.
  destruct (expected_gap_is m p (fun i => supremum (fun a => exists t, norm2 d t < e /\ a = loss (matvec r W (f (fun j => x i j + t j))) (y i))) (fun i => loss (matvec r W (f (x i))) (y i)) D Hp HD) as [E H0].
  - intros i Hi. apply (centre_le d c r W f loss (x i) (y i) e Hf Hloss (Hy i Hi) He). apply (proj2 (Hdef i Hi)).
  - rewrite E, Rabs_right by (apply Rle_ge; exact H0). reflexivity.
Qed.

Theorem expected_gap_expanded :
  forall (d : nat) (r : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (p : nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (D : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall i3, (i3 < m)%nat -> 0 <= p i3) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall i5, (i5 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i6 => x i5 i6 + delta1 i6))) (y i5) <= b)))) ->
    (forall i5, (i5 < m)%nat -> D i5 = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i7 => x i5 i7 + delta2 i7))) (y i5)))) - loss (matvec r W (f1 (x i5))) (y i5)) ->
    Rabs (expect m p (fun i8 => supremum (fun a1 => (exists delta3 : nat -> R, (norm2 d delta3 < epsilon /\ a1 = loss (matvec r W (f1 (fun i9 => x i8 i9 + delta3 i9))) (y i8))))) - expect m p (fun i10 => loss (matvec r W (f1 (x i10))) (y i10))) = Rabs (expect m p (fun i11 => supremum (fun a2 => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a2 = loss (matvec r W (f1 (fun i12 => x i11 i12 + delta4 i12))) (y i11)))) - loss (matvec r W (f1 (x i11))) (y i11))).
Proof. intros. rewrite <- expect_minus. reflexivity. Qed.

Theorem final_equality :
  forall (d : nat) (r : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (p : nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (D : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall i3, (i3 < m)%nat -> 0 <= p i3) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall i5, (i5 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i6 => x i5 i6 + delta1 i6))) (y i5) <= b)))) ->
    (forall i5, (i5 < m)%nat -> D i5 = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i7 => x i5 i7 + delta2 i7))) (y i5)))) - loss (matvec r W (f1 (x i5))) (y i5)) ->
    expect m p (fun i8 => supremum (fun a1 => (exists delta3 : nat -> R, (norm2 d delta3 < epsilon /\ a1 = loss (matvec r W (f1 (fun i9 => x i8 i9 + delta3 i9))) (y i8))))) - expect m p (fun i10 => loss (matvec r W (f1 (x i10))) (y i10)) = Rabs (expect m p (fun i11 => supremum (fun a2 => (exists delta4 : nat -> R, (norm2 d delta4 < epsilon /\ a2 = loss (matvec r W (f1 (fun i12 => x i11 i12 + delta4 i12))) (y i11))))) - expect m p (fun i13 => loss (matvec r W (f1 (x i13))) (y i13))).
Proof.
  intros d r c m f W loss p x y e D Hd Hr Hc Hm Hf Hloss Hp Hy He Hsum Hdef HD.
  destruct (expected_gap_is m p (fun i => supremum (fun a => exists t, norm2 d t < e /\ a = loss (matvec r W (f (fun j => x i j + t j))) (y i))) (fun i => loss (matvec r W (f (x i))) (y i)) D Hp HD) as [E H0].
  - intros i Hi. apply (centre_le d c r W f loss (x i) (y i) e Hf Hloss (Hy i Hi) He). apply (proj2 (Hdef i Hi)).
  - rewrite Rabs_right by (apply Rle_ge; exact H0). reflexivity.
Qed.

Lemma radicand n rho : (1 <= n)%nat -> 0 < rho -> rho <= 2 -> 0 <= ln (rho / 2) / (-(2) * INR n).
Proof. intros Hn H0 H2. apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia]. Qed.

Theorem hoeffding_probability_step :
  forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (rho : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < C_2 ->
    0 < rho ->
    rsum m (fun i1 => p i1) = 1 ->
    rho <= 2 ->
    (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
    (forall (w : nat -> nat), (forall k, (k < n)%nat -> (w k < m)%nat) -> 0 <= ln (rho / 2) / (-(2) * INR n)) /\ 1 - rho <= prob_iid n m p (fun w1 => Rabs (1 / INR n * rsum n (fun k1 => D (w1 k1)) - expect m p (fun i3 => D i3)) <= C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))).
Proof.
  intros n m p D C rho Hn Hm Hp HC Hrho Hsum H2 HD. split; [intros; apply radicand; assumption|].
  apply (hoeffding_confidence n m p D C rho Hn (conj Hp Hsum) HC Hrho H2 HD).
Qed.

Theorem hoeffding_one_sided_suffices :
  forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (t : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < C_2 ->
    0 <= t ->
    rsum m (fun i1 => p i1) = 1 ->
    (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
    prob_iid n m p (fun w => t <= INR n * expect m p (fun i3 => D i3) - rsum n (fun k => D (w k))) <= exp (-(2) * t ^ 2 / (INR n * C_2 ^ 2)).
Proof.
  intros n m p D C t Hn Hm Hp HC Ht Hsum HD.
  apply (hoeffding_lower_tail n m p D C t Hn (conj Hp Hsum) HC Ht HD).
Qed.

Theorem expected_gap_bound :
  forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (rho : R),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    0 < C_2 ->
    0 < rho ->
    rsum m (fun i1 => p i1) = 1 ->
    rho <= 2 ->
    (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
    (forall (w : nat -> nat), (forall k, (k < n)%nat -> (w k < m)%nat) -> 0 <= ln (rho / 2) / (-(2) * INR n)) /\ 1 - rho <= prob_iid n m p (fun w1 => expect m p (fun i3 => D i3) <= Rabs (1 / INR n * rsum n (fun k1 => D (w1 k1))) + C_2 * sqrt (ln (rho / 2) / (-(2) * INR n))).
Proof.
  intros n m p D C rho Hn Hm Hp HC Hrho Hsum H2 HD. split; [intros; apply radicand; assumption|].
  eapply Rle_trans; [apply (hoeffding_confidence n m p D C rho Hn (conj Hp Hsum) HC Hrho H2 HD)|].
  apply prob_iid_le; [exact (conj Hp Hsum)|]. intros w _ H. cbv beta in *.
  change (-2 * INR n) with (-(2) * INR n) in H.
  pose proof (Rle_abs (1 / INR n * rsum n (fun k => D (w k)))).
  pose proof (Rle_abs (- (1 / INR n * rsum n (fun k => D (w k)) - expect m p D))). rewrite Rabs_Ropp in *.
  change (expect m p (fun i => D i)) with (expect m p D). lra.
Qed.
