(* Appendix B, best: for c >= 2 the constant sqrt (c - 1) / min (e_y, e'_y), by the mean value along the segment. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log cross_entropy.
Open Scope R_scope.

(* The gradient of l_exp: 1 / sum - [i = y] / e_y. *)
Lemma l_exp_gradient_le : forall n a s, 0 < a <= s -> 2 <= n -> n / s ^ 2 + (1 / a ^ 2 - 2 / (a * s)) <= (n - 1) / a ^ 2.
Proof.
  intros n a s Ha Hn.
  apply Rmult_le_reg_r with (a ^ 2 * s ^ 2); [apply Rmult_lt_0_compat; apply pow_lt; lra|].
  replace ((n / s ^ 2 + (1 / a ^ 2 - 2 / (a * s))) * (a ^ 2 * s ^ 2)) with (n * a ^ 2 + s ^ 2 - 2 * a * s) by (field; lra).
  replace ((n - 1) / a ^ 2 * (a ^ 2 * s ^ 2)) with ((n - 1) * s ^ 2) by (field; lra).
  assert (0 <= (n - 2) * (s - a)) by (apply Rmult_le_pos; lra).
  assert (0 <= (s - a) * (n * a)) by (apply Rmult_le_pos; [lra | apply Rmult_le_pos; lra]).
  assert (0 <= (n - 2) * (s - a) * s) by (apply Rmult_le_pos; lra). nra.
Qed.

Lemma l_exp_slope_le : forall c y e d, (2 <= c)%nat -> (y < c)%nat -> 0 < e y -> e y <= rsum c e ->
  Rabs (rsum c d / rsum c e - d y / e y) <= sqrt (INR c - 1) / e y * norm2 c d.
Proof.
  intros c y e d Hc Hy Ha Has. set (a := e y) in *. set (s := rsum c e) in *.
  assert (Hn : 2 <= INR c) by (apply (le_INR 2), Hc).
  set (g := fun i => 1 / s - one_hot y i / a).
  replace (rsum c d / s - d y / a) with (dot c g d).
  - eapply Rle_trans; [apply dot_le_norm2|]. apply Rmult_le_compat_r; [apply norm2_nonneg|].
    apply norm2_le_of_sqr.
    + apply Rmult_le_pos; [apply sqrt_pos | left; apply Rinv_0_lt_compat, Ha].
    + replace ((sqrt (INR c - 1) / a) ^ 2) with (sqrt (INR c - 1) ^ 2 / a ^ 2) by (field; lra).
      rewrite sqrt_pow2_id by lra.
      rewrite (rsum_update c _ (fun _ => (1 / s) ^ 2) y Hy), rsum_const; unfold g.
      * rewrite one_hot_same. eapply Rle_trans; [right|apply (l_exp_gradient_le (INR c) a s); lra]. field. lra.
      * intros i _ Hi. rewrite one_hot_other by exact Hi. field. lra.
  - unfold dot, g. rewrite <- (dot_one_hot c y d Hy). unfold dot. rewrite <- !rsum_div, <- rsum_minus.
    apply rsum_ext. intros i _. field. lra.
Qed.

Theorem l_exp_lipschitz_tight : forall (c y : nat) (e e' : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  sqrt (INR c - 1) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j).
Proof.
  intros c y e e' Hc Hy He He'.
  set (d := fun j => e' j - e j). set (p := fun t j => e j + t * d j).
  set (m := Rmin (e y) (e' y)).
  assert (Hm : 0 < m) by (apply Rmin_glb_lt; auto).
  assert (Hbetween : forall t a b l, 0 <= t <= 1 -> l <= a -> l <= b -> l <= a + t * (b - a)).
  { intros t a b l Ht Hla Hlb.
    assert (0 <= t * (b - l)) by (apply Rmult_le_pos; lra). assert (0 <= (1 - t) * (a - l)) by (apply Rmult_le_pos; lra). lra. }
  assert (Hp : forall t j, 0 <= t <= 1 -> (j < c)%nat -> 0 < p t j).
  { intros t j Ht Hj. eapply Rlt_le_trans; [apply (Rmin_glb_lt (e j) (e' j)); auto|].
    apply Hbetween; [exact Ht | apply Rmin_l | apply Rmin_r]. }
  assert (Hpm : forall t, 0 <= t <= 1 -> m <= p t y)
    by (intros t Ht; apply Hbetween; [exact Ht | apply Rmin_l | apply Rmin_r]).
  assert (Hsum : forall t, rsum c (p t) = rsum c e + t * rsum c d)
    by (intros t; unfold p; rewrite (rsum_plus c e (fun j => t * d j)), rsum_scale; reflexivity).
  assert (Hps : forall t, 0 <= t <= 1 -> p t y <= rsum c (p t))
    by (intros t Ht; apply rsum_term_le; [exact Hy | intros i Hi; left; apply Hp; assumption]).
  set (F := fun t => ln (rsum c e + t * rsum c d) - ln (e y + t * d y)).
  set (F' := fun t => rsum c d / rsum c (p t) - d y / p t y).
  assert (Hlinear : forall a b t, derivable_pt_lim (fun t => a + t * b) t b).
  { intros a b t eps Heps. exists (mkposreal 1 Rlt_0_1). intros h Hh _.
    replace ((a + (t + h) * b - (a + t * b)) / h - b) with 0 by (field; exact Hh).
    rewrite Rabs_R0. exact Heps. }
  assert (Hlog : forall a b t, 0 < a + t * b -> derivable_pt_lim (fun t => ln (a + t * b)) t (b / (a + t * b))).
  { intros a b t Hpos. replace (b / (a + t * b)) with (/ (a + t * b) * b) by (unfold Rdiv; ring).
    apply (derivable_pt_lim_comp (fun t => a + t * b) ln); [apply Hlinear | apply derivable_pt_lim_ln, Hpos]. }
  destruct (MVT_cor2 F F' 0 1 ltac:(lra)) as [t [Ht Ht01]].
  - intros t Ht. unfold F, F'. pose proof (Hp t y Ht Hy). pose proof (Hps t Ht). rewrite Hsum in *.
    apply derivable_pt_lim_minus; apply Hlog; [lra | assumption].
  - assert (Ht' : 0 <= t <= 1) by lra.
    replace (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) with (- F' t).
    + rewrite Rabs_Ropp. unfold F'.
      pose proof (Hp t y Ht' Hy) as Hpos.
      eapply Rle_trans; [apply (l_exp_slope_le c y (p t) d Hc Hy Hpos (Hps t Ht'))|].
      apply Rmult_le_compat_r; [apply norm2_nonneg|].
      apply Rmult_le_compat_l; [apply sqrt_pos|]. apply Rinv_le_contravar; [exact Hm | apply Hpm, Ht'].
    + replace (- F' t) with (F 0 - F 1) by lra. unfold F. rewrite <- !Hsum.
      assert (H0 : rsum c (p 0) = rsum c (fun j => e j)) by (apply rsum_ext; intros i _; unfold p; ring).
      assert (H1 : rsum c (p 1) = rsum c (fun j => e' j)) by (apply rsum_ext; intros i _; unfold p, d; ring).
      rewrite H0, H1. replace (e y + 0 * d y) with (e y) by ring. replace (e y + 1 * d y) with (e' y) by (unfold d; ring).
      assert (0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
      assert (0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
      rewrite !ln_quotient by auto. ring.
Qed.
