(* One-dimensional representations (r = 1): the factor sqrt (c / (c - 1)) is enough, below sqrt 2 as soon as c >= 3. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices cross_entropy.
Open Scope R_scope.

(* For every column w some class is closer to class y than sqrt (c / (c - 1)) |w|. *)
Lemma closest_class : forall c y w K, (2 <= c)%nat -> (y < c)%nat -> K ^ 2 = INR c / (INR c - 1) -> 0 <= K ->
  ~ (forall j, (j < c)%nat -> j <> y -> K * norm2 c w < w y - w j).
Proof.
  intros c y w K Hc Hy HK HK0 H.
  assert (Hn : 1 <= INR c - 1) by (apply (le_INR 2) in Hc; simpl in Hc; lra).
  set (n := INR c) in *.
  set (a := fun i => n * one_hot y i - 1).
  assert (Hdot : dot c a w = rsum c (fun i => w y - w i)).
  { rewrite rsum_minus, rsum_const. fold n. unfold dot, a.
    rewrite (rsum_ext c _ (fun i => n * (one_hot y i * w i) - w i)) by (intros; ring).
    rewrite rsum_minus, rsum_scale. fold (dot c (one_hot y) w). rewrite dot_one_hot by exact Hy. reflexivity. }
  assert (Ha : norm2 c a ^ 2 = n * (n - 1)).
  { rewrite norm2_sqr, (rsum_update c _ (fun _ => 1) y Hy), rsum_const.
    - fold n. unfold a. rewrite one_hot_same. ring.
    - intros i _ Hi. unfold a. rewrite one_hot_other by exact Hi. ring. }
  assert (HKn : norm2 c a = (n - 1) * K).
  { apply Rle_antisym; apply pow2_le_imp; try apply norm2_nonneg; try (apply Rmult_le_pos; lra);
      rewrite Rpow_mult_distr, HK, Ha; right; field; lra. }
  assert (Hsum : (n - 1) * (K * norm2 c w) < rsum c (fun i => w y - w i)).
  { rewrite (rsum_update c _ (fun i => (w y - w i - K * norm2 c w) + K * norm2 c w) y Hy) by (intros; ring).
    rewrite rsum_plus, rsum_const. fold n.
    assert (0 < rsum c (fun i => w y - w i - K * norm2 c w) + K * norm2 c w); [|lra].
    rewrite (rsum_update c _ (fun i => if Nat.eq_dec i y then 0 else w y - w i - K * norm2 c w) y Hy)
      by (intros i _ Hi; destruct (Nat.eq_dec i y); congruence).
    destruct (Nat.eq_dec y y); [|congruence].
    assert (0 < rsum c (fun i => if Nat.eq_dec i y then 0 else w y - w i - K * norm2 c w)); [|lra].
    assert (Hj : exists j, (j < c)%nat /\ j <> y)
      by (destruct y as [|y]; [exists 1%nat | exists 0%nat]; split; lia).
    destruct Hj as [j [Hj Hjy]].
    eapply Rlt_le_trans; [|apply (rsum_term_le c _ j Hj)]; cbv beta.
    - destruct (Nat.eq_dec j y); [congruence|]. specialize (H j Hj Hjy). lra.
    - intros i Hi. destruct (Nat.eq_dec i y) as [|Hiy]; [lra|]. specialize (H i Hi Hiy). lra. }
  pose proof (dot_le_norm2 c a w) as Hcs. pose proof (Rle_abs (dot c a w)). rewrite HKn, Hdot in *. lra.
Qed.

Theorem theorem_4_1_one_dimension :
  forall (c : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> (INR c - 1 <> 0 /\ 0 <= INR c / (INR c - 1)))) ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> sqrt (INR c / (INR c - 1)) * frobenius c 1 W * norm2 1 (fun i => v i - u i) < matvec 1 W u y - matvec 1 W u j)) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> matvec 1 W v j1 < matvec 1 W v y)).
Proof.
  intros c W u v y Hc Hy _ Hmargin j Hj Hjy.
  assert (Hn : 1 <= INR c - 1) by (apply (le_INR 2) in Hc; simpl in Hc; lra).
  assert (Hq : 0 < INR c / (INR c - 1)) by (apply Rdiv_lt_0_compat; lra).
  set (K := sqrt (INR c / (INR c - 1))) in *. assert (HK : 0 <= K) by apply sqrt_pos.
  assert (HF : frobenius c 1 W = norm2 c (fun i => W i 0%nat))
    by (unfold frobenius, norm2; f_equal; apply rsum_ext; intros i _; simpl; ring).
  assert (Hnorm : norm2 1 (fun k => v k - u k) = Rabs (v 0%nat - u 0%nat))
    by (apply (norm2_single 1 (fun k => v k - u k) 0%nat); [lia | intros i Hi Hi0; lia]).
  rewrite HF, Hnorm in Hmargin. set (F := norm2 c (fun i => W i 0%nat)) in *.
  assert (Hout : forall z i, matvec 1 W z i = W i 0%nat * z 0%nat) by (intros z i; unfold matvec; simpl; ring).
  rewrite !Hout. destruct (Rlt_le_dec (W j 0%nat * v 0%nat) (W y 0%nat * v 0%nat)) as [|Hbad]; [assumption|]. exfalso.
  pose proof (Hmargin j Hj Hjy) as Hmj. rewrite !Hout in Hmj.
  assert (HF0 : 0 <= F) by apply norm2_nonneg.
  assert (HKF : 0 <= K * F) by (apply Rmult_le_pos; assumption).
  set (x := u 0%nat) in *. set (z := v 0%nat) in *.
  assert (Hstep : 0 <= K * F * Rabs (z - x)) by (apply Rmult_le_pos; [exact HKF | apply Rabs_pos]).
  (* v lies on the other side of 0, so the step is at least |u| *)
  assert (Hfar : x ^ 2 <= x * (x - z)).
  { set (d := W y 0%nat - W j 0%nat). assert (Hdx : 0 < d * x) by (unfold d; lra). assert (Hdz : d * z <= 0) by (unfold d; lra).
    assert (d ^ 2 * (x * z) <= 0).
    { replace (d ^ 2 * (x * z)) with ((d * x) * (d * z)) by ring.
      rewrite <- (Rmult_0_r (d * x)). apply Rmult_le_compat_l; lra. }
    assert (Hd : d <> 0) by (intros Hd; rewrite Hd in Hdx; lra).
    assert (0 < d ^ 2) by (rewrite <- Rsqr_pow2; apply Rsqr_pos_lt, Hd).
    assert (x * z <= 0) by (apply Rmult_le_reg_l with (d ^ 2); lra). lra. }
  assert (Hx : x <> 0) by (intros Hx0; rewrite Hx0 in Hmj, Hstep; lra).
  assert (Habs : Rabs x <= Rabs (z - x)).
  { rewrite (Rabs_minus_sym z x). apply Rmult_le_reg_l with (Rabs x); [apply Rabs_pos_lt, Hx|].
    rewrite <- !Rabs_mult.
    pose proof (pow2_ge_0 x). rewrite (Rabs_right (x * x)), (Rabs_right (x * (x - z))) by lra. lra. }
  assert (HxF : K * F * Rabs x <= K * F * Rabs (z - x)) by (apply Rmult_le_compat_l; assumption).
  assert (HK2 : K ^ 2 = INR c / (INR c - 1)) by (apply sqrt_pow2_id; lra).
  destruct (Rlt_le_dec 0 x) as [Hpos|Hneg].
  - apply (closest_class c y (fun i => W i 0%nat) K Hc Hy HK2 HK). intros i Hi Hiy.
    specialize (Hmargin i Hi Hiy). rewrite !Hout in Hmargin. fold x in Hmargin. cbv beta. fold F. rewrite (Rabs_right x) in HxF by lra.
    apply Rmult_lt_reg_r with x; lra.
  - apply (closest_class c y (fun i => - W i 0%nat) K Hc Hy HK2 HK). intros i Hi Hiy.
    specialize (Hmargin i Hi Hiy). rewrite !Hout in Hmargin. fold x in Hmargin. cbv beta. rewrite (Rabs_left x) in HxF by lra.
    replace (norm2 c (fun i => - W i 0%nat)) with F
      by (unfold F, norm2; f_equal; apply rsum_ext; intros k _; ring).
    apply Rmult_lt_reg_r with (- x); lra.
Qed.
