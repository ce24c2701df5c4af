(* The rules about hypotheses, names and positions (src/kernel/rules/structure.ts). A rule gives nothing where it refuses. *)
Require Import ZArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact substitution.
Import ListNotations.
Open Scope R_scope.

Definition given (b : bool) (s : sequent) : option sequent := if b then Some s else None.
Lemma given_some : forall b s t, given b s = Some t -> b = true /\ s = t.
Proof. intros [|] s t H; [injection H; auto|discriminate]. Qed.
Ltac granted H := apply given_some in H as [H <-]; repeat match goal with
  | H : _ && _ = true |- _ => apply andb_true_iff in H as [? ?]
  | H : negb _ = true |- _ => apply negb_true_iff in H
  end.

Definition term_of (s : sequent) : term := body (says (concl s)).
Definition rel_of (s : sequent) : relation := rel (says (concl s)).
(* Whether the fact of a sequent is `t r 0`, up to normal form. *)
Definition says_that (s : sequent) (t : term) : bool := is_plain s && poly_eqb (key (concl s)) (norm t).

Lemma plain_spec : forall e s, valid s -> hold e (hyps s) -> is_plain s = true ->
  df e [] (term_of s) /\ rel_holds (rel_of s) (tv e [] (term_of s)).
Proof.
  intros e s V H P. apply (true_at_plain e [s]); simpl; auto. constructor; [split; assumption|constructor].
Qed.
Lemma says_that_value : forall e s t, valid s -> says_that s t = true -> tv e [] (term_of s) = tv e [] t.
Proof.
  intros e s t (_ & Rc & _) H. apply andb_true_iff in H as [_ H]. rewrite Rc in H. apply poly_eqb_eq in H.
  unfold term_of. rewrite <- !norm_spec. simpl in H. rewrite H. reflexivity.
Qed.
Lemma says_that_spec : forall e s t, valid s -> hold e (hyps s) -> says_that s t = true ->
  rel_holds (rel_of s) (tv e [] t).
Proof.
  intros e s t V H S. rewrite <- (says_that_value e s t V S). apply plain_spec; auto.
  apply andb_true_iff in S. apply S.
Qed.
Lemma true_at_one : forall e s, valid s -> hold e (hyps s) -> true_at e [s].
Proof. intros. constructor; [auto|constructor]. Qed.

(* HYP. f gives f. *)
Definition r_hyp (f : fact) : option sequent := Some (Sequent [know f] (know f)).
Theorem hyp_sound : forall f s, r_hyp f = Some s -> valid s.
Proof.
  intros f s H. injection H as <-. split; [|split].
  - repeat constructor.
  - apply know_proper.
  - intros e A. apply hold_cons in A. apply A.
Qed.

(* CUT. *)
Definition r_cut (a b : sequent) : option sequent :=
  Some (Sequent (join (hyps a) (without (hyps b) (concl a))) (concl b)).
Theorem cut_sound : forall a b s, valid a -> valid b -> r_cut a b = Some s -> valid s.
Proof.
  intros a b s (Ha & Ca & Va) (Hb & Cb & Vb) H. injection H as <-. split; [|split]; simpl.
  - apply proper_join; [|apply proper_without]; assumption.
  - assumption.
  - intros e A. apply hold_join in A as [A B]; [|assumption|apply proper_without; assumption].
    apply Vb. apply (hold_without e (hyps b) (concl a)); auto.
Qed.

(* CASES. *)
Definition r_cases (t : term) (a b : sequent) (on : list sequent) : option sequent :=
  given (defined t on && same (concl b) (concl a))
    (Sequent (join (without (hyps a) (plain t GE)) (join (without (hyps b) (plain (Neg t) GT)) (join_all on))) (concl a)).
Lemma tv_neg : forall e st t, tv e st (Neg t) = - tv e st t.
Proof. intros. simpl. unfold Q2R. simpl. field. Qed.
Lemma tv_sub : forall e st a b, tv e st (Sub a b) = tv e st a - tv e st b.
Proof. intros. simpl. unfold Q2R. simpl. field. Qed.
Theorem cases_sound : forall t a b on s, valid a -> valid b -> Forall valid on -> r_cases t a b on = Some s -> valid s.
Proof.
  intros t a b on s (Ha & Ca & Va) (Hb & Cb & Vb) Von H. granted H.
  pose proof (proper_without (hyps a) (plain t GE) Ha) as Pa. pose proof (proper_without (hyps b) (plain (Neg t) GT) Hb) as Pb.
  pose proof (proper_join_all on Von) as Po. pose proof (proper_join _ _ Pb Po) as Pbo.
  split; [|split]; simpl; auto.
  - apply proper_join; assumption.
  - intros e A. apply hold_join in A as [A B]; auto. apply hold_join in B as [B C]; auto.
    assert (D : df e [] t) by (apply (defined_spec e t on); [apply true_at_join_all|]; assumption).
    destruct (Rle_dec 0 (tv e [] t)) as [L|L].
    + apply Va, (hold_without e _ (plain t GE)); auto; [apply know_proper|]. apply holds_plain. auto.
    + apply (same_spec e (concl b) (concl a)); auto. apply Vb, (hold_without e _ (plain (Neg t) GT)); auto; [apply know_proper|].
      apply holds_plain. rewrite tv_neg. simpl. repeat split; auto. lra.
Qed.

(* ABSURD. *)
Definition compares (r : relation) (q : Q) : bool :=
  match r, Z.compare (Qnum q) 0 with
  | GE, Lt => false | GE, _ => true | GT, c => match c with Gt => true | _ => false end
  | EQ, c => match c with Eq => true | _ => false end | NE, c => match c with Eq => false | _ => true end
  end.
Lemma Q2R_pos_iff : forall q, (0 < Q2R q <-> (0 < Qnum q)%Z) /\ (Q2R q = 0 <-> Qnum q = 0%Z).
Proof.
  intros [n d]. unfold Q2R. simpl. assert (0 < / IZR (Z.pos d)) by (apply Rinv_0_lt_compat, IZR_lt; reflexivity).
  split; split; intros H0.
  - apply lt_IZR. apply (Rmult_lt_reg_r (/ IZR (Z.pos d))); lra.
  - apply Rmult_lt_0_compat; auto. apply IZR_lt, H0.
  - apply Rmult_integral in H0 as [H0|H0]; [|lra]. apply eq_IZR, H0.
  - subst. ring.
Qed.
Lemma compares_spec : forall r q, compares r q = true <-> rel_holds r (Q2R q).
Proof.
  intros r q. destruct (Q2R_pos_iff q) as [P Z]. unfold compares.
  destruct (Z.compare_spec (Qnum q) 0) as [C|C|C]; destruct r; simpl; split; intros H; auto; try discriminate; try lra; try lia;
    try (apply Z in C; lra); try (apply P in C; lra);
    try (assert (~ 0 < Q2R q) by (rewrite P; lia); assert (Q2R q <> 0) by (rewrite Z; lia); lra).
Qed.
Definition r_absurd (a : sequent) (f : fact) : option sequent :=
  given (is_plain a && match number_of (key (concl a)) with Some q => negb (compares (rel_of a) q) | None => false end)
    (Sequent (hyps a) (know f)).
Theorem absurd_sound : forall a f s, valid a -> r_absurd a f = Some s -> valid s.
Proof.
  intros a f s V H. granted H. destruct (number_of (key (concl a))) as [q|] eqn:N; [|discriminate].
  apply negb_true_iff in H0. pose proof V as (Ha & Ca & Va). split; [|split]; auto; [apply know_proper|].
  intros e A. exfalso. destruct (plain_spec e a V A H) as [_ R]. rewrite Ca in N. apply (number_of_spec e []) in N.
  simpl in N. rewrite norm_spec in N. unfold term_of in R. rewrite N in R. apply compares_spec in R. congruence.
Qed.

(* BOTH. *)
Definition r_both (a b : sequent) : option sequent :=
  if negb (is_plain a && is_plain b) then None else
  match rel_of a, rel_of b with
  | GE, NE => given (says_that b (term_of a)) (Sequent (join (hyps a) (hyps b)) (plain (term_of a) GT))
  | GE, GE => given (says_that b (Neg (term_of a))) (Sequent (join (hyps a) (hyps b)) (plain (term_of a) EQ))
  | _, _ => None
  end.
Theorem both_sound : forall a b s, valid a -> valid b -> r_both a b = Some s -> valid s.
Proof.
  intros a b s Va Vb H. unfold r_both in H. destruct (is_plain a && is_plain b) eqn:P; [|discriminate]. simpl in H.
  apply andb_true_iff in P as [Pa Pb]. pose proof Va as (Ha & _ & _). pose proof Vb as (Hb & _ & _).
  destruct (rel_of a) eqn:Ra; try discriminate. destruct (rel_of b) eqn:Rb; try discriminate.
  - granted H. split; [|split]; [apply proper_join; assumption|apply know_proper|]. intros e A.
    apply hold_join in A as [A B]; auto. destruct (plain_spec e a Va A Pa) as [D R]. rewrite Ra in R.
    pose proof (says_that_spec e b _ Vb B H) as S. rewrite Rb, tv_neg in S. apply holds_plain. simpl in *. split; auto. lra.
  - granted H. split; [|split]; [apply proper_join; assumption|apply know_proper|]. intros e A.
    apply hold_join in A as [A B]; auto. destruct (plain_spec e a Va A Pa) as [D R]. rewrite Ra in R.
    pose proof (says_that_spec e b _ Vb B H) as S. rewrite Rb in S. apply holds_plain. simpl in *. split; auto. lra.
Qed.

(* CLOSE. *)
Definition no_real_in (x : name) (l : list known) : bool := forallb (fun k => no_real x (body (says k))) l.
Lemma holds_set_real : forall e x v f, no_real x (body f) = true -> holds (set_real e x v) f <-> holds e f.
Proof.
  intros e x v f H. assert (W : forall js, within (set_real e x v) (over f) js <-> within e (over f) js).
  { intros js. unfold within. split; intros A; induction A; constructor; auto. }
  split; intros A js J; apply W in J; destruct (A js J) as [D V]; destruct (no_real_spec e x v (body f) js H) as [T E].
  - rewrite T in V. split; [apply E, D|exact V].
  - rewrite T. split; [apply E, D|exact V].
Qed.
Lemma hold_set_real : forall e x v l, no_real_in x l = true -> hold (set_real e x v) l <-> hold e l.
Proof.
  intros e x v l H. unfold no_real_in in H. rewrite forallb_forall in H. unfold hold. rewrite !Forall_forall.
  split; intros A k I; specialize (A k I); revert A; apply holds_set_real, H, I.
Qed.
Definition at_least (r : relation) : bool := match r with GE | GT => true | _ => false end.
Lemma at_least_spec : forall r x, at_least r = true -> rel_holds r x -> 0 <= x.
Proof. intros [| | |] x; simpl; intros; try discriminate; lra. Qed.
Definition r_close (a : sequent) (d : name) (t : term) : option sequent :=
  let rest := without (hyps a) (plain (Var d) GT) in
  given (at_least (rel_of a) && says_that a (Add t (Var d)) && no_real d t && no_real_in d rest && defined t [a])
    (Sequent rest (plain t GE)).
Theorem close_sound : forall a d t s, valid a -> r_close a d t = Some s -> valid s.
Proof.
  intros a d t s V H. unfold r_close in H. cbv zeta in H. granted H. pose proof V as (Ha & Ca & Va).
  split; [|split]; [apply proper_without; assumption|apply know_proper|]. intros e A. apply holds_plain.
  assert (S : forall v, 0 < v -> df (set_real e d v) [] t /\ 0 <= tv e [] t + v).
  { intros v Hv. assert (B : hold (set_real e d v) (hyps a)).
    { apply (hold_without _ _ (plain (Var d) GT)); auto; [apply know_proper|apply hold_set_real; assumption|].
      apply holds_plain. simpl. rewrite Pos.eqb_refl. auto. }
    split; [apply (defined_spec _ t [a]); [apply true_at_one|]; assumption|].
    pose proof (says_that_spec _ _ _ V B H3) as R. apply at_least_spec in R; auto. simpl in R. rewrite Pos.eqb_refl in R.
    destruct (no_real_spec e d v t [] H2) as [T _]. rewrite T in R. exact R. }
  split.
  - destruct (S 1) as [D _]; [lra|]. apply (no_real_spec e d 1 t [] H2), D.
  - simpl. destruct (Rle_dec 0 (tv e [] t)) as [L|L]; auto. destruct (S (- tv e [] t / 2)) as [_ B]; lra.
Qed.

(* INST. *)
Definition vector := (list (name * name) * term)%type.
Definition bind (v : vector) : lambda := Lambda (map snd (fst v)) (close_all 0 (fst v) (snd v)).
Definition r_inst (a : sequent) (rs : list (name * term)) (ps : list ((name * name) * name)) (vs : list (name * vector)) (on : list sequent)
  : option sequent :=
  let s := Subst rs ps (map (fun v => (fst v, bind (snd v))) vs) in
  given (tidy s && fit s (says (concl a)) && forallb (fun r => defined (snd r) on) rs &&
      forallb (fun v => let '(ps, t) := snd v in closable 0 ps t && defined t on && forallb (fun p => no_place_in (fst p) (snd p) (join_all on)) ps) vs)
    (Sequent (join (map (fun h => know (put_fact s (says h))) (hyps a)) (join_all on)) (know (put_fact s (says (concl a))))).
Theorem inst_sound : forall a rs ps vs on s, valid a -> Forall valid on -> r_inst a rs ps vs on = Some s -> valid s.
Proof.
  intros a rs ps vs on s V Von H. unfold r_inst in H. cbv zeta in H. granted H. set (S := Subst rs ps _) in *.
  pose proof V as (Ha & Ca & Va). pose proof (proper_join_all on Von) as Po.
  assert (Pm : Forall proper (map (fun h => know (put_fact S (says h))) (hyps a))) by (apply Forall_map, Forall_forall; reflexivity).
  split; [|split]; [apply proper_join; assumption|apply know_proper|]. intros e A.
  apply hold_join in A as [A B]; auto. pose proof (true_at_join_all e on Von B) as T.
  rewrite forallb_forall in H1, H0. apply put_fact_spec; auto.
  - intros x t L. apply lookup_in in L. apply (defined_spec e t on T). exact (H1 (x, t) L).
  - intros v l js L W. apply lookup_in in L. apply in_map_iff in L as ([v' [qs t]] & E & I). simpl in E.
    injection E as -> <-. specialize (H0 _ I). simpl in *. apply andb_true_iff in H0 as [H0 H3]. apply andb_true_iff in H0 as [H0 H4].
    destruct (close_all_spec qs e [] js t H0 W) as [_ D]. apply D. apply (defined_spec _ t on); auto.
    apply true_at_join_all; auto. apply hold_set_places; auto.
  - apply Va. unfold hold in *. rewrite Forall_map in A. rewrite Forall_forall in *. intros h I. apply put_fact_inv; auto. apply A, I.
Qed.

(* GENERALISE and SPECIALISE: the last binder of a fact is its outermost. *)
Definition r_generalise (a : sequent) (i d : name) : option sequent :=
  let '(Fact o t r) := says (concl a) in
  given (no_place_in i d (hyps a) && closed (length o) t) (Sequent (hyps a) (know (Fact (o ++ [d]) (close (length o) i d t) r))).
Theorem generalise_sound : forall a i d s, valid a -> r_generalise a i d = Some s -> valid s.
Proof.
  intros a i d s (Ha & Ca & Va) H. unfold r_generalise in H. destruct (says (concl a)) as [o t r] eqn:F. granted H.
  split; [|split]; auto; [apply know_proper|]. intros e A js W. simpl in *.
  apply Forall2_app_inv_r in W as (js' & l & W1 & W2 & ->). inversion W2 as [|v ? ? ? Hv W3]; subst. inversion W3; subst.
  apply within_length in W1 as L. rewrite <- L in H0 |- *. destruct (close_spec e t js' i d v H0 Hv) as [T D].
  specialize (Va (set_place e i d v)). destruct (Va (proj2 (hold_set_place e i d v _ H) A) js') as [D' R]; [exact W1|].
  rewrite T. split; [apply D, D'|exact R].
Qed.
Definition r_specialise (a : sequent) (i d : name) : option sequent :=
  let '(Fact o t r) := says (concl a) in
  match rev o with
  | c :: o' => given (Pos.eqb c d) (Sequent (hyps a) (know (Fact (rev o') (open (length o') i d t) r)))
  | [] => None
  end.
Theorem specialise_sound : forall a i d s, valid a -> r_specialise a i d = Some s -> valid s.
Proof.
  intros a i d s (Ha & Ca & Va) H. unfold r_specialise in H. destruct (says (concl a)) as [o t r] eqn:F.
  destruct (rev o) as [|c o'] eqn:O; [discriminate|]. granted H. apply Pos.eqb_eq in H. subst c.
  apply (f_equal (@rev _)) in O. rewrite rev_involutive in O. simpl in O. subst o.
  split; [|split]; auto; [apply know_proper|]. intros e A js W. simpl in *. apply within_length in W as L.
  rewrite rev_length in L. rewrite <- L. destruct (open_spec e t js i d) as [T D]. rewrite T.
  specialize (Va e A). destruct (Va (js ++ [fplace e i d])) as [D' R].
  - apply within_app; auto. repeat constructor. apply fplace_lt.
  - split; [apply D, D'|exact R].
Qed.

(* REPLACE. *)
Record hole := Hole { hole_name : name; from : term; to : term; equation : sequent }.
Definition filled (which : hole -> term) (hs : list hole) : subst := Subst (map (fun h => (hole_name h, which h)) hs) [] [].
Definition r_replace (p : fact) (hs : list hole) (a : sequent) (on : list sequent) : option sequent :=
  let s := filled from hs in let t := filled to hs in
  given (tidy s && tidy t && fit t p && same (concl a) (know (put_fact s p)) &&
      forallb (fun h => match rel_of (equation h) with EQ => true | _ => false end && says_that (equation h) (Sub (from h) (to h)) &&
        defined (to h) (equation h :: on)) hs)
    (Sequent (join (hyps a) (join_all (map equation hs ++ on))) (know (put_fact t p))).
Lemma holds_ext : forall e e' f, env_eq e e' -> holds e f -> holds e' f.
Proof.
  intros e e' f E H js W. assert (W' : within e (over f) js).
  { unfold within in *. clear H. induction W; constructor; auto. rewrite (dim_eq e e'); auto. apply E. }
  destruct (H js W') as [D V]. rewrite <- (tv_ext e e' js (body f) E). split; [exact (df_ext e e' js _ E D)|exact V].
Qed.
Theorem replace_sound : forall p hs a on s, Forall (fun h => valid (equation h)) hs -> valid a -> Forall valid on ->
  r_replace p hs a on = Some s -> valid s.
Proof.
  intros p hs a on s Vh V Von H. unfold r_replace in H. cbv zeta in H. granted H. pose proof V as (Ha & Ca & Va).
  assert (Vall : Forall valid (map equation hs ++ on)) by (apply Forall_app; split; [apply Forall_map|]; assumption).
  split; [|split]; [apply proper_join; [|apply proper_join_all]; assumption|apply know_proper|]. intros e A.
  apply hold_join in A as [A B]; auto; [|apply proper_join_all; assumption].
  pose proof (true_at_join_all e _ Vall B) as T. rewrite forallb_forall in H0.
  assert (Q : forall h, In h hs -> tv e [] (from h) = tv e [] (to h) /\ df e [] (to h)).
  { intros h I. specialize (H0 h I). apply andb_true_iff in H0 as [H0 Hd]. apply andb_true_iff in H0 as [Hr Hs].
    rewrite Forall_forall in Vh. assert (Th : true_at e [equation h]).
    { constructor; [|constructor]. unfold true_at in T. rewrite Forall_forall in T. apply T, in_app_iff. left. apply in_map, I. }
    split.
    - inversion Th as [|? ? [V1 V2] _]; subst. pose proof (says_that_spec e _ _ V1 V2 Hs) as R.
      destruct (rel_of (equation h)); try discriminate. rewrite tv_sub in R. simpl in R. lra.
    - apply (defined_spec e _ (equation h :: on)); auto. constructor; [inversion Th; assumption|].
      unfold true_at in *. rewrite Forall_forall in *. intros x Hx. apply T, in_app_iff. auto. }
  apply (put_fact_spec (filled to hs) e H3).
  - intros x t L. apply lookup_in, in_map_iff in L as (h & E & I). injection E as <- <-. apply Q, I.
  - intros v l js L. discriminate L.
  - assumption.
  - apply (holds_ext (after (filled from hs) e)).
    + split; [|split; [|split]]; simpl; auto. intros x. unfold put_real. simpl. clear - Q. induction hs as [|h hs IH]; simpl; auto.
      destruct (Pos.eqb x (hole_name h)).
      * apply Q. left. reflexivity.
      * apply IH. intros k I. apply Q. right. exact I.
    + apply put_fact_inv; auto. apply (same_spec e (concl a) (know (put_fact (filled from hs) p))); auto. apply know_proper.
Qed.

(* DOMAIN. A fact that has a value shows where the functions in it have theirs. *)
Definition r_domain (a : sequent) (t : term) : option sequent :=
  match t with
  | App f u =>
      let r := match f with Log => Some GT | Sqrt => Some GE | Inv => Some NE | _ => None end in
      match r with
      | Some r => given (is_plain a && forallb (has_part (needs (concl a))) (parts t)) (Sequent (hyps a) (plain u r))
      | None => None
      end
  | _ => None
  end.
Theorem domain_sound : forall a t s, valid a -> r_domain a t = Some s -> valid s.
Proof.
  intros a t s V H. destruct t as [| | | | | |f u| | | | |]; try discriminate. pose proof V as (Ha & Ca & Va).
  assert (D : forall e, hold e (hyps a) -> is_plain a = true -> forallb (has_part (needs (concl a))) (parts (App f u)) = true -> df e [] (App f u)).
  { intros e A P F. destruct (plain_spec e a V A P) as [D _]. apply parts_spec in D. apply parts_spec, Forall_forall. intros p Hp.
    rewrite forallb_forall in F. specialize (F p Hp). apply has_part_in in F. rewrite Ca in F. cbn [needs know] in F. rewrite Forall_forall in D. exact (D p F). }
  unfold r_domain in H. cbv zeta in H.
  destruct f; try discriminate; granted H; (split; [|split]; [exact Ha|apply know_proper|]); intros e A; destruct (D e A H H0) as [Du C]; apply holds_plain; split; assumption.
Qed.
