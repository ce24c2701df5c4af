(* Terms of the kernel (src/kernel/term.ts), with positions that are bound counted by binders from inside. *)
Require Import ZArith QArith List Bool.
Import ListNotations.

(* Names of reals, vectors, positions and dimensions. *)
Definition name := positive.

(* A position of a dimension: bound by the k-th binder around it, or free: a name and its dimension. *)
Inductive pos := PB (k : nat) | PF (i d : name).

Inductive fn := Inv | Exp | Log | Sqrt | Abs | Sin | Cos | Atan.

Inductive term :=
| Num (q : Q)
| Var (x : name)
| Pi
| Add (a b : term)
| Mul (a b : term)
| Pow (a : term) (n : N)
| App (f : fn) (a : term)
| Size (d : name)
| Entry (v : name) (at_ : list pos)
| Delta (i k : pos)
| Sum (d : name) (body : term)
| Max (d : name) (body : term).

Definition Zero := Num 0.
Definition One := Num 1.
Definition Neg (a : term) := Mul (Num (-1)) a.
Definition Sub (a b : term) := Add a (Neg b).

(* A total comparison: only that equal terms are the same is used. *)
Definition lex (a b : comparison) : comparison := match a with Eq => b | _ => a end.

Definition pos_cmp (a b : pos) : comparison :=
  match a, b with
  | PB k, PB l => Nat.compare k l
  | PB _, PF _ _ => Lt
  | PF _ _, PB _ => Gt
  | PF i d, PF j e => lex (Pos.compare i j) (Pos.compare d e)
  end.

Definition fn_tag (f : fn) : positive :=
  match f with Inv => 1 | Exp => 2 | Log => 3 | Sqrt => 4 | Abs => 5 | Sin => 6 | Cos => 7 | Atan => 8 end.

Fixpoint list_cmp {A} (cmp : A -> A -> comparison) (a b : list A) : comparison :=
  match a, b with
  | [], [] => Eq
  | [], _ => Lt
  | _, [] => Gt
  | x :: a, y :: b => lex (cmp x y) (list_cmp cmp a b)
  end.

Definition tag (t : term) : positive :=
  match t with
  | Num _ => 1 | Var _ => 2 | Pi => 3 | Add _ _ => 4 | Mul _ _ => 5 | Pow _ _ => 6
  | App _ _ => 7 | Size _ => 8 | Entry _ _ => 9 | Delta _ _ => 10 | Sum _ _ => 11 | Max _ _ => 12
  end.

Fixpoint term_cmp (a b : term) : comparison :=
  match a, b with
  | Num p, Num q => lex (Z.compare (Qnum p) (Qnum q)) (Pos.compare (Qden p) (Qden q))
  | Var x, Var y => Pos.compare x y
  | Add a a', Add b b' => lex (term_cmp a b) (term_cmp a' b')
  | Mul a a', Mul b b' => lex (term_cmp a b) (term_cmp a' b')
  | Pow a n, Pow b m => lex (N.compare n m) (term_cmp a b)
  | App f a, App g b => lex (Pos.compare (fn_tag f) (fn_tag g)) (term_cmp a b)
  | Size d, Size e => Pos.compare d e
  | Entry v p, Entry w q => lex (Pos.compare v w) (list_cmp pos_cmp p q)
  | Delta i k, Delta j l => lex (pos_cmp i j) (pos_cmp k l)
  | Sum d a, Sum e b => lex (Pos.compare d e) (term_cmp a b)
  | Max d a, Max e b => lex (Pos.compare d e) (term_cmp a b)
  | _, _ => Pos.compare (tag a) (tag b)
  end.

Lemma lex_eq : forall a b, lex a b = Eq -> a = Eq /\ b = Eq.
Proof. destruct a; simpl; intros; try discriminate; auto. Qed.

Lemma pos_cmp_eq : forall a b, pos_cmp a b = Eq -> a = b.
Proof.
  destruct a, b; simpl; intros H; try discriminate.
  - apply Nat.compare_eq in H. congruence.
  - apply lex_eq in H as [H1 H2]. apply Pos.compare_eq in H1. apply Pos.compare_eq in H2. congruence.
Qed.

Lemma fn_tag_inj : forall f g, fn_tag f = fn_tag g -> f = g.
Proof. destruct f, g; simpl; intros; congruence. Qed.

Lemma list_cmp_eq : forall A (cmp : A -> A -> comparison), (forall a b, cmp a b = Eq -> a = b) ->
  forall a b, list_cmp cmp a b = Eq -> a = b.
Proof.
  intros A cmp Hc; induction a as [|x a IH]; destruct b as [|y b]; simpl; intros H; try discriminate; auto.
  apply lex_eq in H as [H1 H2]. f_equal; auto.
Qed.

Lemma term_cmp_eq : forall a b, term_cmp a b = Eq -> a = b.
Proof.
  induction a; destruct b; simpl; intros H; try discriminate; auto;
    repeat match goal with H : lex _ _ = Eq |- _ => apply lex_eq in H as [? ?] end;
    repeat match goal with
      | H : Pos.compare _ _ = Eq |- _ => apply Pos.compare_eq in H
      | H : N.compare _ _ = Eq |- _ => apply N.compare_eq in H
      | H : Z.compare _ _ = Eq |- _ => apply Z.compare_eq in H
      | H : pos_cmp _ _ = Eq |- _ => apply pos_cmp_eq in H
      | H : list_cmp pos_cmp _ _ = Eq |- _ => apply (list_cmp_eq _ _ pos_cmp_eq) in H
      | H : fn_tag _ = fn_tag _ |- _ => apply fn_tag_inj in H
      end; try (f_equal; auto; fail).
  destruct q, q0; simpl in *; congruence.
Qed.
