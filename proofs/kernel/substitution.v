(* Names replaced by terms, positions by positions, vectors by what their entries are (src/kernel/substitute.ts). *)
Require Import ZArith QArith Reals List Bool Lia.
From LemmakitKernel Require Import term value binding poly partial fact.
Import ListNotations.
Local Open Scope nat_scope.

(* The entries of a vector: the k-th parameter is the k-th binder around the body. *)
Record lambda := Lambda { dims : list name; entries : term }.
Record subst := Subst { reals : list (name * term); places : list ((name * name) * name); vectors : list (name * lambda) }.

Fixpoint lookup {A} (x : name) (l : list (name * A)) : option A :=
  match l with [] => None | (y, a) :: l => if Pos.eqb x y then Some a else lookup x l end.
Fixpoint lookup_place (i d : name) (l : list ((name * name) * name)) : name :=
  match l with [] => i | ((j, c), k) :: l => if Pos.eqb i j && Pos.eqb d c then k else lookup_place i d l end.

Definition put_params (ps : list pos) : term -> term :=
  rename (fun c p => match p with
    | PB m => if m <? c then p else match nth_error ps (m - c) with Some (PB n) => PB (n + c) | Some q => q | None => p end
    | _ => p end).
Definition put_real (s : subst) (x : name) : term := match lookup x (reals s) with Some t => t | None => Var x end.
Definition put_pos (s : subst) (_ : nat) (p : pos) : pos :=
  match p with PF i d => PF (lookup_place i d (places s)) d | _ => p end.
Definition put_entry (s : subst) (_ : nat) (v : name) (ps : list pos) : term :=
  match lookup v (vectors s) with
  | Some l => if length ps =? length (dims l) then put_params ps (entries l) else Entry v ps
  | None => Entry v ps
  end.
Definition put (s : subst) : term -> term := tmap (put_real s) (put_pos s) (put_entry s) 0.
Definition put_fact (s : subst) (f : fact) : fact := Fact (over f) (put s (body f)) (rel f).

(* No bound position is loose in what is put in; and vectors stand where the dimensions are theirs. *)
Definition tidy (s : subst) : bool :=
  forallb (fun a => closed 0 (snd a)) (reals s) && forallb (fun a => closed (length (dims (snd a))) (entries (snd a))) (vectors s).
Definition dim_of (ds : list name) (p : pos) : option name := match p with PB k => nth_error ds k | PF _ d => Some d end.
Fixpoint dims_are (ds : list name) (ps : list pos) (o : list name) : bool :=
  match ps, o with
  | [], [] => true
  | p :: ps, d :: o => match dim_of ds p with Some c => Pos.eqb c d | None => false end && dims_are ds ps o
  | _, _ => false
  end.
Definition fit_entry (s : subst) (ds : list name) (v : name) (ps : list pos) : bool :=
  match lookup v (vectors s) with Some l => dims_are ds ps (dims l) | None => true end.
Definition fit (s : subst) (f : fact) : bool := fits (fun _ => true) (fit_entry s) (over f) (body f).

Definition after (s : subst) (e : env) : env :=
  Env (dsize e) (fun x => tv e [] (put_real s x)) (fun i d => fplace e (lookup_place i d (places s)) d)
    (fun v l => match lookup v (vectors s) with
      | Some a => if length l =? length (dims a) then tv e l (entries a) else ent e v l
      | None => ent e v l end).

Lemma lookup_in : forall A x (l : list (name * A)) a, lookup x l = Some a -> In (x, a) l.
Proof.
  induction l as [|[y b] l IH]; simpl; intros a H; [discriminate|]. destruct (Pos.eqb_spec x y).
  - left. congruence.
  - right. auto.
Qed.

Lemma put_params_spec : forall e st ps t, closed (length ps) t = true ->
  tv e st (put_params ps t) = tv e (map (pval e st) ps) t /\
  (df e (map (pval e st) ps) t -> df e st (put_params ps t)) /\ (df e st (put_params ps t) -> df e (map (pval e st) ps) t).
Proof.
  intros e st ps t C. pose (rest := skipn (length ps) st).
  rewrite <- (map_length (pval e st) ps) in C. destruct (closed_spec e t _ rest C) as [T D].
  assert (A : forall l1 p, pval e (l1 ++ st) (match p with
      | PB m => if m <? length l1 then p else match nth_error ps (m - length l1) with Some (PB n) => PB (n + length l1) | Some q => q | None => p end
      | _ => p end) = pval e (l1 ++ map (pval e st) ps ++ rest) p).
  { intros l1 [m|i d]; [|reflexivity]. destruct (Nat.ltb_spec m (length l1)) as [L|L].
    - simpl. rewrite !app_nth1; auto.
    - replace (pval e (l1 ++ map (pval e st) ps ++ rest) (PB m)) with (nth (m - length l1) (map (pval e st) ps ++ rest) 0)
        by (simpl; rewrite (app_nth2 l1); auto).
      destruct (nth_error ps (m - length l1)) as [q|] eqn:Q.
      + rewrite (app_nth1 (map (pval e st) ps)) by (rewrite map_length; apply nth_error_Some; congruence).
        rewrite (nth_indep _ 0 (pval e st (PB 0))) by (rewrite map_length; apply nth_error_Some; congruence).
        rewrite map_nth. rewrite (nth_error_nth ps (m - length l1) (PB 0) Q).
        destruct q as [n|i d]; [|reflexivity]. simpl. rewrite app_nth2 by lia. f_equal. lia.
      + apply nth_error_None in Q. rewrite (app_nth2 (map (pval e st) ps)) by (rewrite map_length; exact Q).
        unfold rest. simpl. rewrite app_nth2 by lia. rewrite map_length.
        rewrite <- (firstn_skipn (length ps) st) at 1.
        destruct (Nat.le_gt_cases (length st) (length ps)) as [G|G].
        * rewrite skipn_all2 by lia. rewrite app_nil_r. rewrite !nth_overflow; auto; simpl; [lia|]. rewrite firstn_length. lia.
        * rewrite app_nth2; rewrite firstn_length; [f_equal|]; lia. }
  split; [|split].
  - rewrite <- T. apply tv_rename; auto.
  - intros H. apply D in H. revert H. apply df_rename; auto.
  - intros H. apply D. revert H. apply df_rename_inv; auto.
Qed.

Section Put.
  Variables (s : subst) (e : env) (Tidy : tidy s = true).

  Lemma tidy_real : forall x t, lookup x (reals s) = Some t -> closed 0 t = true.
  Proof.
    intros x t H. apply andb_true_iff in Tidy as [H1 _]. apply lookup_in in H. rewrite forallb_forall in H1. exact (H1 _ H).
  Qed.
  Lemma tidy_vector : forall v l, lookup v (vectors s) = Some l -> closed (length (dims l)) (entries l) = true.
  Proof.
    intros v l H. apply andb_true_iff in Tidy as [_ H1]. apply lookup_in in H. rewrite forallb_forall in H1. exact (H1 _ H).
  Qed.

  Lemma put_real_spec : forall st x, tv e st (put_real s x) = real (after s e) x.
  Proof.
    intros st x. simpl. unfold put_real. destruct (lookup x (reals s)) eqn:L; [|reflexivity].
    apply (closed_spec e t [] st (tidy_real _ _ L)).
  Qed.
  Lemma put_pos_spec : forall st c p, pval e st (put_pos s c p) = pval (after s e) st p.
  Proof.
    intros st c [k|i d]; [reflexivity|]. simpl. unfold fplace at 2. simpl. pose proof (fplace_lt e (lookup_place i d (places s)) d) as H.
    rewrite dim_dsize in H. lia.
  Qed.
  Lemma put_entry_spec : forall st c v ps, tv e st (put_entry s c v ps) = ent (after s e) v (map (pval e st) ps).
  Proof.
    intros st c v ps. simpl. unfold put_entry. destruct (lookup v (vectors s)) as [l|] eqn:L; [|reflexivity].
    rewrite map_length. destruct (Nat.eqb_spec (length ps) (length (dims l))) as [E|]; [|reflexivity].
    pose proof (tidy_vector _ _ L) as C. rewrite <- E in C. apply put_params_spec, C.
  Qed.

  Lemma put_spec : forall st t, tv e st (put s t) = tv (after s e) st t.
  Proof.
    intros st t. apply (tv_tmap (put_real s) (put_pos s) (put_entry s) e (after s e) st st) with (l1 := []); auto.
    - intros. apply put_real_spec.
    - intros. apply put_pos_spec.
    - intros. apply put_entry_spec.
  Qed.
  Lemma put_df_inv : forall st t, df e st (put s t) -> df (after s e) st t.
  Proof.
    intros st t. apply (df_tmap_inv (put_real s) (put_pos s) (put_entry s) e (after s e) st st) with (l1 := []); auto.
    - intros. apply put_real_spec.
    - intros. apply put_pos_spec.
    - intros. apply put_entry_spec.
  Qed.

  Hypothesis Dr : forall x t, lookup x (reals s) = Some t -> df e [] t.
  Hypothesis Dv : forall v l js, lookup v (vectors s) = Some l -> within e (dims l) js -> df e js (entries l).

  Lemma dims_are_spec : forall ds l ps o, within e ds l -> dims_are ds ps o = true -> within e o (map (pval e l) ps).
  Proof.
    intros ds l. induction ps as [|p ps IH]; destruct o as [|d o]; simpl; intros W H; try discriminate; [constructor|].
    apply andb_true_iff in H as [H1 H2]. constructor; [|apply IH; assumption].
    destruct p as [k|i c]; simpl in *.
    - destruct (nth_error ds k) as [c|] eqn:E; [|discriminate]. apply Pos.eqb_eq in H1. subst c. clear IH H2 ps o.
      revert k E. induction W as [|j c l ds Hj W IH]; intros [|k] E; simpl in *; try discriminate.
      + injection E as <-. exact Hj.
      + apply IH, E.
    - apply Pos.eqb_eq in H1. subst. apply fplace_lt.
  Qed.
  Lemma dims_are_length : forall ds ps o, dims_are ds ps o = true -> length ps = length o.
  Proof.
    intros ds. induction ps as [|p ps IH]; destruct o; simpl; intros H; try discriminate; auto.
    apply andb_true_iff in H as [_ H]. f_equal. auto.
  Qed.
  Lemma dims_are_put : forall ds c ps o, dims_are ds (map (put_pos s c) ps) o = dims_are ds ps o.
  Proof. intros ds c. induction ps as [|[k|i d] ps IH]; destruct o; simpl; rewrite ?IH; auto. Qed.

  Lemma put_df : forall ds st t, within e ds st -> fits (fun _ => true) (fit_entry s) ds t = true ->
    df (after s e) st t -> df e st (put s t).
  Proof.
    intros ds st t W F. apply (df_tmap (put_real s) (put_pos s) (put_entry s) e (after s e) st st) with
      (okr := fun _ => true) (oke := fit_entry s) (ds := ds) (l1 := []); auto.
    - intros. apply put_real_spec.
    - intros. apply put_pos_spec.
    - intros. apply put_entry_spec.
    - intros l1 x _. unfold put_real. destruct (lookup x (reals s)) eqn:L; [|exact I].
      apply (closed_spec e t0 [] (l1 ++ st) (tidy_real _ _ L)). eauto.
    - clear ds W F t. intros ds l1 v ps W F. unfold fit_entry in F. unfold put_entry.
      destruct (lookup v (vectors s)) as [l|] eqn:L; [|exact I].
      rewrite <- (dims_are_put ds (length l1)) in F. pose proof (dims_are_length _ _ _ F) as E. rewrite E, Nat.eqb_refl.
      apply put_params_spec; [rewrite E; exact (tidy_vector _ _ L)|]. apply (Dv v l); auto. apply (dims_are_spec ds); assumption.
  Qed.

  Lemma put_fact_spec : forall f, fit s f = true -> holds (after s e) f -> holds e (put_fact s f).
  Proof.
    intros [o t r] F H js W. simpl in *. specialize (H js W) as [D V]. split.
    - apply (put_df o); assumption.
    - rewrite put_spec. exact V.
  Qed.
End Put.

Lemma put_fact_inv : forall s e f, tidy s = true -> holds e (put_fact s f) -> holds (after s e) f.
Proof.
  intros s e [o t r] T H js W. specialize (H js W) as [D V]. simpl in *. split.
  - apply put_df_inv; assumption.
  - rewrite <- put_spec; assumption.
Qed.

(* Parameters, given as names, become binders. *)
Fixpoint close_all (k : nat) (ps : list (name * name)) (t : term) : term :=
  match ps with [] => t | (i, d) :: ps => close_all (S k) ps (close k i d t) end.
Fixpoint closable (k : nat) (ps : list (name * name)) (t : term) : bool :=
  match ps with [] => true | (i, d) :: ps => closed k t && closable (S k) ps (close k i d t) end.
Fixpoint set_places (e : env) (ps : list (name * name)) (vs : list nat) : env :=
  match ps, vs with (i, d) :: ps, v :: vs => set_place (set_places e ps vs) i d v | _, _ => e end.

Lemma set_places_dsize : forall ps e vs d, dsize (set_places e ps vs) d = dsize e d.
Proof. induction ps as [|[i c] ps IH]; destruct vs; simpl; auto. Qed.
Lemma set_places_dim : forall ps e vs d, dim (set_places e ps vs) d = dim e d.
Proof. intros. apply dim_eq, set_places_dsize. Qed.
Lemma close_all_spec : forall ps e l1 vs t, closable (length l1) ps t = true -> within e (map snd ps) vs ->
  tv e (l1 ++ vs) (close_all (length l1) ps t) = tv (set_places e ps vs) l1 t /\
  (df e (l1 ++ vs) (close_all (length l1) ps t) <-> df (set_places e ps vs) l1 t).
Proof.
  induction ps as [|[i d] ps IH]; intros e l1 vs t C W; simpl in *; inversion W as [|v ? vs' ? Hv W']; subst; simpl.
  - rewrite app_nil_r. split; [reflexivity|tauto].
  - apply andb_true_iff in C as [C1 C2]. specialize (IH e (l1 ++ [v]) vs' (close (length l1) i d t)).
    rewrite app_length, <- app_assoc in IH. simpl in IH. rewrite Nat.add_1_r in IH. destruct (IH C2 W') as [T D].
    destruct (close_spec (set_places e ps vs') t l1 i d v C1) as [T' D']; [rewrite set_places_dim; exact Hv|].
    split; [rewrite T; exact T'|]. rewrite D. exact D'.
Qed.

Definition no_place_in (i d : name) (l : list known) : bool := forallb (fun k => no_place i d (body (says k))) l.
Lemma holds_set_place : forall e i d v f, no_place i d (body f) = true -> holds (set_place e i d v) f <-> holds e f.
Proof.
  intros e i d v f H. assert (W : forall js, within (set_place e i d v) (over f) js <-> within e (over f) js).
  { intros js. unfold within. split; intros A; induction A; constructor; auto. }
  split; intros A js J; apply W in J; destruct (A js J) as [D V]; destruct (no_place_spec e i d v (body f) js H) as [T E].
  - rewrite T in V. split; [apply E, D|exact V].
  - rewrite T. split; [apply E, D|exact V].
Qed.
Lemma hold_set_place : forall e i d v l, no_place_in i d l = true -> hold (set_place e i d v) l <-> hold e l.
Proof.
  intros e i d v l H. unfold no_place_in in H. rewrite forallb_forall in H. unfold hold. rewrite !Forall_forall.
  split; intros A k I; specialize (A k I); revert A; apply holds_set_place, H, I.
Qed.
Lemma hold_set_places : forall ps e vs l, forallb (fun p => no_place_in (fst p) (snd p) l) ps = true ->
  hold (set_places e ps vs) l <-> hold e l.
Proof.
  induction ps as [|[i d] ps IH]; intros e vs l H; simpl in *; [tauto|]. apply andb_true_iff in H as [H1 H2].
  destruct vs as [|v vs]; [tauto|]. rewrite hold_set_place by exact H1. apply IH, H2.
Qed.
