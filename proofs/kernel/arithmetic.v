(* ARITH: a sum of products of facts and squares, and of multiples of equations (src/kernel/rules/arithmetic.ts). *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact fraction substitution structure.
Import ListNotations.
Open Scope R_scope.

(* coefficient * product of facts * product of squares; a multiple of an equation. *)
Record summand := Summand { coefficient : Q; facts : list sequent; squares : list term }.
Record multiple := Multiple { by_ : term; equal : sequent }.

(* The relation of a product to 0, from those of its factors; nothing where it is not known. *)
Definition combine (r : relation) (s : option relation) : option relation :=
  match r, s with
  | EQ, _ | _, Some EQ => Some EQ
  | GT, _ => s
  | NE, Some NE | NE, Some GT => Some NE
  | NE, _ => None
  | GE, Some GT | GE, Some GE => Some GE
  | GE, _ => None
  end.
Definition of_product (l : list relation) : option relation := fold_right combine (Some GT) l.
Definition of_summand_rel (s : summand) : option relation :=
  if negb (forallb is_plain (facts s)) then None else
  match of_product (map rel_of (facts s) ++ map (fun _ => GE) (squares s)), Z.compare (Qnum (coefficient s)) 0 with
  | _, Eq => None
  | Some GE, Lt | Some GT, Lt => None
  | r, _ => r
  end.
Fixpoint all_some {A} (l : list (option A)) : option (list A) :=
  match l with
  | [] => Some []
  | Some a :: l => match all_some l with Some m => Some (a :: m) | None => None end
  | None :: _ => None
  end.
Definition is_eq (r : relation) : bool := match r with EQ => true | _ => false end.
Definition is_ne (r : relation) : bool := match r with NE => true | _ => false end.
Definition is_gt (r : relation) : bool := match r with GT => true | _ => false end.
(* What a sum of terms with these relations meets. *)
Definition follows (l : list relation) (w : relation) : bool :=
  match w, l with
  | NE, [NE] => true
  | _, _ => negb (existsb is_ne l) && match w with EQ => forallb is_eq l | GE => true | _ => existsb is_gt l end
  end.

(* The divisors that facts show not to be 0. *)
Definition add_nonzero (nz : list poly) (s : sequent) : list poly :=
  let f := fst (frac_fact nz (concl s)) in match num f with [] => nz | p => let '(b, c) := monic p in if q_zero c then nz else b :: nz end.
Definition nonzeros (l : list sequent) : list poly := fold_left add_nonzero l [].

Definition frac_times (a b : fraction * list part) : fraction * list part :=
  (frac_mul (fst a) (fst b), put_parts (snd a) (snd b)).
Definition frac_plus (a b : fraction * list part) : fraction * list part :=
  (frac_add (fst a) (fst b), put_parts (snd a) (snd b)).
Definition frac_product (l : list (fraction * list part)) (start : Q) : fraction * list part :=
  fold_right frac_times (whole (poly_const start), []) l.
Definition frac_summand (nz : list poly) (s : summand) : fraction * list part :=
  let q := map (frac_of nz) (squares s) in
  frac_product (map (fun f => frac_fact nz (concl f)) (facts s) ++ q ++ q) (coefficient s).
Definition frac_multiple (nz : list poly) (m : multiple) : fraction * list part :=
  frac_times (frac_of nz (by_ m)) (frac_fact nz (concl (equal m))).

Definition not_zero_fact (s : sequent) : bool := is_plain s && match rel_of s with GT | NE => true | _ => false end.
Definition r_arith (t : term) (w : relation) (ss : list summand) (ms : list multiple) (nonzero on : list sequent) : option sequent :=
  match all_some (map of_summand_rel ss) with
  | None => None
  | Some rs =>
      let nz := nonzeros nonzero in
      let '(total, met_) := fold_right frac_plus (frac_of nz (Neg t)) (map (frac_summand nz) ss ++ map (frac_multiple nz) ms) in
      let used := concat (map facts ss) ++ map equal ms ++ nonzero ++ on in
      given (follows rs w && forallb not_zero_fact nonzero && forallb (fun m => is_plain (equal m) && is_eq (rel_of (equal m))) ms &&
          match num total with [] => true | _ => false end && forallb (fun p => shows used p || has_part met_ p) (parts t))
        (Sequent (join_all used) (plain t w))
  end.

(* Nothing known of a product is true of all numbers. *)
Definition maybe (r : option relation) (x : R) : Prop := match r with Some r => rel_holds r x | None => True end.
Lemma combine_spec : forall r s x y, rel_holds r x -> maybe s y -> maybe (combine r s) (x * y).
Proof.
  intros r s x y H K. destruct r, s as [[| | |]|]; simpl in *; auto; try (subst; ring); try (apply Rmult_le_pos; lra);
    try (apply Rmult_lt_0_compat; assumption); apply Rmult_integral_contrapositive_currified; lra.
Qed.
Definition prod (l : list R) : R := fold_right Rmult 1 l.
Definition total (l : list R) : R := fold_right Rplus 0 l.
Lemma of_product_spec : forall rs xs, Forall2 rel_holds rs xs -> maybe (of_product rs) (prod xs).
Proof. intros rs xs H. induction H; simpl; [lra|]. apply combine_spec; assumption. Qed.
Lemma prod_app : forall a b, prod (a ++ b) = prod a * prod b.
Proof. induction a; simpl; intros; [ring|]. rewrite IHa. ring. Qed.
Lemma total_cons : forall x l, total (x :: l) = x + total l.
Proof. reflexivity. Qed.
Lemma total_app : forall a b, total (a ++ b) = total a + total b.
Proof. unfold total. induction a; simpl; intros; [ring|]. rewrite IHa. ring. Qed.

Lemma all_some_spec : forall A (l : list (option A)) m, all_some l = Some m -> l = map Some m.
Proof.
  induction l as [|[a|] l IH]; simpl; intros m H; try discriminate; [injection H as <-; reflexivity|].
  destruct (all_some l) as [k|] eqn:E; [|discriminate]. injection H as <-. simpl. rewrite (IH k); reflexivity.
Qed.

Lemma follows_spec : forall rs w xs, follows rs w = true -> Forall2 rel_holds rs xs -> rel_holds w (total xs).
Proof.
  assert (P : forall rs xs, existsb is_ne rs = false -> Forall2 rel_holds rs xs ->
    0 <= total xs /\ (existsb is_gt rs = true -> 0 < total xs) /\ (forallb is_eq rs = true -> total xs = 0)).
  { intros rs xs N H. induction H as [|r x rs xs H _ IH]; simpl in *; [repeat split; intros; try lra; discriminate|].
    apply orb_false_iff in N as [N1 N2]. destruct (IH N2) as (I1 & I2 & I3).
    destruct r; simpl in *; try discriminate; repeat split; intros; try discriminate; try lra.
    - specialize (I2 H0). lra.
    - specialize (I2 H0). lra.
    - specialize (I3 H0). lra. }
  intros rs w xs F H. unfold follows in F.
  assert (Q : negb (existsb is_ne rs) && match w with EQ => forallb is_eq rs | GE => true | _ => existsb is_gt rs end = true -> rel_holds w (total xs)).
  { intros G. apply andb_true_iff in G as [G1 G2]. apply negb_true_iff in G1. destruct (P rs xs G1 H) as (P1 & P2 & P3).
    destruct w; simpl; auto. apply P2 in G2. lra. }
  destruct w; try (apply Q; exact F).
  destruct rs as [|r rs]; [apply Q; exact F|]. destruct r; try (apply Q; exact F). destruct rs; [|apply Q; exact F].
  inversion H as [|? x ? ? Hx H']; subst. inversion H'; subst. simpl in *. lra.
Qed.

Section At.
  Variable e : env.
  Definition fact_value (s : sequent) : R := tv e [] (term_of s).
  Definition summand_value (s : summand) : R :=
    Q2R (coefficient s) * prod (map fact_value (facts s) ++ map (fun t => tv e [] t * tv e [] t) (squares s)).

  Lemma of_summand_rel_spec : forall s r, true_at e (facts s) -> of_summand_rel s = Some r -> rel_holds r (summand_value s).
  Proof.
    intros s r T H. unfold of_summand_rel in H. destruct (forallb is_plain (facts s)) eqn:P; [|discriminate]. simpl in H.
    set (rs := map rel_of (facts s) ++ _) in H. unfold summand_value. set (xs := map fact_value _ ++ _).
    assert (F : Forall2 rel_holds rs xs).
    { apply Forall2_app.
      - rewrite forallb_forall in P.
        assert (A : forall l, (forall x, In x l -> In x (facts s)) -> Forall2 rel_holds (map rel_of l) (map fact_value l)).
        { induction l as [|x l IH]; simpl; intros I; constructor; [|apply IH; auto].
          apply (true_at_plain e (facts s) x T); auto. }
        apply A. auto.
      - clear. induction (squares s) as [|q l IH]; simpl; constructor; auto. simpl. apply Rle_0_sqr. }
    apply of_product_spec in F. destruct (Q2R_pos_iff (coefficient s)) as [Pc Zc].
    destruct (Z.compare_spec (Qnum (coefficient s)) 0) as [C|C|C]; [destruct (of_product rs) as [[]|]; discriminate| |].
    - assert (NZ : Q2R (coefficient s) <> 0) by (rewrite Zc; lia).
      destruct (of_product rs) as [[]|]; simpl in F; try discriminate; injection H as <-; simpl.
      + rewrite F. ring.
      + apply Rmult_integral_contrapositive_currified; assumption.
    - apply Pc in C. destruct (of_product rs) as [[]|]; simpl in F; try discriminate; injection H as <-; simpl.
      + apply Rmult_le_pos; lra.
      + apply Rmult_lt_0_compat; lra.
      + rewrite F. ring.
      + apply Rmult_integral_contrapositive_currified; lra.
  Qed.

  (* A quotient for a value, with demands that are met. *)
  Definition good (nz : list poly) (f : fraction * list part) (x : R) : Prop := is_frac e (fst f) x /\ Forall (met e []) (snd f).
  Lemma frac_times_spec : forall nz f g x y, good nz f x -> good nz g y -> good nz (frac_times f g) (x * y).
  Proof. intros nz f g x y [F1 F2] [G1 G2]. split; simpl; [apply frac_mul_spec; assumption|apply put_parts_spec; auto]. Qed.
  Lemma frac_plus_spec : forall nz f g x y, good nz f x -> good nz g y -> good nz (frac_plus f g) (x + y).
  Proof. intros nz f g x y [F1 F2] [G1 G2]. split; simpl; [apply frac_add_spec; assumption|apply put_parts_spec; auto]. Qed.
  Lemma frac_product_spec : forall nz l xs c, Forall2 (good nz) l xs -> good nz (frac_product l c) (Q2R c * prod xs).
  Proof.
    intros nz l xs c H. induction H as [|f x l xs F _ IH]; simpl.
    - rewrite Rmult_1_r. split; [|constructor]. rewrite <- (poly_const_spec e []). apply whole_spec.
    - replace (Q2R c * (x * prod xs)) with (x * (Q2R c * prod xs)) by ring. apply frac_times_spec; assumption.
  Qed.

  Variables (nonzero : list sequent).
  Lemma nonzeros_spec : true_at e nonzero -> forallb not_zero_fact nonzero = true -> Forall (fun p => pv e [] p <> 0) (nonzeros nonzero).
  Proof.
    unfold nonzeros. assert (N : Forall (fun p => pv e [] p <> 0) []) by constructor. revert N. generalize (@nil poly) as nz.
    induction nonzero as [|s l IH]; simpl; intros nz N T H; auto. inversion T as [|? ? [V A] T']; subst.
    apply andb_true_iff in H as [H1 H2]. apply IH; auto. unfold add_nonzero.
    destruct (frac_fact_spec e nz N (concl s)) as [[S X] _]; [apply V|]. destruct (num (fst (frac_fact nz (concl s)))) as [|m p]; auto.
    destruct (monic (m :: p)) as [b c] eqn:M. destruct (q_zero c) eqn:Z; auto. constructor; auto.
    rewrite (monic_spec e _ _ _ M Z) in X. apply andb_true_iff in H1 as [P R].
    destruct (plain_spec e s V A P) as [_ R']. intros B. rewrite B, Rmult_0_r in X.
    apply Rmult_integral in X as [X|X]; [|revert X; apply sound_dv, S].
    unfold term_of in R'. rewrite X in R'. destruct (rel_of s); simpl in R'; try discriminate; lra.
  Qed.
End At.

Theorem arith_sound : forall t w ss ms nonzero on s, Forall (fun x => Forall valid (facts x)) ss -> Forall (fun m => valid (equal m)) ms ->
  Forall valid nonzero -> Forall valid on -> r_arith t w ss ms nonzero on = Some s -> valid s.
Proof.
  intros t w ss ms nonzero on s Vs Vm Vn Von H. unfold r_arith in H. destruct (all_some (map of_summand_rel ss)) as [rs|] eqn:A; [|discriminate].
  cbv zeta in H. set (nz := nonzeros nonzero) in H. destruct (fold_right frac_plus _ _) as [tot met_] eqn:F.
  set (used := concat (map facts ss) ++ map equal ms ++ nonzero ++ on) in H. granted H.
  rename H into Hf, H2 into Hm, H1 into Hnum, H0 into Hd, H3 into Hz.
  assert (Vu : Forall valid used).
  { unfold used. rewrite !Forall_app. repeat split; auto; [|apply Forall_map; assumption].
    clear - Vs. induction Vs; simpl; [constructor|]. apply Forall_app. auto. }
  apply valid_from; [exact Vu|]. intros e T.
  assert (Tu : forall l, (forall x, In x l -> In x used) -> true_at e l).
  { intros l I. unfold true_at in *. rewrite Forall_forall in *. auto. }
  assert (In_facts : forall x, In x ss -> true_at e (facts x)).
  { intros x I. apply Tu. intros y Hy. unfold used. apply in_app_iff. left. apply in_concat. exists (facts x). split; [apply in_map, I|exact Hy]. }
  assert (NZ : Forall (fun p => pv e [] p <> 0) nz).
  { apply nonzeros_spec; auto. apply Tu. intros x I. unfold used. rewrite !in_app_iff. auto. }
  (* The quotient of the whole sum. *)
  set (values := map (summand_value e) ss ++ map (fun m => tv e [] (by_ m) * fact_value e (equal m)) ms).
  assert (G : good e nz (tot, met_) (total values - tv e [] t)).
  { rewrite <- F. unfold values.
    assert (Q : Forall2 (good e nz) (map (frac_summand nz) ss ++ map (frac_multiple nz) ms) (map (summand_value e) ss ++ map (fun m => tv e [] (by_ m) * fact_value e (equal m)) ms)).
    { apply Forall2_app.
      - clear - Vs NZ. induction ss as [|x l IH]; simpl; constructor; [|apply IH; inversion Vs; assumption].
        inversion Vs as [|? ? H1 _]; subst. unfold frac_summand, summand_value. cbv zeta.
        replace (prod (map (fact_value e) (facts x) ++ map (fun t => tv e [] t * tv e [] t) (squares x)))
          with (prod (map (fact_value e) (facts x) ++ map (tv e []) (squares x) ++ map (tv e []) (squares x))).
        + apply frac_product_spec. repeat apply Forall2_app.
          * clear - H1 NZ. induction (facts x) as [|y l IH]; simpl; constructor; [|apply IH; inversion H1; assumption].
            inversion H1 as [|? ? V]; subst. apply frac_fact_spec; [exact NZ|apply V].
          * clear - NZ. induction (squares x); simpl; constructor; auto. apply frac_of_spec, NZ.
          * clear - NZ. induction (squares x); simpl; constructor; auto. apply frac_of_spec, NZ.
        + rewrite !prod_app. f_equal. clear. induction (squares x) as [|q l IH]; simpl; [ring|]. rewrite <- IH. ring.
      - clear - Vm NZ. induction ms as [|m l IH]; simpl; constructor; [|apply IH; inversion Vm; assumption].
        inversion Vm as [|? ? V]; subst. apply frac_times_spec; [apply frac_of_spec, NZ|apply frac_fact_spec; [exact NZ|apply V]]. }
    clear F. induction Q as [|f x l xs Fx _ IH]; cbn [fold_right].
    - replace (total [] - tv e [] t) with (tv e [] (Neg t)) by (rewrite tv_neg; simpl; ring). apply frac_of_spec, NZ.
    - change (total (x :: xs)) with (x + total xs). replace (x + total xs - tv e [] t) with (x + (total xs - tv e [] t)) by ring. apply frac_plus_spec; assumption. }
  destruct G as [[S X] M]. simpl in S, X, M. destruct (num tot) as [|]; [|discriminate].
  assert (E : tv e [] t = total values).
  { simpl in X. apply Rmult_integral in X as [X|X]; [lra|]. exfalso. revert X. apply sound_dv, S. }
  split.
  - apply parts_spec, Forall_forall. intros p Hp. rewrite forallb_forall in Hd. specialize (Hd p Hp). apply orb_true_iff in Hd as [D|D].
    + apply (shows_spec e used); assumption.
    + apply has_part_in in D. rewrite Forall_forall in M. auto.
  - rewrite E. unfold values. replace (total _) with (total (map (summand_value e) ss)).
    + apply (follows_spec rs); auto. apply all_some_spec in A. clear - A In_facts. revert rs A.
      induction ss as [|x l IH]; simpl; intros [|r rs] A; try discriminate; constructor; injection A as A1 A2.
      * apply of_summand_rel_spec; [apply In_facts; left; reflexivity|exact A1].
      * apply IH; auto. intros y I. apply In_facts. right. exact I.
    + assert (Z : forall m, In m ms -> fact_value e (equal m) = 0).
      { intros m I. rewrite forallb_forall in Hm. specialize (Hm m I). apply andb_true_iff in Hm as [P R].
        destruct (true_at_plain e [equal m] (equal m)) as [_ R']; simpl; auto.
        - apply Tu. intros x [<-|[]]. unfold used. rewrite !in_app_iff. right. left. apply in_map, I.
        - unfold fact_value, term_of. destruct (rel_of (equal m)) eqn:Q; try discriminate. unfold rel_of in Q. rewrite Q in R'. exact R'. }
      rewrite total_app. clear - Z. replace (total (map _ ms)) with 0; [ring|]. symmetry.
      induction ms as [|m l IH]; [reflexivity|]. cbn [map]. rewrite total_cons, (Z m) by (left; reflexivity).
      rewrite IH by (intros y I; apply Z; right; exact I). ring.
Qed.
