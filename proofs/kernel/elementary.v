(* Enclosures of exp and log (src/kernel/elementary.ts). *)
Require Import ZArith QArith Qreals Reals Bool Lra Lia Psatz.
From LemmakitKernel Require Import series interval.
Open Scope R_scope.

Definition bits (n : Z) : Z := match n with Z0 => 0%Z | _ => (Z.log2 (Z.abs n) + 1)%Z end.
(* Rounding up, or down. *)
Definition shift (u : bool) (n w : Z) : Z := if u then up n w else down n w.
Definition quot (u : bool) (n d : Z) : Z := if u then div_up n d else div_down n d.

(* 1 + u(1 + u/2(1 + u/3(... t))), u = n/2^w. *)
Fixpoint exp_series (u : bool) (n w : Z) (terms : nat) (t : Z) : Z :=
  match terms with
  | O => t
  | S i => exp_series u n w i (one w + quot u (shift u (n * t) w) (Z.of_nat terms))%Z
  end.
Fixpoint squared (u : bool) (w : Z) (k : nat) (y : Z) : Z := match k with O => y | S k => squared u w k (shift u (y * y) w) end.
(* e^a, a = n/2^p; nothing where something is out of its range. *)
Definition exp_end (u : bool) (n p : Z) : option Z :=
  let size := if Z.ltb p (bits n) then (bits n - p)%Z else 0%Z in
  let few := Z.sqrt p in
  let k := Z.to_nat (size + few) in
  let w := (p + Z.of_nat k + 16)%Z in
  let v := shift u (Z.shiftl n (w - p)) (Z.of_nat k) in
  let s := if Z.leb 0 v then u else negb u in
  let m := exp_series s (Z.abs v) w (Z.to_nat (w / few + 1)) (if s then Z.shiftl 1 (w + 1) else one w) in
  let y := if Z.leb 0 v then m else quot u (Z.shiftl 1 (2 * w)) m in
  if Z.leb (2 * Z.abs v) (one w) && Z.ltb 0 m then Some (shift u (squared u w k y) (w - p)) else None.

Definition far (p : Z) : Z := Z.shiftl 1 (p + 15).
Definition exp_below (n p : Z) : Z :=
  if Z.ltb n (- Z.shiftl p p) then 0%Z else match exp_end false (Z.min n (far p)) p with Some y => y | None => 0%Z end.
Definition exp_above (n p : Z) : option Z :=
  if Z.ltb n (- Z.shiftl p p) then Some 1%Z else if Z.ltb (far p) n then None else exp_end true n p.
Definition exp_I (a : interval) (p : Z) : interval :=
  I_ (Some (match lo a with Some l => exp_below l p | None => 0%Z end)) (match hi a with Some h => exp_above h p | None => None end).

(* A guess near log y: nothing rests on it. *)
Fixpoint newton_log (fuel : nat) (x y p : Z) : Z :=
  match fuel with
  | O => x
  | S f =>
      let e := exp_below x p in
      if Z.leb e 0 then x else
      let step := Z.div (Z.shiftl (y - e) p) (Z.min e y) in
      if Z.leb (2 * bits step) p then (x + step)%Z else newton_log f (x + step) y p
  end.
Fixpoint guess_log (fuel : nat) (y p : Z) : Z :=
  let rough := (p / 2 + 4)%Z in
  let first := Z.div (Z.shiftl ((bits y - 1 - p) * 6931471805599453) p) 10000000000000000 in
  newton_log 60 (match fuel with
    | O => first
    | S f => if Z.ltb 40 p && Z.ltb (p / 2) (bits y) then Z.shiftl (guess_log f (Z.shiftr y (p - rough)) rough) (p - rough) else first
    end) y p.
(* The first of some numbers that meets a test, each four times further away. *)
Fixpoint find (fuel : nat) (room p : Z) (test : Z -> option Z) : option Z :=
  match fuel with
  | O => None
  | S f => if Z.eqb (Z.shiftr room p) 0 then match test room with Some x => Some x | None => find f (Z.shiftl room 2) p test end else None
  end.
Definition log_below (y p : Z) : option Z :=
  if Z.eqb y (one p) then Some 0%Z else
  let g := guess_log 20 y p in
  find (Z.to_nat (p + 8)) 4 (p + 8) (fun r => match exp_above (g - r) p with Some e => if Z.leb e y then Some (g - r)%Z else None | None => None end).
Definition log_above (y p : Z) : option Z :=
  if Z.eqb y (one p) then Some 0%Z else
  let g := guess_log 20 y p in
  find (Z.to_nat (p + 8)) 4 (p + 8) (fun r => if Z.leb y (exp_below (g + r) p) then Some (g + r)%Z else None).
Definition inside_digits (y p : Z) : Z := (16 + if Z.ltb (bits y) p then p - bits y else 0)%Z.
Definition log_I (a : interval) (p : Z) : option interval :=
  match lo a with
  | Some l =>
      if Z.ltb 0 l then
        let k := inside_digits l p in
        Some (I_ (option_map (fun x => down x k) (log_below (Z.shiftl l k) (p + k)))
          (match hi a with
           | Some h => let k := inside_digits h p in option_map (fun x => up x k) (log_above (Z.shiftl h k) (p + k))
           | None => None
           end))
      else None
  | None => None
  end.

Lemma bits_nonneg : forall n, (0 <= bits n)%Z.
Proof. intros [|n|n]; unfold bits; [lia| |]; pose proof (Z.log2_nonneg (Z.abs (Z.pos n))); pose proof (Z.log2_nonneg (Z.abs (Z.neg n))); lia. Qed.

Lemma exp_series_down : forall w n u terms t, (0 <= w)%Z -> (0 <= n)%Z -> IZR n = u * scale w ->
  IZR t <= exp_tail terms u * scale w -> IZR (exp_series false n w terms t) <= exp u * scale w.
Proof.
  intros w n u terms. induction terms as [|i IH]; intros t W N U T.
  - rewrite <- exp_tail_0. exact T.
  - cbn [exp_series]. apply IH; auto. clear IH. rewrite plus_IZR, one_IZR by exact W. unfold shift, quot.
    pose proof (scale_pos w W) as SW. apply IZR_le in N.
    assert (I : (0 < Z.of_nat (S i))%Z) by lia. pose proof (IZR_lt _ _ I) as IR.
    pose proof (div_down_spec (down (n * t) w) (Z.of_nat (S i)) I) as D. pose proof (down_spec (n * t) w W) as E. rewrite mult_IZR in E.
    rewrite exp_tail_step. rewrite INR_IZR_INZ. set (d := IZR (Z.of_nat (S i))) in *.
    set (a := IZR (div_down (down (n * t) w) (Z.of_nat (S i)))) in *. set (b := IZR (down (n * t) w)) in *.
    assert (B : b <= u * exp_tail (S i) u * scale w).
    { apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [exact E|]. rewrite U. assert (0 <= u) by (apply (Rmult_le_reg_r (scale w)); lra).
      replace (u * exp_tail (S i) u * scale w * scale w) with ((u * scale w) * (exp_tail (S i) u * scale w)) by ring.
      apply Rmult_le_compat_l; [|exact T]. apply Rmult_le_pos; lra. }
    assert (A : a <= u * exp_tail (S i) u / d * scale w).
    { apply (Rmult_le_reg_r d); [lra|]. replace (u * exp_tail (S i) u / d * scale w * d) with (u * exp_tail (S i) u * scale w) by (field; lra). lra. }
    lra.
Qed.
Lemma exp_series_up : forall w n u terms t, (0 <= w)%Z -> (0 <= n)%Z -> IZR n = u * scale w ->
  exp_tail terms u * scale w <= IZR t -> exp u * scale w <= IZR (exp_series true n w terms t).
Proof.
  intros w n u terms. induction terms as [|i IH]; intros t W N U T.
  - rewrite <- exp_tail_0. exact T.
  - cbn [exp_series]. apply IH; auto. clear IH. rewrite plus_IZR, one_IZR by exact W. unfold shift, quot.
    pose proof (scale_pos w W) as SW. apply IZR_le in N.
    assert (I : (0 < Z.of_nat (S i))%Z) by lia. pose proof (IZR_lt _ _ I) as IR.
    pose proof (div_up_spec (up (n * t) w) (Z.of_nat (S i)) I) as D. pose proof (up_spec (n * t) w W) as E. rewrite mult_IZR in E.
    rewrite exp_tail_step. rewrite INR_IZR_INZ. set (d := IZR (Z.of_nat (S i))) in *.
    set (a := IZR (div_up (up (n * t) w) (Z.of_nat (S i)))) in *. set (b := IZR (up (n * t) w)) in *.
    assert (B : u * exp_tail (S i) u * scale w <= b).
    { apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [|exact E]. rewrite U. assert (0 <= u) by (apply (Rmult_le_reg_r (scale w)); lra).
      replace (u * exp_tail (S i) u * scale w * scale w) with ((u * scale w) * (exp_tail (S i) u * scale w)) by ring.
      apply Rmult_le_compat_l; [|exact T]. apply Rmult_le_pos; lra. }
    assert (A : u * exp_tail (S i) u / d * scale w <= a).
    { apply (Rmult_le_reg_r d); [lra|]. replace (u * exp_tail (S i) u / d * scale w * d) with (u * exp_tail (S i) u * scale w) by (field; lra). lra. }
    lra.
Qed.
Lemma squared_down : forall w k y c, (0 <= w)%Z -> (0 <= y)%Z -> IZR y <= exp c * scale w -> IZR (squared false w k y) <= exp (c * 2 ^ k) * scale w.
Proof.
  intros w. induction k as [|k IH]; intros y c W Y C; simpl squared; [rewrite Rmult_1_r; exact C|].
  pose proof (scale_pos w W) as SW. replace (c * 2 ^ S k) with ((c + c) * 2 ^ k) by (simpl; ring). apply IH; auto.
  - apply down_nonneg. lia.
  - rewrite exp_plus. pose proof (down_spec (y * y) w W) as D. rewrite mult_IZR in D. apply IZR_le in Y.
    apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [exact D|].
    replace (exp c * exp c * scale w * scale w) with ((exp c * scale w) * (exp c * scale w)) by ring. apply Rmult_le_compat; lra.
Qed.
Lemma squared_up : forall w k y c, (0 <= w)%Z -> exp c * scale w <= IZR y -> exp (c * 2 ^ k) * scale w <= IZR (squared true w k y).
Proof.
  intros w. induction k as [|k IH]; intros y c W C; simpl squared; [rewrite Rmult_1_r; exact C|].
  pose proof (scale_pos w W) as SW. replace (c * 2 ^ S k) with ((c + c) * 2 ^ k) by (simpl; ring). apply IH; auto.
  rewrite exp_plus. pose proof (up_spec (y * y) w W) as D. rewrite mult_IZR in D. pose proof (exp_pos c) as E.
  apply (Rmult_le_reg_r (scale w)); auto. eapply Rle_trans; [|exact D].
  replace (exp c * exp c * scale w * scale w) with ((exp c * scale w) * (exp c * scale w)) by ring.
  assert (0 <= exp c * scale w) by (apply Rmult_le_pos; lra). apply Rmult_le_compat; lra.
Qed.
Lemma scale_nat : forall k, scale (Z.of_nat k) = 2 ^ k.
Proof. intros. unfold scale. rewrite pow_IZR. reflexivity. Qed.
Lemma shiftl_half : forall w, (0 <= w)%Z -> IZR (Z.shiftl 1 (w + 1)) = 2 * scale w.
Proof. intros. rewrite shiftl_IZR by lia. rewrite scale_add by lia. change (scale 1) with 2. ring. Qed.
Lemma exp_inverse : forall c, exp (- c) * exp c = 1.
Proof. intros. rewrite <- exp_plus, Rplus_opp_l. apply exp_0. Qed.

Lemma exp_end_spec : forall u n p r, (0 <= p)%Z -> exp_end u n p = Some r ->
  if u then exp (IZR n / scale p) * scale p <= IZR r else IZR r <= exp (IZR n / scale p) * scale p.
Proof.
  intros u n p r P H. unfold exp_end in H. set (few := Z.sqrt p) in H. set (k := Z.to_nat _) in H.
  set (w := (p + Z.of_nat k + 16)%Z) in H. set (terms := Z.to_nat (w / few + 1)) in H. clearbody few k terms. cbv zeta in H.
  assert (W : (0 <= w)%Z) by (unfold w; lia). assert (WP : (0 <= w - p)%Z) by (unfold w; lia).
  assert (SE : scale w = scale p * scale (w - p)) by (rewrite <- scale_add by assumption; f_equal; lia).
  set (v := shift u (Z.shiftl n (w - p)) (Z.of_nat k)) in H.
  pose proof (scale_pos p P) as SP. pose proof (scale_pos w W) as SW. pose proof (scale_pos _ WP) as SWP.
  set (s := if Z.leb 0 v then u else negb u) in H. set (m := exp_series s _ _ _ _) in H. set (y := if Z.leb 0 v then m else quot u (Z.shiftl 1 (2 * w)) m) in H.
  destruct (Z.leb_spec (2 * Z.abs v) (one w)) as [Small|]; [|discriminate]. destruct (Z.ltb_spec 0 m) as [M|]; [|discriminate].
  cbn [andb] in H. injection H as <-.
  (* The series at |v|. *)
  set (c := IZR (Z.abs v) / scale w). assert (C : IZR (Z.abs v) = c * scale w) by (unfold c; field; lra).
  assert (C0 : 0 <= c <= / 2).
  { apply IZR_le in Small. rewrite mult_IZR, one_IZR in Small by exact W. pose proof (IZR_le _ _ (Z.abs_nonneg v)) as A. simpl in A.
    split; apply (Rmult_le_reg_r (scale w)); lra. }
  pose proof (exp_tail_bounds terms c C0) as [T1 T2].
  assert (Q : if s then exp c * scale w <= IZR m else IZR m <= exp c * scale w).
  { unfold m. destruct s.
    - apply exp_series_up; auto; [lia|]. rewrite shiftl_half by exact W. apply Rmult_le_compat_r; lra.
    - apply exp_series_down; auto; [lia|]. rewrite one_IZR by exact W. replace (scale w) with (1 * scale w) at 1 by ring. apply Rmult_le_compat_r; lra. }
  apply IZR_lt in M as MR.
  (* e^v. *)
  set (d := IZR v / scale w).
  assert (Y : (0 <= y)%Z /\ if u then exp d * scale w <= IZR y else IZR y <= exp d * scale w).
  { clearbody m. unfold y, s in *. destruct (Z.leb_spec 0 v) as [V|V].
    - assert (c = d) by (unfold c, d; rewrite Z.abs_eq by exact V; reflexivity). rewrite <- H. split; [lia|exact Q].
    - assert (D : d = - c) by (unfold c, d; rewrite Z.abs_neq, opp_IZR by lia; field; lra). rewrite D.
      pose proof (exp_inverse c) as E. pose proof (exp_pos c) as E1. pose proof (exp_pos (- c)) as E2.
      pose proof (shiftl_2p w W) as T. destruct u; simpl negb in Q; unfold quot.
      + pose proof (div_up_spec (Z.shiftl 1 (2 * w)) m M) as U. rewrite T in U.
        assert (R : exp (- c) * scale w <= IZR (div_up (Z.shiftl 1 (2 * w)) m)).
        { apply (Rmult_le_reg_r (IZR m)); [exact MR|]. eapply Rle_trans; [|exact U].
          replace (scale w * scale w) with (exp (- c) * scale w * (exp c * scale w)) by (rewrite <- (Rmult_1_l (scale w * scale w)), <- E; ring).
          apply Rmult_le_compat_l; [apply Rmult_le_pos; lra|exact Q]. }
        split; [|exact R]. apply le_IZR. assert (0 <= exp (- c) * scale w) by (apply Rmult_le_pos; lra). lra.
      + pose proof (div_down_spec (Z.shiftl 1 (2 * w)) m M) as U. rewrite T in U. split.
        * unfold div_down. apply Z.div_pos; [|exact M]. apply Z.shiftl_nonneg. lia.
        * apply (Rmult_le_reg_r (IZR m)); [exact MR|]. eapply Rle_trans; [exact U|].
          replace (scale w * scale w) with (exp (- c) * scale w * (exp c * scale w)) by (rewrite <- (Rmult_1_l (scale w * scale w)), <- E; ring).
          apply Rmult_le_compat_l; [apply Rmult_le_pos; lra|exact Q]. }
  clearbody y. destruct Y as [Y0 Y]. clear Q.
  (* v is about n/2^k. *)
  pose proof (scale_nat k) as SK. pose proof (scale_pos (Z.of_nat k) (Zle_0_nat k)) as SK0.
  assert (N : IZR (Z.shiftl n (w - p)) = IZR n / scale p * scale w) by (rewrite shiftl_IZR by exact WP; rewrite SE; field; lra).
  destruct u; unfold shift in *.
  - pose proof (up_spec (Z.shiftl n (w - p)) (Z.of_nat k) (Zle_0_nat k)) as U. fold v in U.
    assert (G : IZR n / scale p <= d * 2 ^ k).
    { apply (Rmult_le_reg_r (scale w)); auto. rewrite <- N, <- SK. unfold d. replace (IZR v / scale w * scale (Z.of_nat k) * scale w) with (IZR v * scale (Z.of_nat k)) by (field; lra). exact U. }
    pose proof (squared_up w k y d W Y) as Z_. pose proof (up_spec (squared true w k y) (w - p) WP) as X.
    assert (exp (IZR n / scale p) <= exp (d * 2 ^ k)) by (destruct G as [G| ->]; [left; apply exp_increasing, G|right; reflexivity]).
    apply (Rmult_le_reg_r (scale (w - p))); auto. eapply Rle_trans; [|exact X]. eapply Rle_trans; [|exact Z_]. rewrite Rmult_assoc, <- SE. apply Rmult_le_compat_r; lra.
  - pose proof (down_spec (Z.shiftl n (w - p)) (Z.of_nat k) (Zle_0_nat k)) as U. fold v in U.
    assert (G : d * 2 ^ k <= IZR n / scale p).
    { apply (Rmult_le_reg_r (scale w)); auto. rewrite <- N, <- SK. unfold d. replace (IZR v / scale w * scale (Z.of_nat k) * scale w) with (IZR v * scale (Z.of_nat k)) by (field; lra). exact U. }
    pose proof (squared_down w k y d W Y0 Y) as Z_. pose proof (down_spec (squared false w k y) (w - p) WP) as X.
    assert (exp (d * 2 ^ k) <= exp (IZR n / scale p)) by (destruct G as [G| ->]; [left; apply exp_increasing, G|right; reflexivity]).
    apply (Rmult_le_reg_r (scale (w - p))); auto. eapply Rle_trans; [exact X|]. eapply Rle_trans; [exact Z_|]. rewrite Rmult_assoc, <- SE. apply Rmult_le_compat_r; lra.
Qed.

Lemma exp_le : forall a b, a <= b -> exp a <= exp b.
Proof. intros a b [H| ->]; [left; apply exp_increasing, H|right; reflexivity]. Qed.
Lemma exp_below_spec : forall n p, (0 <= p)%Z -> IZR (exp_below n p) <= exp (IZR n / scale p) * scale p.
Proof.
  intros n p P. pose proof (scale_pos p P) as SP. assert (Z0 : IZR 0 <= exp (IZR n / scale p) * scale p).
  { pose proof (exp_pos (IZR n / scale p)). apply Rmult_le_pos; lra. }
  unfold exp_below. destruct (Z.ltb _ _); [exact Z0|]. destruct (exp_end false (Z.min n (far p)) p) as [y|] eqn:E; [|exact Z0].
  apply (exp_end_spec false) in E; [|exact P]. eapply Rle_trans; [exact E|]. apply Rmult_le_compat_r; [lra|]. apply exp_le.
  apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, SP|]. apply IZR_le. lia.
Qed.
Lemma two_le_exp : forall p, (0 <= p)%Z -> scale p <= exp (IZR p).
Proof.
  intros p P. rewrite <- (Z2Nat.id p P), scale_nat, <- INR_IZR_INZ. induction (Z.to_nat p) as [|k IH]; [simpl; rewrite exp_0; lra|].
  rewrite S_INR, exp_plus. simpl. pose proof (exp_ineq1 1). assert (0 <= 2 ^ k) by (apply pow_le; lra). nra.
Qed.
Lemma exp_above_spec : forall n p y, (0 <= p)%Z -> exp_above n p = Some y -> exp (IZR n / scale p) * scale p <= IZR y.
Proof.
  intros n p y P H. pose proof (scale_pos p P) as SP. unfold exp_above in H. destruct (Z.ltb_spec n (- Z.shiftl p p)) as [L|L].
  - injection H as <-. apply IZR_lt in L. rewrite opp_IZR, shiftl_IZR in L by exact P.
    assert (exp (IZR n / scale p) <= exp (- IZR p)).
    { apply exp_le. apply (Rmult_le_reg_r (scale p)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
    pose proof (two_le_exp p P). pose proof (exp_inverse (IZR p)). pose proof (exp_pos (- IZR p)). pose proof (exp_pos (IZR n / scale p)). nra.
  - destruct (Z.ltb _ _); [discriminate|]. apply (exp_end_spec true) in H; assumption.
Qed.
Lemma scaled : forall p x, (0 <= p)%Z -> x * scale p / scale p = x.
Proof. intros p x P. pose proof (scale_pos p P). field. lra. Qed.
Lemma exp_I_spec : forall p a x, (0 <= p)%Z -> inside p a x -> inside p (exp_I a p) (exp x).
Proof.
  intros p [l h] x P [A1 A2]. pose proof (scale_pos p P) as SP. split; simpl in *.
  - destruct l as [l|]; [|pose proof (exp_pos x); apply Rmult_le_pos; lra]. eapply Rle_trans; [apply exp_below_spec, P|].
    apply Rmult_le_compat_r; [lra|]. apply exp_le. rewrite <- (scaled p x P). apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, SP|exact A1].
  - destruct h as [h|]; [|exact I]. destruct (exp_above h p) as [y|] eqn:E; [|exact I]. simpl in *. apply exp_above_spec in E; [|exact P].
    eapply Rle_trans; [|exact E]. apply Rmult_le_compat_r; [lra|]. apply exp_le. rewrite <- (scaled p x P).
    apply Rmult_le_compat_r; [left; apply Rinv_0_lt_compat, SP|exact A2].
Qed.

(* Never unfolded in a proof. *)
Local Opaque guess_log exp_below exp_above.
Lemma find_spec : forall f room p test x, find f room p test = Some x -> exists r, test r = Some x.
Proof.
  induction f as [|f IH]; intros room p test x H; simpl in H; [discriminate|]. destruct (Z.eqb _ _); [|discriminate].
  destruct (test room) eqn:E; [injection H as <-; eauto|]. eauto.
Qed.
Lemma log_below_spec : forall y p x, (0 <= p)%Z -> (0 < y)%Z -> log_below y p = Some x -> IZR x / scale p <= ln (IZR y / scale p).
Proof.
  intros y p x P Y H. pose proof (scale_pos p P) as SP. unfold log_below in H.
  destruct (Z.eqb_spec y (one p)) as [->|N].
  { injection H as <-. rewrite one_IZR by exact P. unfold Rdiv. rewrite Rinv_r, ln_1 by lra. lra. }
  cbv zeta in H. apply find_spec in H as [r H]. destruct (exp_above _ p) as [e|] eqn:E; [|discriminate].
  destruct (Z.leb_spec e y) as [L|L]; [|discriminate]. injection H as <-. apply exp_above_spec in E; [|exact P]. apply IZR_le in L. apply IZR_lt in Y.
  rewrite <- (ln_exp (IZR _ / scale p)). set (z := exp _) in *. assert (Z0 : 0 < z) by apply exp_pos.
  assert (z <= IZR y / scale p) by (apply (Rmult_le_reg_r (scale p)); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra).
  destruct H as [H| <-]; [left; apply ln_increasing; lra|right; reflexivity].
Qed.
Lemma log_above_spec : forall y p x, (0 <= p)%Z -> (0 < y)%Z -> log_above y p = Some x -> ln (IZR y / scale p) <= IZR x / scale p.
Proof.
  intros y p x P Y H. pose proof (scale_pos p P) as SP. unfold log_above in H.
  destruct (Z.eqb_spec y (one p)) as [->|N].
  { injection H as <-. rewrite one_IZR by exact P. unfold Rdiv. rewrite Rinv_r, ln_1 by lra. lra. }
  cbv zeta in H. apply find_spec in H as [r H].
  destruct (Z.leb_spec y (exp_below (guess_log 20 y p + r) p)) as [L|L]; [|discriminate]. injection H as <-.
  pose proof (exp_below_spec (guess_log 20 y p + r) p P) as E. apply IZR_le in L. apply IZR_lt in Y.
  rewrite <- (ln_exp (IZR (guess_log 20 y p + r) / scale p)). set (z := exp _) in *. assert (Z0 : 0 < z) by apply exp_pos.
  assert (0 < IZR y / scale p) by (apply Rmult_lt_0_compat; [lra|apply Rinv_0_lt_compat, SP]).
  assert (IZR y / scale p <= z) by (apply (Rmult_le_reg_r (scale p)); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra).
  destruct H0 as [G| ->]; [left; apply ln_increasing; lra|right; reflexivity].
Qed.
Lemma ln_le' : forall a b, 0 < a -> a <= b -> ln a <= ln b.
Proof. intros a b A [H| ->]; [left; apply ln_increasing; lra|right; reflexivity]. Qed.
Lemma inside_digits_nonneg : forall y p, (0 <= inside_digits y p)%Z.
Proof. intros. unfold inside_digits. destruct (Z.ltb_spec (bits y) p); lia. Qed.
Lemma shifted : forall l p k, (0 <= p)%Z -> (0 <= k)%Z -> IZR (Z.shiftl l k) / scale (p + k) = IZR l / scale p.
Proof. intros. pose proof (scale_pos p H). pose proof (scale_pos k H0). rewrite shiftl_IZR, scale_add by assumption. field. lra. Qed.
Lemma log_I_spec : forall p a b x, (0 <= p)%Z -> log_I a p = Some b -> inside p a x -> 0 < x /\ inside p b (ln x).
Proof.
  intros p [[l|] h] b x P H [A1 A2]; [|discriminate]. pose proof (scale_pos p P) as SP. unfold log_I in H. simpl in H, A1, A2.
  destruct (Z.ltb_spec 0 l) as [L|L]; [|discriminate]. injection H as <-. pose proof (IZR_lt _ _ L) as LR.
  assert (X : 0 < x) by (apply (Rmult_lt_reg_r (scale p)); lra). split; [exact X|]. split; cbn [lo hi].
  - pose proof (inside_digits_nonneg l p) as K. set (k := inside_digits l p) in *. pose proof (scale_pos k K) as SK.
    destruct (log_below (Z.shiftl l k) (p + k)) as [y|] eqn:E; [|exact I]. simpl. apply log_below_spec in E; [|lia|rewrite Z.shiftl_mul_pow2 by exact K; pose proof (Z.pow_pos_nonneg 2 k); nia].
    rewrite shifted, scale_add in E by assumption. pose proof (down_spec y k K) as D.
    assert (ln (IZR l / scale p) <= ln x).
    { apply ln_le'; [apply Rmult_lt_0_compat; [lra|apply Rinv_0_lt_compat, SP]|].
      apply (Rmult_le_reg_r (scale p)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
    apply (Rmult_le_reg_r (scale k)); auto. eapply Rle_trans; [exact D|].
    apply (Rmult_le_reg_r (/ (scale p * scale k))); [apply Rinv_0_lt_compat, Rmult_lt_0_compat; assumption|].
    replace (ln x * scale p * scale k * / (scale p * scale k)) with (ln x) by (field; lra). unfold Rdiv in E. lra.
  - destruct h as [h|]; [|exact I]. simpl in A2. pose proof (inside_digits_nonneg h p) as K. set (k := inside_digits h p) in *. pose proof (scale_pos k K) as SK.
    assert (H : (0 < h)%Z) by (apply lt_IZR; assert (0 < x * scale p) by (apply Rmult_lt_0_compat; lra); lra).
    destruct (log_above (Z.shiftl h k) (p + k)) as [y|] eqn:E; [|exact I]. simpl. apply log_above_spec in E; [|lia|rewrite Z.shiftl_mul_pow2 by exact K; pose proof (Z.pow_pos_nonneg 2 k); nia].
    rewrite shifted, scale_add in E by assumption. pose proof (up_spec y k K) as D.
    assert (ln x <= ln (IZR h / scale p)).
    { apply ln_le'; [exact X|]. apply (Rmult_le_reg_r (scale p)); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. }
    apply (Rmult_le_reg_r (scale k)); auto. eapply Rle_trans; [|exact D].
    apply (Rmult_le_reg_r (/ (scale p * scale k))); [apply Rinv_0_lt_compat, Rmult_lt_0_compat; assumption|].
    replace (ln x * scale p * scale k * / (scale p * scale k)) with (ln x) by (field; lra). unfold Rdiv in E. lra.
Qed.
