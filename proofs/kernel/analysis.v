(* MONO: the mean value theorem (src/kernel/rules/analysis.ts). *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import series term value binding poly partial fact substitution structure functions arithmetic derivative.
Import ListNotations.
Open Scope R_scope.

Definition moves (x : name) (h : known) : bool := negb (no_real x (body (says h))).
Definition at_zero (x : name) : subst := Subst [(x, Zero)] [] [].
(* The coefficient of x itself. *)
Definition slope_of (x : name) (p : poly) : Q :=
  fold_right (fun s r => match mono_cmp (fst s) [(Var x, 1%positive)] with Eq => snd s | _ => r end) 0%Q p.
(* b - q x with b free of x and q > 0: it holds at smaller x too. *)
Definition is_upper (x : name) (h : known) : bool :=
  let q := slope_of x (key h) in
  match over (says h) with [] => true | _ => false end && at_least (rel (says h)) && Z.ltb (Qnum q) 0 &&
  poly_eqb (key h) (norm (Add (put (at_zero x) (body (says h))) (Mul (Num q) (Var x)))) &&
  forallb (fun p => no_real x (snd p)) (needs h).
(* Strict bounds on x may hold at the end as equations: below it they are strict. *)
Definition relax (x : name) (h : known) : known :=
  if moves x h && is_gt (rel (says h)) then know (Fact (over (says h)) (body (says h)) GE) else h.

Definition r_mono (x : name) (f a : term) (on : list sequent) (slope start : sequent) : option sequent :=
  match deriv x f with
  | None => None
  | Some df_ =>
      let closed_ := plain (Sub (Var x) a) GE in let open_ := plain (Sub (Var x) a) GT in
      let between := map (relax x) (filter (fun h => negb (same h open_ || same h closed_)) (hyps slope)) in
      let along := filter (fun h => negb (same h closed_)) (concat (map hyps on)) in
      let strict := is_gt (rel_of slope) && negb (is_gt (rel_of start)) in
      given (no_real x a && closed 0 a && at_least (rel_of slope) && says_that slope df_ && defined df_ [slope] &&
          negb (is_ne (rel_of start)) && says_that start (put (Subst [(x, a)] [] []) f) && defined f on &&
          forallb (fun h => negb (moves x h) || is_upper x h) (between ++ along))
        (Sequent (join [if strict then open_ else closed_] (join between (join along (hyps start))))
          (plain f (if is_gt (rel_of slope) || is_gt (rel_of start) then GT else GE)))
  end.

Lemma set_set_real : forall e x v w, env_eq (set_real (set_real e x v) x w) (set_real e x w).
Proof. intros. repeat split; simpl; auto. intros y. destruct (Pos.eqb x y); reflexivity. Qed.
Lemma set_same_real : forall e x, env_eq (set_real e x (real e x)) e.
Proof. intros. repeat split; simpl; auto. intros y. destruct (Pos.eqb_spec x y); congruence. Qed.
Lemma after_one : forall e x t v, tv e [] t = v -> env_eq (after (Subst [(x, t)] [] []) e) (set_real e x v).
Proof.
  intros e x t v H. split; [|split; [|split]]; simpl; auto.
  - intros y. unfold put_real. simpl. rewrite Pos.eqb_sym. destruct (Pos.eqb x y); auto.
  - intros i d. unfold fplace at 1. simpl. unfold fplace. simpl. lia.
Qed.

Lemma upper_spec : forall e x h t, proper h -> is_upper x h = true -> t <= real e x ->
  (holds e (says h) -> holds (set_real e x t) (says h)) /\
  (holds e (says (relax x h)) -> t < real e x -> holds (set_real e x t) (says h)).
Proof.
  intros e x h t P U Ht. unfold is_upper in U. cbv zeta in U.
  repeat match goal with H : _ && _ = true |- _ => apply andb_true_iff in H as [? ?] end.
  rename H into Ho, H0 into Hn, H1 into Hk, H2 into Hq, H3 into Hr.
  set (q := slope_of x (key h)) in *. pose proof (f_equal key P) as K. pose proof (f_equal needs P) as N.
  destruct h as [[o b r] k n]. cbn [says over body rel key needs know] in *. destruct o; [|discriminate]. subst k n. clear P. apply poly_eqb_eq in Hk.
  apply Z.ltb_lt in Hq. assert (Q : Q2R q < 0).
  { destruct (Q2R_pos_iff q) as [P1 P2]. destruct (Rtotal_order (Q2R q) 0) as [L|[L|L]]; auto; [apply P2 in L|apply P1 in L]; lia. }
  (* The term is affine in x. *)
  assert (V : forall y, tv (set_real e x y) [] b = tv (set_real e x 0) [] b + Q2R q * y).
  { intros y. rewrite <- norm_spec, Hk, norm_spec. cbn [tv]. rewrite put_spec by reflexivity.
    rewrite (tv_ext _ (set_real e x 0)); [simpl; rewrite Pos.eqb_refl; reflexivity|].
    eapply env_eq_trans; [apply (after_one _ x Zero 0); apply Q2R_0|]. apply set_set_real. }
  (* It has a value at all x where it has one at any. *)
  assert (D : forall y, df e [] b -> df (set_real e x y) [] b).
  { intros y Db. apply parts_spec in Db. apply parts_spec. rewrite forallb_forall in Hn. rewrite Forall_forall in *.
    intros [[o f] s] I. specialize (Db _ I). specialize (Hn _ I). simpl in *. intros js W.
    rewrite (proj1 (no_real_spec e x y s (js ++ []) Hn)). apply Db. unfold within in *. clear - W. induction W; constructor; auto. }
  assert (V0 : tv e [] b = tv (set_real e x 0) [] b + Q2R q * real e x).
  { rewrite <- V. symmetry. apply tv_ext, set_same_real. }
  split.
  - intros H. apply (proj1 (holds_plain e b r)) in H as [H1 H2]. apply (proj2 (holds_plain _ b r)). split; [apply D, H1|]. rewrite V, V0 in *.
    destruct r; simpl in *; try discriminate; nra.
  - intros H Lt. unfold relax in H. simpl in H. destruct (moves x _ && is_gt r) eqn:R; simpl in H.
    + apply (proj1 (holds_plain e b GE)) in H as [H1 H2]. apply (proj2 (holds_plain _ b r)). split; [apply D, H1|]. rewrite V, V0 in *.
      apply andb_true_iff in R as [_ R]. destruct r; simpl in *; try discriminate. nra.
    + apply (proj1 (holds_plain e b r)) in H as [H1 H2]. apply (proj2 (holds_plain _ b r)). split; [apply D, H1|]. rewrite V, V0 in *.
      destruct r; simpl in *; try discriminate; nra.
Qed.
Lemma still_spec : forall e x h t, moves x h = false -> holds e (says h) <-> holds (set_real e x t) (says h).
Proof. intros e x h t H. apply negb_false_iff in H. symmetry. apply holds_set_real, H. Qed.

Theorem mono_sound : forall x f a on slope start s, Forall valid on -> valid slope -> valid start ->
  r_mono x f a on slope start = Some s -> valid s.
Proof.
  intros x f a on slope start s Von Vl Vt H. unfold r_mono in H. destruct (deriv x f) as [f'|] eqn:E; [|discriminate]. cbv zeta in H.
  set (closed_ := plain (Sub (Var x) a) GE) in *. set (open_ := plain (Sub (Var x) a) GT) in *.
  set (between := map (relax x) _) in *. set (along := filter _ (concat _)) in *.
  set (strict := is_gt (rel_of slope) && negb (is_gt (rel_of start))) in *. granted H.
  rename H into Ha, H7 into Ca, H6 into Rl, H5 into Sl, H4 into Dl, H3 into Rt, H2 into St, H1 into Df, H0 into Up.
  pose proof Vl as (Pl & _ & _). pose proof Vt as (Pt & _ & _).
  assert (Pin : Forall proper between).
  { apply Forall_map, Forall_forall. intros h I. apply filter_In in I as [I _]. unfold relax. destruct (moves x h && is_gt (rel (says h))); [apply know_proper|].
    rewrite Forall_forall in Pl. auto. }
  assert (Pon : Forall proper (concat (map hyps on))).
  { clear - Von. induction Von as [|s l V _ IH]; simpl; [constructor|]. apply Forall_app. split; [apply V|exact IH]. }
  assert (Pal : Forall proper along) by (apply proper_filter; exact Pon).
  assert (P1 : Forall proper [if strict then open_ else closed_]) by (constructor; [destruct strict; apply know_proper|constructor]).
  assert (P2 : Forall proper (join along (hyps start))) by (apply proper_join; assumption).
  assert (P3 : Forall proper (join between (join along (hyps start)))) by (apply proper_join; assumption).
  split; [apply proper_join; assumption|split; [apply know_proper|]]. intros e A.
  apply hold_join in A as [A1 A2]; auto. apply hold_join in A2 as [A2 A3]; auto. apply hold_join in A3 as [A3 A4]; auto.
  set (x0 := real e x). set (a0 := tv e [] a).
  assert (G : df e [] a /\ a0 <= x0 /\ (strict = true -> a0 < x0)).
  { apply hold_cons in A1 as [A1 _]. destruct strict; simpl in A1; apply holds_plain in A1 as [D R]; rewrite tv_sub in R; simpl in D, R;
      fold x0 a0 in R; repeat split; try tauto; try lra; discriminate. }
  destruct G as (Da & Lax & Sax).
  assert (VA : forall y, tv (set_real e x y) [] a = a0 /\ df (set_real e x y) [] a).
  { intros y. destruct (no_real_spec e x y a [] Ha) as [T D]. split; [exact T|apply D, Da]. }
  assert (Gap : forall y, (a0 <= y -> holds (set_real e x y) (says closed_)) /\ (a0 < y -> holds (set_real e x y) (says open_))).
  { intros y. destruct (VA y) as [T D]. split; intros L; apply holds_plain; rewrite tv_sub, T; simpl; rewrite Pos.eqb_refl; repeat split; auto; lra. }
  rewrite forallb_forall in Up.
  (* f has a value from a to x. *)
  assert (Hon : forall y, a0 <= y <= x0 -> true_at (set_real e x y) on).
  { intros y Hy. unfold true_at. rewrite Forall_forall. intros s Is. rewrite Forall_forall in Von. split; [auto|].
    unfold hold. rewrite Forall_forall. intros h Ih.
    assert (Ic : In h (concat (map hyps on))) by (apply in_concat; exists (hyps s); split; [apply in_map, Is|exact Ih]).
    destruct (same h closed_) eqn:Sm.
    - apply (same_spec _ h closed_); [rewrite Forall_forall in Pon; auto|apply know_proper|exact Sm|]. apply Gap, Hy.
    - assert (Ia : In h along) by (apply filter_In; rewrite Sm; auto). unfold hold in A3. rewrite Forall_forall in A3. specialize (A3 h Ia).
      specialize (Up h (proj2 (in_app_iff between along h) (or_intror Ia))). destruct (moves x h) eqn:M.
      + refine (proj1 (upper_spec e x h y _ Up (proj2 Hy)) A3). rewrite Forall_forall in Pal. auto.
      + apply (still_spec e x h y M), A3. }
  assert (DF : forall y, a0 <= y <= x0 -> df (set_real e x y) [] f) by (intros y Hy; apply (defined_spec _ f on (Hon y Hy) Df)).
  (* The slope between. *)
  assert (SL : forall y, a0 < y < x0 -> df (set_real e x y) [] f' /\ rel_holds (rel_of slope) (tv (set_real e x y) [] f')).
  { intros y Hy. assert (B : hold (set_real e x y) (hyps slope)).
    { unfold hold. rewrite Forall_forall. intros h Ih. rewrite Forall_forall in Pl.
      destruct (same h open_ || same h closed_) eqn:Sm.
      - apply orb_true_iff in Sm as [Sm|Sm].
        + apply (same_spec _ h open_); [auto|apply know_proper|exact Sm|]. apply Gap, Hy.
        + apply (same_spec _ h closed_); [auto|apply know_proper|exact Sm|]. apply Gap. lra.
      - assert (Ii : In (relax x h) between) by (apply in_map, filter_In; rewrite Sm; auto).
        unfold hold in A2. rewrite Forall_forall in A2. specialize (A2 _ Ii).
        specialize (Up _ (proj2 (in_app_iff between along _) (or_introl Ii))). destruct (moves x h) eqn:M.
        + assert (U : is_upper x h = true).
          { unfold relax in Up. rewrite M in Up. destruct (is_gt (rel (says h))) eqn:Gt; simpl in Up; [|rewrite M in Up; exact Up].
            unfold moves in Up at 1. simpl in Up. unfold moves in M. rewrite M in Up. simpl in Up. revert Up. unfold is_upper. simpl.
            rewrite (Pl h Ih). simpl. destruct (rel (says h)); try discriminate. auto. }
          refine (proj2 (upper_spec e x h y _ U _) A2 _); [auto|apply Rlt_le, Hy|apply Hy].
        + unfold relax in A2. rewrite M in A2. simpl in A2. apply (still_spec e x h y M), A2. }
    split.
    - apply (defined_spec _ f' [slope]); [apply true_at_one; assumption|exact Dl].
    - apply says_that_spec; assumption. }
  assert (ST : rel_holds (rel_of start) (tv (set_real e x a0) [] f)).
  { pose proof (says_that_spec e start _ Vt A4 St) as R. rewrite put_spec in R.
    - rewrite (tv_ext _ (set_real e x a0)) in R; [exact R|]. apply after_one. reflexivity.
    - unfold tidy. simpl. rewrite Ca. reflexivity. }
  assert (End : tv e [] f = tv (set_real e x x0) [] f) by (symmetry; apply tv_ext, set_same_real).
  apply holds_plain. split; [apply (df_ext _ _ [] f (set_same_real e x)), DF; split; [exact Lax|apply Rle_refl]|].
  assert (S0 : 0 <= tv (set_real e x a0) [] f) by (destruct (rel_of start); simpl in *; try discriminate; lra).
  destruct (Req_dec a0 x0) as [Q|Q].
  - rewrite End, <- Q. destruct (is_gt (rel_of slope)) eqn:Gl, (is_gt (rel_of start)) eqn:Gt; simpl; auto;
      try (destruct (rel_of start); simpl in *; try discriminate; lra).
    exfalso. unfold strict in Sax. simpl in Sax. specialize (Sax eq_refl). lra.
  - destruct (mean_value (fun y => tv (set_real e x y) [] f) (fun y => tv (set_real e x y) [] f') a0 x0) as (c & Hc & M).
    + lra.
    + intros c Hc. apply tv_cont, DF, Hc.
    + intros c Hc. apply deriv_spec; auto; [apply DF; lra|apply SL, Hc].
    + destruct (SL c Hc) as [_ Rc]. rewrite End.
      assert (C0 : 0 <= tv (set_real e x c) [] f') by (apply (at_least_spec (rel_of slope)); assumption).
      assert (P0 : 0 <= tv (set_real e x c) [] f' * (x0 - a0)) by (apply Rmult_le_pos; lra).
      destruct (is_gt (rel_of slope)) eqn:Gl, (is_gt (rel_of start)) eqn:Gt; simpl.
      * destruct (rel_of start); simpl in *; try discriminate; lra.
      * assert (0 < tv (set_real e x c) [] f' * (x0 - a0)) by (apply Rmult_lt_0_compat; [destruct (rel_of slope); simpl in *; try discriminate|]; lra). lra.
      * destruct (rel_of start); simpl in *; try discriminate; lra.
      * lra.
Qed.
