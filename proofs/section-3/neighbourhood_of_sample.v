(* The neighbourhood of a finite sample is closed and bounded. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms minimum.
Open Scope R_scope.

Theorem sample_neighbourhood_repaired :
  forall (d : nat) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    0 < epsilon ->
    norminf d delta < epsilon ->
    norm2 d delta < epsilon ->
    norm2 d delta <= epsilon.
Proof. intros d eps delta Hd He _ H. lra. Qed.

Lemma norm2_from d u v w : norm2 d (fun i => u i - w i) <= norm2 d (fun i => u i - v i) + norm2 d (fun i => v i - w i).
Proof. rewrite (norm2_ext d _ (fun i => (u i - v i) + (v i - w i))) by (intros; ring). apply norm2_triangle. Qed.

Theorem finite_union_compact :
  forall (m : nat) (d : nat) (x : nat -> nat -> R) (epsilon : R),
    (1 <= m)%nat ->
    (1 <= d)%nat ->
    0 < epsilon ->
    (exists B : R, (forall (u' : nat -> R), (exists u : nat -> R, ((exists k : nat, ((k < m)%nat /\ norm2 d (fun i => x k i - u i) <= epsilon)) /\ (forall i1, (i1 < d)%nat -> u' i1 = u i1))) -> norm2 d u' <= B)) /\ (forall (u'1 : nat -> R), ((forall (e : R), 0 < e -> (exists v : nat -> R, ((exists u1 : nat -> R, ((exists k1 : nat, ((k1 < m)%nat /\ norm2 d (fun i2 => x k1 i2 - u1 i2) <= epsilon)) /\ (forall i3, (i3 < d)%nat -> v i3 = u1 i3))) /\ norm2 d (fun i4 => u'1 i4 - v i4) < e))) -> (exists u2 : nat -> R, ((exists k2 : nat, ((k2 < m)%nat /\ norm2 d (fun i5 => x k2 i5 - u2 i5) <= epsilon)) /\ (forall i6, (i6 < d)%nat -> u'1 i6 = u2 i6))))).
Proof.
  intros m d x e Hm Hd He. split.
  - exists (rmax m (fun k => norm2 d (x k)) + e). intros u [v [[k [Hk H]] E]].
    rewrite (norm2_ext d u v E). rewrite (norm2_ext d v (fun i => x k i + (v i - x k i))) by (intros; ring).
    eapply Rle_trans; [apply norm2_triangle|]. rewrite (norm2_sub_comm d v (x k)).
    pose proof (rmax_ge m (fun k => norm2 d (x k)) k Hk). cbv beta in *. lra.
  - intros u H. exists u. split; [|reflexivity].
    destruct (Classical_Prop.classic (exists k, (k < m)%nat /\ norm2 d (fun i => x k i - u i) <= e)) as [K|K]; [exact K|].
    assert (Hfar : forall k, (k < m)%nat -> 0 < norm2 d (fun i => x k i - u i) - e).
    { intros k Hk. apply Rnot_le_lt. intros Hle. apply K. exists k. split; [exact Hk | lra]. }
    pose proof (rmin_gt m (fun k => norm2 d (fun i => x k i - u i) - e) 0 Hm Hfar) as Hpos.
    destruct (H _ Hpos) as [v [[w [[k [Hk Hw]] Ew]] Hv]].
    pose proof (rmin_le m (fun k => norm2 d (fun i => x k i - u i) - e) k Hk) as Hmin. cbv beta in Hmin.
    pose proof (norm2_from d (x k) v u) as T. rewrite (norm2_sub_comm d v u) in T.
    rewrite (norm2_ext d (fun i => x k i - w i) (fun i => x k i - v i)) in Hw by (intros i Hi; rewrite (Ew i Hi); reflexivity). lra.
Qed.
