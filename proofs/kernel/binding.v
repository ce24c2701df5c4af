(* Names in terms, and binders made and taken away. *)
Require Import ZArith QArith Reals List Bool Lia.
From LemmakitKernel Require Import term value.
Import ListNotations.
Local Open Scope nat_scope.

Definition pos_eqb (a b : pos) : bool := match pos_cmp a b with Eq => true | _ => false end.
Lemma pos_eqb_eq : forall a b, pos_eqb a b = true -> a = b.
Proof. unfold pos_eqb. intros a b. destruct (pos_cmp a b) eqn:H; try discriminate. intros _. apply pos_cmp_eq, H. Qed.
Lemma pos_eqb_refl : forall a, pos_eqb a a = true.
Proof. intros [k|i d]; unfold pos_eqb; simpl; rewrite ?Nat.compare_refl, ?Pos.compare_refl; reflexivity. Qed.

(* Whether the k-th binder around a term is not used, all binders are within n, a name does not occur. *)
Definition unused (k : nat) : term -> bool :=
  all_leaves (fun c l => match l with LPos (PB m) => negb (m =? c + k) | _ => true end) 0.
Definition closed (n : nat) : term -> bool :=
  all_leaves (fun c l => match l with LPos (PB m) => m <? c + n | _ => true end) 0.
Definition no_real (x : name) : term -> bool :=
  all_leaves (fun _ l => match l with LReal y => negb (Pos.eqb x y) | _ => true end) 0.
Definition no_place (i d : name) : term -> bool :=
  all_leaves (fun _ l => match l with LPos p => negb (pos_eqb (PF i d) p) | _ => true end) 0.

(* Positions renamed. *)
Definition rename (fp : nat -> pos -> pos) : term -> term := tmap Var fp (fun _ => Entry) 0.
Definition lower (k : nat) : term -> term :=
  rename (fun c p => match p with PB m => if m <=? c + k then p else PB (m - 1) | _ => p end).
Definition open (k : nat) (i d : name) : term -> term :=
  rename (fun c p => match p with PB m => if m =? c + k then PF i d else p | _ => p end).
Definition close (k : nat) (i d : name) : term -> term :=
  rename (fun c p => if pos_eqb (PF i d) p then PB (c + k) else p).

Definition set_real (e : env) (x : name) (v : R) : env :=
  Env (dsize e) (fun y => if Pos.eqb x y then v else real e y) (place e) (ent e).
Definition set_place (e : env) (i d : name) (v : nat) : env :=
  Env (dsize e) (real e) (fun j c => if Pos.eqb i j && Pos.eqb d c then v else place e j c) (ent e).

Lemma fits_true : forall t ds, fits (fun _ => true) (fun _ _ _ => true) ds t = true.
Proof. induction t; simpl; intros; auto; rewrite ?IHt1, ?IHt2; auto. Qed.

Section Rename.
  Variables (fp : nat -> pos -> pos) (e e' : env) (st st' : list nat).
  Hypothesis Hd : forall d, dsize e d = dsize e' d.
  Hypothesis Hr : forall x, real e x = real e' x.
  Hypothesis He : forall v l, ent e v l = ent e' v l.
  Hypothesis Hp : forall l1 p, pval e (l1 ++ st) (fp (length l1) p) = pval e' (l1 ++ st') p.

  Lemma tv_rename : forall t, tv e st (rename fp t) = tv e' st' t.
  Proof. intros t. apply (tv_tmap Var fp (fun _ => Entry) e e' st st') with (l1 := []); simpl; auto. Qed.
  Lemma df_rename_inv : forall t, df e st (rename fp t) -> df e' st' t.
  Proof. intros t. apply (df_tmap_inv Var fp (fun _ => Entry) e e' st st') with (l1 := []); simpl; auto. Qed.
  Lemma df_rename : forall t, df e' st' t -> df e st (rename fp t).
  Proof.
    intros t D.
    (* The dimensions around do not matter here, so any that fit will do. *)
    assert (H : forall t l1, df e' (l1 ++ st') t -> df e (l1 ++ st) (tmap Var fp (fun _ => Entry) (length l1) t)).
    { clear t D. induction t; simpl; intros l1 D; auto.
      - destruct D; auto.
      - destruct D; auto.
      - destruct D as [D1 D2]. split; auto.
        rewrite (tv_tmap Var fp (fun _ => Entry) e e' st st' Hd); simpl; auto.
      - intros i Hi. rewrite (dim_eq e e' d (Hd d)) in Hi. apply (IHt (i :: l1)), D, Hi.
      - intros i Hi. rewrite (dim_eq e e' d (Hd d)) in Hi. apply (IHt (i :: l1)), D, Hi. }
    apply (H t []), D.
  Qed.
End Rename.

Lemma unused_spec : forall e t l1 l2 v w, unused (length l1) t = true ->
  tv e (l1 ++ v :: l2) t = tv e (l1 ++ w :: l2) t /\ (df e (l1 ++ v :: l2) t -> df e (l1 ++ w :: l2) t).
Proof.
  intros e t l1 l2 v w H.
  pose (P := fun c l => match l with LPos (PB m) => negb (m =? c + length l1) | _ => true end).
  assert (HP : forall l0 l, P (length l0) l = true -> agree e e (l0 ++ l1 ++ v :: l2) (l0 ++ l1 ++ w :: l2) l).
  { intros l0 [x|u|[m|i d]]; simpl; auto. intros Hm. apply negb_true_iff, Nat.eqb_neq in Hm.
    rewrite !app_assoc. destruct (Nat.lt_ge_cases m (length (l0 ++ l1))) as [L|L].
    - rewrite (app_nth1 _ (v :: l2)), (app_nth1 _ (w :: l2)); auto.
    - rewrite !app_nth2 by lia. rewrite app_length in *.
      destruct (m - (length l0 + length l1)) eqn:E; [lia|]. reflexivity. }
  split.
  - apply (tv_agree e e P _ _ (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree e e P _ _ (fun d => eq_refl) HP t []). exact H.
Qed.

Lemma lower_pos : forall e l1 l2 l0 p,
  pval e (l0 ++ l1 ++ l2) (match p with PB m => if m <=? length l0 + length l1 then p else PB (m - 1) | _ => p end)
  = pval e (l0 ++ l1 ++ nth (length l1) (l1 ++ l2) 0 :: l2) p.
Proof.
  intros e l1 l2 l0 [m|i d]; [|reflexivity].
  destruct (Nat.leb_spec m (length l0 + length l1)) as [L|L]; simpl.
  - destruct (Nat.lt_ge_cases m (length l0)) as [K|K]; [rewrite !(app_nth1 l0); auto|].
    rewrite !(app_nth2 l0) by lia.
    destruct (Nat.eq_dec (m - length l0) (length l1)) as [->|N].
    + rewrite !app_nth2 by lia. rewrite Nat.sub_diag. reflexivity.
    + rewrite !(app_nth1 l1) by lia. reflexivity.
  - rewrite !(app_nth2 l0), !(app_nth2 l1) by lia.
    replace (m - length l0 - length l1) with (S (m - 1 - length l0 - length l1)) by lia. reflexivity.
Qed.
Lemma lower_spec : forall e t l1 l2 v, unused (length l1) t = true ->
  tv e (l1 ++ l2) (lower (length l1) t) = tv e (l1 ++ v :: l2) t /\
  (df e (l1 ++ l2) (lower (length l1) t) <-> df e (l1 ++ v :: l2) t).
Proof.
  intros e t l1 l2 v H. pose (w := nth (length l1) (l1 ++ l2) 0).
  destruct (unused_spec e t l1 l2 w v H) as [H1 H2]. destruct (unused_spec e t l1 l2 v w H) as [_ H3].
  assert (A : forall l0 p, _) by exact (lower_pos e l1 l2).
  split; [|split].
  - rewrite <- H1. apply tv_rename; auto.
  - intros D. apply H2. revert D. apply df_rename_inv; auto.
  - intros D. apply H3 in D. revert D. apply df_rename; auto.
Qed.

Lemma open_spec : forall e t l1 i d,
  tv e l1 (open (length l1) i d t) = tv e (l1 ++ [fplace e i d]) t /\
  (df e l1 (open (length l1) i d t) <-> df e (l1 ++ [fplace e i d]) t).
Proof.
  intros e t l1 i d.
  assert (A : forall l0 p, pval e (l0 ++ l1) (match p with PB m => if m =? length l0 + length l1 then PF i d else p | _ => p end)
    = pval e (l0 ++ l1 ++ [fplace e i d]) p).
  { intros l0 [m|j c]; [|reflexivity]. destruct (Nat.eqb_spec m (length l0 + length l1)) as [->|N]; simpl.
    - rewrite app_assoc, app_nth2; rewrite app_length; [|lia]. rewrite Nat.sub_diag. reflexivity.
    - destruct (Nat.lt_ge_cases m (length (l0 ++ l1))) as [L|L].
      + rewrite app_assoc, (app_nth1 (l0 ++ l1)); auto.
      + rewrite app_length in L. rewrite !nth_overflow; auto; rewrite ?app_length; simpl; lia. }
  split; [|split].
  - apply tv_rename; auto.
  - apply df_rename_inv; auto.
  - apply df_rename; auto.
Qed.

Lemma closed_spec : forall e t l1 l2, closed (length l1) t = true ->
  tv e (l1 ++ l2) t = tv e l1 t /\ (df e (l1 ++ l2) t <-> df e l1 t).
Proof.
  intros e t l1 l2 H.
  pose (P := fun c l => match l with LPos (PB m) => m <? c + length l1 | _ => true end).
  assert (HP : forall l0 l, P (length l0) l = true -> agree e e (l0 ++ l1 ++ l2) (l0 ++ l1) l).
  { intros l0 [x|u|[m|i d]]; simpl; auto. intros Hm. apply Nat.ltb_lt in Hm.
    rewrite app_assoc, app_nth1; auto. rewrite app_length. exact Hm. }
  assert (HP' : forall l0 l, P (length l0) l = true -> agree e e (l0 ++ l1) (l0 ++ l1 ++ l2) l).
  { intros l0 l Hl. specialize (HP l0 l Hl). destruct l; simpl in *; auto. }
  split; [|split].
  - apply (tv_agree e e P _ _ (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree e e P _ _ (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree e e P _ _ (fun d => eq_refl) HP' t []). exact H.
Qed.

Lemma close_spec : forall e t l1 i d v, closed (length l1) t = true -> v < dim e d ->
  tv e (l1 ++ [v]) (close (length l1) i d t) = tv (set_place e i d v) l1 t /\
  (df e (l1 ++ [v]) (close (length l1) i d t) <-> df (set_place e i d v) l1 t).
Proof.
  intros e t l1 i d v H Hv.
  destruct (closed_spec (set_place e i d v) t l1 [v] H) as [H1 H2].
  assert (A : forall l0 p, pval e (l0 ++ l1 ++ [v]) (if pos_eqb (PF i d) p then PB (length l0 + length l1) else p)
    = pval (set_place e i d v) (l0 ++ l1 ++ [v]) p).
  { intros l0 p. destruct (pos_eqb (PF i d) p) eqn:E.
    - apply pos_eqb_eq in E. subst p. simpl. unfold fplace. simpl. rewrite !Pos.eqb_refl. simpl.
      rewrite app_assoc, app_nth2; rewrite app_length; [|lia]. rewrite Nat.sub_diag. simpl.
      rewrite dim_dsize in Hv. lia.
    - destruct p as [m|j c]; [reflexivity|]. simpl. unfold fplace. simpl.
      destruct (Pos.eqb_spec i j), (Pos.eqb_spec d c); simpl; auto. subst.
      rewrite pos_eqb_refl in E. discriminate. }
  split; [|split].
  - rewrite <- H1. apply tv_rename; auto.
  - intros D. apply H2. revert D. apply df_rename_inv; auto.
  - intros D. apply H2 in D. revert D. apply df_rename; auto.
Qed.

Lemma no_real_spec : forall e x v t st, no_real x t = true ->
  tv (set_real e x v) st t = tv e st t /\ (df (set_real e x v) st t <-> df e st t).
Proof.
  intros e x v t st H.
  pose (P := fun (_ : nat) l => match l with LReal y => negb (Pos.eqb x y) | _ => true end).
  assert (HP : forall l0 l, P (length l0) l = true -> agree (set_real e x v) e (l0 ++ st) (l0 ++ st) l).
  { intros l0 [y|u|[m|i d]]; simpl; auto. intros Hy. apply negb_true_iff in Hy. rewrite Hy. reflexivity. }
  assert (HP' : forall l0 l, P (length l0) l = true -> agree e (set_real e x v) (l0 ++ st) (l0 ++ st) l).
  { intros l0 l Hl. specialize (HP l0 l Hl). destruct l as [|?|[|]]; simpl in *; auto. }
  split; [|split].
  - apply (tv_agree (set_real e x v) e P st st (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree (set_real e x v) e P st st (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree e (set_real e x v) P st st (fun d => eq_refl) HP' t []). exact H.
Qed.

Lemma no_place_spec : forall e i d v t st, no_place i d t = true ->
  tv (set_place e i d v) st t = tv e st t /\ (df (set_place e i d v) st t <-> df e st t).
Proof.
  intros e i d v t st H.
  pose (P := fun (_ : nat) l => match l with LPos p => negb (pos_eqb (PF i d) p) | _ => true end).
  assert (HP : forall l0 l, P (length l0) l = true -> agree (set_place e i d v) e (l0 ++ st) (l0 ++ st) l).
  { intros l0 [y|u|[m|j c]]; simpl; auto. intros Hj. unfold fplace. simpl.
    destruct (Pos.eqb_spec i j), (Pos.eqb_spec d c); simpl; auto. subst. rewrite pos_eqb_refl in Hj. discriminate. }
  assert (HP' : forall l0 l, P (length l0) l = true -> agree e (set_place e i d v) (l0 ++ st) (l0 ++ st) l).
  { intros l0 l Hl. specialize (HP l0 l Hl). destruct l as [|?|[|]]; simpl in *; auto. }
  split; [|split].
  - apply (tv_agree (set_place e i d v) e P st st (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree (set_place e i d v) e P st st (fun d => eq_refl) HP t []). exact H.
  - apply (df_agree e (set_place e i d v) P st st (fun d => eq_refl) HP' t []). exact H.
Qed.
