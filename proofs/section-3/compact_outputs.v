(* What a continuous model makes of a compact set of inputs, and the scores on a compact set of outputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log minimum suprema compactness extreme_scores.
Open Scope R_scope.

Lemma exp_minus_ln a : 0 < a -> exp (- - ln a) = a.
Proof. intros H. rewrite Ropp_involutive. apply exp_ln, H. Qed.

Lemma norminf_exp_pos c z : (1 <= c)%nat -> 0 < norminf c (fun i => exp (z i)).
Proof.
  intros Hc. eapply Rlt_le_trans; [apply (exp_pos (z 0%nat))|]. rewrite <- (Rabs_right (exp (z 0%nat))) by (left; apply exp_pos).
  apply (norminf_ge c (fun i => exp (z i)) 0). lia.
Qed.

(* The largest score is attained on a compact set of outputs. *)
Lemma largest_score {T : Type} c (X : T -> Prop) (f : T -> nat -> R) : (1 <= c)%nat ->
  is_bounded c (fun u => exists x, X x /\ forall i, (i < c)%nat -> u i = f x i) ->
  is_closed c (fun u => exists x, X x /\ forall i, (i < c)%nat -> u i = f x i) -> (exists x, X x) ->
  exists x0, X x0 /\ forall x, X x -> norminf c (fun i => exp (f x i)) <= norminf c (fun i => exp (f x0 i)).
Proof.
  intros Hc Hb Hcl Hne. set (g := fun x => norminf c (fun i => exp (f x i))).
  assert (Hup : exists b, forall x, X x -> g x <= b).
  { destruct Hb as [B HB]. exists (exp B). intros x Hx. unfold g, norminf. apply rmax_le; [exact Hc|]. intros i Hi.
    rewrite Rabs_right by (left; apply exp_pos). apply exp_le. eapply Rle_trans; [apply Rle_abs|]. eapply Rle_trans; [apply norm2_entry_le, Hi|].
    apply HB. exists x. split; auto. }
  set (S := supremum (fun a => exists x, X x /\ a = g x)).
  destruct (compact_cluster T c X f (fun t x => S - exp (- t) < g x) Hb Hcl) as [x0 [Hx0 H]].
  - intros s t x Hst H. assert (exp (- t) <= exp (- s)) by (apply exp_le; lra). lra.
  - intros t. destruct (image_supremum_near X g (exp (- t)) Hne Hup (exp_pos _)) as [x [Hx H]]. exists x. split; assumption.
  - exists x0. split; [exact Hx0|]. intros x Hx.
    apply Rle_trans with S; [apply (image_supremum_ge X g x Hx Hup)|]. apply Rnot_lt_le. intros Hlt. fold (g x0) in Hlt.
    assert (Hg : 0 < g x0) by (apply norminf_exp_pos, Hc).
    assert (He : 0 < ln ((S + g x0) / 2 / g x0)).
    { rewrite <- ln_1. apply ln_increasing; [lra|]. apply (Rmult_lt_reg_r (g x0)); [exact Hg|]. field_simplify; lra. }
    destruct (H _ (- ln ((S - g x0) / 2)) He) as [z [Hz [H1 H2]]]. rewrite exp_minus_ln in H1 by lra.
    assert (g z <= exp (ln ((S + g x0) / 2 / g x0)) * g x0).
    { unfold g at 1. unfold norminf. apply rmax_le; [exact Hc|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos).
      replace (f z i) with ((f z i - f x0 i) + f x0 i) by ring. rewrite exp_plus. apply Rmult_le_compat; try (left; apply exp_pos).
      - apply exp_le. pose proof (norm2_entry_le c (fun i => f z i - f x0 i) i Hi) as E. cbv beta in E. pose proof (Rle_abs (f z i - f x0 i)). lra.
      - rewrite <- (Rabs_right (exp (f x0 i))) by (left; apply exp_pos). apply (norminf_ge c (fun i => exp (f x0 i)) i Hi). }
    rewrite exp_ln in * by (apply Rdiv_lt_0_compat; lra).
    replace ((S + g x0) / 2 / g x0 * g x0) with ((S + g x0) / 2) in * by (field; lra). lra.
Qed.

Theorem m1_m2_exist :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists B : R, (forall (u' : nat -> R), (exists u2 : nat -> R, (X u2 /\ (forall i3, (i3 < c)%nat -> u' i3 = f1 u2 i3))) -> norm2 c u' <= B)) ->
    (forall (u'1 : nat -> R), ((forall (e : R), 0 < e -> (exists v2 : nat -> R, ((exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> v2 i4 = f1 u3 i4))) /\ norm2 c (fun i5 => u'1 i5 - v2 i5) < e))) -> (exists u4 : nat -> R, (X u4 /\ (forall i6, (i6 < c)%nat -> u'1 i6 = f1 u4 i6))))) ->
    (exists x : nat -> R, (X x /\ 0 <= norm2 d x)) ->
    (exists x1 : nat -> R, (exists y : nat, (X x1 /\ (y < c)%nat /\ (forall (x' : nat -> R) (y' : nat), X x' -> (y' < c)%nat -> exp (f1 x1 y) <= exp (f1 x' y'))))) /\ (exists x2 : nat -> R, (X x2 /\ (forall (x'1 : nat -> R), X x'1 -> norminf c (fun i7 => exp (f1 x'1 i7)) <= norminf c (fun i8 => exp (f1 x2 i8))))).
Proof.
  intros d c f X Hd Hc Hf HX Hb Hcl [x [Hx _]]. split.
  - destruct (largest_score c X (fun x i => - f x i) Hc) as [x0 [Hx0 H]].
    + destruct Hb as [B HB]. exists B. intros u [z [Hz E]]. rewrite (norm2_ext c u (fun i => -1 * f z i)) by (intros i Hi; rewrite (E i Hi); ring).
      rewrite norm2_scale. replace (Rabs (-1)) with 1 by (rewrite Rabs_left; lra). rewrite Rmult_1_l. apply HB. exists z. split; auto.
    + intros u Hu. destruct (Hcl (fun i => - u i)) as [z [Hz E]].
      * intros e He. destruct (Hu e He) as [v [[w [Hw Ew]] Hv]]. exists (f w). split; [exists w; split; auto|].
        rewrite (norm2_ext c _ (fun i => -1 * (u i - v i))) by (intros i Hi; rewrite (Ew i Hi); ring).
        rewrite norm2_scale. replace (Rabs (-1)) with 1 by (rewrite Rabs_left; lra). rewrite Rmult_1_l. exact Hv.
      * exists z. split; [exact Hz|]. intros i Hi. rewrite <- (E i Hi). ring.
    + exists x. exact Hx.
    + destruct (rmin_attained c (f x0) Hc) as [y [Hy Ey]]. exists x0, y. split; [exact Hx0|]. split; [exact Hy|]. intros z k Hz Hk.
      specialize (H z Hz).
      assert (H1 : norminf c (fun i => exp (- f x0 i)) <= exp (- f x0 y)).
      { unfold norminf. apply rmax_le; [exact Hc|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos). apply exp_le. rewrite Ey. pose proof (rmin_le c (f x0) i Hi). lra. }
      assert (H2 : exp (- f z k) <= norminf c (fun i => exp (- f z i))).
      { rewrite <- (Rabs_right (exp (- f z k))) by (left; apply exp_pos). apply (norminf_ge c (fun i => exp (- f z i)) k Hk). }
      assert (H3 : exp (- f z k) <= exp (- f x0 y)) by lra.
      apply exp_le. apply Rnot_lt_le. intros Hlt. assert (exp (- f x0 y) < exp (- f z k)) by (apply exp_increasing; lra). lra.
  - apply (largest_score c X f Hc Hb Hcl). exists x. exact Hx.
Qed.

(* Of a compact set, as points: it is its own image. *)
Lemma compact_points d (X : (nat -> R) -> Prop) (far : R -> (nat -> R) -> Prop) :
  (forall u v, (forall i, (i < d)%nat -> u i = v i) -> X u -> X v) ->
  (exists B, forall u, X u -> norm2 d u <= B) -> (forall u, (forall e, 0 < e -> exists v, X v /\ norm2 d (fun i => u i - v i) < e) -> X u) ->
  (forall s t x, s <= t -> far t x -> far s x) -> (forall t, exists x, X x /\ far t x) ->
  exists x0, X x0 /\ forall e t, 0 < e -> exists x, X x /\ far t x /\ norm2 d (fun i => x i - x0 i) < e.
Proof.
  intros HX [B HB] Hcl Hmono Hfar. apply (compact_cluster (nat -> R) d X (fun x => x) far); auto.
  - exists B. intros u [x [Hx E]]. apply HB. apply (HX x); [intros; symmetry; auto | exact Hx].
  - intros u Hu. exists u. split; [|auto]. apply Hcl. intros e He. destruct (Hu e He) as [v [[x [Hx E]] Hv]]. exists v.
    split; [apply (HX x); [intros; symmetry; auto | exact Hx] | exact Hv].
Qed.

Lemma bounded_image d c (f : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) : (1 <= c)%nat ->
  (forall u v, (forall i, (i < d)%nat -> u i = v i) -> X u -> X v) ->
  (exists B, forall u, X u -> norm2 d u <= B) -> (forall u, (forall e, 0 < e -> exists v, X v /\ norm2 d (fun i => u i - v i) < e) -> X u) ->
  (forall u e, 0 < e -> exists t, 0 < t /\ (forall v, norm2 d (fun i => v i - u i) < t -> norm2 c (fun i => f v i - f u i) < e)) ->
  exists B, forall x, X x -> norminf c (f x) < B.
Proof.
  intros Hc HX Hb Hcl Hf. destruct (Classical_Prop.classic (exists B, forall x, X x -> norminf c (f x) < B)) as [K|K]; [exact K|]. exfalso.
  destruct (compact_points d X (fun t x => t <= norminf c (f x)) HX Hb Hcl) as [x0 [Hx0 H]].
  - intros s t x Hst Ht. lra.
  - intros t. apply Classical_Prop.NNPP. intros N. apply K. exists t. intros x Hx. apply Rnot_le_lt. intros Hle. apply N. exists x. split; assumption.
  - destruct (Hf x0 1 Rlt_0_1) as [t [Ht Hnear]]. destruct (H t (norminf c (f x0) + 2) Ht) as [x [Hx [H1 H2]]]. specialize (Hnear x H2).
    assert (norminf c (f x) <= norminf c (f x0) + 1); [|lra].
    unfold norminf at 1. apply rmax_le; [exact Hc|]. intros i Hi.
    pose proof (norm2_entry_le c (fun i => f x i - f x0 i) i Hi) as E. cbv beta in E. pose proof (norminf_ge c (f x0) i Hi).
    replace (f x i) with ((f x i - f x0 i) + f x0 i) by ring. pose proof (Rabs_triang (f x i - f x0 i) (f x0 i)). lra.
Qed.

Theorem continuous_suffices :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists B : R, (forall (u2 : nat -> R), X u2 -> norm2 d u2 <= B)) ->
    (forall (u3 : nat -> R), ((forall (e : R), 0 < e -> (exists v2 : nat -> R, (X v2 /\ norm2 d (fun i3 => u3 i3 - v2 i3) < e))) -> X u3)) ->
    (forall (u4 : nat -> R) (e1 : R), 0 < e1 -> (exists t : R, (0 < t /\ (forall (v3 : nat -> R), (norm2 d (fun i4 => v3 i4 - u4 i4) < t -> norm2 c (fun i5 => f1 v3 i5 - f1 u4 i5) < e1))))) ->
    (exists B2 : R, (forall (x : nat -> R), X x -> norminf c (f1 x) < B2)).
Proof. intros d c f X Hd Hc Hf HX Hb Hcl Hcont. apply (bounded_image d c f X Hc HX Hb Hcl Hcont). Qed.

Theorem image_compact :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists B : R, (forall (u2 : nat -> R), X u2 -> norm2 d u2 <= B)) ->
    (forall (u3 : nat -> R), ((forall (e : R), 0 < e -> (exists v2 : nat -> R, (X v2 /\ norm2 d (fun i3 => u3 i3 - v2 i3) < e))) -> X u3)) ->
    (forall (u4 : nat -> R) (e1 : R), 0 < e1 -> (exists t : R, (0 < t /\ (forall (v3 : nat -> R), (norm2 d (fun i4 => v3 i4 - u4 i4) < t -> norm2 c (fun i5 => f1 v3 i5 - f1 u4 i5) < e1))))) ->
    (exists B2 : R, (forall (u' : nat -> R), (exists u5 : nat -> R, (X u5 /\ (forall i6, (i6 < c)%nat -> u' i6 = f1 u5 i6))) -> norm2 c u' <= B2)) /\ (forall (u'1 : nat -> R), ((forall (e2 : R), 0 < e2 -> (exists v4 : nat -> R, ((exists u6 : nat -> R, (X u6 /\ (forall i7, (i7 < c)%nat -> v4 i7 = f1 u6 i7))) /\ norm2 c (fun i8 => u'1 i8 - v4 i8) < e2))) -> (exists u7 : nat -> R, (X u7 /\ (forall i9, (i9 < c)%nat -> u'1 i9 = f1 u7 i9))))).
Proof.
  intros d c f X Hd Hc Hf HX Hb Hcl Hcont. split.
  - destruct (bounded_image d c f X Hc HX Hb Hcl Hcont) as [B HB]. exists (sqrt (INR c) * Rabs B). intros u [x [Hx E]].
    apply norm2_le_of_sqr; [apply Rmult_le_pos; [apply sqrt_pos | apply Rabs_pos]|].
    rewrite Rpow_mult_distr, pow2_sqrt by apply pos_INR. rewrite <- rsum_const. apply rsum_le. intros i Hi. rewrite (E i Hi), <- Rabs_pow2.
    apply pow_incr. split; [apply Rabs_pos|]. pose proof (norminf_ge c (f x) i Hi). specialize (HB x Hx). pose proof (Rle_abs B). lra.
  - intros w Hw. destruct (compact_points d X (fun t x => norm2 c (fun i => w i - f x i) < exp (- t)) HX Hb Hcl) as [x0 [Hx0 H]].
    + intros s t x Hst Ht. eapply Rlt_le_trans; [exact Ht|]. apply exp_le. lra.
    + intros t. destruct (Hw _ (exp_pos (- t))) as [v [[x [Hx E]] Hv]]. exists x. split; [exact Hx|].
      rewrite (norm2_ext c _ (fun i => w i - v i)) by (intros i Hi; rewrite (E i Hi); reflexivity). exact Hv.
    + exists x0. split; [exact Hx0|]. intros i Hi.
      destruct (norm2_nonneg c (fun i => w i - f x0 i)) as [Hpos|Hzero].
      * exfalso. set (a := norm2 c (fun i => w i - f x0 i)) in *. destruct (Hcont x0 (a / 2) ltac:(lra)) as [t [Ht Hnear]].
        destruct (H t (- ln (a / 2)) Ht) as [x [Hx [H1 H2]]]. specialize (Hnear x H2). rewrite exp_minus_ln in H1 by lra.
        pose proof (norm2_triangle c (fun i => w i - f x i) (fun i => f x i - f x0 i)) as T. cbv beta in T.
        rewrite (norm2_ext c _ (fun i => w i - f x0 i)) in T by (intros; ring). fold a in T. lra.
      * pose proof (norm2_zero_entry c (fun i => w i - f x0 i) i (eq_sym Hzero) Hi) as Z. cbv beta in Z. lra.
Qed.
