(* What terms mean: a total value, and where they have one that counts (src/kernel/term.ts). *)
Require Import ZArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term.
From LemmakitKernel Require Export definitions.
Import ListNotations.
Open Scope R_scope.

(* Sums and maxima are those of statements. *)
Lemma rsum_ext : forall n f g, (forall i, (i < n)%nat -> f i = g i) -> rsum n f = rsum n g.
Proof. induction n as [|n IH]; simpl; intros; auto. rewrite (IH f g), (H n); auto with arith. Qed.
Lemma rmax_step : forall n f, rmax (S (S n)) f = Rmax (rmax (S n) f) (f (S n)).
Proof. reflexivity. Qed.
Lemma rmax_ext : forall n f g, (forall i, (i < n)%nat -> f i = g i) -> rmax n f = rmax n g.
Proof.
  induction n as [|[|n] IH]; intros; auto; [simpl; auto with arith|].
  rewrite !rmax_step, (IH f g), (H (S n)); auto with arith.
Qed.

(* A point. A dimension has at least one position, and a free position is one of its dimension. *)
Record env := Env { dsize : name -> nat; real : name -> R; place : name -> name -> nat; ent : name -> list nat -> R }.
Definition dim (e : env) (d : name) : nat := S (dsize e d).
Lemma dim_eq : forall e e' d, dsize e d = dsize e' d -> dim e d = dim e' d.
Proof. unfold dim. congruence. Qed.
Lemma dim_pos : forall e d, (0 < dim e d)%nat.
Proof. unfold dim. auto with arith. Qed.
Definition fplace (e : env) (i d : name) : nat := Nat.min (place e i d) (dsize e d).
Lemma fplace_lt : forall e i d, (fplace e i d < dim e d)%nat.
Proof. unfold fplace, dim. intros. lia. Qed.
Lemma fplace_id : forall e i d, (place e i d < dim e d)%nat -> fplace e i d = place e i d.
Proof. unfold fplace, dim. intros. lia. Qed.
Lemma dim_dsize : forall e d, dim e d = S (dsize e d).
Proof. reflexivity. Qed.
Global Opaque dim.
Definition pval (e : env) (st : list nat) (p : pos) : nat :=
  match p with PB k => nth k st O | PF i d => fplace e i d end.

Definition fn_val (f : fn) (x : R) : R :=
  match f with
  | Inv => / x | Exp => exp x | Log => ln x | Sqrt => sqrt x | Abs => Rabs x
  | Sin => sin x | Cos => cos x | Atan => atan x
  end.
Definition fn_cond (f : fn) (x : R) : Prop :=
  match f with Inv => x <> 0 | Log => 0 < x | Sqrt => 0 <= x | _ => True end.

Fixpoint tv (e : env) (st : list nat) (t : term) : R :=
  match t with
  | Num q => Q2R q
  | Var x => real e x
  | Pi => PI
  | Add a b => tv e st a + tv e st b
  | Mul a b => tv e st a * tv e st b
  | Pow a n => tv e st a ^ N.to_nat n
  | App f a => fn_val f (tv e st a)
  | Size d => INR (dim e d)
  | Entry v ps => ent e v (map (pval e st) ps)
  | Delta i k => if Nat.eqb (pval e st i) (pval e st k) then 1 else 0
  | Sum d b => rsum (dim e d) (fun i => tv e (i :: st) b)
  | Max d b => rmax (dim e d) (fun i => tv e (i :: st) b)
  end.

Fixpoint df (e : env) (st : list nat) (t : term) : Prop :=
  match t with
  | Add a b | Mul a b => df e st a /\ df e st b
  | Pow a _ => df e st a
  | App f a => df e st a /\ fn_cond f (tv e st a)
  | Sum d b | Max d b => forall i, (i < dim e d)%nat -> df e (i :: st) b
  | _ => True
  end.

(* The names in a term, each with the number of binders around it. *)
Inductive leaf := LReal (x : name) | LEnt (v : name) | LPos (p : pos).
Fixpoint all_leaves (P : nat -> leaf -> bool) (c : nat) (t : term) : bool :=
  match t with
  | Var x => P c (LReal x)
  | Add a b | Mul a b => all_leaves P c a && all_leaves P c b
  | Pow a _ | App _ a => all_leaves P c a
  | Entry v ps => P c (LEnt v) && forallb (fun p => P c (LPos p)) ps
  | Delta i k => P c (LPos i) && P c (LPos k)
  | Sum _ b | Max _ b => all_leaves P (S c) b
  | Num _ | Pi | Size _ => true
  end.

(* Points that agree on a leaf. *)
Definition agree (e e' : env) (st st' : list nat) (l : leaf) : Prop :=
  match l with
  | LReal x => real e x = real e' x
  | LEnt v => forall l, ent e v l = ent e' v l
  | LPos p => pval e st p = pval e' st' p
  end.

Section Agree.
  Variables (e e' : env) (P : nat -> leaf -> bool) (st st' : list nat).
  Hypothesis Hd : forall d, dsize e d = dsize e' d.
  Hypothesis HP : forall l1 l, P (length l1) l = true -> agree e e' (l1 ++ st) (l1 ++ st') l.

  Lemma tv_agree : forall t l1, all_leaves P (length l1) t = true -> tv e (l1 ++ st) t = tv e' (l1 ++ st') t.
  Proof.
    induction t; simpl; intros l1 H; auto;
      repeat match goal with H : _ && _ = true |- _ => apply andb_true_iff in H as [? ?] end.
    - apply (HP l1 (LReal x) H).
    - f_equal; auto.
    - f_equal; auto.
    - rewrite IHt; auto.
    - rewrite IHt; auto.
    - rewrite (dim_eq e e' d (Hd d)). reflexivity.
    - replace (map (pval e (l1 ++ st)) at_) with (map (pval e' (l1 ++ st')) at_).
      + apply (HP l1 (LEnt v) H).
      + apply map_ext_in. intros p Hp. rewrite forallb_forall in H0. symmetry. exact (HP l1 (LPos p) (H0 p Hp)).
    - rewrite (HP l1 (LPos i) H), (HP l1 (LPos k) H0). reflexivity.
    - rewrite (dim_eq e e' d (Hd d)). apply rsum_ext. intros i Hi. exact (IHt (i :: l1) H).
    - rewrite (dim_eq e e' d (Hd d)). apply rmax_ext. intros i Hi. exact (IHt (i :: l1) H).
  Qed.

  Lemma df_agree : forall t l1, all_leaves P (length l1) t = true -> df e (l1 ++ st) t -> df e' (l1 ++ st') t.
  Proof.
    induction t; simpl; intros l1 H D; auto;
      repeat match goal with H : _ && _ = true |- _ => apply andb_true_iff in H as [? ?] end.
    - destruct D. auto.
    - destruct D. auto.
    - destruct D as [D1 D2]. split; auto. rewrite <- tv_agree; auto.
    - intros i Hi. rewrite <- (dim_eq e e' d (Hd d)) in Hi. exact (IHt (i :: l1) H (D i Hi)).
    - intros i Hi. rewrite <- (dim_eq e e' d (Hd d)) in Hi. exact (IHt (i :: l1) H (D i Hi)).
  Qed.
End Agree.

(* A term with its leaves replaced; those under binders are told how many. *)
Section Replace.
  Variables (fr : name -> term) (fp : nat -> pos -> pos) (fe : nat -> name -> list pos -> term).
  Fixpoint tmap (c : nat) (t : term) : term :=
    match t with
    | Var x => fr x
    | Add a b => Add (tmap c a) (tmap c b)
    | Mul a b => Mul (tmap c a) (tmap c b)
    | Pow a n => Pow (tmap c a) n
    | App f a => App f (tmap c a)
    | Entry v ps => fe c v (map (fp c) ps)
    | Delta i k => Delta (fp c i) (fp c k)
    | Sum d b => Sum d (tmap (S c) b)
    | Max d b => Max d (tmap (S c) b)
    | Num _ | Pi | Size _ => t
    end.

  Variables (e e' : env) (st st' : list nat).
  Hypothesis Hd : forall d, dsize e d = dsize e' d.
  Hypothesis Hr : forall l1 x, tv e (l1 ++ st) (fr x) = real e' x.
  Hypothesis Hp : forall l1 p, pval e (l1 ++ st) (fp (length l1) p) = pval e' (l1 ++ st') p.
  Hypothesis He : forall l1 v ps, tv e (l1 ++ st) (fe (length l1) v ps) = ent e' v (map (pval e (l1 ++ st)) ps).

  Lemma tv_tmap : forall t l1, tv e (l1 ++ st) (tmap (length l1) t) = tv e' (l1 ++ st') t.
  Proof.
    induction t; simpl; intros l1; auto.
    - rewrite IHt1, IHt2. reflexivity.
    - rewrite IHt1, IHt2. reflexivity.
    - rewrite IHt. reflexivity.
    - rewrite IHt. reflexivity.
    - rewrite (dim_eq e e' d (Hd d)). reflexivity.
    - rewrite He, map_map. f_equal. apply map_ext. intros p. apply Hp.
    - rewrite !Hp. reflexivity.
    - rewrite (dim_eq e e' d (Hd d)). apply rsum_ext. intros i Hi. apply (IHt (i :: l1)).
    - rewrite (dim_eq e e' d (Hd d)). apply rmax_ext. intros i Hi. apply (IHt (i :: l1)).
  Qed.

  Lemma df_tmap_inv : forall t l1, df e (l1 ++ st) (tmap (length l1) t) -> df e' (l1 ++ st') t.
  Proof.
    induction t; simpl; intros l1 D; auto.
    - destruct D. auto.
    - destruct D. auto.
    - destruct D as [D1 D2]. split; auto. rewrite <- tv_tmap. assumption.
    - intros i Hi. rewrite <- (dim_eq e e' d (Hd d)) in Hi. apply (IHt (i :: l1)), D, Hi.
    - intros i Hi. rewrite <- (dim_eq e e' d (Hd d)) in Hi. apply (IHt (i :: l1)), D, Hi.
  Qed.

  (* What is put in has a value: reals everywhere they occur, entries at positions that fit the dimensions around them. *)
  Variables (okr : name -> bool) (oke : list name -> name -> list pos -> bool).
  Fixpoint fits (ds : list name) (t : term) : bool :=
    match t with
    | Var x => okr x
    | Add a b | Mul a b => fits ds a && fits ds b
    | Pow a _ | App _ a => fits ds a
    | Entry v ps => oke ds v ps
    | Sum d b | Max d b => fits (d :: ds) b
    | _ => true
    end.
  Definition within (ds : list name) (l : list nat) : Prop := Forall2 (fun i d => (i < dim e d)%nat) l ds.
  Hypothesis Dr : forall l1 x, okr x = true -> df e (l1 ++ st) (fr x).
  Hypothesis De : forall ds l1 v ps, within ds (l1 ++ st) -> oke ds v ps = true -> df e (l1 ++ st) (fe (length l1) v (map (fp (length l1)) ps)).

  Lemma df_tmap : forall t ds l1, within ds (l1 ++ st) -> fits ds t = true ->
    df e' (l1 ++ st') t -> df e (l1 ++ st) (tmap (length l1) t).
  Proof.
    induction t; simpl; intros ds l1 W F D; auto;
      repeat match goal with H : _ && _ = true |- _ => apply andb_true_iff in H as [? ?] end.
    - destruct D; eauto.
    - destruct D; eauto.
    - eauto.
    - destruct D. split; eauto. rewrite tv_tmap. assumption.
    - apply (De ds); auto.
    - intros i Hi. apply (IHt (d :: ds) (i :: l1)); auto.
      + constructor; auto.
      + apply D. rewrite <- (dim_eq e e' d (Hd d)). exact Hi.
    - intros i Hi. apply (IHt (d :: ds) (i :: l1)); auto.
      + constructor; auto.
      + apply D. rewrite <- (dim_eq e e' d (Hd d)). exact Hi.
  Qed.
End Replace.

(* Points that agree everywhere. *)
Lemma all_leaves_true : forall t c, all_leaves (fun _ _ => true) c t = true.
Proof. induction t; simpl; intros c; auto; rewrite ?IHt1, ?IHt2; auto. apply forallb_forall. auto. Qed.

Definition env_eq (e e' : env) : Prop :=
  (forall d, dsize e d = dsize e' d) /\ (forall x, real e x = real e' x) /\
  (forall i d, fplace e i d = fplace e' i d) /\ (forall v l, ent e v l = ent e' v l).
Lemma env_eq_sym : forall e e', env_eq e e' -> env_eq e' e.
Proof. intros e e' (H1 & H2 & H3 & H4). repeat split; auto. Qed.
Lemma env_eq_trans : forall e f g, env_eq e f -> env_eq f g -> env_eq e g.
Proof. intros e f g (A1 & A2 & A3 & A4) (B1 & B2 & B3 & B4). repeat split; intros; etransitivity; eauto. Qed.
Lemma env_eq_agree : forall e e' st l, env_eq e e' -> agree e e' st st l.
Proof.
  intros e e' st [x|v|[k|i d]] (H1 & H2 & H3 & H4); simpl; auto.
Qed.
Lemma tv_ext : forall e e' st t, env_eq e e' -> tv e st t = tv e' st t.
Proof.
  intros e e' st t H. apply (tv_agree e e' (fun _ _ => true) st st (proj1 H)) with (l1 := []).
  - intros. apply env_eq_agree, H.
  - apply all_leaves_true.
Qed.
Lemma df_ext : forall e e' st t, env_eq e e' -> df e st t -> df e' st t.
Proof.
  intros e e' st t H. apply (df_agree e e' (fun _ _ => true) st st (proj1 H)) with (l1 := []).
  - intros. apply env_eq_agree, H.
  - apply all_leaves_true.
Qed.
