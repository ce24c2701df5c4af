(* EVAL: an enclosure of a term at all points where some bounds hold (src/kernel/rules/evaluate.ts). *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact fraction structure functions arithmetic interval elementary circular.
Import ListNotations.
Open Scope R_scope.

Definition fn_I (f : fn) (a : interval) (p : Z) : option interval :=
  match f with
  | Inv => inv_I a p | Exp => Some (exp_I a p) | Log => log_I a p | Sqrt => sqrt_I a p | Abs => Some (abs_I a)
  | Sin => Some (circular_I true a p) | Cos => Some (circular_I false a p) | Atan => Some (atan_I a p)
  end.

(* A bound is of one atom: c * a + k. *)
Definition is_constant (s : mono * Q) : bool := match fst s with [] => true | _ => false end.
Definition constant_part (p : poly) : Q := fold_right (fun s r => if is_constant s then q_add (snd s) r else r) 0%Q p.
Definition learn (p : Z) (k : known) : option (term * interval) :=
  match over (says k), filter (fun s => negb (is_constant s)) (key k) with
  | [], [([(a, xH)], c)] =>
      if q_zero c then None else
      let e := ends (q_mul (Qopp (constant_part (key k))) (Qred (/ c))) p in
      let pos := Z.ltb 0 (Qnum c) in
      match rel (says k) with
      | NE => None
      | EQ => Some (a, e)
      | _ => Some (a, if pos then I_ (lo e) None else I_ None (hi e))
      end
  | _, _ => None
  end.
Definition bound_of (l : list (term * interval)) (a : term) : interval :=
  fold_right (fun b r => match term_cmp a (fst b) with Eq => meet (snd b) r | _ => r end) All l.
Definition is_name (t : term) : bool := match t with Var _ | Entry _ _ | Size _ | Pi | Delta _ _ => true | _ => false end.
(* The bound of the atom that a term is. *)
Definition bound (l : list (term * interval)) (t : term) : interval :=
  if negb (is_name t) && forallb (fun b => is_name (fst b)) l then All else
  match norm t with [([(a, xH)], c)] => if q_eqb c 1 then bound_of l a else All | _ => All end.

Section Eval.
  Variables (p : Z) (known_ : list (term * interval)) (shown : list part).
  Definition memo := list (term * interval).
  Fixpoint recall (m : memo) (t : term) : option interval :=
    match m with [] => None | (s, i) :: m => match term_cmp t s with Eq => Some i | _ => recall m t end end.
  Definition bounded (t : term) (i : interval) : interval := meet i (bound known_ t).
  (* Nothing where it is not certain that the term has a value. *)
  Fixpoint eval (t : term) (m : memo) : option (interval * memo) :=
    match t with
    | Num q => Some (ends q p, m)
    | Add a b =>
        match eval a m with
        | Some (i, m) => match eval b m with Some (k, m) => Some (add_I i k, m) | None => None end
        | None => None end
    | Mul a b =>
        match eval a m with
        | Some (i, m) => match eval b m with Some (k, m) => Some (mul_I i k p, m) | None => None end
        | None => None end
    | Pow a n => match eval a m with Some (i, m) => Some (pow_I i n p, m) | None => None end
    | App f a =>
        match recall m t with
        | Some i => Some (i, m)
        | None =>
            match eval a m with
            | Some (i, m) =>
                match (match fn_I f i p with Some v => Some v | None => if has_part shown ([], f, of_poly (norm a)) then Some All else None end) with
                | Some v => let v := bounded t v in Some (v, (t, v) :: m)
                | None => None
                end
            | None => None
            end
        end
    | Pi => match recall m t with Some i => Some (i, m) | None => let v := bounded t (pi_I p) in Some (v, (t, v) :: m) end
    | Size _ => Some (bounded t (I_ (Some (one p)) None), m)
    | Sum _ _ | Max _ _ => if forallb (has_part shown) (parts t) then Some (bounded t All, m) else None
    | Var _ | Entry _ _ | Delta _ _ => Some (bounded t All, m)
    end.
End Eval.

Definition shows_rel (r : relation) (i : interval) : bool :=
  match r with
  | GE => nonneg_I i
  | GT => positive_ (lo i)
  | EQ => is_zero i
  | NE => positive_ (lo i) || negative_ (hi i)
  end.
Definition r_eval (t : term) (r : relation) (bounds : list fact) (p : Z) : option sequent :=
  let hs := map know bounds in
  match all_some (map (learn p) hs) with
  | None => None
  | Some l =>
      match eval p l (concat (map needs hs)) t [] with
      | Some (i, _) => given (Z.leb 0 p && shows_rel r i) (Sequent (join [] hs) (plain t r))
      | None => None
      end
  end.

Lemma fn_I_spec : forall f a p b x, (0 <= p)%Z -> fn_I f a p = Some b -> inside p a x -> fn_cond f x /\ inside p b (fn_val f x).
Proof.
  intros f a p b x P H A. destruct f; simpl in *.
  - apply (inv_I_spec p P a); assumption.
  - injection H as <-. split; [exact I|apply exp_I_spec; assumption].
  - apply (log_I_spec p a); assumption.
  - apply (sqrt_I_spec p P a); assumption.
  - injection H as <-. split; [exact I|apply abs_I_spec; assumption].
  - injection H as <-. split; [exact I|apply (circular_I_spec true); assumption].
  - injection H as <-. split; [exact I|apply (circular_I_spec false); assumption].
  - injection H as <-. split; [exact I|apply atan_I_spec; assumption].
Qed.

Section At.
  Variables (e : env) (p : Z).
  Hypothesis P : (0 <= p)%Z.

  Lemma constant_split : forall q, pv e [] q = pv e [] (filter (fun s => negb (is_constant s)) q) + Q2R (constant_part q).
  Proof.
    induction q as [|[m c] q IH]; [simpl; rewrite Q2R_0; ring|]. rewrite pv_cons, IH. destruct m as [|a m].
      + change (constant_part (([], c) :: q)) with (q_add c (constant_part q)). rewrite q_add_spec.
        change (filter (fun s => negb (is_constant s)) (([], c) :: q)) with (filter (fun s => negb (is_constant s)) q).
        change (mv e [] (fst ([], c))) with 1. cbn [snd]. ring.
      + change (constant_part ((a :: m, c) :: q)) with (constant_part q). 
        change (filter (fun s => negb (is_constant s)) ((a :: m, c) :: q)) with ((a :: m, c) :: filter (fun s => negb (is_constant s)) q).
        rewrite pv_cons, Rplus_assoc. reflexivity.
  Qed.
  Lemma learn_spec : forall k b, proper k -> holds e (says k) -> learn p k = Some b -> inside p (snd b) (tv e [] (fst b)).
  Proof.
    intros k b Pk H L. unfold learn in L. pose proof (f_equal key Pk) as K. cbn [key know] in K.
    destruct k as [[o t r] q n]. cbn [says over body rel key] in *. subst q. clear Pk n.
    destruct o; [|discriminate]. apply (proj1 (holds_plain e t r)) in H as [_ R].
    pose proof (constant_split (norm t)) as S. rewrite norm_spec in S. set (k := constant_part (norm t)) in *.
    destruct (filter _ (norm t)) as [|[[|[a [| |]] [|]] c] [|]]; try discriminate. destruct (q_zero c) eqn:Z; [discriminate|].
    destruct (q_nonzero c Z) as [NZ I]. cbn [pv mv fold_right fst snd] in S. change (Pos.to_nat 1) with 1%nat in S.
    assert (S' : tv e [] t = Q2R c * tv e [] a + Q2R k) by (rewrite S; ring). clear S. cbv zeta in L.
    set (x := q_mul (- k) (Qred (/ c))) in L.
    assert (X : Q2R x = - Q2R k / Q2R c) by (unfold x; rewrite q_mul_spec, Q2R_opp, Q2R_red, I; reflexivity).
    pose proof (ends_spec p P x) as [E1 E2]. rewrite X in E1, E2. pose proof (scale_pos p P) as SP. destruct (Q2R_pos_iff c) as [Pc Zc].
    assert (Q : - Q2R k / Q2R c * Q2R c = - Q2R k) by (field; exact NZ).
    destruct r; simpl in R; try discriminate.
    - injection L as <-. cbn [fst snd]. destruct (Z.ltb_spec 0 (Qnum c)) as [C|C]; split; cbn [lo hi].
      + apply Pc in C. simpl in *. eapply Rle_trans; [exact E1|]. apply Rmult_le_compat_r; [lra|]. apply (Rmult_le_reg_r (Q2R c)); lra.
      + exact Logic.I.
      + exact Logic.I.
      + assert (C' : Q2R c < 0) by (destruct (Rtotal_order (Q2R c) 0) as [G|[G|G]]; auto; [contradiction|apply Pc in G; lia]).
        simpl in *. eapply Rle_trans; [|exact E2]. apply Rmult_le_compat_r; [lra|]. nra.
    - injection L as <-. cbn [fst snd]. destruct (Z.ltb_spec 0 (Qnum c)) as [C|C]; split; cbn [lo hi].
      + apply Pc in C. simpl in *. eapply Rle_trans; [exact E1|]. apply Rmult_le_compat_r; [lra|]. apply (Rmult_le_reg_r (Q2R c)); lra.
      + exact Logic.I.
      + exact Logic.I.
      + assert (C' : Q2R c < 0) by (destruct (Rtotal_order (Q2R c) 0) as [G|[G|G]]; auto; [contradiction|apply Pc in G; lia]).
        simpl in *. eapply Rle_trans; [|exact E2]. apply Rmult_le_compat_r; [lra|]. nra.
    - injection L as <-. cbn [fst snd]. replace (tv e [] a) with (- Q2R k / Q2R c); [split; assumption|]. apply (Rmult_eq_reg_r (Q2R c)); lra.
  Qed.

  Variables (known_ : list (term * interval)) (shown : list part).
  Hypothesis Hk : Forall (fun b => inside p (snd b) (tv e [] (fst b))) known_.
  Hypothesis Hs : Forall (met e []) shown.
  Lemma bound_of_spec : forall a, inside p (bound_of known_ a) (tv e [] a).
  Proof.
    intros a. clear Hs. revert Hk. generalize known_. intros l H. induction H as [|[s i] l H _ IH]; cbn [bound_of fold_right]; [apply all_inside|].
    fold (bound_of l a). cbn [fst snd] in *. destruct (term_cmp a s) eqn:E; try exact IH. apply term_cmp_eq in E. subst. apply meet_spec; auto.
  Qed.
  Lemma bound_spec : forall t, inside p (bound known_ t) (tv e [] t).
  Proof.
    intros t. unfold bound. destruct (_ && _); [apply all_inside|]. pose proof (norm_spec e t []) as N.
    destruct (norm t) as [|[[|[a [| |]] [|]] c] [|]]; try apply all_inside. destruct (q_eqb c 1) eqn:E; [|apply all_inside]. apply q_eqb_eq in E. subst c.
    replace (tv e [] t) with (tv e [] a); [apply bound_of_spec|]. rewrite <- N. cbn [pv mv fold_right fst snd]. change (Pos.to_nat 1) with 1%nat. rewrite Q2R_1. ring.
  Qed.
  Lemma bounded_spec : forall t i, inside p i (tv e [] t) -> inside p (bounded known_ t i) (tv e [] t).
  Proof. intros t i H. apply meet_spec; [exact H|apply bound_spec]. Qed.

  Definition memo_ok (m : memo) : Prop := Forall (fun s => df e [] (fst s) /\ inside p (snd s) (tv e [] (fst s))) m.
  Lemma recall_spec : forall m t i, memo_ok m -> recall m t = Some i -> df e [] t /\ inside p i (tv e [] t).
  Proof.
    intros m t i M. induction M as [|[s k] m H _ IH]; simpl; [discriminate|]. destruct (term_cmp t s) eqn:E; auto. apply term_cmp_eq in E. subst.
    intros Q. injection Q as <-. exact H.
  Qed.
  Lemma shown_df : forall t, forallb (has_part shown) (parts t) = true -> df e [] t.
  Proof.
    intros t H. apply parts_spec, Forall_forall. intros a Ha. rewrite forallb_forall in H. specialize (H a Ha). apply has_part_in in H.
    rewrite Forall_forall in Hs. auto.
  Qed.
  Theorem eval_spec : forall t m i m', memo_ok m -> eval p known_ shown t m = Some (i, m') ->
    memo_ok m' /\ df e [] t /\ inside p i (tv e [] t).
  Proof.
    induction t; intros m r m' M H; cbn [eval] in H.
    - injection H as <- <-. split; [exact M|split; [exact I|apply ends_spec, P]].
    - injection H as <- <-. split; [exact M|split; [exact I|apply bounded_spec, all_inside]].
    - destruct (recall m Pi) as [v|] eqn:R; [injection H as <- <-; split; [exact M|apply (recall_spec m); assumption]|].
      cbv zeta in H. injection H as <- <-. assert (B : inside p (bounded known_ Pi (pi_I p)) (tv e [] Pi)) by (apply bounded_spec, pi_I_spec, P).
      split; [constructor; [split; [exact I|exact B]|exact M]|split; [exact I|exact B]].
    - destruct (eval p known_ shown t1 m) as [[a m1]|] eqn:E1; [|discriminate]. destruct (eval p known_ shown t2 m1) as [[b m2]|] eqn:E2; [|discriminate].
      injection H as <- <-. destruct (IHt1 _ _ _ M E1) as (M1 & D1 & I1). destruct (IHt2 _ _ _ M1 E2) as (M2 & D2 & I2).
      split; [exact M2|split; [split; assumption|apply add_I_spec; assumption]].
    - destruct (eval p known_ shown t1 m) as [[a m1]|] eqn:E1; [|discriminate]. destruct (eval p known_ shown t2 m1) as [[b m2]|] eqn:E2; [|discriminate].
      injection H as <- <-. destruct (IHt1 _ _ _ M E1) as (M1 & D1 & I1). destruct (IHt2 _ _ _ M1 E2) as (M2 & D2 & I2).
      split; [exact M2|split; [split; assumption|apply mul_I_spec; assumption]].
    - destruct (eval p known_ shown t m) as [[a m1]|] eqn:E1; [|discriminate]. injection H as <- <-. destruct (IHt _ _ _ M E1) as (M1 & D1 & I1).
      split; [exact M1|split; [exact D1|apply pow_I_spec; assumption]].
    - destruct (recall m (App f t)) as [v|] eqn:R; [injection H as <- <-; split; [exact M|apply (recall_spec m); assumption]|].
      destruct (eval p known_ shown t m) as [[a m1]|] eqn:E1; [|discriminate]. destruct (IHt _ _ _ M E1) as (M1 & D1 & I1).
      assert (G : forall v, (match fn_I f a p with Some v => Some v | None => if has_part shown ([], f, of_poly (norm t)) then Some All else None end) = Some v ->
        df e [] (App f t) /\ inside p v (tv e [] (App f t))).
      { intros v Hv. destruct (fn_I f a p) as [w|] eqn:F.
        - injection Hv as <-. destruct (fn_I_spec f a p w _ P F I1) as [C V]. split; [split; assumption|exact V].
        - destruct (has_part shown _) eqn:S; [|discriminate]. injection Hv as <-. apply has_part_in in S. rewrite Forall_forall in Hs. specialize (Hs _ S).
          simpl in Hs. specialize (Hs [] (Forall2_nil _)). simpl in Hs. rewrite of_poly_spec, norm_spec in Hs. split; [split; assumption|apply all_inside]. }
      destruct (match fn_I f a p with Some v => Some v | None => _ end) as [v|]; [|discriminate]. cbv zeta in H. injection H as <- <-.
      destruct (G v eq_refl) as [D V]. apply bounded_spec in V. split; [constructor; [split; assumption|exact M1]|split; assumption].
    - injection H as <- <-. split; [exact M|split; [exact I|]]. apply bounded_spec. split; cbn [lo hi above below]; [|exact I].
      rewrite one_IZR by exact P. pose proof (scale_pos p P) as SP. pose proof (le_INR 1 (dim e d) (dim_pos e d)) as D. simpl in D |- *. nra.
    - injection H as <- <-. split; [exact M|split; [exact I|apply bounded_spec, all_inside]].
    - injection H as <- <-. split; [exact M|split; [exact I|apply bounded_spec, all_inside]].
    - destruct (forallb _ _) eqn:S; [|discriminate]. injection H as <- <-. split; [exact M|split; [apply shown_df, S|apply bounded_spec, all_inside]].
    - destruct (forallb _ _) eqn:S; [|discriminate]. injection H as <- <-. split; [exact M|split; [apply shown_df, S|apply bounded_spec, all_inside]].
  Qed.
End At.

Lemma shows_rel_spec : forall p r i x, (0 <= p)%Z -> shows_rel r i = true -> inside p i x -> rel_holds r x.
Proof.
  intros p r i x P H A. pose proof (scale_pos p P) as SP. destruct r; simpl in *.
  - apply (nonneg_I_spec p P i); assumption.
  - destruct A as [A _]. destruct (lo i) as [l|]; [|discriminate]. simpl in *. apply Z.ltb_lt, IZR_lt in H. apply (Rmult_lt_reg_r (scale p)); lra.
  - apply (is_zero_spec p P i); assumption.
  - destruct A as [A B]. apply orb_true_iff in H as [H|H].
    + destruct (lo i) as [l|]; [|discriminate]. simpl in *. apply Z.ltb_lt, IZR_lt in H. intros ->. lra.
    + destruct (hi i) as [l|]; [|discriminate]. simpl in *. apply Z.ltb_lt, IZR_lt in H. intros ->. lra.
Qed.

Theorem eval_sound : forall t r bounds p s, r_eval t r bounds p = Some s -> valid s.
Proof.
  intros t r bounds p s H. unfold r_eval in H. cbv zeta in H. set (hs := map know bounds) in *.
  destruct (all_some (map (learn p) hs)) as [l|] eqn:L; [|discriminate]. destruct (eval p l (concat (map needs hs)) t []) as [[i m]|] eqn:E; [|discriminate].
  granted H. apply Z.leb_le in H. assert (Ph : Forall proper hs) by (apply Forall_map, Forall_forall; intros; apply know_proper).
  split; [apply (proper_join [] hs); auto|split; [apply know_proper|]]. intros e A. apply hold_join in A as [_ A]; auto.
  unfold hold in A. apply all_some_spec in L.
  destruct (eval_spec e p H l (concat (map needs hs))) with (t := t) (m := @nil (term * interval)) (i := i) (m' := m) as (_ & D & I); auto.
  - clear E H0. revert l L. clear - A Ph H. induction hs as [|k hs IH]; intros [|b l] L; try discriminate; constructor.
    + injection L as L _. inversion A; inversion Ph; subst. apply (learn_spec e p H k); assumption.
    + injection L as _ L. inversion A; inversion Ph; subst. apply IH; assumption.
  - apply Forall_forall. intros a Ha. apply in_concat in Ha as (n & Hn & Ha). apply in_map_iff in Hn as (k & <- & Ik).
    rewrite Forall_forall in A, Ph. specialize (A k Ik). specialize (Ph k Ik). rewrite Ph in Ha. cbn [needs know] in Ha.
    (* Only plain facts are learnt from. *)
    assert (O : over (says k) = []).
    { assert (Q : In (learn p k) (map (learn p) hs)) by (apply in_map, Ik). rewrite L in Q. apply in_map_iff in Q as (b & Q & _). unfold learn in Q.
      destruct (over (says k)); [reflexivity|discriminate]. }
    destruct (says k) as [o b r' ]. simpl in O, Ha. subst o. apply (proj1 (holds_plain e b r')) in A as [A _]. apply parts_spec in A. rewrite Forall_forall in A. auto.
  - constructor.
  - apply holds_plain. split; [exact D|]. apply (shows_rel_spec p _ i); assumption.
Qed.
