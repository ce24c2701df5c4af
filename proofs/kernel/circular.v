(* Enclosures of sin, cos, atan and pi (src/kernel/circular.ts). *)
Require Import ZArith QArith Qreals Reals Bool Lra Lia Psatz.
From LemmakitKernel Require Import series interval elementary.
Open Scope R_scope.

(* Where 1 - z/d_1(1 - z/d_2(... t)) lies for z from l to h and some t from 0 to 1: b = 1 for sin, 2 for 1 - cos. *)
Definition divisor_ (b : Z) (i : nat) : Z := let n := (2 * Z.of_nat i + b)%Z in ((n - 1) * n)%Z.
Fixpoint trig_series (b l h w : Z) (terms : nat) (t : Z * Z) : Z * Z :=
  match terms with
  | O => t
  | S i => let d := divisor_ b terms in
      trig_series b l h w i ((one w - div_up (up (h * snd t) w) d)%Z, (one w - div_down (down (l * fst t) w) d)%Z)
  end.
(* sin and 1 - cos at the double. *)
Fixpoint doubled (w : Z) (k : nat) (s : interval) (v : Z * Z) : interval * (Z * Z) :=
  match k with
  | O => (s, v)
  | S k => doubled w k (mul_I s (I_ (Some (2 * (one w - snd v))%Z) (Some (2 * (one w - fst v))%Z)) w)
      (down (2 * fst v * (2 * one w - snd v)) w, Z.min (2 * one w) (up (2 * snd v * (2 * one w - fst v)) w))
  end.
Definition unit_ (p : Z) : interval := I_ (Some (- one p)%Z) (Some (one p)).
(* An interval of w digits with fewer, cut to -1 and 1. *)
Definition rounded (a : interval) (w k : Z) : interval :=
  let a := meet a (unit_ w) in I_ (option_map (fun n => down n k) (lo a)) (option_map (fun n => up n k) (hi a)).
Definition sin_cos (n p : Z) : interval * interval :=
  let size := if Z.ltb p (bits n) then (bits n - p)%Z else 0%Z in
  if Z.ltb 40 size then (unit_ p, unit_ p) else
  let few := Z.sqrt p in
  let k := Z.to_nat (size + few) in
  let w := (p + 2 * Z.of_nat k + 8)%Z in
  let u := Z.shiftl (Z.abs n) (w - p - Z.of_nat k) in
  if Z.ltb (one w) u then (unit_ p, unit_ p) else
  let l := down (u * u) w in let h := up (u * u) w in
  let terms := Z.to_nat (w / (2 * few) + 1) in
  let a := trig_series 1 l h w terms (0%Z, one w) in
  let b := trig_series 2 l h w terms (0%Z, one w) in
  let '(s, v) := doubled w k (I_ (Some (down (u * fst a) w)) (Some (up (u * snd a) w)))
    (down (l * fst b) (w + 1), Z.min (2 * one w) (up (h * snd b) (w + 1))) in
  (rounded (if Z.ltb n 0 then neg_I s else s) w (w - p), rounded (I_ (Some (one w - snd v)%Z) (Some (one w - fst v)%Z)) w (w - p)).

Definition at_most (a : Z) (b : option Z) : bool := match b with Some b => Z.leb a b | None => false end.
Definition at_least_ (a : option Z) (b : Z) : bool := match a with Some a => Z.leb a b | None => false end.
Definition hull (a b : interval) : interval := I_ (map2 Z.min (lo a) (lo b)) (map2 Z.max (hi a) (hi b)).
(* sin or cos from l to h: between the values at the ends where the slope keeps its sign; else that in the middle, give or
   take half the width, or the halves. *)
Fixpoint circular_at (halvings : nat) (is_sin : bool) (l h p : Z) : interval :=
  let pick (v : interval * interval) := if is_sin then fst v else snd v in
  let m := Z.shiftr (l + h) 1 in
  let r := Z.max (h - m) (m - l) in
  let v := sin_cos m p in
  let slope := if is_sin then snd v else neg_I (fst v) in
  let near := meet (I_ (option_map (fun n => n - r)%Z (lo (pick v))) (option_map (fun n => n + r)%Z (hi (pick v)))) (unit_ p) in
  if at_most r (lo slope) then I_ (lo (pick (sin_cos l p))) (hi (pick (sin_cos h p)))
  else if at_least_ (hi slope) (- r) then I_ (lo (pick (sin_cos h p))) (hi (pick (sin_cos l p)))
  else match halvings with
       | O => near
       | S k => if Z.ltb (Z.shiftr (one p) 6) r then hull (circular_at k is_sin l m p) (circular_at k is_sin m h p) else near
       end.
Definition circular_I (is_sin : bool) (a : interval) (p : Z) : interval :=
  match a with
  | I_ (Some l) (Some h) => if Z.ltb (8 * one p) (h - l) then unit_ p else circular_at 4 is_sin l h p
  | _ => unit_ p
  end.

Definition positive_ (a : option Z) : bool := match a with Some n => Z.ltb 0 n | None => false end.
Definition negative_ (a : option Z) : bool := match a with Some n => Z.ltb n 0 | None => false end.
Fixpoint newton_half_pi (fuel : nat) (g p : Z) : Z :=
  match fuel with
  | O => g
  | S f => let step := match lo (snd (sin_cos g p)) with Some c => c | None => 0%Z end in
      if Z.leb (3 * bits step) (2 * p) then (g + step)%Z else newton_half_pi f (g + step) p
  end.
(* pi/2 near g: below it cos is positive on [0, 2], above it negative. *)
Definition half_pi_near (g p : Z) : Z * Z :=
  let two := Z.shiftl 2 p in
  let l := (g - 8)%Z in let h := (g + 8)%Z in
  (if Z.leb 0 l && Z.leb l two && positive_ (lo (snd (sin_cos l p))) then l else one p,
   if Z.leb 0 h && Z.leb h two && negative_ (hi (snd (sin_cos h p))) then h else two).
Definition half_pi (p : Z) : Z * Z := half_pi_near (newton_half_pi 20 (Z.shiftl 3 p / 2) p) p.
Definition pi_I (p : Z) : interval :=
  let '(l, h) := half_pi (p + 8) in I_ (Some (down (2 * l) 8)) (Some (up (2 * h) 8)).

(* A guess near atan y: nothing rests on it. *)
Fixpoint newton_atan (fuel : nat) (x y p : Z) : Z :=
  match fuel with
  | O => x
  | S f =>
      let '(s, c) := sin_cos x p in
      match lo s, lo c with
      | Some s, Some c =>
          let n := (Z.shiftr (y * c) p - s)%Z in let d := (c + Z.shiftr (y * s) p)%Z in
          if Z.leb d 0 then x else
          let step := Z.div (Z.shiftl n p) d in
          if Z.leb (3 * bits step) (2 * p) then (x + step)%Z else newton_atan f (x + step) y p
      | _, _ => x
      end
  end.
Fixpoint guess_atan (fuel : nat) (y p : Z) : Z :=
  let rough := (p / 3 + 8)%Z in
  let first := Z.div (3 * Z.shiftl y p) (2 * (one p + Z.abs y)) in
  newton_atan 40 (match fuel with
    | O => first
    | S f => if Z.ltb 40 p && Z.ltb (p / 2) (bits y) then Z.shiftl (guess_atan f (Z.shiftr y (p - rough)) rough) (p - rough) else first
    end) y p.
(* Whether x <= atan y (or >=) is seen: |x| <= 1.57 < pi/2 and sin x <= y cos x (or >=). *)
Definition is_beyond (low : bool) (x y p : Z) : bool :=
  Z.leb (100 * Z.abs x) (Z.shiftl 157 p) &&
  let '(s, c) := sin_cos x p in
  let m := mul_I (I_ (Some y) (Some y)) c p in
  match (if low then (hi s, lo m) else (hi m, lo s)) with (Some a, Some b) => Z.leb a b | _ => false end.
Definition atan_end (low : bool) (y p : Z) : Z :=
  if Z.eqb y 0 then 0%Z else
  let g := guess_atan 20 y p in
  match find (Z.to_nat (p + 1)) 4 (p + 1) (fun r => let x := if low then (g - r)%Z else (g + r)%Z in if is_beyond low x y p then Some x else None) with
  | Some x => x
  | None => let h := snd (half_pi p) in if low then (- h)%Z else h
  end.
Definition atan_I (a : interval) (p : Z) : interval :=
  let q := (p + 8)%Z in
  I_ (Some (down (match lo a with Some l => atan_end true (Z.shiftl l 8) q | None => (- snd (half_pi q))%Z end) 8))
     (Some (up (match hi a with Some h => atan_end false (Z.shiftl h 8) q | None => snd (half_pi q) end) 8)).

Definition within_ (w : Z) (t : Z * Z) (x : R) : Prop := IZR (fst t) <= x * scale w <= IZR (snd t).

Lemma Rabs_def2' : forall x a, Rabs x <= a -> - a <= x <= a.
Proof. intros x a H. pose proof (Rle_abs x). pose proof (Rle_abs (- x)). rewrite Rabs_Ropp in *. lra. Qed.
Lemma trig_series_spec : forall b l h w u terms t, (0 <= w)%Z -> (b = 1 \/ b = 2)%Z -> 0 <= u <= 1 -> (0 <= l)%Z -> within_ w (l, h) (u * u) ->
  within_ w t (trig_tail (2 * terms + Z.to_nat b) u) -> within_ w (trig_series b l h w terms t) (trig_tail (Z.to_nat b) u).
Proof.
  intros b l h w u terms. induction terms as [|i IH]; intros t W B U L Zz T; [exact T|]. cbn [trig_series]. cbv zeta. apply IH; auto. clear IH.
  pose proof (scale_pos w W) as SW. set (n := (2 * i + Z.to_nat b)%nat). replace (2 * S i + Z.to_nat b)%nat with (S (S n)) in T by (unfold n; lia).
  set (x := trig_tail (S (S n)) u) in *. pose proof (trig_tail_bounds (S (S n)) u U) as [X0 X1]. fold x in X0, X1.
  set (d := divisor_ b (S i)). assert (D : IZR d = INR (S n) * INR (S (S n))).
  { rewrite !INR_IZR_INZ, <- mult_IZR. f_equal. unfold d, divisor_, n. destruct B as [-> | ->]; simpl Z.to_nat; lia. }
  assert (Dpos : (0 < d)%Z) by (apply lt_IZR; rewrite D; apply Rmult_lt_0_compat; apply lt_0_INR; lia). pose proof (IZR_lt _ _ Dpos) as DR.
  destruct T as [T1 T2], Zz as [Z1 Z2]. unfold within_. cbn [fst snd] in *. rewrite !minus_IZR, !one_IZR by exact W.
  rewrite trig_tail_step. fold x. rewrite <- D. assert (ZU : 0 <= u * u) by nra. apply IZR_le in L.
  assert (XS : 0 <= x * scale w) by (apply Rmult_le_pos; lra). assert (US : 0 <= u * u * scale w) by (apply Rmult_le_pos; lra). split.
  - pose proof (div_up_spec (up (h * snd t) w) d Dpos) as E. pose proof (up_spec (h * snd t) w W) as F. rewrite mult_IZR in F.
    assert (G : u * u * x * scale w <= IZR (up (h * snd t) w)).
    { apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [|exact F]. replace (u * u * x * scale w * scale w) with ((u * u * scale w) * (x * scale w)) by ring.
      apply Rmult_le_compat; assumption. }
    assert (u * u * x / IZR d * scale w <= IZR (div_up (up (h * snd t) w) d)).
    { apply (Rmult_le_reg_r (IZR d)); auto. eapply Rle_trans; [|exact E]. replace (u * u * x / IZR d * scale w * IZR d) with (u * u * x * scale w) by (field; lra). exact G. }
    lra.
  - pose proof (div_down_spec (down (l * fst t) w) d Dpos) as E. pose proof (down_spec (l * fst t) w W) as F. rewrite mult_IZR in F.
    assert (G : IZR (down (l * fst t) w) <= u * u * x * scale w).
    { apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [exact F|]. replace (u * u * x * scale w * scale w) with ((u * u * scale w) * (x * scale w)) by ring.
      destruct (Rle_dec 0 (IZR (fst t))); [apply Rmult_le_compat; lra|]. assert (0 <= u * u * scale w * (x * scale w)) by (apply Rmult_le_pos; lra). nra. }
    assert (IZR (div_down (down (l * fst t) w) d) <= u * u * x / IZR d * scale w).
    { apply (Rmult_le_reg_r (IZR d)); auto. eapply Rle_trans; [exact E|]. replace (u * u * x / IZR d * scale w * IZR d) with (u * u * x * scale w) by (field; lra). exact G. }
    lra.
Qed.

Lemma doubled_spec : forall w k s v c, (0 <= w)%Z -> inside w s (sin c) -> within_ w v (1 - cos c) -> (snd v <= 2 * one w)%Z ->
  inside w (fst (doubled w k s v)) (sin (c * 2 ^ k)) /\ within_ w (snd (doubled w k s v)) (1 - cos (c * 2 ^ k)).
Proof.
  intros w. induction k as [|k IH]; intros s v c W Hs Hv H2; cbn [doubled]; [rewrite Rmult_1_r; auto|].
  replace (c * 2 ^ S k) with ((2 * c) * 2 ^ k) by (simpl; ring). pose proof (scale_pos w W) as SW. destruct Hv as [V1 V2].
  apply IZR_le in H2. rewrite mult_IZR, one_IZR in H2 by exact W. pose proof (COS_bound c) as [C1 C2].
  apply IH; auto.
  - replace (sin (2 * c)) with (sin c * (2 * cos c)) by (rewrite sin_2a; ring). apply mul_I_spec; auto.
    split; cbn [lo hi above below]; rewrite mult_IZR, minus_IZR, one_IZR by exact W; lra.
  - (* 1 - cos 2c = 2(1 - cos c)(1 + cos c) *)
    assert (E : 1 - cos (2 * c) = 2 * (1 - cos c) * (1 + cos c)) by (rewrite cos_2a_cos; ring).
    assert (P1 : 0 <= (1 - cos c) * scale w) by (apply Rmult_le_pos; lra). assert (P2 : 0 <= (1 + cos c) * scale w) by (apply Rmult_le_pos; lra).
    unfold within_. cbn [fst snd]. split.
    + pose proof (down_spec (2 * fst v * (2 * one w - snd v)) w W) as D. rewrite !mult_IZR, minus_IZR, mult_IZR, one_IZR in D by exact W.
      apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [exact D|]. rewrite E.
      replace (2 * (1 - cos c) * (1 + cos c) * scale w * scale w) with (2 * (((1 - cos c) * scale w) * ((1 + cos c) * scale w))) by ring.
      rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|].
      destruct (Rle_dec 0 (IZR (fst v))); [apply Rmult_le_compat; lra|].
      assert (0 <= (1 - cos c) * scale w * ((1 + cos c) * scale w)) by (apply Rmult_le_pos; lra). nra.
    + assert (B : (1 - cos (2 * c)) * scale w <= IZR (up (2 * snd v * (2 * one w - fst v)) w)).
      { pose proof (up_spec (2 * snd v * (2 * one w - fst v)) w W) as D. rewrite !mult_IZR, minus_IZR, mult_IZR, one_IZR in D by exact W.
        apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [|exact D]. rewrite E.
        replace (2 * (1 - cos c) * (1 + cos c) * scale w * scale w) with (2 * (((1 - cos c) * scale w) * ((1 + cos c) * scale w))) by ring.
        rewrite (Rmult_assoc 2 (IZR _)). apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat; lra. }
      destruct (Z.min_spec (2 * one w) (up (2 * snd v * (2 * one w - fst v)) w)) as [[_ ->]|[_ ->]]; [|exact B].
      rewrite mult_IZR, one_IZR by exact W. pose proof (COS_bound (2 * c)). apply Rmult_le_compat_r; lra.
  - cbn [snd]. lia.
Qed.

Lemma unit_inside : forall p x, (0 <= p)%Z -> -1 <= x <= 1 -> inside p (unit_ p) x.
Proof. intros p x P X. pose proof (scale_pos p P). split; simpl; rewrite ?opp_IZR, one_IZR by exact P; nra. Qed.
Lemma fewer : forall w k p a x, (0 <= p)%Z -> (0 <= k)%Z -> w = (p + k)%Z -> inside w a x ->
  inside p (I_ (option_map (fun n => down n k) (lo a)) (option_map (fun n => up n k) (hi a))) x.
Proof.
  intros w k p [l h] x P K -> [A1 A2]. pose proof (scale_pos p P) as SP. pose proof (scale_pos k K) as SK. cbn [lo hi] in *. rewrite scale_add in A1, A2 by assumption.
  split; cbn [lo hi].
  - destruct l as [l|]; [|exact I]. simpl in *. pose proof (down_spec l k K). apply (Rmult_le_reg_r (scale k)); lra.
  - destruct h as [h|]; [|exact I]. simpl in *. pose proof (up_spec h k K). apply (Rmult_le_reg_r (scale k)); lra.
Qed.
Lemma rounded_spec : forall w k p a x, (0 <= p)%Z -> (0 <= k)%Z -> w = (p + k)%Z -> -1 <= x <= 1 -> inside w a x -> inside p (rounded a w k) x.
Proof.
  intros w k p a x P K E X A. unfold rounded. cbv zeta. apply (fewer w); auto. apply meet_spec; auto. apply unit_inside; [lia|exact X].
Qed.

Lemma sin_cos_spec : forall n p, (0 <= p)%Z -> inside p (fst (sin_cos n p)) (sin (IZR n / scale p)) /\ inside p (snd (sin_cos n p)) (cos (IZR n / scale p)).
Proof.
  intros n p P. assert (Un : inside p (fst (unit_ p, unit_ p)) (sin (IZR n / scale p)) /\ inside p (snd (unit_ p, unit_ p)) (cos (IZR n / scale p))).
  { split; apply unit_inside; auto; [pose proof (SIN_bound (IZR n / scale p))|pose proof (COS_bound (IZR n / scale p))]; lra. }
  unfold sin_cos. set (size := if Z.ltb p (bits n) then _ else _). destruct (Z.ltb 40 size); [exact Un|].
  set (few := Z.sqrt p). set (k := Z.to_nat (size + few)). set (w := (p + 2 * Z.of_nat k + 8)%Z).
  set (u := Z.shiftl (Z.abs n) (w - p - Z.of_nat k)). cbv zeta. destruct (Z.ltb_spec (one w) u) as [|Uw]; [exact Un|]. clear Un.
  set (terms := Z.to_nat _). clearbody size few k terms. set (l := down (u * u) w). set (h := up (u * u) w).
  assert (W : (0 <= w)%Z) by (unfold w; lia). assert (WK : (0 <= w - p - Z.of_nat k)%Z) by (unfold w; lia).
  pose proof (scale_pos p P) as SP. pose proof (scale_pos w W) as SW. pose proof (scale_nat k) as SK. pose proof (scale_pos _ (Zle_0_nat k)) as SK0.
  (* u/2^w = |n|/2^p/2^k *)
  set (c := IZR (Z.abs n) / scale p / 2 ^ k).
  assert (C : IZR u = c * scale w).
  { unfold u, c. rewrite shiftl_IZR by exact WK. rewrite <- SK.
    replace (scale w) with (scale p * scale (Z.of_nat k) * scale (w - p - Z.of_nat k)); [field; split; lra|].
    rewrite <- !scale_add by lia. f_equal. lia. }
  assert (U0 : (0 <= u)%Z) by (unfold u; apply Z.shiftl_nonneg; lia).
  assert (C1 : 0 <= c <= 1).
  { apply IZR_le in Uw. rewrite one_IZR in Uw by exact W. apply IZR_le in U0. split; apply (Rmult_le_reg_r (scale w)); lra. }
  assert (L : within_ w (l, h) (c * c)).
  { unfold within_, l, h. cbn [fst snd]. pose proof (down_spec (u * u) w W) as D. pose proof (up_spec (u * u) w W) as E. rewrite mult_IZR, C in D, E.
    split; apply (Rmult_le_reg_r (scale w)); lra. }
  assert (L0 : (0 <= l)%Z) by (apply down_nonneg; nia).
  assert (T0 : forall m, within_ w (0%Z, one w) (trig_tail m c)).
  { intros m. pose proof (trig_tail_bounds m c C1). unfold within_. cbn [fst snd]. rewrite one_IZR by exact W. simpl. split; [apply Rmult_le_pos; lra|].
    replace (scale w) with (1 * scale w) at 2 by ring. apply Rmult_le_compat_r; lra. }
  pose proof (trig_series_spec 1 l h w c terms (0%Z, one w) W (or_introl eq_refl) C1 L0 L (T0 _)) as [A1 A2].
  pose proof (trig_series_spec 2 l h w c terms (0%Z, one w) W (or_intror eq_refl) C1 L0 L (T0 _)) as [B1 B2].
  change (Z.to_nat 1) with 1%nat in A1, A2. change (Z.to_nat 2) with 2%nat in B1, B2.
  set (a := trig_series 1 l h w terms (0%Z, one w)) in *. set (b := trig_series 2 l h w terms (0%Z, one w)) in *. clearbody a b.
  pose proof (trig_tail_bounds 1 c C1) as TA. pose proof (trig_tail_bounds 2 c C1) as TB.
  set (s0 := I_ (Some (down (u * fst a) w)) (Some (up (u * snd a) w))). set (v0 := (down (l * fst b) (w + 1), Z.min (2 * one w) (up (h * snd b) (w + 1)))).
  assert (Cs : 0 <= c * scale w) by (apply Rmult_le_pos; lra).
  assert (S0 : inside w s0 (sin c)).
  { rewrite sin_tail. split; cbn [lo hi s0 above below].
    - pose proof (down_spec (u * fst a) w W) as D. rewrite mult_IZR, C in D. apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [exact D|].
      replace (c * trig_tail 1 c * scale w * scale w) with (c * scale w * (trig_tail 1 c * scale w)) by ring. apply Rmult_le_compat_l; lra.
    - pose proof (up_spec (u * snd a) w W) as D. rewrite mult_IZR, C in D. apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [|exact D].
      replace (c * trig_tail 1 c * scale w * scale w) with (c * scale w * (trig_tail 1 c * scale w)) by ring. apply Rmult_le_compat_l; lra. }
  assert (V0 : within_ w v0 (1 - cos c)).
  { destruct L as [L1 L2]. cbn [fst snd] in L1, L2. assert (W1 : (0 <= w + 1)%Z) by lia. assert (SW1 : scale (w + 1) = 2 * scale w) by (rewrite scale_add by lia; change (scale 1) with 2; ring).
    apply IZR_le in L0. assert (CC : 0 <= c * c * scale w) by (apply Rmult_le_pos; nra). assert (TS : 0 <= trig_tail 2 c * scale w) by (apply Rmult_le_pos; lra).
    unfold within_, v0. cbn [fst snd]. split.
    - pose proof (down_spec (l * fst b) (w + 1) W1) as D. rewrite mult_IZR, SW1 in D. rewrite cos_tail. apply (Rmult_le_reg_r (2 * scale w)); [lra|].
      eapply Rle_trans; [exact D|]. replace (c * c / 2 * trig_tail 2 c * scale w * (2 * scale w)) with (c * c * scale w * (trig_tail 2 c * scale w)) by field.
      destruct (Rle_dec 0 (IZR (fst b))); [apply Rmult_le_compat; lra|]. assert (0 <= c * c * scale w * (trig_tail 2 c * scale w)) by (apply Rmult_le_pos; lra). nra.
    - assert (B : (1 - cos c) * scale w <= IZR (up (h * snd b) (w + 1))).
      { pose proof (up_spec (h * snd b) (w + 1) W1) as D. rewrite mult_IZR, SW1 in D. rewrite cos_tail. apply (Rmult_le_reg_r (2 * scale w)); [lra|].
        eapply Rle_trans; [|exact D]. replace (c * c / 2 * trig_tail 2 c * scale w * (2 * scale w)) with (c * c * scale w * (trig_tail 2 c * scale w)) by field.
        apply Rmult_le_compat; lra. }
      destruct (Z.min_spec (2 * one w) (up (h * snd b) (w + 1))) as [[_ ->]|[_ ->]]; [|exact B].
      rewrite mult_IZR, one_IZR by exact W. pose proof (COS_bound c). apply Rmult_le_compat_r; lra. }
  assert (V2 : (snd v0 <= 2 * one w)%Z) by (unfold v0; cbn [snd]; lia).
  destruct (doubled_spec w k s0 v0 c W S0 V0 V2) as [S1 V1]. destruct (doubled w k s0 v0) as [s v]. cbn [fst snd] in S1, V1 |- *.
  assert (CK : c * 2 ^ k = IZR (Z.abs n) / scale p) by (unfold c; field; split; [lra|apply pow_nonzero; lra]). rewrite CK in S1, V1.
  assert (E : w = (p + (w - p))%Z) by lia. assert (WP : (0 <= w - p)%Z) by (unfold w; lia).
  split; (apply rounded_spec; auto; [match goal with |- _ <= sin ?x <= _ => pose proof (SIN_bound x) | |- _ <= cos ?x <= _ => pose proof (COS_bound x) end; lra|]).
  - destruct (Z.ltb_spec n 0) as [N|N].
    + replace (IZR n / scale p) with (- (IZR (Z.abs n) / scale p)) by (rewrite Z.abs_neq, opp_IZR by lia; field; lra). rewrite sin_neg. apply neg_I_spec, S1.
    + rewrite Z.abs_eq in S1 by exact N. exact S1.
  - replace (cos (IZR n / scale p)) with (cos (IZR (Z.abs n) / scale p)).
    + destruct V1 as [V1a V1b]. split; cbn [lo hi above below]; rewrite minus_IZR, one_IZR by exact W; lra.
    + destruct (Z.abs_spec n) as [[_ ->]|[_ ->]]; auto. rewrite opp_IZR. replace (- IZR n / scale p) with (- (IZR n / scale p)) by (field; lra). apply cos_neg.
Qed.

Local Opaque sin_cos.
(* A function whose slope moves no faster than its argument. *)
Definition gentle (f f' : R -> R) : Prop :=
  (forall x, derivable_pt_lim f x (f' x)) /\ (forall x y, Rabs (f x - f y) <= Rabs (x - y)) /\ (forall x y, Rabs (f' x - f' y) <= Rabs (x - y)).
Lemma sin_gentle : gentle sin cos.
Proof. split; [|split]; [apply derivable_pt_lim_sin|apply sin_slow|apply cos_slow]. Qed.
Lemma cos_gentle : gentle cos (fun x => - sin x).
Proof.
  split; [|split]; [apply derivable_pt_lim_cos|apply cos_slow|]. intros x y. replace (- sin x - - sin y) with (- (sin x - sin y)) by ring.
  rewrite Rabs_Ropp. apply sin_slow.
Qed.
Lemma gentle_rises : forall f f' m r a b, gentle f f' -> r <= f' m -> Rabs (a - m) <= r -> Rabs (b - m) <= r -> a <= b -> f a <= f b.
Proof.
  intros f f' m r a b (D & _ & L) M A B [Lt|<-]; [|lra]. destruct (mean_value f f' a b Lt) as (c & Hc & E).
  - intros c _. apply derivable_continuous_pt. exists (f' c). apply D.
  - intros c _. apply D.
  - assert (C : Rabs (c - m) <= r) by (apply Rabs_le; apply Rabs_def2' in A, B; lra). pose proof (L c m) as F.
    assert (0 <= f' c) by (apply Rabs_def2' in F; lra). assert (0 <= f' c * (b - a)) by (apply Rmult_le_pos; lra). lra.
Qed.
Lemma gentle_falls : forall f f' m r a b, gentle f f' -> f' m <= - r -> Rabs (a - m) <= r -> Rabs (b - m) <= r -> a <= b -> f b <= f a.
Proof.
  intros f f' m r a b (D & K & L) M A B Lab. cut (- f a <= - f b); [lra|].
  apply (gentle_rises (fun x => - f x) (fun x => - f' x) m r); auto; [|lra]. split; [|split].
  - intros x. apply (derivable_pt_lim_opp f x (f' x)), D.
  - intros x y. replace (- f x - - f y) with (- (f x - f y)) by ring. rewrite Rabs_Ropp. apply K.
  - intros x y. replace (- f' x - - f' y) with (- (f' x - f' y)) by ring. rewrite Rabs_Ropp. apply L.
Qed.
Lemma hull_left : forall p a b x, inside p a x -> inside p (hull a b) x.
Proof.
  intros p [al ah] [bl bh] x [A1 A2]. split; cbn [lo hi hull map2] in *.
  - destruct al as [al|], bl as [bl|]; simpl in *; auto. eapply Rle_trans; [|exact A1]. apply IZR_le. lia.
  - destruct ah as [ah|], bh as [bh|]; simpl in *; auto. eapply Rle_trans; [exact A2|]. apply IZR_le. lia.
Qed.
Lemma hull_right : forall p a b x, inside p b x -> inside p (hull a b) x.
Proof.
  intros p [al ah] [bl bh] x [A1 A2]. split; cbn [lo hi hull map2] in *.
  - destruct al as [al|], bl as [bl|]; simpl in *; auto. eapply Rle_trans; [|exact A1]. apply IZR_le. lia.
  - destruct ah as [ah|], bh as [bh|]; simpl in *; auto. eapply Rle_trans; [exact A2|]. apply IZR_le. lia.
Qed.

Lemma circular_at_spec : forall k is_sin l h p x, (0 <= p)%Z -> IZR l <= x * scale p <= IZR h ->
  inside p (circular_at k is_sin l h p) (if is_sin then sin x else cos x).
Proof.
  intros k is_sin. set (f := fun x => if is_sin then sin x else cos x). set (f' := fun x => if is_sin then cos x else - sin x).
  assert (G : gentle f f') by (unfold f, f'; destruct is_sin; [exact sin_gentle|exact cos_gentle]).
  assert (Un : forall p x, (0 <= p)%Z -> inside p (unit_ p) (f x)).
  { intros p x P. apply unit_inside; [exact P|]. unfold f. destruct is_sin; [pose proof (SIN_bound x)|pose proof (COS_bound x)]; lra. }
  induction k as [|k IH]; intros l h p x P A; cbn [circular_at]; cbv zeta;
    set (m := Z.shiftr (l + h) 1); set (r := Z.max (h - m) (m - l)); pose proof (scale_pos p P) as SP;
    (assert (At : forall n, inside p (if is_sin then fst (sin_cos n p) else snd (sin_cos n p)) (f (IZR n / scale p)));
     [intros n; unfold f; destruct (sin_cos_spec n p P); destruct is_sin; assumption|]);
    (assert (Sl : inside p (if is_sin then snd (sin_cos m p) else neg_I (fst (sin_cos m p))) (f' (IZR m / scale p)));
     [unfold f'; destruct (sin_cos_spec m p P); destruct is_sin; [assumption|apply neg_I_spec; assumption]|]);
    set (slope := if is_sin then snd (sin_cos m p) else neg_I (fst (sin_cos m p))) in *;
    (assert (Far : forall y, IZR l <= y * scale p <= IZR h -> Rabs (y - IZR m / scale p) <= IZR r / scale p);
     [intros y Y; apply (Rmult_le_reg_r (scale p)); [exact SP|]; unfold Rdiv; rewrite (Rmult_assoc (IZR r)), Rinv_l, Rmult_1_r by lra;
      rewrite <- (Rabs_pos_eq (scale p)) at 2 by lra; rewrite <- Rabs_mult; replace ((y - IZR m * / scale p) * scale p) with (y * scale p - IZR m) by (field; lra);
      assert (IZR (h - m) <= IZR r) by (apply IZR_le; lia); assert (IZR (m - l) <= IZR r) by (apply IZR_le; lia); rewrite minus_IZR in *; apply Rabs_le; lra|]);
    (assert (Ends : forall n, IZR l <= IZR n <= IZR h -> IZR l <= IZR n / scale p * scale p <= IZR h);
     [intros n N; unfold Rdiv; rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra; exact N|]);
    pose proof (Far x A) as Fx; pose proof (Far _ (Ends l ltac:(lra))) as Fl; pose proof (Far _ (Ends h ltac:(lra))) as Fh;
    (assert (Xl : IZR l / scale p <= x); [apply (Rmult_le_reg_r (scale p)); [exact SP|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra|]);
    (assert (Xh : x <= IZR h / scale p); [apply (Rmult_le_reg_r (scale p)); [exact SP|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra|]);
    change (if is_sin then sin x else cos x) with (f x);
    (destruct (at_most r (lo slope)) eqn:Up;
     [assert (M : IZR r / scale p <= f' (IZR m / scale p));
      [destruct Sl as [Sl _]; destruct (lo slope) as [s|]; [|discriminate]; simpl in Up, Sl; apply Z.leb_le, IZR_le in Up; apply (Rmult_le_reg_r (scale p)); [exact SP|];
       unfold Rdiv; rewrite (Rmult_assoc (IZR r)), Rinv_l by lra; lra|];
      pose proof (gentle_rises f f' _ _ _ _ G M Fl Fx Xl) as B1; pose proof (gentle_rises f f' _ _ _ _ G M Fx Fh Xh) as B2;
      destruct (At l) as [Al _], (At h) as [_ Ah]; split; cbn [lo hi];
      [destruct (lo (if is_sin then fst (sin_cos l p) else snd (sin_cos l p))); simpl in *; auto; eapply Rle_trans; [exact Al|apply Rmult_le_compat_r; lra]
      |destruct (hi (if is_sin then fst (sin_cos h p) else snd (sin_cos h p))); simpl in *; auto; eapply Rle_trans; [apply Rmult_le_compat_r; [lra|exact B2]|exact Ah]]|]);
    (destruct (at_least_ (hi slope) (- r)) eqn:Dn;
     [assert (M : f' (IZR m / scale p) <= - (IZR r / scale p));
      [destruct Sl as [_ Sl]; destruct (hi slope) as [s|]; [|discriminate]; simpl in Dn, Sl; apply Z.leb_le, IZR_le in Dn; rewrite opp_IZR in Dn; apply (Rmult_le_reg_r (scale p)); [exact SP|];
       replace (- (IZR r / scale p) * scale p) with (- IZR r) by (field; lra); lra|];
      pose proof (gentle_falls f f' _ _ _ _ G M Fl Fx Xl) as B1; pose proof (gentle_falls f f' _ _ _ _ G M Fx Fh Xh) as B2;
      destruct (At l) as [_ Al], (At h) as [Ah _]; split; cbn [lo hi];
      [destruct (lo (if is_sin then fst (sin_cos h p) else snd (sin_cos h p))); simpl in *; auto; eapply Rle_trans; [exact Ah|apply Rmult_le_compat_r; lra]
      |destruct (hi (if is_sin then fst (sin_cos l p) else snd (sin_cos l p))); simpl in *; auto; eapply Rle_trans; [apply Rmult_le_compat_r; [lra|exact B1]|exact Al]]|]);
    (assert (Near : inside p (meet (I_ (option_map (fun n => n - r)%Z (lo (if is_sin then fst (sin_cos m p) else snd (sin_cos m p))))
        (option_map (fun n => n + r)%Z (hi (if is_sin then fst (sin_cos m p) else snd (sin_cos m p))))) (unit_ p)) (f x));
     [apply meet_spec; [|apply Un, P]; destruct G as (_ & Slow & _); pose proof (Slow x (IZR m / scale p)) as F;
      (assert (F2 : Rabs ((f x - f (IZR m / scale p)) * scale p) <= IZR r);
       [rewrite Rabs_mult, (Rabs_pos_eq (scale p)) by lra; apply Rle_trans with (IZR r / scale p * scale p); [apply Rmult_le_compat_r; lra|right; field; lra]|]);
      apply Rabs_def2' in F2; destruct (At m) as [Am1 Am2]; split; cbn [lo hi];
      [destruct (lo (if is_sin then fst (sin_cos m p) else snd (sin_cos m p))); simpl in *; auto; rewrite minus_IZR; lra
      |destruct (hi (if is_sin then fst (sin_cos m p) else snd (sin_cos m p))); simpl in *; auto; rewrite plus_IZR; lra]|]).
  - exact Near.
  - destruct (Z.ltb _ r); [|exact Near]. destruct (Rle_dec (x * scale p) (IZR m)) as [Le|Gt].
    + apply hull_left, IH; [exact P|lra].
    + apply hull_right, IH; [exact P|lra].
Qed.
Local Opaque circular_at.
Lemma circular_I_spec : forall is_sin a p x, (0 <= p)%Z -> inside p a x -> inside p (circular_I is_sin a p) (if is_sin then sin x else cos x).
Proof.
  intros is_sin a p x P A. assert (B : -1 <= (if is_sin then sin x else cos x) <= 1).
  { destruct is_sin; [pose proof (SIN_bound x)|pose proof (COS_bound x)]; lra. }
  destruct a as [[l|] [h|]]; try (apply unit_inside; assumption). unfold circular_I. destruct (Z.ltb _ _); [apply unit_inside; assumption|].
  apply circular_at_spec; [exact P|exact A].
Qed.

Lemma half_pi_near_spec : forall g p, (0 <= p)%Z -> IZR (fst (half_pi_near g p)) <= PI / 2 * scale p <= IZR (snd (half_pi_near g p)).
Proof.
  intros g p P. pose proof (scale_pos p P) as SP. unfold half_pi_near. cbv zeta. cbn [fst snd].
  pose proof PI2_1 as P1. pose proof PI_4 as P4. split.
  - destruct (Z.leb_spec 0 (g - 8)) as [A|]; [|simpl; rewrite one_IZR by exact P; nra]. destruct (Z.leb_spec (g - 8) (Z.shiftl 2 p)) as [B|]; [|simpl; rewrite one_IZR by exact P; nra].
    destruct (positive_ _) eqn:E; simpl; [|rewrite one_IZR by exact P; nra]. destruct (sin_cos_spec (g - 8) p P) as [_ [C _]].
    destruct (lo (snd (sin_cos (g - 8) p))) as [c|]; [|discriminate]. simpl in C, E. apply Z.ltb_lt, IZR_lt in E.
    apply IZR_le in A, B. rewrite shiftl_IZR in B by exact P. set (x := IZR (g - 8) / scale p) in *. assert (X : IZR (g - 8) = x * scale p) by (unfold x; field; lra).
    rewrite X in *. apply Rmult_le_compat_r; [lra|]. destruct (Rle_dec x (PI / 2)) as [|N]; auto. exfalso.
    assert (x <= 2) by (apply (Rmult_le_reg_r (scale p)); lra). assert (cos x <= 0) by (apply cos_le_0; lra). nra.
  - destruct (Z.leb_spec 0 (g + 8)) as [A|]; [|simpl; rewrite shiftl_IZR by exact P; nra]. destruct (Z.leb_spec (g + 8) (Z.shiftl 2 p)) as [B|]; [|simpl; rewrite shiftl_IZR by exact P; nra].
    destruct (negative_ _) eqn:E; simpl; [|rewrite shiftl_IZR by exact P; nra]. destruct (sin_cos_spec (g + 8) p P) as [_ [_ C]].
    destruct (hi (snd (sin_cos (g + 8) p))) as [c|]; [|discriminate]. simpl in C, E. apply Z.ltb_lt, IZR_lt in E.
    apply IZR_le in A. set (x := IZR (g + 8) / scale p) in *. assert (X : IZR (g + 8) = x * scale p) by (unfold x; field; lra).
    rewrite X in *. apply Rmult_le_compat_r; [lra|]. destruct (Rle_dec (PI / 2) x) as [|N]; auto. exfalso.
    assert (0 <= x) by (apply (Rmult_le_reg_r (scale p)); lra). assert (0 <= cos x) by (apply cos_ge_0; lra). nra.
Qed.
Lemma half_pi_spec : forall p, (0 <= p)%Z -> IZR (fst (half_pi p)) <= PI / 2 * scale p <= IZR (snd (half_pi p)).
Proof. intros p P. unfold half_pi. exact (half_pi_near_spec (newton_half_pi 20 (Z.shiftl 3 p / 2) p) p P). Qed.
Lemma pi_I_spec : forall p, (0 <= p)%Z -> inside p (pi_I p) PI.
Proof.
  intros p P. unfold pi_I. assert (P8 : (0 <= p + 8)%Z) by lia. pose proof (half_pi_spec (p + 8) P8) as [L H]. destruct (half_pi (p + 8)) as [l h]. cbn [fst snd] in *.
  apply (fewer (p + 8) 8 p (I_ (Some (2 * l)%Z) (Some (2 * h)%Z))); auto; [lia|]. split; cbn [lo hi above below]; rewrite mult_IZR; lra.
Qed.

(* 1.57 < pi/2, from the cosine of a number between 1.57 and 2. *)
Lemma cosine_seen : positive_ (lo (snd (sin_cos 1646265 20))) = true.
Proof. vm_compute. reflexivity. Qed.
Lemma below_half_pi : 157 / 100 < PI / 2.
Proof.
  assert (S : 1646265 / scale 20 = 1646265 / 1048576) by reflexivity. assert (P : 0 < scale 20) by (apply scale_pos; lia).
  pose proof (sin_cos_spec 1646265 20) as [_ [C _]]; [lia|]. pose proof cosine_seen as E. rewrite S in C. revert C E. generalize (sin_cos 1646265 20). intros [s [[c|] h]] C E; [|discriminate].
  simpl in C, E. apply Z.ltb_lt, IZR_lt in E. destruct (Rlt_dec (157 / 100) (PI / 2)) as [|N]; auto. exfalso.
  pose proof PI2_1. assert (cos (1646265 / 1048576) <= 0) by (apply cos_le_0; lra). nra.
Qed.

Lemma is_beyond_spec : forall low x y p, (0 <= p)%Z -> is_beyond low x y p = true ->
  if low then IZR x / scale p <= atan (IZR y / scale p) else atan (IZR y / scale p) <= IZR x / scale p.
Proof.
  intros low x y p P H. pose proof (scale_pos p P) as SP. unfold is_beyond in H. apply andb_true_iff in H as [H1 H].
  apply Z.leb_le, IZR_le in H1. rewrite mult_IZR, shiftl_IZR, abs_IZR in H1 by exact P.
  set (t := IZR x / scale p) in *. assert (X : IZR x = t * scale p) by (unfold t; field; lra).
  assert (T : - (157 / 100) <= t <= 157 / 100).
  { rewrite X, Rabs_mult, (Rabs_pos_eq (scale p)) in H1 by lra. assert (Rabs t <= 157 / 100) by (apply (Rmult_le_reg_r (scale p)); lra). apply Rabs_def2'. assumption. }
  pose proof below_half_pi as B. assert (C : 0 < cos t) by (apply cos_gt_0; lra). destruct (sin_cos_spec x p P) as [S1 C1]. fold t in S1, C1.
  destruct (sin_cos x p) as [s c]. cbn [fst snd] in S1, C1. pose proof (mul_I_spec p P _ c _ (cos t) (point_inside p P y) C1) as M. cbv zeta in H.
  set (m := mul_I _ c p) in *. set (z := IZR y / scale p) in *. rewrite <- (atan_tan t) by lra.
  assert (TT : forall a b, a <= b -> atan a <= atan b) by (intros a b [L| ->]; [left; apply atan_increasing, L|right; reflexivity]).
  destruct S1 as [S1 S2], M as [M1 M2]. destruct low.
  - destruct (hi s) as [sh|]; [|discriminate]. destruct (lo m) as [ml|]; [|discriminate]. simpl in *. apply Z.leb_le, IZR_le in H.
    apply TT. unfold tan. apply (Rmult_le_reg_r (cos t)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply (Rmult_le_reg_r (scale p)); lra.
  - destruct (hi m) as [mh|]; [|discriminate]. destruct (lo s) as [sl|]; [|discriminate]. simpl in *. apply Z.leb_le, IZR_le in H.
    apply TT. unfold tan. apply (Rmult_le_reg_r (cos t)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    apply (Rmult_le_reg_r (scale p)); lra.
Qed.
Local Opaque guess_atan is_beyond half_pi.
Lemma atan_end_spec : forall (low : bool) y p, (0 <= p)%Z ->
  if low then IZR (atan_end true y p) <= atan (IZR y / scale p) * scale p else atan (IZR y / scale p) * scale p <= IZR (atan_end false y p).
Proof.
  intros low y p P. pose proof (scale_pos p P) as SP. pose proof (half_pi_spec p P) as [_ HP]. destruct (atan_bound (IZR y / scale p)) as [A1 A2].
  assert (Div : forall x t, IZR x / scale p <= t <-> IZR x <= t * scale p).
  { intros x t. split; intros H; [apply (Rmult_le_compat_r (scale p)) in H; [unfold Rdiv in H; rewrite Rmult_assoc, Rinv_l in H|]; lra|].
    apply (Rmult_le_reg_r (scale p)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
  assert (Div' : forall x t, t <= IZR x / scale p <-> t * scale p <= IZR x).
  { intros x t. split; intros H; [apply (Rmult_le_compat_r (scale p)) in H; [unfold Rdiv in H; rewrite Rmult_assoc, Rinv_l in H|]; lra|].
    apply (Rmult_le_reg_r (scale p)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
  destruct (Z.eqb_spec y 0) as [Y0|Y0].
  { subst y. assert (E : atan (IZR 0 / scale p) * scale p = 0) by (unfold Rdiv; rewrite Rmult_0_l, atan_0; ring).
    destruct low; unfold atan_end; simpl; simpl in E; rewrite E; lra. }
  assert (NE : Z.eqb y 0 = false) by (apply Z.eqb_neq, Y0).
  destruct low; unfold atan_end; rewrite NE; cbv zeta; destruct (find _ _ _ _) as [x|] eqn:E.
  - apply find_spec in E as [r E]. destruct (is_beyond true _ y p) eqn:B; [|discriminate]. injection E as <-. apply is_beyond_spec in B; auto. apply Div, B.
  - rewrite opp_IZR. nra.
  - apply find_spec in E as [r E]. destruct (is_beyond false _ y p) eqn:B; [|discriminate]. injection E as <-. apply is_beyond_spec in B; auto. apply Div', B.
  - nra.
Qed.
Local Opaque atan_end.
Lemma atan_I_spec : forall p a x, (0 <= p)%Z -> inside p a x -> inside p (atan_I a p) (atan x).
Proof.
  intros p a x P [A1 A2]. pose proof (scale_pos p P) as SP. assert (P8 : (0 <= p + 8)%Z) by lia. pose proof (half_pi_spec (p + 8) P8) as [_ HP].
  pose proof (scale_pos _ P8) as SP8. destruct (atan_bound x) as [B1 B2]. unfold atan_I. cbv zeta.
  assert (TT : forall a b, a <= b -> atan a <= atan b) by (intros u v [L| ->]; [left; apply atan_increasing, L|right; reflexivity]).
  assert (P8' : (0 <= 8)%Z) by lia.
  apply (fewer (p + 8) 8 p (I_ (Some _) (Some _))); auto. split; cbn [lo hi above below].
  - destruct (lo a) as [l|]; [|rewrite opp_IZR; nra]. simpl in A1. pose proof (atan_end_spec true (Z.shiftl l 8) (p + 8) P8) as E. cbv iota in E.
    rewrite shifted in E by assumption. eapply Rle_trans; [exact E|]. apply Rmult_le_compat_r; [lra|]. apply TT. apply (Rmult_le_reg_r (scale p)); auto.
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
  - destruct (hi a) as [h|]; [|nra]. simpl in A2. pose proof (atan_end_spec false (Z.shiftl h 8) (p + 8) P8) as E. cbv iota in E.
    rewrite shifted in E by assumption. eapply Rle_trans; [|exact E]. apply Rmult_le_compat_r; [lra|]. apply TT. apply (Rmult_le_reg_r (scale p)); auto.
    unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra.
Qed.
