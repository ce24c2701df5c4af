(* Arithmetic on numerals, decided by computation: what the tests of statements prove their instances with. *)
Require Import Reals QArith Qreals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Inductive ex :=
| Int (z : Z) | Add (a b : ex) | Sub (a b : ex) | Mul (a b : ex) | Inv (a : ex) | Opp (a : ex) | Pow (a : ex) (n : nat)
| Abs (a : ex) | Min (a b : ex) | Max (a b : ex) | Step (a : ex).
Fixpoint den (e : ex) : R :=
  match e with
  | Int z => IZR z | Add a b => den a + den b | Sub a b => den a - den b | Mul a b => den a * den b | Inv a => / den a
  | Opp a => - den a | Pow a n => den a ^ n | Abs a => Rabs (den a) | Min a b => Rmin (den a) (den b)
  | Max a b => Rmax (den a) (den b) | Step a => step (den a)
  end.
Definition one (f : Q -> option Q) (a : option Q) : option Q := match a with Some x => f x | None => None end.
Definition two (f : Q -> Q -> Q) (a b : option Q) : option Q := match a, b with Some x, Some y => Some (Qred (f x y)) | _, _ => None end.
Fixpoint qpow (x : Q) (n : nat) : Q := match n with O => 1 | S k => Qred (x * qpow x k) end.
Fixpoint ev (e : ex) : option Q :=
  match e with
  | Int z => Some (inject_Z z)
  | Add a b => two Qplus (ev a) (ev b) | Sub a b => two Qminus (ev a) (ev b) | Mul a b => two Qmult (ev a) (ev b)
  | Inv a => one (fun x => if Qeq_bool x 0 then None else Some (Qred (Qinv x))) (ev a)
  | Opp a => one (fun x => Some (Qred (Qopp x))) (ev a)
  | Pow a n => one (fun x => Some (qpow x n)) (ev a)
  | Abs a => one (fun x => Some (if Qle_bool 0 x then x else Qred (Qopp x))) (ev a)
  | Min a b => two (fun x y => if Qle_bool x y then x else y) (ev a) (ev b)
  | Max a b => two (fun x y => if Qle_bool x y then y else x) (ev a) (ev b)
  | Step a => one (fun x => Some (if Qle_bool 0 x then 1 else 0)%Q) (ev a)
  end.
Lemma some_inj (A : Type) (x y : A) : Some x = Some y -> x = y.
Proof. congruence. Qed.
Lemma red q : Q2R (Qred q) = Q2R q.
Proof. apply Qeq_eqR, Qred_correct. Qed.
Lemma int z : Q2R (inject_Z z) = IZR z.
Proof. unfold Q2R, inject_Z; simpl; field. Qed.
Lemma zero : Q2R 0 = 0.
Proof. apply (int 0). Qed.
Lemma le_of x y : Qle_bool x y = true -> Q2R x <= Q2R y.
Proof. intros H. apply Qle_Rle, Qle_bool_iff, H. Qed.
Lemma gt_of x y : Qle_bool x y = false -> Q2R y < Q2R x.
Proof. intros H. apply Qlt_Rlt, Qnot_le_lt. intros L. apply Qle_bool_iff in L. congruence. Qed.
Lemma pow_of x n : Q2R (qpow x n) = Q2R x ^ n.
Proof. induction n as [|n IH]; cbn [qpow pow]; [apply (int 1) | rewrite red, Q2R_mult, IH; reflexivity]. Qed.
Lemma ev_den : forall e q, ev e = Some q -> den e = Q2R q.
Proof.
  assert (S1 : forall f a q, one f a = Some q -> exists x, a = Some x /\ f x = Some q)
    by (intros f [x|] q H; simpl in H; [exists x; auto | discriminate]).
  assert (S2 : forall f a b q, two f a b = Some q -> exists x y, a = Some x /\ b = Some y /\ q = Qred (f x y))
    by (intros f [x|] [y|] q H; simpl in H; try discriminate; injection H as <-; exists x, y; auto).
  induction e as [z|a Ha b Hb|a Ha b Hb|a Ha b Hb|a Ha|a Ha|a Ha n|a Ha|a Ha b Hb|a Ha b Hb|a Ha]; intros q H; cbn [ev den] in *.
  - apply some_inj in H; subst q. symmetry. apply int.
  - apply S2 in H. destruct H as [x [y [Hx [Hy ->]]]]. rewrite red, Q2R_plus, (Ha x Hx), (Hb y Hy). reflexivity.
  - apply S2 in H. destruct H as [x [y [Hx [Hy ->]]]]. rewrite red, Q2R_minus, (Ha x Hx), (Hb y Hy). reflexivity.
  - apply S2 in H. destruct H as [x [y [Hx [Hy ->]]]]. rewrite red, Q2R_mult, (Ha x Hx), (Hb y Hy). reflexivity.
  - apply S1 in H. destruct H as [x [Hx H]]. destruct (Qeq_bool x 0) eqn:E; [discriminate|]. apply some_inj in H; subst q.
    rewrite red, Q2R_inv by (apply Qeq_bool_neq, E). rewrite (Ha x Hx). reflexivity.
  - apply S1 in H. destruct H as [x [Hx H]]. apply some_inj in H; subst q. rewrite red, Q2R_opp, (Ha x Hx). reflexivity.
  - apply S1 in H. destruct H as [x [Hx H]]. apply some_inj in H; subst q. rewrite pow_of, (Ha x Hx). reflexivity.
  - apply S1 in H. destruct H as [x [Hx H]]. apply some_inj in H; subst q. rewrite (Ha x Hx).
    destruct (Qle_bool 0 x) eqn:E; [apply le_of in E | apply gt_of in E]; rewrite zero in E.
    + apply Rabs_right. lra.
    + rewrite red, Q2R_opp. apply Rabs_left. lra.
  - apply S2 in H. destruct H as [x [y [Hx [Hy ->]]]]. rewrite red, (Ha x Hx), (Hb y Hy).
    destruct (Qle_bool x y) eqn:E; [apply le_of in E; apply Rmin_left | apply gt_of in E; apply Rmin_right]; lra.
  - apply S2 in H. destruct H as [x [y [Hx [Hy ->]]]]. rewrite red, (Ha x Hx), (Hb y Hy).
    destruct (Qle_bool x y) eqn:E; [apply le_of in E; apply Rmax_right | apply gt_of in E; apply Rmax_left]; lra.
  - apply S1 in H. destruct H as [x [Hx H]]. apply some_inj in H; subst q. rewrite (Ha x Hx). unfold step.
    destruct (Qle_bool 0 x) eqn:E; [apply le_of in E | apply gt_of in E]; rewrite zero in E; destruct (Rle_dec 0 (Q2R x));
      try (exfalso; lra); symmetry; [exact (int 1) | exact (int 0)].
Qed.
Definition cmp (a b : ex) : option comparison := match ev a, ev b with Some x, Some y => Some (Qcompare x y) | _, _ => None end.
Lemma cmp_spec a b c : cmp a b = Some c ->
  match c with Lt => den a < den b | Eq => den a = den b | Gt => den b < den a end.
Proof.
  unfold cmp. destruct (ev a) as [x|] eqn:Ha; [|discriminate]. destruct (ev b) as [y|] eqn:Hb; [|discriminate].
  intros H. apply some_inj in H. rewrite (ev_den a x Ha), (ev_den b y Hb). destruct c.
  - apply Qeq_eqR, Qeq_alt, H.
  - apply Qlt_Rlt, Qlt_alt, H.
  - apply Qlt_Rlt, Qgt_alt, H.
Qed.
Ltac reify e :=
  lazymatch e with
  | ?a + ?b => let x := reify a in let y := reify b in constr:(Add x y)
  | ?a - ?b => let x := reify a in let y := reify b in constr:(Sub x y)
  | ?a * ?b => let x := reify a in let y := reify b in constr:(Mul x y)
  | ?a / ?b => let x := reify a in let y := reify b in constr:(Mul x (Inv y))
  | / ?a => let x := reify a in constr:(Inv x)
  | - ?a => let x := reify a in constr:(Opp x)
  | ?a ^ ?n => let x := reify a in constr:(Pow x n)
  | Rabs ?a => let x := reify a in constr:(Abs x)
  | Rmin ?a ?b => let x := reify a in let y := reify b in constr:(Min x y)
  | Rmax ?a ?b => let x := reify a in let y := reify b in constr:(Max x y)
  | step ?a => let x := reify a in constr:(Step x)
  | IZR ?z => constr:(Int z)
  end.
Ltac compare a b k :=
  let x := reify a in let y := reify b in
  let c := eval compute in (cmp x y) in
  lazymatch c with Some ?c => let K := constr:(cmp_spec x y c eq_refl) in k K end.

(* A relation between numerals that is so, and a hypothesis that is not. *)
Ltac so :=
  lazymatch goal with
  | |- ?a <= ?b => compare a b ltac:(fun K => first [left; exact K | right; exact K])
  | |- ?a < ?b => compare a b ltac:(fun K => exact K)
  | |- ?a = ?b => compare a b ltac:(fun K => exact K)
  | |- ?a <> ?b => compare a b ltac:(fun K => first [exact (Rlt_not_eq _ _ K) | exact (Rgt_not_eq _ _ K)])
  | |- (_ <= _)%nat => lia
  end.
Ltac not_so :=
  match goal with
  | H : ?a <= ?b |- _ => compare a b ltac:(fun K => exact (Rlt_not_le _ _ K H))
  | H : ?a < ?b |- _ => compare a b ltac:(fun K => first [exact (Rlt_asym _ _ K H) | exact (Rlt_not_eq _ _ H K)])
  | H : ?a = ?b |- _ => compare a b ltac:(fun K => first [exact (Rlt_not_eq _ _ K H) | exact (Rgt_not_eq _ _ K H)])
  | H : ?a <> ?b |- _ => compare a b ltac:(fun K => exact (H K))
  | H : (_ <= _)%nat |- _ => exfalso; lia
  end.

(* Sums and maxima over numerals, written out; entries of bound vectors, by the hypotheses that give them. *)
Ltac entries := unfold dot, norm1, norminf, matvec in *; cbn [rsum rmax rmin INR] in *.
Ltac pin := repeat match goal with
  | P : ?f ?i = _ |- _ => is_var f; try rewrite P in *; clear P
  | P : ?f ?i ?k = _ |- _ => is_var f; try rewrite P in *; clear P
  end.
Ltac holds := entries; repeat match goal with
  | |- _ /\ _ => split
  | |- forall _ : nat, _ => intros [|[|?]]
  | |- (_ < _)%nat -> _ => intros ?; try (exfalso; lia)
  end; pin; entries; so.
Ltac fails := entries; repeat match goal with
  | H : _ /\ _ |- _ => destruct H
  | H : forall i : nat, (i < ?n)%nat -> _ |- _ => pose proof (H 0%nat ltac:(lia)); try pose proof (H 1%nat ltac:(lia)); clear H
  end; pin; entries; not_so.
Ltac discharge H := repeat match type of H with ?A -> _ => specialize (H ltac:(holds)) end.
