(* Hoeffding's lemma for the two-point law: the value 1 - p with weight p, the value - p with weight 1 - p.
   The gap g h = h^2/8 + p h - ln (1 - p + p exp h) has g 0 = g' 0 = 0 and g'' = 1/4 - q (1 - q) >= 0. *)
Require Import Reals Lra.
Open Scope R_scope.

Section gap.
Variable p : R.
Hypothesis Hp : 0 <= p <= 1.

Let mass (h : R) := 1 - p + p * exp h.
Let gap (h : R) := h ^ 2 / 8 + p * h - ln (mass h).
Let gap1 (h : R) := h / 4 + p - p * exp h / mass h.
Let gap2 (h : R) := 1 / 4 - p * exp h * (1 - p) / mass h ^ 2.

Lemma mass_pos h : 0 < mass h.
Proof.
  unfold mass; pose proof (exp_pos h) as He.
  destruct (Req_dec p 0) as [->|Hn]; [lra|].
  pose proof (Rmult_lt_0_compat p (exp h)); lra.
Qed.

Lemma mass_derivative h : derivable_pt_lim mass h (p * exp h).
Proof.
  replace (p * exp h) with (0 + p * exp h) by ring.
  apply (derivable_pt_lim_plus (fun _ => 1 - p) (fun h => p * exp h)).
  - apply derivable_pt_lim_const.
  - apply derivable_pt_lim_scal, derivable_pt_lim_exp.
Qed.

Lemma gap_derivative h : derivable_pt_lim gap h (gap1 h).
Proof.
  pose proof (mass_pos h) as Hm.
  replace (gap1 h) with ((1 / 8 * (2 * h) + p * 1) - (/ mass h * (p * exp h)))
    by (unfold gap1; field; lra).
  apply (derivable_pt_lim_minus (fun h => h ^ 2 / 8 + p * h) (fun h => ln (mass h))).
  - apply (derivable_pt_lim_plus (fun h => h ^ 2 / 8) (fun h => p * h)).
    + apply (derivable_pt_lim_ext (fun h => 1 / 8 * h ^ 2)); [intros; field|].
      apply derivable_pt_lim_scal.
      replace (2 * h) with (INR 2 * h ^ pred 2) by (simpl; ring).
      apply derivable_pt_lim_pow.
    + apply derivable_pt_lim_scal, derivable_pt_lim_id.
  - apply (derivable_pt_lim_comp mass ln); [apply mass_derivative | apply derivable_pt_lim_ln, Hm].
Qed.

Lemma gap1_derivative h : derivable_pt_lim gap1 h (gap2 h).
Proof.
  pose proof (mass_pos h) as Hm.
  replace (gap2 h) with ((1 / 4 * 1 + 0) - (p * exp h * mass h - p * exp h * (p * exp h)) / (mass h)²)
    by (unfold gap2, Rsqr; unfold mass in *; field; lra).
  apply (derivable_pt_lim_minus (fun h => h / 4 + p) (fun h => p * exp h / mass h)).
  - apply (derivable_pt_lim_plus (fun h => h / 4) (fun _ => p)).
    + apply (derivable_pt_lim_ext (fun h => 1 / 4 * h)); [intros; field|].
      apply derivable_pt_lim_scal, derivable_pt_lim_id.
    + apply derivable_pt_lim_const.
  - apply (derivable_pt_lim_div (fun h => p * exp h) mass);
      [apply derivable_pt_lim_scal, derivable_pt_lim_exp | apply mass_derivative | apply Rgt_not_eq, Hm].
Qed.

Lemma gap2_nonneg h : 0 <= gap2 h.
Proof.
  pose proof (mass_pos h) as Hm.
  replace (gap2 h) with ((1 - p - p * exp h) ^ 2 / (4 * mass h ^ 2))
    by (unfold gap2; unfold mass in *; field; lra).
  apply Rmult_le_pos; [apply pow2_ge_0|].
  left; apply Rinv_0_lt_compat, Rmult_lt_0_compat; [lra | apply pow_lt, Hm].
Qed.

Lemma gap_nonneg h : 0 <= h -> 0 <= gap h.
Proof.
  intros [Hh|<-].
  2: unfold gap, mass; rewrite exp_0; replace (1 - p + p * 1) with 1 by ring; rewrite ln_1; lra.
  destruct (MVT_cor2 gap gap1 0 h Hh (fun c _ => gap_derivative c)) as [c [Ec [Hc _]]].
  destruct (MVT_cor2 gap1 gap2 0 c Hc (fun d _ => gap1_derivative d)) as [d [Ed _]].
  assert (E0 : gap 0 = 0)
    by (unfold gap, mass; rewrite exp_0; replace (1 - p + p * 1) with 1 by ring; rewrite ln_1; lra).
  assert (E1 : gap1 0 = 0) by (unfold gap1, mass; rewrite exp_0; field; lra).
  assert (0 <= gap2 d * (c - 0)) by (apply Rmult_le_pos; [apply gap2_nonneg | lra]).
  assert (0 <= gap1 c * (h - 0)) by (apply Rmult_le_pos; lra).
  lra.
Qed.

Lemma two_point_bound h : 0 <= h -> p * exp ((1 - p) * h) + (1 - p) * exp (- p * h) <= exp (h ^ 2 / 8).
Proof.
  intros Hh; pose proof (gap_nonneg h Hh) as Hg; unfold gap in Hg.
  replace (p * exp ((1 - p) * h) + (1 - p) * exp (- p * h)) with (exp (ln (mass h) + - p * h)).
  - destruct (Req_dec (ln (mass h) + - p * h) (h ^ 2 / 8)) as [->|]; [lra|].
    left; apply exp_increasing; lra.
  - rewrite exp_plus, exp_ln by apply mass_pos; unfold mass.
    replace ((1 - p) * h) with (h + - p * h) by ring; rewrite exp_plus; ring.
Qed.
End gap.

Theorem hoeffding_lemma :
  forall p h : R,
  0 <= p -> p <= 1 ->
  p * exp ((1 - p) * h) + (1 - p) * exp (- p * h) <= exp (h ^ 2 / 8).
Proof.
  intros p h H0 H1.
  destruct (Rle_dec 0 h) as [Hh|Hh]; [apply two_point_bound; lra|].
  pose proof (two_point_bound (1 - p) ltac:(lra) (- h) ltac:(lra)) as H.
  replace ((- h) ^ 2) with (h ^ 2) in H by ring.
  replace ((1 - (1 - p)) * - h) with (- p * h) in H by ring.
  replace (- (1 - p) * - h) with ((1 - p) * h) in H by ring.
  lra.
Qed.
