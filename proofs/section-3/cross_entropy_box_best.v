(* Section 3: on the set exp f_y >= M1, exp f_i <= M2 with M1 < M2 no smaller constant than that of
   cross_entropy_lipschitz_on_box serves: a short step from the corner with k classes at M2, the rest at a small size. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log cross_entropy.
Open Scope R_scope.

Definition valid_on_box (c y : nat) (M1 M2 K : R) : Prop :=
  forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
  norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  K * norm2 c (fun i => f i - f' i).

(* The first k classes other than y. *)
Definition chosen (y k i : nat) : R :=
  if Nat.eq_dec i y then 0 else if le_lt_dec (if le_lt_dec k y then k else S k) i then 0 else 1.

Lemma chosen_y : forall y k, chosen y k y = 0.
Proof. intros y k. unfold chosen. destruct (Nat.eq_dec y y); congruence. Qed.

Lemma chosen_0_or_1 : forall y k i, chosen y k i = 0 \/ chosen y k i = 1.
Proof. intros y k i. unfold chosen. destruct (Nat.eq_dec i y); [tauto|]. destruct (le_lt_dec _ i); tauto. Qed.

Lemma initial_sum : forall c t, (t <= c)%nat -> rsum c (fun i => if le_lt_dec t i then 0 else 1) = INR t.
Proof.
  induction c as [|c IH]; intros t Ht; [replace t with 0%nat by lia; reflexivity|]. cbn [rsum].
  destruct (Nat.eq_dec t (S c)) as [->|Htc].
  - rewrite (rsum_ext c _ (fun _ => 1)) by (intros i Hi; destruct (le_lt_dec (S c) i); [lia | reflexivity]).
    rewrite rsum_const, S_INR. destruct (le_lt_dec (S c) c); [lia | ring].
  - rewrite IH by lia. destruct (le_lt_dec t c); [ring | lia].
Qed.

Lemma chosen_sum : forall c y k, (y < c)%nat -> (k < c)%nat -> rsum c (chosen y k) = INR k.
Proof.
  intros c y k Hy Hk. set (t := if le_lt_dec k y then k else S k).
  rewrite (rsum_update c _ (fun i => if le_lt_dec t i then 0 else 1) y Hy), chosen_y.
  - unfold t. destruct (le_lt_dec k y); rewrite initial_sum by lia.
    + destruct (le_lt_dec k y); [ring | lia].
    + rewrite S_INR. destruct (le_lt_dec (S k) y); [lia | ring].
  - intros i _ Hi. unfold chosen. fold t. destruct (Nat.eq_dec i y); congruence.
Qed.

(* What a valid K must do at the distance h, with the other classes at the size b. *)
Lemma box_pair : forall c y M1 M2 K k h b, (y < c)%nat -> (1 <= k)%nat -> (k < c)%nat -> 0 < M1 < M2 ->
  0 < h < 1 -> h <= ln M2 - ln M1 -> 0 < b <= M2 -> valid_on_box c y M1 M2 K ->
  sqrt (INR k * (INR k + 1)) * M2 * (1 - h) ^ 2 <= K * (INR k * M2 + M1 + INR c * b).
Proof.
  intros c y M1 M2 K k h b Hy Hk Hkc HM Hh HhM Hb HK.
  assert (Hn : 1 <= INR k) by (apply (le_INR 1), Hk). set (n := INR k) in *.
  set (w := fun i => if Nat.eq_dec i y then - (1) else chosen y k i / n).
  set (f := fun i => if Nat.eq_dec i y then ln M1 else if Req_EM_T (chosen y k i) 1 then ln M2 else ln b).
  set (g := fun i => f i - h * w i).
  assert (Hwy : w y = - (1)) by (unfold w; destruct (Nat.eq_dec y y); congruence).
  assert (Hwi : forall i, i <> y -> w i = chosen y k i / n) by (intros i Hi; unfold w; destruct (Nat.eq_dec i y); congruence).
  assert (Hfy : f y = ln M1) by (unfold f; destruct (Nat.eq_dec y y); congruence).
  assert (Hw0 : forall i, i <> y -> 0 <= w i <= 1).
  { intros i Hi. rewrite (Hwi i Hi). assert (0 < 1 / n <= 1).
    { split; [apply Rdiv_lt_0_compat; lra|]. unfold Rdiv. rewrite Rmult_1_l, <- Rinv_1. apply Rinv_le_contravar; lra. }
    destruct (chosen_0_or_1 y k i) as [->| ->]; unfold Rdiv in *; lra. }
  assert (Hfle : forall i, f i <= ln M2).
  { intros i. unfold f. destruct (Nat.eq_dec i y); [apply ln_le; lra|]. destruct (Req_EM_T _ 1); [lra | apply ln_le; lra]. }
  assert (Hgle : forall i, g i <= ln M2).
  { intros i. unfold g. destruct (Nat.eq_dec i y) as [->|Hi]; [rewrite Hfy, Hwy; lra|].
    pose proof (Hfle i). pose proof (Hw0 i Hi). assert (0 <= h * w i) by (apply Rmult_le_pos; lra). lra. }
  assert (Hinf : forall z, (forall i, z i <= ln M2) -> norminf c (fun i => exp (z i)) <= M2).
  { intros z Hz. apply rmax_le; [lia|]. intros i _. rewrite Rabs_right by (left; apply exp_pos).
    rewrite <- (exp_ln M2) by lra. apply exp_le, Hz. }
  assert (Hgy : g y = ln M1 + h) by (unfold g; rewrite Hfy, Hwy; ring).
  assert (He1 : 1 <= exp h) by (pose proof (exp_ineq1_le h); lra).
  assert (Hfbox : M1 <= exp (f y)) by (rewrite Hfy, exp_ln; lra).
  assert (Hgbox : M1 <= exp (g y)).
  { rewrite Hgy, exp_plus, exp_ln by lra. rewrite <- (Rmult_1_r M1) at 1. apply Rmult_le_compat_l; lra. }
  pose proof (HK f g Hfbox Hgbox (Hinf f Hfle) (Hinf g Hgle)) as Hvalid. clear HK Hfbox Hgbox.
  pose proof (cross_entropy_tangent c y g f Hy) as Htan.
  (* the length of the step *)
  assert (Hlen : norm2 c (fun i => f i - g i) = h * (sqrt (n * (n + 1)) / n)).
  { rewrite (norm2_ext c _ (fun i => h * w i)) by (intros i _; unfold g; ring).
    rewrite norm2_scale, Rabs_right by lra. f_equal.
    replace (sqrt (n * (n + 1)) / n) with (sqrt (n * (n + 1) / n ^ 2))
      by (rewrite sqrt_div_alt, sqrt_pow2 by (try apply pow_lt; lra); reflexivity).
    unfold norm2. f_equal.
    rewrite (rsum_update c _ (fun i => chosen y k i / n ^ 2) y Hy), (rsum_div c (n ^ 2) (chosen y k)), (chosen_sum c y k Hy Hkc), chosen_y, Hwy.
    - fold n. field. lra.
    - intros i _ Hi. rewrite Hwi by exact Hi. destruct (chosen_0_or_1 y k i) as [->| ->]; field; lra. }
  (* the slope along it *)
  set (S := rsum c (fun i => exp (g i))).
  assert (HS : 0 < S) by (apply exp_sum_pos; lia).
  set (q := M2 * exp (- (h / n)) / S).
  assert (Hp : forall i, i <> y -> chosen y k i = 1 -> softmax c g i = q).
  { intros i Hi H1. unfold softmax, q. fold S. f_equal. unfold g, f. rewrite (Hwi i Hi), H1.
    destruct (Nat.eq_dec i y); [congruence|]. destruct (Req_EM_T 1 1); [|congruence].
    replace (ln M2 - h * (1 / n)) with (ln M2 + - (h / n)) by (field; lra). rewrite exp_plus, exp_ln by lra. reflexivity. }
  assert (Hslope : dot c (loss_gradient c y g) (fun i => g i - f i) = - h * ((1 - softmax c g y) + q)).
  { unfold dot, loss_gradient. rewrite (rsum_update c _ (fun i => - h * (q / n) * chosen y k i) y Hy).
    - rewrite (rsum_scale c _ (chosen y k)), (chosen_sum c y k Hy Hkc), chosen_y, one_hot_same, Hgy, Hfy. fold n. field. lra.
    - intros i _ Hi. rewrite one_hot_other by exact Hi. unfold g at 2. rewrite (Hwi i Hi).
      destruct (chosen_0_or_1 y k i) as [H0|H1]; [rewrite H0; field; lra|].
      rewrite (Hp i Hi H1), H1. field. lra. }
  assert (Hrest : n * q <= 1 - softmax c g y).
  { rewrite <- (softmax_sum c g) by lia.
    rewrite (rsum_update c (softmax c g) (fun i => if Nat.eq_dec i y then 0 else softmax c g i) y Hy)
      by (intros i _ Hi; destruct (Nat.eq_dec i y); congruence).
    destruct (Nat.eq_dec y y); [|congruence].
    assert (n * q <= rsum c (fun i => if Nat.eq_dec i y then 0 else softmax c g i)); [|lra].
    unfold n. rewrite <- (chosen_sum c y k Hy Hkc), Rmult_comm, <- rsum_scale. apply rsum_le. intros i _.
    destruct (Nat.eq_dec i y) as [->|Hi]; [rewrite chosen_y; lra|].
    destruct (chosen_0_or_1 y k i) as [H0|H1].
    - rewrite H0, Rmult_0_r. left. apply softmax_pos. lia.
    - rewrite (Hp i Hi H1), H1. lra. }
  rewrite Hslope in Htan. rewrite Hlen in Hvalid.
  set (tau := sqrt (n * (n + 1))) in *.
  assert (Htau : tau * tau = n * (n + 1)) by (apply sqrt_sqrt, Rmult_le_pos; lra).
  assert (Htau0 : 0 < tau) by (apply sqrt_lt_R0, Rmult_lt_0_compat; lra).
  assert (Hkey : (n + 1) * q <= K * (tau / n)).
  { apply Rmult_le_reg_l with h; [lra|].
    assert (h * (n * q) <= h * (1 - softmax c g y)) by (apply Rmult_le_compat_l; lra).
    eapply Rle_trans; [|eapply Rle_trans; [eapply Rle_trans; [apply Rle_abs | exact Hvalid]|]]; lra. }
  (* the sum of exponentials at g *)
  assert (HSle : S <= M1 * exp h + n * M2 + INR c * b).
  { apply Rle_trans with (rsum c (fun i => (M1 * exp h * one_hot y i + M2 * chosen y k i) + b)).
    - apply rsum_le. intros i _. destruct (Nat.eq_dec i y) as [->|Hi].
      + rewrite one_hot_same, chosen_y, Hgy, exp_plus, exp_ln by lra. lra.
      + rewrite one_hot_other by exact Hi. destruct (chosen_0_or_1 y k i) as [H0|H1].
        * replace (g i) with (ln b); [rewrite exp_ln, H0 by lra; lra|].
          unfold g, f. rewrite (Hwi i Hi), H0. destruct (Nat.eq_dec i y); [congruence|].
          destruct (Req_EM_T 0 1); [lra | field; lra].
        * rewrite H1. assert (exp (g i) <= M2); [|lra].
          rewrite <- (exp_ln M2) by lra. apply exp_le, Hgle.
    - rewrite !rsum_plus, !rsum_scale, rsum_const, (chosen_sum c y k Hy Hkc). fold n.
      rewrite (rsum_single c (one_hot y) y Hy), one_hot_same by (intros i _ Hi; apply one_hot_other, Hi). lra. }
  assert (Hcb : 0 <= INR c * b) by (apply Rmult_le_pos; [apply pos_INR | lra]).
  assert (Hnm : 0 <= n * M2) by (apply Rmult_le_pos; lra).
  set (B := n * M2 + M1 + INR c * b).
  assert (Heh : (1 - h) * exp h <= 1).
  { apply Rle_trans with (exp (- h) * exp h).
    - apply Rmult_le_compat_r; [left; apply exp_pos|]. pose proof (exp_ineq1_le (- h)). lra.
    - rewrite <- exp_plus, Rplus_opp_l, exp_0. lra. }
  assert (HSB : (1 - h) * S <= B).
  { apply Rle_trans with ((1 - h) * (M1 * exp h + n * M2 + INR c * b)); [apply Rmult_le_compat_l; lra|].
    assert (0 <= h * (n * M2 + INR c * b)) by (apply Rmult_le_pos; lra).
    pose proof (Rmult_le_compat_l M1 _ _ ltac:(lra) Heh). unfold B. lra. }
  assert (Hqpos : 0 < q) by (apply Rdiv_lt_0_compat; [apply Rmult_lt_0_compat; [lra | apply exp_pos] | exact HS]).
  assert (HqS : M2 * (1 - h) <= q * S).
  { replace (q * S) with (M2 * exp (- (h / n))) by (unfold q; field; lra). apply Rmult_le_compat_l; [lra|].
    pose proof (exp_ineq1_le (- (h / n))). assert (h / n <= h); [|lra].
    unfold Rdiv. rewrite <- (Rmult_1_r h) at 2. apply Rmult_le_compat_l; [lra|]. rewrite <- Rinv_1. apply Rinv_le_contravar; lra. }
  assert (HqB : M2 * (1 - h) ^ 2 <= q * B).
  { apply Rle_trans with (q * ((1 - h) * S)); [|apply Rmult_le_compat_l; lra].
    replace (q * ((1 - h) * S)) with ((1 - h) * (q * S)) by ring.
    replace (M2 * (1 - h) ^ 2) with ((1 - h) * (M2 * (1 - h))) by ring. apply Rmult_le_compat_l; lra. }
  apply Rmult_le_reg_l with tau; [exact Htau0|].
  replace (tau * (tau * M2 * (1 - h) ^ 2)) with (n * ((n + 1) * (M2 * (1 - h) ^ 2))) by (rewrite <- !Rmult_assoc, Htau; ring).
  replace (tau * (K * B)) with (n * (K * (tau / n) * B)) by (field; lra).
  apply Rmult_le_compat_l; [lra|].
  apply Rle_trans with ((n + 1) * q * B); [rewrite Rmult_assoc; apply Rmult_le_compat_l; lra|].
  apply Rmult_le_compat_r; [unfold B; lra | exact Hkey].
Qed.

Lemma cross_entropy_least_on_box : forall (c y : nat) (M1 M2 K : R), (y < c)%nat -> 0 < M1 < M2 ->
  (forall f f' : nat -> R, M1 <= exp (f y) -> M1 <= exp (f' y) ->
   norminf c (fun i => exp (f i)) <= M2 -> norminf c (fun i => exp (f' i)) <= M2 ->
   Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
   K * norm2 c (fun i => f i - f' i)) ->
  forall k, (1 <= k)%nat -> (k < c)%nat -> sqrt (INR k * (INR k + 1)) * M2 <= K * (INR k * M2 + M1).
Proof.
  intros c y M1 M2 K Hy HM Hvalid k Hk Hkc.
  assert (Hn : 1 <= INR k) by (apply (le_INR 1), Hk).
  assert (Hc : 0 < INR c) by (apply lt_0_INR; lia).
  set (A := sqrt (INR k * (INR k + 1)) * M2).
  assert (HA : 0 < A) by (apply Rmult_lt_0_compat; [apply sqrt_lt_R0, Rmult_lt_0_compat|]; lra).
  destruct (Rle_lt_dec A (K * (INR k * M2 + M1))) as [H|H]; [exact H|]. exfalso.
  set (gap := A - K * (INR k * M2 + M1)). assert (Hgap : 0 < gap) by (unfold gap; lra).
  assert (Hln : 0 < ln M2 - ln M1) by (pose proof (ln_increasing M1 M2 ltac:(lra) ltac:(lra)); lra).
  pose proof (Rabs_pos K) as HK.
  set (h := Rmin (1 / 2) (Rmin (ln M2 - ln M1) (gap / (4 * A)))).
  set (b := Rmin M2 (gap / (4 * INR c * (Rabs K + 1)))).
  assert (Hh1 : gap / (4 * A) * (4 * A) = gap) by (field; lra).
  assert (Hb1 : gap / (4 * INR c * (Rabs K + 1)) * (4 * INR c * (Rabs K + 1)) = gap) by (field; lra).
  assert (Hden : 0 < 4 * INR c * (Rabs K + 1)) by (apply Rmult_lt_0_compat; lra).
  assert (Hh : 0 < h) by (unfold h; repeat apply Rmin_glb_lt; try lra; apply Rdiv_lt_0_compat; lra).
  assert (Hb : 0 < b) by (unfold b; apply Rmin_glb_lt; [lra | apply Rdiv_lt_0_compat; lra]).
  assert (Hh2 : h <= 1 / 2) by apply Rmin_l.
  assert (Hh3 : h <= ln M2 - ln M1) by (eapply Rle_trans; [apply Rmin_r | apply Rmin_l]).
  assert (Hh4 : h <= gap / (4 * A)) by (eapply Rle_trans; [apply Rmin_r | apply Rmin_r]).
  assert (Hb2 : b <= M2) by apply Rmin_l.
  assert (Hb3 : b <= gap / (4 * INR c * (Rabs K + 1))) by apply Rmin_r.
  pose proof (box_pair c y M1 M2 K k h b Hy Hk Hkc HM ltac:(lra) Hh3 ltac:(lra) Hvalid) as Hpair. fold A in Hpair.
  assert (HhA : h * (4 * A) <= gap) by (rewrite <- Hh1; apply Rmult_le_compat_r; lra).
  assert (HbK : b * (4 * INR c * (Rabs K + 1)) <= gap) by (rewrite <- Hb1; apply Rmult_le_compat_r; lra).
  assert (HKcb : K * (INR c * b) <= (Rabs K + 1) * (INR c * b)).
  { apply Rmult_le_compat_r; [apply Rmult_le_pos; lra | pose proof (Rle_abs K); lra]. }
  assert (0 <= A * h ^ 2) by (apply Rmult_le_pos; [lra | apply pow2_ge_0]).
  unfold gap in *. lra.
Qed.

(* A whole number from 1 to c - 1, as a real, is such a natural number. *)
Lemma whole_below : forall (c : nat) (k : R), (1 <= c)%nat -> (exists z : Z, k = IZR z) -> 1 <= k -> k <= INR c - 1 ->
  exists m, (1 <= m)%nat /\ (m < c)%nat /\ k = INR m.
Proof.
  intros c k Hc [z ->] H1 H2. apply le_IZR in H1. replace (INR c - 1) with (INR (c - 1)) in H2 by (rewrite minus_INR by exact Hc; reflexivity).
  rewrite INR_IZR_INZ in H2. apply le_IZR in H2.
  exists (Z.to_nat z). repeat split; [lia | lia|]. rewrite INR_IZR_INZ, Z2Nat.id by lia. reflexivity.
Qed.

Theorem cross_entropy_box_best :
  forall (c : nat) (K : R) (y : nat) (M_1 : R) (M_2 : R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < M_1 ->
  M_1 < M_2 ->
  (forall (f1 : nat -> R) (f' : nat -> R), (M_1 <= exp (f1 y) -> M_1 <= exp (f' y) -> norminf c (fun i => exp (f1 i)) <= M_2 -> norminf c (fun i1 => exp (f' i1)) <= M_2 -> Rabs (- ln (exp (f1 y) / rsum c (fun i2 => exp (f1 i2))) - - ln (exp (f' y) / rsum c (fun i3 => exp (f' i3)))) <= K * norm2 c (fun i4 => f1 i4 - f' i4))) ->
  (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> 0 <= k * (k + 1)) /\ (forall (k : R), (exists k1 : Z, k = IZR k1) -> 1 <= k -> k <= INR c - 1 -> sqrt (k * (k + 1)) * M_2 <= K * (k * M_2 + M_1)).
Proof.
  intros c K y M1 M2 Hc Hy H1 H2 Hvalid. split; [intros k _ Hk _; apply Rmult_le_pos; lra|].
  intros k Hk Hk1 Hkc. destruct (whole_below c k Hc Hk Hk1 Hkc) as [m [Hm [Hmc ->]]].
  apply (cross_entropy_least_on_box c y M1 M2 K Hy (conj H1 H2)); assumption.
Qed.
