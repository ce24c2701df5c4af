(* Intervals of fixed-point numbers: an end n stands for n/2^p (src/kernel/interval.ts). *)
Require Import ZArith NArith QArith Qreals Reals Bool Lra Lia Psatz.
Open Scope R_scope.

(* No end is unbounded. *)
Record interval := I_ { lo : option Z; hi : option Z }.
Definition All := I_ None None.

Definition down (n w : Z) : Z := Z.shiftr n w.
Definition up (n w : Z) : Z := (- Z.shiftr (- n) w)%Z.
Definition div_down (a b : Z) : Z := Z.div a b.
Definition div_up (a b : Z) : Z := (- Z.div (- a) b)%Z.

Definition map2 (f : Z -> Z -> Z) (a b : option Z) : option Z :=
  match a, b with Some x, Some y => Some (f x y) | _, _ => None end.
Definition add_I (a b : interval) : interval := I_ (map2 Z.add (lo a) (lo b)) (map2 Z.add (hi a) (hi b)).
Definition neg_I (a : interval) : interval := I_ (option_map Z.opp (hi a)) (option_map Z.opp (lo a)).

Definition is_zero (a : interval) : bool := match a with I_ (Some 0%Z) (Some 0%Z) => true | _ => false end.
Definition nonneg_I (a : interval) : bool := match lo a with Some l => Z.leb 0 l | None => false end.
Definition nonpos_I (a : interval) : bool := match hi a with Some h => Z.leb h 0 | None => false end.
(* a * b where nothing in a is below 0. *)
Definition mul_pos (a b : interval) (p : Z) : interval :=
  I_ (match lo b with
      | Some m => option_map (fun n => down (n * m) p) (if Z.leb 0 m then lo a else hi a)
      | None => None end)
     (match hi b with
      | Some m => option_map (fun n => up (n * m) p) (if Z.leb 0 m then hi a else lo a)
      | None => None end).
Definition mul_I (a b : interval) (p : Z) : interval :=
  if is_zero a || is_zero b then I_ (Some 0%Z) (Some 0%Z)
  else if nonneg_I a then mul_pos a b p
  else if nonpos_I a then neg_I (mul_pos (neg_I a) b p)
  else if nonneg_I b then mul_pos b a p
  else if nonpos_I b then neg_I (mul_pos (neg_I b) a p)
  else match a, b with
       | I_ (Some x) (Some y), I_ (Some z) (Some w) =>
           I_ (Some (down (Z.min (Z.min (x * z) (x * w)) (Z.min (y * z) (y * w))) p))
              (Some (up (Z.max (Z.max (x * z) (x * w)) (Z.max (y * z) (y * w))) p))
       | _, _ => All
       end.
Definition abs_I (a : interval) : interval :=
  if nonneg_I a then a else if nonpos_I a then neg_I a else I_ (Some 0%Z) (map2 Z.max (option_map Z.opp (lo a)) (hi a)).

Definition one (p : Z) : Z := Z.shiftl 1 p.
Fixpoint pow_loop (r s : interval) (n : positive) (p : Z) : interval :=
  match n with
  | xH => mul_I r s p
  | xO n => pow_loop r (mul_I s s p) n p
  | xI n => pow_loop (mul_I r s p) (mul_I s s p) n p
  end.
Definition pow_end (x : Z) (n : positive) (p : Z) : interval := pow_loop (I_ (Some (one p)) (Some (one p))) (I_ (Some x) (Some x)) n p.
Definition pow_I (a : interval) (n : N) (p : Z) : interval :=
  match n with
  | N0 => I_ (Some (one p)) (Some (one p))
  | Npos n =>
      let b := if N.even (Npos n) then abs_I a else a in
      I_ (match lo b with Some x => lo (pow_end x n p) | None => None end) (match hi b with Some x => hi (pow_end x n p) | None => None end)
  end.
(* 1/a where a is certainly not 0. *)
Definition inv_pos (a : interval) (p : Z) : interval :=
  let one2 := Z.shiftl 1 (2 * p) in
  I_ (match hi a with Some h => Some (div_down one2 h) | None => Some 0%Z end) (match lo a with Some l => Some (div_up one2 l) | None => None end).
Definition pos_I (a : interval) : bool := match lo a with Some l => Z.ltb 0 l | None => false end.
Definition inv_I (a : interval) (p : Z) : option interval :=
  if pos_I a then Some (inv_pos a p) else if pos_I (neg_I a) then Some (neg_I (inv_pos (neg_I a) p)) else None.
Definition sqrt_I (a : interval) (p : Z) : option interval :=
  if nonneg_I a then
    Some (I_ (option_map (fun l => Z.sqrt (Z.shiftl l p)) (lo a))
      (option_map (fun h => if Z.eqb h 0 then 0%Z else (Z.sqrt (Z.shiftl h p - 1) + 1)%Z) (hi a)))
  else None.
Definition least (a b : option Z) : option Z := match a, b with Some x, Some y => Some (Z.min x y) | None, y => y | x, None => x end.
Definition most (a b : option Z) : option Z := match a, b with Some x, Some y => Some (Z.max x y) | None, y => y | x, None => x end.
Definition meet (a b : interval) : interval := I_ (most (lo a) (lo b)) (least (hi a) (hi b)).
Definition ends (q : Q) (p : Z) : interval :=
  let n := Z.shiftl (Qnum q) p in I_ (Some (div_down n (Zpos (Qden q)))) (Some (div_up n (Zpos (Qden q)))).

(* What ends say. *)
Definition scale (p : Z) : R := IZR (2 ^ p).
Definition above (l : option Z) (x : R) : Prop := match l with Some n => IZR n <= x | None => True end.
Definition below (h : option Z) (x : R) : Prop := match h with Some n => x <= IZR n | None => True end.
Definition inside (p : Z) (a : interval) (x : R) : Prop := above (lo a) (x * scale p) /\ below (hi a) (x * scale p).

Lemma scale_pos : forall p, (0 <= p)%Z -> 0 < scale p.
Proof. intros p P. apply IZR_lt, Z.pow_pos_nonneg; lia. Qed.
Lemma scale_add : forall p q, (0 <= p)%Z -> (0 <= q)%Z -> scale (p + q) = scale p * scale q.
Proof. intros. unfold scale. rewrite Z.pow_add_r, mult_IZR by assumption. reflexivity. Qed.
Lemma shiftl_IZR : forall n w, (0 <= w)%Z -> IZR (Z.shiftl n w) = IZR n * scale w.
Proof. intros. rewrite Z.shiftl_mul_pow2, mult_IZR by assumption. reflexivity. Qed.
Lemma one_IZR : forall p, (0 <= p)%Z -> IZR (one p) = scale p.
Proof. intros. unfold one. rewrite shiftl_IZR by assumption. ring. Qed.
Lemma down_spec : forall n w, (0 <= w)%Z -> IZR (down n w) * scale w <= IZR n.
Proof.
  intros n w W. unfold down, scale. rewrite Z.shiftr_div_pow2, <- mult_IZR by assumption. apply IZR_le.
  rewrite Z.mul_comm. apply Z.mul_div_le, Z.pow_pos_nonneg; lia.
Qed.
Lemma up_spec : forall n w, (0 <= w)%Z -> IZR n <= IZR (up n w) * scale w.
Proof. intros n w W. unfold up. pose proof (down_spec (- n) w W) as H. unfold down in H. rewrite !opp_IZR in *. lra. Qed.
Lemma div_down_spec : forall a b, (0 < b)%Z -> IZR (div_down a b) * IZR b <= IZR a.
Proof. intros a b B. unfold div_down. rewrite <- mult_IZR. apply IZR_le. rewrite Z.mul_comm. apply Z.mul_div_le, B. Qed.
Lemma div_up_spec : forall a b, (0 < b)%Z -> IZR a <= IZR (div_up a b) * IZR b.
Proof. intros a b B. unfold div_up. pose proof (div_down_spec (- a) b B) as H. unfold div_down in H. rewrite !opp_IZR in *. lra. Qed.
Lemma down_nonneg : forall n w, (0 <= n)%Z -> (0 <= down n w)%Z.
Proof. intros. unfold down. apply Z.shiftr_nonneg. assumption. Qed.

Lemma Rmult_le_compat_neg_r : forall r a b, r <= 0 -> a <= b -> b * r <= a * r.
Proof. intros. nra. Qed.

Section At.
  Variable p : Z.
  Hypothesis P : (0 <= p)%Z.
  Notation S := (scale p).

  Lemma add_I_spec : forall a b x y, inside p a x -> inside p b y -> inside p (add_I a b) (x + y).
  Proof.
    intros [la ha] [lb hb] x y [A1 A2] [B1 B2]. unfold inside in *. simpl in *. rewrite Rmult_plus_distr_r.
    split; [destruct la, lb|destruct ha, hb]; simpl in *; auto; rewrite plus_IZR; lra.
  Qed.
  Lemma neg_I_spec : forall a x, inside p a x -> inside p (neg_I a) (- x).
  Proof.
    intros [la ha] x [A1 A2]. unfold inside in *. simpl in *. rewrite Ropp_mult_distr_l_reverse.
    split; [destruct ha|destruct la]; simpl in *; auto; rewrite opp_IZR; lra.
  Qed.
  Lemma neg_I_inv : forall a x, inside p (neg_I a) x -> inside p a (- x).
  Proof.
    intros [la ha] x [A1 A2]. unfold inside in *. simpl in *. rewrite Ropp_mult_distr_l_reverse.
    split; [destruct la|destruct ha]; simpl in *; auto; rewrite opp_IZR in *; lra.
  Qed.
  Lemma nonneg_I_spec : forall a x, nonneg_I a = true -> inside p a x -> 0 <= x.
  Proof.
    intros [[l|] ha] x N [A1 _]; [|discriminate]. unfold nonneg_I in N. simpl in *. apply Z.leb_le, IZR_le in N.
    pose proof (scale_pos p P). apply (Rmult_le_reg_r S); lra.
  Qed.
  Lemma nonpos_I_spec : forall a x, nonpos_I a = true -> inside p a x -> x <= 0.
  Proof.
    intros [la [h|]] x N [_ A2]; [|discriminate]. unfold nonpos_I in N. simpl in *. apply Z.leb_le, IZR_le in N.
    pose proof (scale_pos p P). apply (Rmult_le_reg_r S); lra.
  Qed.

  (* Scaled products. *)
  Lemma down_mul : forall n m z, IZR n * IZR m <= z * S * S -> IZR (down (n * m) p) <= z * S.
  Proof.
    intros n m z H. pose proof (scale_pos p P). pose proof (down_spec (n * m) p P) as D. rewrite mult_IZR in D.
    apply (Rmult_le_reg_r S); lra.
  Qed.
  Lemma up_mul : forall n m z, z * S * S <= IZR n * IZR m -> z * S <= IZR (up (n * m) p).
  Proof.
    intros n m z H. pose proof (scale_pos p P). pose proof (up_spec (n * m) p P) as D. rewrite mult_IZR in D.
    apply (Rmult_le_reg_r S); lra.
  Qed.
  Lemma mul_pos_spec : forall a b x y, 0 <= x -> inside p a x -> inside p b y -> inside p (mul_pos a b p) (x * y).
  Proof.
    intros [la ha] [lb hb] x y X [A1 A2] [B1 B2]. pose proof (scale_pos p P) as SP.
    assert (XS : 0 <= x * S) by (apply Rmult_le_pos; lra).
    assert (E : x * y * S * S = (x * S) * (y * S)) by ring.
    unfold inside, mul_pos. cbn [lo hi] in *. split.
    - destruct lb as [m|]; [|exact I]. simpl in B1. destruct (Z.leb_spec 0 m) as [M|M].
      + destruct la as [n|]; [|exact I]. simpl in *. apply down_mul. rewrite E. apply IZR_le in M.
        destruct (Rle_dec 0 (IZR n)); [apply Rmult_le_compat; lra|]. assert (0 <= (x * S) * (y * S)) by (apply Rmult_le_pos; lra). nra.
      + destruct ha as [n|]; [|exact I]. simpl in *. apply down_mul. rewrite E. apply IZR_lt in M.
        assert ((x * S) * IZR m <= (x * S) * (y * S)) by (apply Rmult_le_compat_l; lra).
        assert (IZR n * IZR m <= (x * S) * IZR m) by (apply Rmult_le_compat_neg_r; lra). lra.
    - destruct hb as [m|]; [|exact I]. simpl in B2. destruct (Z.leb_spec 0 m) as [M|M].
      + destruct ha as [n|]; [|exact I]. simpl in *. apply up_mul. rewrite E. apply IZR_le in M.
        assert ((x * S) * (y * S) <= (x * S) * IZR m) by (apply Rmult_le_compat_l; lra).
        assert ((x * S) * IZR m <= IZR n * IZR m) by (apply Rmult_le_compat_r; lra). lra.
      + destruct la as [n|]; [|exact I]. simpl in *. apply up_mul. rewrite E. apply IZR_lt in M.
        assert ((x * S) * (y * S) <= (x * S) * IZR m) by (apply Rmult_le_compat_l; lra).
        assert ((x * S) * IZR m <= IZR n * IZR m) by (apply Rmult_le_compat_neg_r; lra). lra.
  Qed.
  (* A product is between those of the ends. *)
  Lemma product_between : forall x a b y c d, a <= x <= b -> c <= y <= d ->
    (exists u v, (u = a \/ u = b) /\ (v = c \/ v = d) /\ u * v <= x * y) /\ (exists u v, (u = a \/ u = b) /\ (v = c \/ v = d) /\ x * y <= u * v).
  Proof.
    assert (L : forall x a b t, a <= x <= b -> (exists u, (u = a \/ u = b) /\ u * t <= x * t) /\ (exists u, (u = a \/ u = b) /\ x * t <= u * t)).
    { intros x a b t H. destruct (Rle_dec 0 t); split; [exists a|exists b|exists b|exists a]; split; auto; nra. }
    intros x a b y c d X Y. destruct (L x a b y X) as [(u & U & LU) (u' & U' & LU')]. split.
    - destruct (L y c d u Y) as [(v & V & LV) _]. exists u, v. split; [exact U|split; [exact V|]]. lra.
    - destruct (L y c d u' Y) as [_ (v & V & LV)]. exists u', v. split; [exact U'|split; [exact V|]]. lra.
  Qed.
  Lemma is_zero_spec : forall a x, is_zero a = true -> inside p a x -> x = 0.
  Proof.
    intros [[[| |]|] [[| |]|]] x Z [A1 A2]; try discriminate. simpl in *. pose proof (scale_pos p P) as SP.
    assert (x * S = 0) by lra. apply Rmult_integral in H as [H|H]; lra.
  Qed.
  Lemma zero_inside : forall x, x = 0 -> inside p (I_ (Some 0%Z) (Some 0%Z)) x.
  Proof. intros x ->. split; simpl; lra. Qed.
  Lemma mul_I_spec : forall a b x y, inside p a x -> inside p b y -> inside p (mul_I a b p) (x * y).
  Proof.
    intros a b x y A B. unfold mul_I.
    destruct (is_zero a) eqn:Za; [apply zero_inside; rewrite (is_zero_spec a x Za A); ring|].
    destruct (is_zero b) eqn:Zb; [apply zero_inside; rewrite (is_zero_spec b y Zb B); ring|]. simpl.
    destruct (nonneg_I a) eqn:Na; [apply mul_pos_spec; auto; apply (nonneg_I_spec a); assumption|].
    destruct (nonpos_I a) eqn:Pa.
    { replace (x * y) with (- (- x * y)) by ring. apply neg_I_spec, mul_pos_spec; auto; [pose proof (nonpos_I_spec a x Pa A); lra|apply neg_I_spec, A]. }
    destruct (nonneg_I b) eqn:Nb; [rewrite Rmult_comm; apply mul_pos_spec; auto; apply (nonneg_I_spec b); assumption|].
    destruct (nonpos_I b) eqn:Pb.
    { replace (x * y) with (- (- y * x)) by ring. apply neg_I_spec, mul_pos_spec; auto; [pose proof (nonpos_I_spec b y Pb B); lra|apply neg_I_spec, B]. }
    destruct a as [[a|] [b'|]]; try (split; exact I). destruct b as [[c|] [d|]]; try (split; exact I).
    destruct A as [A1 A2], B as [B1 B2]. simpl in A1, A2, B1, B2. pose proof (scale_pos p P) as SP.
    destruct (product_between (x * S) (IZR a) (IZR b') (y * S) (IZR c) (IZR d)) as [(u & v & U & V & L) (u' & v' & U' & V' & L')]; try lra.
    assert (E : x * y * S * S = (x * S) * (y * S)) by ring.
    split; simpl.
    - pose proof (down_spec (Z.min (Z.min (a * c) (a * d)) (Z.min (b' * c) (b' * d))) p P) as D.
      apply (Rmult_le_reg_r S); auto. rewrite E. eapply Rle_trans; [exact D|]. eapply Rle_trans; [|exact L].
      destruct U as [->| ->], V as [->| ->]; rewrite <- mult_IZR; apply IZR_le; lia.
    - pose proof (up_spec (Z.max (Z.max (a * c) (a * d)) (Z.max (b' * c) (b' * d))) p P) as D.
      apply (Rmult_le_reg_r S); auto. rewrite E. eapply Rle_trans; [|exact D]. eapply Rle_trans; [exact L'|].
      destruct U' as [->| ->], V' as [->| ->]; rewrite <- mult_IZR; apply IZR_le; lia.
  Qed.
  Lemma abs_I_spec : forall a x, inside p a x -> inside p (abs_I a) (Rabs x).
  Proof.
    intros a x A. unfold abs_I. destruct (nonneg_I a) eqn:N.
    { rewrite Rabs_pos_eq; [exact A|apply (nonneg_I_spec a); assumption]. }
    destruct (nonpos_I a) eqn:M.
    { rewrite Rabs_left1; [apply neg_I_spec, A|apply (nonpos_I_spec a); assumption]. }
    pose proof (scale_pos p P) as SP. destruct a as [la ha], A as [A1 A2]. simpl in A1, A2. split; simpl.
    - apply Rmult_le_pos; [apply Rabs_pos|lra].
    - destruct la as [l|], ha as [h|]; simpl in *; auto. rewrite <- (Rabs_pos_eq S) at 1 by lra. rewrite <- Rabs_mult.
      apply Rabs_le. assert (IZR (- l) <= IZR (Z.max (- l) h)) by (apply IZR_le; lia). assert (IZR h <= IZR (Z.max (- l) h)) by (apply IZR_le; lia).
      rewrite opp_IZR in *. lra.
  Qed.

  Lemma point_inside : forall n, inside p (I_ (Some n) (Some n)) (IZR n / S).
  Proof. intros n. pose proof (scale_pos p P). assert (E : IZR n / S * S = IZR n) by (field; lra). unfold inside. rewrite E. simpl. lra. Qed.
  Lemma one_inside : inside p (I_ (Some (one p)) (Some (one p))) 1.
  Proof. unfold inside. simpl. rewrite one_IZR by exact P. lra. Qed.
  Lemma pow_loop_spec : forall n r s x y, inside p r x -> inside p s y -> inside p (pow_loop r s n p) (x * y ^ Pos.to_nat n).
  Proof.
    induction n as [n IH|n IH|]; intros r s x y R_ S_; simpl pow_loop.
    - replace (x * y ^ Pos.to_nat n~1) with ((x * y) * (y * y) ^ Pos.to_nat n).
      + apply IH; apply mul_I_spec; assumption.
      + rewrite Pos2Nat.inj_xI. replace (y * y) with (y ^ 2) by ring. rewrite <- pow_mult. simpl pow. ring.
    - replace (x * y ^ Pos.to_nat n~0) with (x * (y * y) ^ Pos.to_nat n).
      + apply IH; [assumption|apply mul_I_spec; assumption].
      + rewrite Pos2Nat.inj_xO. replace (y * y) with (y ^ 2) by ring. rewrite <- pow_mult. reflexivity.
    - change (Pos.to_nat 1) with 1%nat. rewrite pow_1. apply mul_I_spec; assumption.
  Qed.
  Lemma pow_end_spec : forall n k, inside p (pow_end n k p) ((IZR n / S) ^ Pos.to_nat k).
  Proof. intros n k. unfold pow_end. rewrite <- Rmult_1_l. apply pow_loop_spec; [apply one_inside|apply point_inside]. Qed.
  Lemma pow_odd_incr : forall k x y, x <= y -> x ^ (2 * k + 1) <= y ^ (2 * k + 1).
  Proof.
    assert (N : forall k x, 0 <= x -> (- x) ^ (2 * k + 1) = - x ^ (2 * k + 1)).
    { intros k x X. rewrite !pow_add, !pow_mult, !pow_1. replace ((- x) ^ 2) with (x ^ 2) by ring. ring. }
    intros k x y L. destruct (Rle_dec 0 x) as [X|X]; [apply pow_incr; lra|].
    replace x with (- - x) by ring. rewrite (N k (- x)) by lra. destruct (Rle_dec 0 y) as [Y|Y].
    - assert (0 <= (- x) ^ (2 * k + 1)) by (apply pow_le; lra). assert (0 <= y ^ (2 * k + 1)) by (apply pow_le; lra). lra.
    - replace y with (- - y) by ring. rewrite (N k (- y)) by lra. assert ((- y) ^ (2 * k + 1) <= (- x) ^ (2 * k + 1)) by (apply pow_incr; lra). lra.
  Qed.
  (* Ends of a power that grows with what it is of. *)
  Lemma pow_ends : forall b n x, inside p b x -> (forall y, y <= x -> (forall l, lo b = Some l -> IZR l / S = y) -> y ^ Pos.to_nat n <= x ^ Pos.to_nat n \/ lo b = None) ->
    (forall y, x <= y -> (forall h, hi b = Some h -> IZR h / S = y) -> x ^ Pos.to_nat n <= y ^ Pos.to_nat n \/ hi b = None) ->
    inside p (I_ (match lo b with Some x => lo (pow_end x n p) | None => None end) (match hi b with Some x => hi (pow_end x n p) | None => None end)) (x ^ Pos.to_nat n).
  Proof.
    intros [l h] n x [A1 A2] L H. pose proof (scale_pos p P) as SP. simpl in *. split; simpl.
    - destruct l as [l|]; [|exact I]. destruct (pow_end_spec l n) as [E _]. simpl in A1.
      destruct (L (IZR l / S)) as [M|M]; try discriminate.
      + apply (Rmult_le_reg_r S); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
      + intros m Em. congruence.
      + destruct (lo (pow_end l n p)); simpl in *; auto. apply (Rmult_le_compat_r S) in M; lra.
    - destruct h as [h|]; [|exact I]. destruct (pow_end_spec h n) as [_ E]. simpl in A2.
      destruct (H (IZR h / S)) as [M|M]; try discriminate.
      + apply (Rmult_le_reg_r S); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
      + intros m Em. congruence.
      + destruct (hi (pow_end h n p)); simpl in *; auto. apply (Rmult_le_compat_r S) in M; lra.
  Qed.
  Lemma pow_I_spec : forall a n x, inside p a x -> inside p (pow_I a n p) (x ^ N.to_nat n).
  Proof.
    intros a [|n] x A; [exact one_inside|]. unfold pow_I. change (N.to_nat (N.pos n)) with (Pos.to_nat n).
    destruct (N.even (N.pos n)) eqn:E.
    - apply N.even_spec in E as [k E]. assert (K : Pos.to_nat n = (2 * N.to_nat k)%nat) by (rewrite <- positive_N_nat, E, N2Nat.inj_mul; reflexivity).
      assert (X : x ^ Pos.to_nat n = Rabs x ^ Pos.to_nat n) by (rewrite K, !pow_mult, pow2_abs; reflexivity).
      cbv zeta. rewrite X. apply pow_ends.
      + apply abs_I_spec, A.
      + intros y Y Ly. destruct (lo (abs_I a)) as [l|] eqn:Q; [left|right; reflexivity]. apply pow_incr. split; [|exact Y].
        rewrite <- (Ly l eq_refl). pose proof (scale_pos p P) as SP. unfold Rdiv. apply Rmult_le_pos; [|apply Rlt_le, Rinv_0_lt_compat, SP].
        revert Q. unfold abs_I. destruct (nonneg_I a) eqn:N.
        * unfold nonneg_I in N. intros Q. rewrite Q in N. apply Z.leb_le in N. apply IZR_le, N.
        * destruct (nonpos_I a) eqn:M.
          -- unfold nonpos_I in M. simpl. destruct (hi a) as [h|]; [|discriminate]. simpl. intros Q. injection Q as <-. apply Z.leb_le in M. apply IZR_le. lia.
          -- simpl. intros Q. injection Q as <-. lra.
      + intros y Y _. left. apply pow_incr. split; [apply Rabs_pos|exact Y].
    - assert (O : N.odd (N.pos n) = true) by (rewrite <- N.negb_even, E; reflexivity). apply N.odd_spec in O as [k O].
      assert (K : Pos.to_nat n = (2 * N.to_nat k + 1)%nat) by (rewrite <- positive_N_nat, O, N2Nat.inj_add, N2Nat.inj_mul; reflexivity). cbv zeta. apply pow_ends.
      + exact A.
      + intros y Y _. left. rewrite K. apply pow_odd_incr, Y.
      + intros y Y _. left. rewrite K. apply pow_odd_incr, Y.
  Qed.

  Lemma shiftl_2p : IZR (Z.shiftl 1 (2 * p)) = S * S.
  Proof. rewrite shiftl_IZR by lia. replace (2 * p)%Z with (p + p)%Z by ring. rewrite scale_add by exact P. ring. Qed.
  Lemma inv_pos_spec : forall a x, pos_I a = true -> inside p a x -> 0 < x /\ inside p (inv_pos a p) (/ x).
  Proof.
    intros [[l|] h] x L [A1 A2]; [|discriminate]. unfold pos_I in L. simpl in L, A1, A2. apply Z.ltb_lt in L. pose proof (IZR_lt 0 l L) as LR.
    pose proof (scale_pos p P) as SP. assert (XS : 0 < x * S) by lra.
    assert (X : 0 < x) by (apply (Rmult_lt_reg_r S); lra). split; [exact X|].
    assert (XI : 0 < / x) by (apply Rinv_0_lt_compat, X). assert (E : x * / x = 1) by (field; lra).
    unfold inside, inv_pos. cbn [lo hi]. split.
    - destruct h as [h|]; simpl; [|apply Rmult_le_pos; lra]. simpl in A2. assert (H : (0 < h)%Z) by (apply lt_IZR; lra).
      pose proof (div_down_spec (Z.shiftl 1 (2 * p)) h H) as D. rewrite shiftl_2p in D.
      apply (Rmult_le_reg_r (IZR h)); [apply IZR_lt, H|]. eapply Rle_trans; [exact D|].
      replace (S * S) with (/ x * S * (x * S)) by (field; lra). apply Rmult_le_compat_l; [apply Rmult_le_pos|]; lra.
    - simpl. pose proof (div_up_spec (Z.shiftl 1 (2 * p)) l L) as D. rewrite shiftl_2p in D.
      apply (Rmult_le_reg_r (IZR l)); [exact LR|]. eapply Rle_trans; [|exact D].
      replace (S * S) with (/ x * S * (x * S)) by (field; lra). apply Rmult_le_compat_l; [apply Rmult_le_pos|]; lra.
  Qed.
  Lemma inv_I_spec : forall a b x, inv_I a p = Some b -> inside p a x -> x <> 0 /\ inside p b (/ x).
  Proof.
    intros a b x H A. unfold inv_I in H. destruct (pos_I a) eqn:L.
    - injection H as <-. destruct (inv_pos_spec a x L A). split; [lra|assumption].
    - destruct (pos_I (neg_I a)) eqn:M; [|discriminate]. injection H as <-.
      destruct (inv_pos_spec (neg_I a) (- x) M (neg_I_spec a x A)) as [X B]. split; [lra|].
      replace (/ x) with (- / - x) by (field; lra). apply neg_I_spec, B.
  Qed.
  Lemma sqrt_I_spec : forall a b x, sqrt_I a p = Some b -> inside p a x -> 0 <= x /\ inside p b (sqrt x).
  Proof.
    intros a b x H A. unfold sqrt_I in H. destruct (nonneg_I a) eqn:N; [|discriminate]. injection H as <-.
    pose proof (nonneg_I_spec a x N A) as X. split; [exact X|]. destruct a as [[l|] h]; [|discriminate]. unfold nonneg_I in N. simpl in N.
    apply Z.leb_le in N. destruct A as [A1 A2]. simpl in A1, A2. pose proof (scale_pos p P) as SP.
    assert (R0 : 0 <= sqrt x * S) by (apply Rmult_le_pos; [apply sqrt_pos|lra]).
    assert (E : (sqrt x * S) * (sqrt x * S) = (x * S) * S) by (rewrite <- (sqrt_sqrt x X) at 3; ring).
    split; cbn [lo hi option_map above below].
    - pose proof (Z.sqrt_spec (Z.shiftl l p) (proj2 (Z.shiftl_nonneg l p) N)) as [Q _]. apply IZR_le in Q.
      rewrite mult_IZR, shiftl_IZR in Q by exact P. pose proof (IZR_le _ _ (Z.sqrt_nonneg (Z.shiftl l p))) as Q0. simpl in Q0.
      apply Rsqr_incr_0_var; [|exact R0]. unfold Rsqr. rewrite E. eapply Rle_trans; [exact Q|]. apply Rmult_le_compat_r; lra.
    - destruct h as [h|]; [|exact I]. cbn [option_map below]. simpl in A2.
      destruct (Z.eqb_spec h 0) as [->|H0].
      + assert (Z : x = 0). { assert (x * S <= 0) by lra. destruct X as [X|X]; [|auto]. assert (0 < x * S) by (apply Rmult_lt_0_compat; lra). lra. }
        rewrite Z, sqrt_0. lra.
      + assert (H1 : (0 < h)%Z). { assert (0 <= h)%Z by (apply le_IZR; assert (0 <= x * S) by (apply Rmult_le_pos; lra); lra). lia. }
        assert (B : (0 <= Z.shiftl h p - 1)%Z) by (rewrite Z.shiftl_mul_pow2 by exact P; pose proof (Z.pow_pos_nonneg 2 p); nia).
        pose proof (Z.sqrt_spec _ B) as [_ Q]. set (r := Z.sqrt (Z.shiftl h p - 1)) in *.
        assert (Q' : (Z.shiftl h p <= (r + 1) * (r + 1))%Z) by lia. apply IZR_le in Q'. rewrite mult_IZR, shiftl_IZR in Q' by exact P.
        pose proof (IZR_le _ _ (Z.sqrt_nonneg (Z.shiftl h p - 1))) as Q0. fold r in Q0. simpl in Q0.
        apply Rsqr_incr_0_var; [|rewrite plus_IZR; lra]. unfold Rsqr. rewrite E. eapply Rle_trans; [|exact Q']. apply Rmult_le_compat_r; lra.
  Qed.
  Lemma meet_spec : forall a b x, inside p a x -> inside p b x -> inside p (meet a b) x.
  Proof.
    intros [la ha] [lb hb] x [A1 A2] [B1 B2]. split; simpl in *; [destruct la as [l|], lb as [m|]|destruct ha as [l|], hb as [m|]]; simpl in *; auto.
    - destruct (Z.max_spec l m) as [[_ ->]|[_ ->]]; assumption.
    - destruct (Z.min_spec l m) as [[_ ->]|[_ ->]]; assumption.
  Qed.
  Lemma ends_spec : forall q, inside p (ends q p) (Q2R q).
  Proof.
    intros [n d]. unfold inside, ends, Q2R. cbn [lo hi Qnum Qden above below].
    pose proof (IZR_lt 0 (Zpos d) eq_refl) as D. pose proof (scale_pos p P) as SP.
    pose proof (div_down_spec (Z.shiftl n p) (Zpos d) eq_refl) as L. pose proof (div_up_spec (Z.shiftl n p) (Zpos d) eq_refl) as U.
    rewrite shiftl_IZR in L, U by exact P.
    assert (E : IZR n * / IZR (Zpos d) * S * IZR (Zpos d) = IZR n * S) by (field; lra).
    split; apply (Rmult_le_reg_r (IZR (Zpos d))); auto; rewrite E; assumption.
  Qed.
  Lemma all_inside : forall x, inside p All x.
  Proof. intros. split; exact I. Qed.
End At.
