(* Where a term has a value: the applications of partial functions in it (src/kernel/partial.ts). *)
Require Import ZArith QArith Reals List Bool Lia.
From LemmakitKernel Require Import term value binding poly.
Import ListNotations.

(* A partial function, its argument in normal form, and the dimensions of the binders around that it depends on, innermost
   first: it must have a value at all their positions. *)
Definition part := (list name * fn * term)%type.

Definition part_cmp (a b : part) : comparison :=
  let '(o, f, s) := a in let '(p, g, t) := b in
  lex (Pos.compare (fn_tag f) (fn_tag g)) (lex (list_cmp Pos.compare o p) (term_cmp s t)).
Definition part_eqb (a b : part) : bool := match part_cmp a b with Eq => true | _ => false end.

Fixpoint put_part (a : part) (l : list part) : list part :=
  match l with
  | [] => [a]
  | b :: m => match part_cmp a b with Eq => l | Lt => a :: l | Gt => b :: put_part a m end
  end.
Definition put_parts (l m : list part) : list part := fold_right put_part m l.

Definition under (d : name) (a : part) : part :=
  let '(o, f, s) := a in
  if unused (length o) s then (o, f, lower (length o) s) else (o ++ [d], f, s).

Definition is_partial (f : fn) : bool := match f with Inv | Log | Sqrt => true | _ => false end.
Fixpoint parts (t : term) : list part :=
  match t with
  | Add a b | Mul a b => put_parts (parts a) (parts b)
  | Pow a _ => parts a
  | App f a => if is_partial f then put_part ([], f, of_poly (norm a)) (parts a) else parts a
  | Sum d b | Max d b => put_parts (map (under d) (parts b)) []
  | _ => []
  end.

Fixpoint parts_eqb (a b : list part) : bool :=
  match a, b with [], [] => true | x :: a, y :: b => part_eqb x y && parts_eqb a b | _, _ => false end.
Definition has_part (l : list part) (a : part) : bool := existsb (part_eqb a) l.

(* The demand is met. *)
Definition met (e : env) (st : list nat) (a : part) : Prop :=
  let '(o, f, s) := a in forall js, within e o js -> fn_cond f (tv e (js ++ st) s).

Lemma Pos_compare_eq : forall a b, Pos.compare a b = Eq -> a = b.
Proof. intros a b. apply Pos.compare_eq. Qed.
Lemma part_cmp_eq : forall a b, part_cmp a b = Eq -> a = b.
Proof.
  intros [[o f] s] [[p g] t] H. simpl in H. apply lex_eq in H as [H1 H]. apply lex_eq in H as [H2 H3].
  apply Pos_compare_eq, fn_tag_inj in H1. apply (list_cmp_eq _ _ Pos_compare_eq) in H2. apply term_cmp_eq in H3. congruence.
Qed.
Lemma part_eqb_eq : forall a b, part_eqb a b = true -> a = b.
Proof. unfold part_eqb. intros a b. destruct (part_cmp a b) eqn:E; try discriminate. intros _. apply part_cmp_eq, E. Qed.
Lemma parts_eqb_eq : forall a b, parts_eqb a b = true -> a = b.
Proof.
  induction a as [|x a IH]; destruct b as [|y b]; simpl; intros H; try discriminate; auto.
  apply andb_true_iff in H as [H1 H2]. apply part_eqb_eq in H1. f_equal; auto.
Qed.
Lemma has_part_in : forall l a, has_part l a = true -> In a l.
Proof. intros l a H. apply existsb_exists in H as [b [Hb E]]. apply part_eqb_eq in E. congruence. Qed.

Lemma put_part_spec : forall P a l, Forall P (put_part a l) <-> P a /\ Forall P l.
Proof.
  intros P a l. induction l as [|b l IH]; simpl.
  - rewrite Forall_cons_iff. reflexivity.
  - destruct (part_cmp a b) eqn:E.
    + apply part_cmp_eq in E. subst. rewrite Forall_cons_iff. tauto.
    + rewrite Forall_cons_iff. reflexivity.
    + rewrite !Forall_cons_iff, IH. tauto.
Qed.
Lemma put_parts_spec : forall P l m, Forall P (put_parts l m) <-> Forall P l /\ Forall P m.
Proof.
  intros P l m. induction l as [|a l IH]; simpl.
  - split; [auto|tauto].
  - rewrite put_part_spec, IH, Forall_cons_iff. tauto.
Qed.

Lemma within_app : forall e o p is js, within e o is -> within e p js -> within e (o ++ p) (is ++ js).
Proof. intros. apply Forall2_app; assumption. Qed.
Lemma within_length : forall e o is, within e o is -> length is = length o.
Proof. intros e o is H. induction H; simpl; auto. Qed.

Lemma under_spec : forall e st d a, met e st (under d a) <-> forall i, (i < dim e d)%nat -> met e (i :: st) a.
Proof.
  intros e st d [[o f] s]. simpl. destruct (unused (length o) s) eqn:U; simpl; split.
  - intros H i Hi js W. specialize (H js W). pose proof (within_length _ _ _ W) as L. rewrite <- L in U, H.
    destruct (lower_spec e s js st i U) as [-> _] in H. exact H.
  - intros H js W. specialize (H O (dim_pos e d) js W). pose proof (within_length _ _ _ W) as L. rewrite <- L in U |- *.
    destruct (lower_spec e s js st O U) as [-> _]. exact H.
  - intros H i Hi js W. specialize (H (js ++ [i])). rewrite <- app_assoc in H. apply H, within_app; [exact W|]. repeat constructor. exact Hi.
  - intros H js W. apply Forall2_app_inv_r in W as (js1 & js2 & W1 & W2 & ->).
    inversion W2 as [|i d' ? ? Hi W3]; subst. inversion W3; subst. rewrite <- app_assoc. exact (H i Hi js1 W1).
Qed.

Theorem parts_spec : forall e t st, df e st t <-> Forall (met e st) (parts t).
Proof.
  intros e. induction t; intros st; simpl; try (split; auto; fail).
  - rewrite put_parts_spec, IHt1, IHt2. reflexivity.
  - rewrite put_parts_spec, IHt1, IHt2. reflexivity.
  - apply IHt.
  - assert (M : met e st ([], f, of_poly (norm t)) <-> fn_cond f (tv e st t)).
    { simpl. rewrite <- (norm_spec e t st), <- of_poly_spec. split.
      - intros H. apply (H []). constructor.
      - intros H js W. inversion W. exact H. }
    destruct (is_partial f) eqn:P.
    + rewrite put_part_spec, M, IHt. tauto.
    + rewrite IHt. destruct f; try discriminate; simpl; tauto.
  - rewrite put_parts_spec. split.
    + intros H. split; [|constructor]. apply Forall_map, Forall_forall. intros a Ha. apply under_spec. intros i Hi.
      apply H, IHt in Hi. rewrite Forall_forall in Hi. auto.
    + intros [H _] i Hi. apply IHt, Forall_forall. intros a Ha. rewrite Forall_map, Forall_forall in H.
      exact (proj1 (under_spec e st d a) (H a Ha) i Hi).
  - rewrite put_parts_spec. split.
    + intros H. split; [|constructor]. apply Forall_map, Forall_forall. intros a Ha. apply under_spec. intros i Hi.
      apply H, IHt in Hi. rewrite Forall_forall in Hi. auto.
    + intros [H _] i Hi. apply IHt, Forall_forall. intros a Ha. rewrite Forall_map, Forall_forall in H.
      exact (proj1 (under_spec e st d a) (H a Ha) i Hi).
Qed.
