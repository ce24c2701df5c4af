(* The rules about sums, maxima and positions (src/kernel/rules/families.ts). *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact substitution structure functions.
Import ListNotations.
Open Scope R_scope.

Lemma rsum_nonneg : forall n f, (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= rsum n f.
Proof. induction n as [|n IH]; simpl; intros f H; [lra|]. apply Rplus_le_le_0_compat; auto. Qed.
Lemma rsum_pos : forall n f, (0 < n)%nat -> (forall i, (i < n)%nat -> 0 < f i) -> 0 < rsum n f.
Proof.
  intros [|n] f N H; [lia|]. simpl. apply Rplus_le_lt_0_compat; [|auto]. apply rsum_nonneg. intros i Hi. left. auto.
Qed.
Lemma rsum_zero : forall n f, (forall i, (i < n)%nat -> f i = 0) -> rsum n f = 0.
Proof. induction n as [|n IH]; simpl; intros f H; auto. rewrite IH, H; auto; ring. Qed.
Lemma rsum_swap : forall n m f, rsum n (fun i => rsum m (f i)) = rsum m (fun k => rsum n (fun i => f i k)).
Proof.
  induction n as [|n IH]; intros m f; simpl; [symmetry; apply rsum_zero; auto|]. rewrite IH. symmetry. apply rsum_plus.
Qed.
Lemma rsum_pick : forall n k f, (k < n)%nat -> rsum n (fun i => (if Nat.eqb i k then 1 else 0) * f i) = f k.
Proof.
  induction n as [|n IH]; intros k f K; [lia|]. simpl. destruct (Nat.eqb_spec n k) as [->|N].
  - rewrite rsum_zero; [ring|]. intros i Hi. destruct (Nat.eqb_spec i k); [lia|ring].
  - rewrite IH by lia. ring.
Qed.
Lemma rmax_above : forall n f k, (k < n)%nat -> f k <= rmax n f.
Proof.
  induction n as [|[|n] IH]; intros f k K; [lia|replace k with O by lia; simpl; lra|].
  rewrite rmax_step. destruct (Nat.eq_dec k (S n)) as [->|N]; [apply Rmax_r|].
  eapply Rle_trans; [apply IH; lia|apply Rmax_l].
Qed.
Lemma rmax_reached : forall n f, (0 < n)%nat -> exists k, (k < n)%nat /\ rmax n f = f k.
Proof.
  induction n as [|[|n] IH]; intros f N; [lia|exists O; auto|]. rewrite rmax_step. destruct (IH f) as (k & K & E); [lia|].
  unfold Rmax. destruct (Rle_dec _ _); [exists (S n); auto|exists k; auto].
Qed.

(* Binders made of names. *)
Definition sum_of (i d : name) (t : term) : term := Sum d (close 0 i d t).
Definition max_of (i d : name) (t : term) : term := Max d (close 0 i d t).
Lemma close_0 : forall e i d v t, closed 0 t = true -> (v < dim e d)%nat ->
  tv e [v] (close 0 i d t) = tv (set_place e i d v) [] t /\ (df e [v] (close 0 i d t) <-> df (set_place e i d v) [] t).
Proof. intros e i d v t C V. exact (close_spec e t [] i d v C V). Qed.
Lemma sum_of_spec : forall e i d t, closed 0 t = true ->
  tv e [] (sum_of i d t) = rsum (dim e d) (fun v => tv (set_place e i d v) [] t) /\
  (df e [] (sum_of i d t) <-> forall v, (v < dim e d)%nat -> df (set_place e i d v) [] t).
Proof.
  intros e i d t C. split; [|split]; simpl.
  - apply rsum_ext. intros v V. apply close_0; assumption.
  - intros H v V. apply close_0; auto.
  - intros H v V. apply close_0; auto.
Qed.
Lemma max_of_spec : forall e i d t, closed 0 t = true ->
  tv e [] (max_of i d t) = rmax (dim e d) (fun v => tv (set_place e i d v) [] t) /\
  (df e [] (max_of i d t) <-> forall v, (v < dim e d)%nat -> df (set_place e i d v) [] t).
Proof.
  intros e i d t C. split; [|split]; simpl.
  - apply rmax_ext. intros v V. apply close_0; assumption.
  - intros H v V. apply close_0; auto.
  - intros H v V. apply close_0; auto.
Qed.
Lemma set_place_dim : forall e i d v c, dim (set_place e i d v) c = dim e c.
Proof. intros. apply dim_eq. reflexivity. Qed.
Lemma true_at_set_place : forall e i d v l, Forall valid l -> no_place_in i d (join_all l) = true ->
  hold e (join_all l) -> true_at (set_place e i d v) l.
Proof. intros e i d v l V N H. apply true_at_join_all; [exact V|]. apply hold_set_place; assumption. Qed.

(* A term with a position in the place of another of its dimension. *)
Definition moved (i k d : name) (t : term) : term := put (Subst [] [((i, d), k)] []) t.
Lemma moved_spec : forall e i k d t,
  tv e [] (moved i k d t) = tv (set_place e i d (fplace e k d)) [] t /\
  (df (set_place e i d (fplace e k d)) [] t -> df e [] (moved i k d t)).
Proof.
  intros e i k d t. set (s := Subst [] [((i, d), k)] []).
  assert (E : env_eq (after s e) (set_place e i d (fplace e k d))).
  { split; [|split; [|split]]; simpl; auto. intros j c. unfold fplace. simpl. rewrite (Pos.eqb_sym j i), (Pos.eqb_sym c d).
    destruct (Pos.eqb i j) eqn:A, (Pos.eqb d c) eqn:B; simpl; unfold fplace; try lia. apply Pos.eqb_eq in B. subst. lia. }
  split.
  - unfold moved. fold s. rewrite put_spec by reflexivity. apply tv_ext, E.
  - intros D. apply (put_df s e eq_refl) with (ds := []); try (intros; discriminate); [constructor| |apply (df_ext _ _ _ _ (env_eq_sym _ _ E)), D].
    generalize (@nil name). clear. induction t; simpl; intros; auto; rewrite ?IHt1, ?IHt2; auto.
Qed.
Lemma fplace_set : forall e i d v, (v < dim e d)%nat -> fplace (set_place e i d v) i d = v.
Proof. intros e i d v V. rewrite dim_dsize in V. unfold fplace. simpl. rewrite !Pos.eqb_refl. simpl. lia. Qed.
Lemma fplace_other : forall e i k d v, Pos.eqb i k = false -> fplace (set_place e i d v) k d = fplace e k d.
Proof. intros e i k d v N. unfold fplace. simpl. rewrite N. reflexivity. Qed.

(* SUM. *)
Definition r_sum (a : sequent) (i d : name) : option sequent :=
  let t := term_of a in
  given (is_plain a && match rel_of a with NE => false | _ => true end && no_place_in i d (hyps a) && closed 0 t)
    (Sequent (hyps a) (plain (sum_of i d t) (rel_of a))).
Theorem sum_sound : forall a i d s, valid a -> r_sum a i d = Some s -> valid s.
Proof.
  intros a i d s V H. granted H. pose proof V as (Ha & Ca & Va). split; [|split]; auto; [apply know_proper|]. intros e A.
  destruct (sum_of_spec e i d (term_of a) H0) as [T D].
  assert (P : forall v, (v < dim e d)%nat -> df (set_place e i d v) [] (term_of a) /\ rel_holds (rel_of a) (tv (set_place e i d v) [] (term_of a))).
  { intros v _. apply plain_spec; auto. apply hold_set_place; assumption. }
  apply holds_plain. split; [apply D; intros v Hv; apply P, Hv|]. rewrite T.
  destruct (rel_of a); try discriminate; simpl in *.
  - apply rsum_nonneg. intros v Hv. apply P, Hv.
  - apply rsum_pos; [apply dim_pos|]. intros v Hv. apply P, Hv.
  - apply rsum_zero. intros v Hv. apply P, Hv.
Qed.

(* SWAP. *)
Definition r_swap (i d k c : name) (t : term) (on : list sequent) : option sequent :=
  let g := Sub (sum_of i d (sum_of k c t)) (sum_of k c (sum_of i d t)) in
  given (negb (pos_eqb (PF i d) (PF k c)) && closed 0 t && closed 0 (sum_of k c t) && closed 0 (sum_of i d t) && defined g on)
    (Sequent (join_all on) (plain g EQ)).
Theorem swap_sound : forall i d k c t on s, Forall valid on -> r_swap i d k c t on = Some s -> valid s.
Proof.
  intros i d k c t on s V H. unfold r_swap in H. cbv zeta in H. granted H. apply valid_from; auto. intros e T.
  split; [apply (defined_spec e _ on T); assumption|]. rewrite tv_sub.
  rewrite (proj1 (sum_of_spec e i d _ H2)), (proj1 (sum_of_spec e k c _ H1)). cbn [rel_holds]. apply Rminus_diag_eq.
  rewrite (rsum_ext _ _ (fun v => rsum (dim e c) (fun w => tv (set_place (set_place e i d v) k c w) [] t))).
  - rewrite rsum_swap. apply rsum_ext. intros w Hw.
    rewrite (proj1 (sum_of_spec (set_place e k c w) i d t H3)), set_place_dim. apply rsum_ext. intros v Hv.
    apply tv_ext. split; [|split; [|split]]; simpl; auto. intros j b. unfold fplace. simpl.
    destruct (Pos.eqb_spec i j), (Pos.eqb_spec d b), (Pos.eqb_spec k j), (Pos.eqb_spec c b); simpl; auto.
    subst. rewrite pos_eqb_refl in H. discriminate.
  - intros v Hv. rewrite (proj1 (sum_of_spec (set_place e i d v) k c t H3)), set_place_dim. reflexivity.
Qed.

(* SIZE. *)
Definition r_size (d : name) : option sequent := Some (Sequent [] (plain (Sub (Size d) One) GE)).
Theorem size_sound : forall d s, r_size d = Some s -> valid s.
Proof.
  intros d s H. injection H as <-. split; [constructor|split; [apply know_proper|]]. intros e _. apply holds_plain.
  split; [simpl; tauto|]. values. simpl. pose proof (le_INR 1 (dim e d) (dim_pos e d)). simpl in *. lra.
Qed.

(* DELTA. *)
Inductive delta_law := DeltaZeroOne | DeltaSame | DeltaSign | DeltaBelow | DeltaEqual | DeltaPick.
Definition r_delta (w : delta_law) (i k d : name) (t : term) (on : list sequent) : option sequent :=
  let a := Delta (PF i d) (PF k d) in
  match w with
  | DeltaZeroOne => Some (Sequent [] (plain (Sub (Mul a a) a) EQ))
  | DeltaSame => Some (Sequent [] (plain (Sub (Delta (PF i d) (PF i d)) One) EQ))
  | DeltaSign => Some (Sequent [] (plain a GE))
  | DeltaBelow => Some (Sequent [] (plain (Sub One a) GE))
  | DeltaEqual => let g := Mul a (Sub t (moved i k d t)) in given (defined g on) (Sequent (join_all on) (plain g EQ))
  | DeltaPick => let g := Sub (sum_of i d (Mul a t)) (moved i k d t) in
      given (negb (Pos.eqb i k) && closed 0 t && defined g on) (Sequent (join_all on) (plain g EQ))
  end.
Lemma valid_plain : forall t r, (forall e, df e [] t /\ rel_holds r (tv e [] t)) -> valid (Sequent [] (plain t r)).
Proof. intros t r H. split; [constructor|split; [apply know_proper|]]. intros e _. apply holds_plain, H. Qed.
Theorem delta_sound : forall w i k d t on s, Forall valid on -> r_delta w i k d t on = Some s -> valid s.
Proof.
  intros w i k d t on s V H. destruct w; cbn [r_delta] in H; cbv zeta in H; try (injection H as <-; apply valid_plain; intros e).
  - split; [simpl; tauto|]. values. simpl. destruct (Nat.eqb _ _); ring.
  - split; [simpl; tauto|]. values. simpl. rewrite Nat.eqb_refl. ring.
  - split; [simpl; tauto|]. values. simpl. destruct (Nat.eqb _ _); lra.
  - split; [simpl; tauto|]. values. simpl. destruct (Nat.eqb _ _); lra.
  - granted H. apply valid_from; auto. intros e T. split; [apply (defined_spec e _ on T H)|]. cbn [tv rel_holds].
    rewrite (tv_sub e [] t), (proj1 (moved_spec e i k d t)). cbn [pval].
    destruct (Nat.eqb_spec (fplace e i d) (fplace e k d)) as [E|N]; [|ring]. rewrite <- E, (tv_ext (set_place e i d (fplace e i d)) e); [ring|].
    split; [|split; [|split]]; simpl; auto. intros j c. unfold fplace. simpl.
    destruct (Pos.eqb_spec i j), (Pos.eqb_spec d c); simpl; auto. subst. unfold fplace. lia.
  - granted H. apply Pos.eqb_neq in H as N. apply valid_from; auto. intros e T. split; [apply (defined_spec e _ on T); assumption|].
    assert (C : closed 0 (Mul (Delta (PF i d) (PF k d)) t) = true) by exact H1.
    rewrite tv_sub, (proj1 (sum_of_spec e i d _ C)), (proj1 (moved_spec e i k d t)). cbn [rel_holds]. apply Rminus_diag_eq.
    rewrite (rsum_ext _ _ (fun v => (if Nat.eqb v (fplace e k d) then 1 else 0) * tv (set_place e i d v) [] t)).
    + apply (rsum_pick _ _ (fun v => tv (set_place e i d v) [] t)), fplace_lt.
    + intros v Hv. cbn [tv pval]. rewrite fplace_set, fplace_other by assumption. reflexivity.
Qed.

(* MAX. *)
Definition r_max (i k d : name) (t : term) (on : list sequent) : option sequent :=
  given (closed 0 t && defined (max_of i d t) on) (Sequent (join_all on) (plain (Sub (max_of i d t) (moved i k d t)) GE)).
Theorem max_sound : forall i k d t on s, Forall valid on -> r_max i k d t on = Some s -> valid s.
Proof.
  intros i k d t on s V H. granted H. apply valid_from; auto. intros e T. pose proof (defined_spec e _ on T H0) as Dm.
  destruct (max_of_spec e i d t H) as [M D]. destruct (moved_spec e i k d t) as [A B]. split.
  - split; [exact Dm|]. split; [exact I|]. apply B, D; [exact Dm|apply fplace_lt].
  - rewrite tv_sub, M, A. simpl. pose proof (rmax_above (dim e d) (fun v => tv (set_place e i d v) [] t) (fplace e k d) (fplace_lt e k d)). simpl in *. lra.
Qed.

(* MAX-LEAST. *)
Definition r_max_least (a : sequent) (i d : name) (b t : term) : option sequent :=
  given (at_least (rel_of a) && says_that a (Sub b t) && no_place_in i d (hyps a) && no_place i d b && closed 0 t && defined b [a] && defined t [a])
    (Sequent (hyps a) (plain (Sub b (max_of i d t)) (rel_of a))).
Theorem max_least_sound : forall a i d b t s, valid a -> r_max_least a i d b t = Some s -> valid s.
Proof.
  intros a i d b t s V H. granted H. rename H into Hr, H5 into Hs, H4 into Hh, H3 into Hb, H2 into Hc, H1 into Db, H0 into Dt.
  pose proof V as (Ha & Ca & Va). split; [|split]; auto; [apply know_proper|]. intros e A.
  destruct (max_of_spec e i d t Hc) as [M D].
  assert (P : forall v, (v < dim e d)%nat -> df (set_place e i d v) [] t /\ rel_holds (rel_of a) (tv e [] b - tv (set_place e i d v) [] t)).
  { intros v _. assert (B : hold (set_place e i d v) (hyps a)) by (apply hold_set_place; assumption). split.
    - apply (defined_spec _ t [a]); [apply true_at_one; assumption|exact Dt].
    - pose proof (says_that_spec _ a _ V B Hs) as R. rewrite tv_sub in R. rewrite (proj1 (no_place_spec e i d v b [] Hb)) in R. exact R. }
  apply holds_plain. split.
  - split; [apply (defined_spec e b [a]); [apply true_at_one; assumption|exact Db]|]. split; [exact I|]. apply D. intros v Hv. apply P, Hv.
  - rewrite tv_sub, M. destruct (rmax_reached (dim e d) (fun v => tv (set_place e i d v) [] t) (dim_pos e d)) as (v & Hv & E).
    rewrite E. apply P, Hv.
Qed.
