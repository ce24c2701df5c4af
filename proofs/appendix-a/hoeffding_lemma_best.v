(* The constant 1/8 of Hoeffding's lemma is the best: already for p = 1/2, where the left side is cosh (h / 2) >= 1 + h^2/8,
   no smaller constant serves all h. *)
Require Import Reals Lra Psatz.
Open Scope R_scope.

Lemma exp_pair_square c : exp c + exp (- c) = 2 + (exp (c / 2) - exp (- (c / 2))) ^ 2.
Proof.
  assert (E : exp (c / 2) * exp (- (c / 2)) = 1) by (rewrite <- exp_plus, Rplus_opp_r; apply exp_0).
  replace (exp c) with (exp (c / 2) ^ 2) by (simpl; rewrite Rmult_1_r, <- exp_plus; f_equal; field).
  replace (exp (- c)) with (exp (- (c / 2)) ^ 2) by (simpl; rewrite Rmult_1_r, <- exp_plus; f_equal; field).
  nra.
Qed.

Lemma exp_difference u : 0 <= u -> 2 * u <= exp u - exp (- u).
Proof.
  intros [Hu|<-]; [|rewrite Ropp_0; lra].
  set (f := fun x => exp x - exp (- x) - 2 * x).
  assert (Hd : forall x, derivable_pt_lim f x (exp x - exp (- x) * -1 - 2 * 1)).
  { intros x; apply (derivable_pt_lim_minus (fun x => exp x - exp (- x)) (fun x => 2 * x)).
    - apply (derivable_pt_lim_minus exp (fun x => exp (- x))); [apply derivable_pt_lim_exp|].
      apply (derivable_pt_lim_comp (fun x => - x) exp); [|apply derivable_pt_lim_exp].
      apply (derivable_pt_lim_opp id); apply derivable_pt_lim_id.
    - apply derivable_pt_lim_scal, derivable_pt_lim_id. }
  destruct (MVT_cor2 f _ 0 u Hu (fun c _ => Hd c)) as [c [E _]].
  assert (E0 : f 0 = 0) by (unfold f; rewrite Ropp_0; ring).
  pose proof (exp_pair_square c); pose proof (pow2_ge_0 (exp (c / 2) - exp (- (c / 2)))).
  assert (0 <= (exp c - exp (- c) * -1 - 2 * 1) * (u - 0)) by (apply Rmult_le_pos; lra).
  unfold f at 1 in E; lra.
Qed.

Lemma cosh_ge h : 0 <= h -> 1 + h ^ 2 / 8 <= 1 / 2 * exp (h / 2) + 1 / 2 * exp (- (h / 2)).
Proof.
  intros Hh; set (u := h / 4).
  pose proof (exp_difference u ltac:(unfold u; lra)) as Hd.
  pose proof (exp_pair_square (h / 2)) as Hpair; replace (h / 2 / 2) with u in Hpair by (unfold u; field).
  assert (Hsq : (2 * u) ^ 2 <= (exp u - exp (- u)) ^ 2) by (apply pow_incr; split; [unfold u; lra | exact Hd]).
  replace (h ^ 2 / 8) with ((2 * u) ^ 2 / 2) by (unfold u; field).
  lra.
Qed.

Theorem hoeffding_lemma_best :
  forall k : R,
  (forall p h : R, 0 <= p -> p <= 1 -> p * exp ((1 - p) * h) + (1 - p) * exp (- p * h) <= exp (k * h ^ 2)) ->
  1 / 8 <= k.
Proof.
  intros k H; apply Rnot_lt_le; intros Hk.
  set (q := Rmax k (1 / 16)).
  assert (Hq : k <= q /\ 1 / 16 <= q /\ q < 1 / 8)
    by (unfold q; repeat split; [apply Rmax_l | apply Rmax_r | apply Rmax_lub_lt; lra]).
  set (x := 1 - 8 * q); set (h := sqrt x).
  assert (Hh : h ^ 2 = x) by (apply pow2_sqrt; unfold x; lra).
  specialize (H (1 / 2) h ltac:(lra) ltac:(lra)).
  pose proof (cosh_ge h (sqrt_pos x)) as Hc.
  replace ((1 - 1 / 2) * h) with (h / 2) in H by field.
  replace (- (1 / 2) * h) with (- (h / 2)) in H by field.
  rewrite Hh in H, Hc.
  (* exp (k x) <= exp (q x), and exp (q x) (1 - q x) <= 1 *)
  assert (Hx : 0 < x) by (unfold x; lra).
  assert (Hkx : k * x <= q * x) by (apply Rmult_le_compat_r; lra).
  assert (Hqx : 0 < q * x) by (apply Rmult_lt_0_compat; lra).
  pose proof (exp_ineq1 (- (k * x))) as Hi.
  assert (E : exp (k * x) * exp (- (k * x)) = 1) by (rewrite <- exp_plus, Rplus_opp_r; apply exp_0).
  pose proof (exp_pos (k * x)).
  assert (Hl : 1 - q * x <= exp (- (k * x))).
  { destruct (Req_dec (- (k * x)) 0) as [E0|E0]; [rewrite E0, exp_0; lra | specialize (Hi E0); lra]. }
  assert (Hm : exp (k * x) * (1 - q * x) <= 1) by (rewrite <- E; apply Rmult_le_compat_l; lra).
  assert (Hp : (1 + x / 8) * (1 - q * x) <= 1).
  { apply Rle_trans with (exp (k * x) * (1 - q * x)); [|exact Hm].
    apply Rmult_le_compat_r; [|lra].
    assert (q * x <= 1 / 8 * x) by (apply Rmult_le_compat_r; lra); unfold x in *; lra. }
  replace ((1 + x / 8) * (1 - q * x)) with (1 + x ^ 2 * (1 - q) / 8) in Hp by (unfold x; field).
  assert (0 < x ^ 2 * (1 - q)) by (apply Rmult_lt_0_compat; [apply pow_lt, Hx | lra]).
  lra.
Qed.
