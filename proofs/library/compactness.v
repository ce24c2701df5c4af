(* Closed and bounded sets of vectors, without a choice of sequences: what is met again and again is met near some point. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log suprema.
Open Scope R_scope.

(* Read `often P`: however far one goes, some value there meets P. *)
Section Cluster.
Variables (V : Type) (often : (V -> Prop) -> Prop).
Hypothesis often_mono : forall P Q : V -> Prop, (forall v, P v -> Q v) -> often P -> often Q.
Hypothesis often_or : forall P Q : V -> Prop, often (fun v => P v \/ Q v) -> often P \/ often Q.
Hypothesis often_some : forall P : V -> Prop, often P -> exists v, P v.

(* A bounded number comes near some l, wherever the conditions P e are met, for all e. *)
Lemma cluster_real (u : V -> R) B (P : R -> V -> Prop) : (forall e e' v, e <= e' -> P e v -> P e' v) -> (forall e, 0 < e -> often (P e)) ->
  (forall v, Rabs (u v) <= B) -> exists l, forall e, 0 < e -> often (fun v => P e v /\ Rabs (u v - l) < e).
Proof.
  intros Hmono HP HB. set (E := fun t => forall e, 0 < e -> often (fun v => P e v /\ t <= u v)).
  assert (Hin : E (- B)).
  { intros e He. apply (often_mono (P e)); [|apply HP, He]. intros v Pv. split; [exact Pv|].
    pose proof (Rle_abs (- u v)). rewrite Rabs_Ropp in *. specialize (HB v). lra. }
  assert (Hbound : bound E).
  { exists B. intros t Ht. destruct (often_some _ (Ht 1 Rlt_0_1)) as [v [_ Hv]]. specialize (HB v). pose proof (Rle_abs (u v)). lra. }
  destruct (completeness E Hbound (ex_intro _ _ Hin)) as [l [Hup Hleast]]. exists l. intros e He.
  assert (Hlow : E (l - e / 2)).
  { destruct (Classical_Prop.classic (exists t, E t /\ l - e / 2 < t)) as [[t [Et Ht]]|K].
    - intros g Hg. apply (often_mono (fun v => P g v /\ t <= u v)); [|apply Et, Hg]. intros v [Pv Hv]. split; [exact Pv | lra].
    - exfalso. assert (l <= l - e / 2); [|lra]. apply Hleast. intros t Et. apply Rnot_lt_le. intros Ht. apply K. exists t. split; assumption. }
  assert (Hhigh : exists g, 0 < g /\ ~ often (fun v => P g v /\ l + e / 2 <= u v)).
  { destruct (Classical_Prop.classic (E (l + e / 2))) as [K|K]; [specialize (Hup _ K); lra|].
    destruct (Classical_Prop.classic (exists g, 0 < g /\ ~ often (fun v => P g v /\ l + e / 2 <= u v))) as [G|G]; [exact G|].
    exfalso. apply K. intros g Hg. apply Classical_Prop.NNPP. intros Hn. apply G. exists g. split; assumption. }
  destruct Hhigh as [g [Hg Hnot]].
  assert (H : often (fun v => (P e v /\ Rabs (u v - l) < e) \/ (P g v /\ l + e / 2 <= u v))).
  { apply (often_mono (fun v => P (Rmin e g) v /\ l - e / 2 <= u v)); [|apply Hlow, Rmin_pos; assumption]. intros v [Pv Hv].
    destruct (Rle_dec (l + e / 2) (u v)).
    - right. split; [|assumption]. apply (Hmono (Rmin e g)); [apply Rmin_r | exact Pv].
    - left. split; [apply (Hmono (Rmin e g)); [apply Rmin_l | exact Pv]|]. apply Rabs_def1; lra. }
  destruct (often_or _ _ H) as [K|K]; [exact K | contradiction].
Qed.

(* So do the first k entries of a bounded vector, at once. *)
Lemma cluster_entries (u : V -> nat -> R) B (k : nat) : (forall v i, (i < k)%nat -> Rabs (u v i) <= B) -> often (fun _ => True) ->
  exists l, forall e, 0 < e -> often (fun v => forall i, (i < k)%nat -> Rabs (u v i - l i) < e).
Proof.
  intros HB H0. induction k as [|k IH].
  - exists (fun _ => 0). intros e He. apply (often_mono (fun _ => True)); [|exact H0]. intros v _ i Hi. lia.
  - destruct IH as [l Hl]; [intros v i Hi; apply HB; lia|].
    destruct (cluster_real (fun v => u v k) B (fun e v => forall i, (i < k)%nat -> Rabs (u v i - l i) < e)) as [t Ht].
    + intros e e' v Hle H i Hi. specialize (H i Hi). lra.
    + exact Hl.
    + intros v. apply HB. lia.
    + exists (fun i => if Nat.eq_dec i k then t else l i). intros e He. apply (often_mono _ _) with (2 := Ht e He).
      intros v [H1 H2] i Hi. destruct (Nat.eq_dec i k) as [->|Hne]; [exact H2 | apply H1; lia].
Qed.
End Cluster.

Lemma norm2_small d v e : 0 < e -> (forall i, (i < d)%nat -> Rabs (v i) <= e / (INR d + 1)) -> norm2 d v < e.
Proof.
  intros He H. pose proof (pos_INR d). eapply Rle_lt_trans.
  - apply (norm2_le_of_sqr d v (rsum d (fun i => Rabs (v i)))); [apply rsum_nonneg; intros; apply Rabs_pos|].
    rewrite (rsum_ext d _ (fun i => Rabs (v i) ^ 2)) by (intros; symmetry; apply Rabs_pow2). apply rsum_sqr_le. intros. apply Rabs_pos.
  - eapply Rle_lt_trans; [apply (rsum_le d _ (fun _ => e / (INR d + 1))); exact H|]. rewrite rsum_const.
    replace (INR d * (e / (INR d + 1))) with (e * (INR d / (INR d + 1))) by (field; lra).
    rewrite <- (Rmult_1_r e) at 2. apply Rmult_lt_compat_l; [exact He|]. apply (Rmult_lt_reg_r (INR d + 1)); [lra|]. field_simplify; lra.
Qed.

Definition is_bounded (d : nat) (K : (nat -> R) -> Prop) : Prop := exists B, forall u, K u -> norm2 d u <= B.
Definition is_closed (d : nat) (K : (nat -> R) -> Prop) : Prop :=
  forall u, (forall e, 0 < e -> exists v, K v /\ norm2 d (fun i => u i - v i) < e) -> K u.

(* A closed and bounded set has a point that its members with P come near to, where P is met however far one goes. *)
Lemma compact_cluster (T : Type) d (X : T -> Prop) (f : T -> nat -> R) (far : R -> T -> Prop) :
  is_bounded d (fun u => exists x, X x /\ forall i, (i < d)%nat -> u i = f x i) ->
  is_closed d (fun u => exists x, X x /\ forall i, (i < d)%nat -> u i = f x i) ->
  (forall s t x, s <= t -> far t x -> far s x) -> (forall t, exists x, X x /\ far t x) ->
  exists x0, X x0 /\ forall e t, 0 < e -> exists x, X x /\ far t x /\ norm2 d (fun i => f x i - f x0 i) < e.
Proof.
  intros [B HB] Hclosed Hmono Hfar.
  set (u := fun (x : {x : T | X x}) => f (proj1_sig x)).
  set (often := fun P : {x : T | X x} -> Prop => forall t, exists x, far t (proj1_sig x) /\ P x).
  assert (Hm : forall P Q : {x : T | X x} -> Prop, (forall v, P v -> Q v) -> often P -> often Q).
  { intros P Q HPQ HP t. destruct (HP t) as [x [Ht Px]]. exists x. auto. }
  assert (Ho : forall P Q : {x : T | X x} -> Prop, often (fun v => P v \/ Q v) -> often P \/ often Q).
  { intros P Q H. destruct (Classical_Prop.classic (often P)) as [K|K]; [left; exact K|right].
    destruct (Classical_Prop.classic (exists s, forall x : {x : T | X x}, far s (proj1_sig x) -> ~ P x)) as [[s Hs]|N].
    - intros t. destruct (H (Rmax s t)) as [x [Ht [Px|Qx]]].
      + exfalso. apply (Hs x); [apply (Hmono s (Rmax s t)); [apply Rmax_l | exact Ht] | exact Px].
      + exists x. split; auto. apply (Hmono t (Rmax s t)); [apply Rmax_r | exact Ht].
    - exfalso. apply K. intros t. apply Classical_Prop.NNPP. intros Hn. apply N. exists t. intros x Hft Px. apply Hn. exists x. auto. }
  destruct (cluster_entries {x : T | X x} often Hm Ho) with (u := u) (B := B) (k := d) as [l Hl].
  - intros P H. destruct (H 0) as [x [_ Px]]. exists x. exact Px.
  - intros [x Hx] i Hi. unfold u. simpl. eapply Rle_trans; [apply norm2_entry_le, Hi|]. apply HB. exists x. split; auto.
  - intros t. destruct (Hfar t) as [x [Hx Ht]]. exists (exist _ x Hx). split; [exact Ht | exact I].
  - assert (Hnear : forall e t, 0 < e -> exists x, X x /\ far t x /\ norm2 d (fun i => l i - f x i) < e).
    { intros e t He. pose proof (pos_INR d). assert (He' : 0 < e / (INR d + 1)) by (apply Rdiv_lt_0_compat; lra).
      destruct (Hl _ He' t) as [[x Hx] [Ht H1]]. exists x. repeat split; auto. apply norm2_small; [exact He|]. intros i Hi.
      specialize (H1 i Hi). unfold u in H1. simpl in H1. rewrite Rabs_minus_sym. lra. }
    destruct (Hclosed l) as [x0 [Hx0 E]].
    + intros e He. destruct (Hnear e 0 He) as [x [Hx [_ H]]]. exists (f x). split; [exists x; split; auto | exact H].
    + exists x0. split; [exact Hx0|]. intros e t He. destruct (Hnear e t He) as [x [Hx [Ht H]]]. exists x. repeat split; auto.
      rewrite norm2_sub_comm. rewrite (norm2_ext d _ (fun i => l i - f x i)) by (intros i Hi; rewrite (E i Hi); reflexivity). exact H.
Qed.
