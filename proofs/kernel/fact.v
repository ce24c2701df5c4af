(* Facts, and sequents of them (src/kernel/fact.ts). *)
Require Import ZArith QArith Reals List Bool Lra.
From LemmakitKernel Require Import term value binding poly partial.
Import ListNotations.
Open Scope R_scope.

Inductive relation := GE | GT | EQ | NE.
Definition rel_eqb (r s : relation) : bool :=
  match r, s with GE, GE | GT, GT | EQ, EQ | NE, NE => true | _, _ => false end.
Definition rel_holds (r : relation) (x : R) : Prop :=
  match r with GE => 0 <= x | GT => 0 < x | EQ => x = 0 | NE => x <> 0 end.

(* `body rel 0` at all positions of the dimensions in `over`, which are bound in it, the first innermost. *)
Record fact := Fact { over : list name; body : term; rel : relation }.
Definition holds (e : env) (f : fact) : Prop :=
  forall js, within e (over f) js -> df e js (body f) /\ rel_holds (rel f) (tv e js (body f)).

(* A fact with the normal form of its term and the demands of it, computed once. *)
Record known := Known { says : fact; key : poly; needs : list part }.
Definition know (f : fact) : known := Known f (norm (body f)) (parts (body f)).
Definition proper (k : known) : Prop := k = know (says k).
Definition plain (t : term) (r : relation) : known := know (Fact [] t r).

Fixpoint names_eqb (a b : list name) : bool :=
  match a, b with [], [] => true | x :: a, y :: b => Pos.eqb x y && names_eqb a b | _, _ => false end.
Definition same (a b : known) : bool :=
  rel_eqb (rel (says a)) (rel (says b)) && names_eqb (over (says a)) (over (says b)) && poly_eqb (key a) (key b) && parts_eqb (needs a) (needs b).

(* Hypotheses, and what holds where all of them do. *)
Record sequent := Sequent { hyps : list known; concl : known }.
Definition hold (e : env) (l : list known) : Prop := Forall (fun k => holds e (says k)) l.
Definition valid (s : sequent) : Prop :=
  Forall proper (hyps s) /\ proper (concl s) /\ forall e, hold e (hyps s) -> holds e (says (concl s)).

Definition without (l : list known) (f : known) : list known := filter (fun g => negb (same g f)) l.
Definition join (a b : list known) : list known := a ++ filter (fun g => negb (existsb (same g) a)) b.
Definition join_all (l : list sequent) : list known := fold_right (fun s r => join (hyps s) r) [] l.

(* The fact of a sequent where it is about no positions; whether facts show that a term has a value. *)
Definition is_plain (s : sequent) : bool := match over (says (concl s)) with [] => true | _ => false end.
Definition shows (by_ : list sequent) (p : part) : bool :=
  existsb (fun s => is_plain s && has_part (needs (concl s)) p) by_.
Definition defined (t : term) (by_ : list sequent) : bool := forallb (shows by_) (parts t).

Lemma know_proper : forall f, proper (know f).
Proof. reflexivity. Qed.
Lemma rel_eqb_eq : forall r s, rel_eqb r s = true -> r = s.
Proof. destruct r, s; simpl; congruence. Qed.
Lemma names_eqb_eq : forall a b, names_eqb a b = true -> a = b.
Proof.
  induction a as [|x a IH]; destruct b as [|y b]; simpl; intros H; try discriminate; auto.
  apply andb_true_iff in H as [H1 H2]. apply Pos.eqb_eq in H1. f_equal; auto.
Qed.

Lemma holds_plain : forall e t r, holds e (Fact [] t r) <-> df e [] t /\ rel_holds r (tv e [] t).
Proof.
  intros e t r. split.
  - intros H. apply (H []). constructor.
  - intros H js W. inversion W. exact H.
Qed.

Lemma same_spec : forall e a b, proper a -> proper b -> same a b = true -> (holds e (says a) <-> holds e (says b)).
Proof.
  intros e a b Ra Rb H. unfold same in H. rewrite Ra, Rb in H. simpl in H.
  apply andb_true_iff in H as [H HP]. apply andb_true_iff in H as [H HK]. apply andb_true_iff in H as [HR HO].
  apply rel_eqb_eq in HR. apply names_eqb_eq in HO. apply poly_eqb_eq in HK. apply parts_eqb_eq in HP.
  unfold holds. rewrite HR, HO.
  split; intros A js W; specialize (A js W); rewrite parts_spec in *; rewrite <- norm_spec in *; rewrite HK, HP in *; exact A.
Qed.

Lemma hold_app : forall e a b, hold e (a ++ b) <-> hold e a /\ hold e b.
Proof. intros. apply Forall_app. Qed.
Lemma hold_cons : forall e a l, hold e (a :: l) <-> holds e (says a) /\ hold e l.
Proof. intros. apply Forall_cons_iff. Qed.
Lemma hold_nil : forall e, hold e [].
Proof. constructor. Qed.

Lemma proper_filter : forall f l, Forall proper l -> Forall proper (filter f l).
Proof. intros f l. rewrite !Forall_forall. intros H x Hx. apply filter_In in Hx as [Hx _]. auto. Qed.
Lemma proper_join : forall a b, Forall proper a -> Forall proper b -> Forall proper (join a b).
Proof. intros. apply Forall_app. split; [assumption|]. apply proper_filter. assumption. Qed.
Lemma proper_without : forall a f, Forall proper a -> Forall proper (without a f).
Proof. intros. apply proper_filter. assumption. Qed.

Lemma hold_join : forall e a b, Forall proper a -> Forall proper b -> hold e (join a b) -> hold e a /\ hold e b.
Proof.
  intros e a b Ra Rb H. apply hold_app in H as [H1 H2]. split; [exact H1|]. unfold hold in *. rewrite Forall_forall in *.
  intros k Hk. destruct (existsb (same k) a) eqn:E.
  - apply existsb_exists in E as (g & Hg & E). apply (same_spec e k g); auto.
  - apply H2. apply filter_In. rewrite E. auto.
Qed.
Lemma hold_without : forall e l f, Forall proper l -> proper f -> hold e (without l f) -> holds e (says f) -> hold e l.
Proof.
  intros e l f Rl Rf H Hf. unfold hold in *. rewrite Forall_forall in *. intros k Hk. destruct (same k f) eqn:E.
  - apply (same_spec e k f); auto.
  - apply H, filter_In. rewrite E. auto.
Qed.

Lemma proper_join_all : forall l, Forall valid l -> Forall proper (join_all l).
Proof.
  intros l H. induction H as [|s l V _ IH]; simpl; [constructor|]. apply proper_join; [apply V|exact IH].
Qed.
Lemma hold_join_all : forall e l, Forall valid l -> hold e (join_all l) -> Forall (fun s => hold e (hyps s)) l.
Proof.
  intros e l H. induction H as [|s l V Vl IH]; simpl; intros A; [constructor|].
  apply hold_join in A as [A1 A2]; [|apply V|apply proper_join_all; exact Vl]. constructor; auto.
Qed.

(* What valid sequents say where their hypotheses hold. *)
Definition true_at (e : env) (l : list sequent) : Prop := Forall (fun s => valid s /\ hold e (hyps s)) l.
Lemma true_at_join_all : forall e l, Forall valid l -> hold e (join_all l) -> true_at e l.
Proof.
  intros e l V H. apply hold_join_all in H; auto. unfold true_at. rewrite Forall_forall in *. auto.
Qed.
Lemma true_at_plain : forall e l s, true_at e l -> In s l -> is_plain s = true ->
  df e [] (body (says (concl s))) /\ rel_holds (rel (says (concl s))) (tv e [] (body (says (concl s)))).
Proof.
  intros e l s T I P. unfold true_at in T. rewrite Forall_forall in T. destruct (T s I) as [(_ & _ & V) H].
  specialize (V e H). unfold is_plain in P. destruct (says (concl s)) as [o t r]. destruct o; [|discriminate]. exact (proj1 (holds_plain e t r) V).
Qed.

Lemma shows_spec : forall e l p, true_at e l -> shows l p = true -> met e [] p.
Proof.
  intros e l p T H. apply existsb_exists in H as (s & I & H). apply andb_true_iff in H as [P H]. apply has_part_in in H.
  destruct (true_at_plain e l s T I P) as [D _].
  unfold true_at in T. rewrite Forall_forall in T. destruct (T s I) as [(_ & Rc & _) _].
  rewrite Rc in H. simpl in H. apply parts_spec in D. rewrite Forall_forall in D. auto.
Qed.
Lemma defined_spec : forall e t l, true_at e l -> defined t l = true -> df e [] t.
Proof.
  intros e t l T H. apply parts_spec, Forall_forall. intros p Hp. unfold defined in H. rewrite forallb_forall in H.
  apply (shows_spec e l p T). auto.
Qed.

(* A sequent with the hypotheses of others: the shape of most rules. *)
Lemma valid_from : forall l t r, Forall valid l ->
  (forall e, true_at e l -> df e [] t /\ rel_holds r (tv e [] t)) -> valid (Sequent (join_all l) (plain t r)).
Proof.
  intros l t r V H. split; [|split].
  - apply proper_join_all, V.
  - apply know_proper.
  - intros e A. apply holds_plain, H, true_at_join_all; assumption.
Qed.
