(* A maximum over an open ball need not be attained: f(x) = x on the line, and every perturbation is beaten by one nearer to 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms matrices suprema.
Open Scope R_scope.

Lemma norm2_line v : norm2 1 v = Rabs (v 0%nat).
Proof. apply (norm2_single 1 v 0); [lia|]. intros i Hi Hne. lia. Qed.
Lemma matvec_line W v : matvec 1 W v 0%nat = W 0%nat 0%nat * v 0%nat.
Proof. unfold matvec. cbn [rsum]. ring. Qed.

(* Half the way from |t| to 1. *)
Lemma farther t : Rabs t < 1 -> Rabs t < Rabs ((Rabs t + 1) / 2) /\ Rabs ((Rabs t + 1) / 2) < 1.
Proof. intros H. pose proof (Rabs_pos t). rewrite (Rabs_right ((Rabs t + 1) / 2)); lra. Qed.

Definition same (u : nat -> R) : nat -> R := u.
Definition size (u : nat -> R) (k : nat) : R := Rabs (u 0%nat).
Definition unit (i j : nat) : R := 1.
Definition zero (i : nat) : R := 0.

Lemma same_ext n : forall (u v : nat -> R) (i : nat), (forall k, (k < n)%nat -> u k = v k) -> (i < n)%nat -> same u i = same v i.
Proof. intros u v i H Hi. apply H, Hi. Qed.
Lemma size_ext : forall (u v : nat -> R) (k : nat), (forall i, (i < 1)%nat -> u i = v i) -> (k < 1)%nat -> size u k = size v k.
Proof. intros u v k H _. unfold size. rewrite H by lia. reflexivity. Qed.
Lemma size_line t k : size (matvec 1 unit (same (fun i => zero i + t i))) k = Rabs (t 0%nat).
Proof. unfold size, same. rewrite matvec_line. unfold unit, zero. f_equal. ring. Qed.

Lemma beaten (d : nat -> R) : norm2 1 d < 1 -> exists e : nat -> R, norm2 1 e < 1 /\ Rabs (d 0%nat) < Rabs (e 0%nat).
Proof.
  rewrite norm2_line. intros H. destruct (farther _ H) as [H1 H2]. exists (fun _ => (Rabs (d 0%nat) + 1) / 2).
  rewrite norm2_line. split; assumption.
Qed.

Theorem perturbed_loss_maximum_refuted :
  ~ (forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 < epsilon ->
    (exists delta : nat -> R, (norm2 d delta < epsilon /\ (forall (eta : nat -> R), norm2 d eta < epsilon -> loss (matvec r W (f1 (fun i3 => x i3 + eta i3))) y <= loss (matvec r W (f1 (fun i4 => x i4 + delta i4))) y)))).
Proof.
  intros H. destruct (H 1%nat 1%nat 1%nat same unit size zero 0%nat 1) as [d [Hd Hmax]]; try exact (same_ext 1); try exact size_ext; try exact Rlt_0_1; auto.
  destruct (beaten d Hd) as [e [He Hlt]]. specialize (Hmax e He). rewrite !size_line in Hmax. lra.
Qed.

Theorem gap_variables_refuted :
  ~ (forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 < epsilon ->
    (exists delta : nat -> R, (norm2 d delta < epsilon /\ (forall (eta : nat -> R), norm2 d eta < epsilon -> loss (matvec r W (f1 (fun i3 => x i3 + eta i3))) y - loss (matvec r W (f1 x)) y <= loss (matvec r W (f1 (fun i4 => x i4 + delta i4))) y - loss (matvec r W (f1 x)) y)))).
Proof.
  intros H. destruct (H 1%nat 1%nat 1%nat same unit size zero 0%nat 1) as [d [Hd Hmax]]; try exact (same_ext 1); try exact size_ext; try exact Rlt_0_1; auto.
  destruct (beaten d Hd) as [e [He Hlt]]. specialize (Hmax e He). rewrite !size_line in Hmax. lra.
Qed.

Theorem theorem_4_1_maximum_refuted :
  ~ (forall (d : nat) (r : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (epsilon : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    0 < epsilon ->
    (exists delta : nat -> R, (norm2 d delta < epsilon /\ (forall (eta : nat -> R), norm2 d eta < epsilon -> norm2 r (fun i2 => f1 (fun i3 => x i3 + eta i3) i2 - f1 x i2) <= norm2 r (fun i4 => f1 (fun i5 => x i5 + delta i5) i4 - f1 x i4))))).
Proof.
  intros H. destruct (H 1%nat 1%nat same zero 1) as [d [Hd Hmax]]; try exact (same_ext 1); try exact Rlt_0_1; auto.
  destruct (beaten d Hd) as [e [He Hlt]]. specialize (Hmax e He). rewrite !norm2_line in Hmax. unfold same, zero in Hmax.
  replace (0 + e 0%nat - 0) with (e 0%nat) in Hmax by ring. replace (0 + d 0%nat - 0) with (d 0%nat) in Hmax by ring. lra.
Qed.

(* One point x = 0: the supremum is 1, and every perturbation has a smaller loss. *)
Theorem maximisers_refuted :
  ~ (forall (d : nat) (r : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    (forall (s : nat -> nat -> R), (forall i3, (i3 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i4 => x i3 i4 + delta1 i4))) (y i3) <= b))))) ->
    (exists s : nat -> nat -> R, ((forall i5, (i5 < m)%nat -> norm2 d (s i5) < epsilon) /\ Rabs (1 / INR m * rsum m (fun i6 => supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i7 => x i6 i7 + delta2 i7))) (y i6)))) - loss (matvec r W (f1 (x i6))) (y i6))) = Rabs (1 / INR m * rsum m (fun i8 => Rabs (loss (matvec r W (f1 (fun i9 => x i8 i9 + s i8 i9))) (y i8) - loss (matvec r W (f1 (x i8))) (y i8))))))).
Proof.
  intros H. destruct (H 1%nat 1%nat 1%nat 1%nat same unit size (fun _ => zero) (fun _ => 0%nat) 1) as [s [Hs E]]; try exact (same_ext 1); try exact size_ext; try exact Rlt_0_1; auto.
  - intros _ i Hi. split; [exists zero; rewrite norm2_line; unfold zero; rewrite Rabs_R0; lra|].
    exists 1. intros d Hd. rewrite size_line. rewrite norm2_line in Hd. lra.
  - assert (Hsup : supremum (fun a => exists t, norm2 1 t < 1 /\ a = size (matvec 1 unit (same (fun i => zero i + t i))) 0) = 1).
    { apply Rle_antisym.
      - destruct (supremum_is_lub (fun a => exists t, norm2 1 t < 1 /\ a = size (matvec 1 unit (same (fun i => zero i + t i))) 0)) as [_ Hl].
        + exists 1. intros a [t [Ht ->]]. rewrite size_line. rewrite norm2_line in Ht. lra.
        + exists 0, zero. rewrite size_line, norm2_line. unfold zero. rewrite Rabs_R0. split; [lra | reflexivity].
        + apply Hl. intros a [t [Ht ->]]. rewrite size_line. rewrite norm2_line in Ht. lra.
      - apply Rnot_lt_le. intros Hlt. set (S := supremum _) in Hlt.
        assert (Hge : forall t, norm2 1 t < 1 -> Rabs (t 0%nat) <= S).
        { intros t Ht. rewrite <- (size_line t 0). apply (image_supremum_ge (fun t => norm2 1 t < 1) (fun t => size (matvec 1 unit (same (fun i => zero i + t i))) 0)); [exact Ht|].
          exists 1. intros u Hu. rewrite size_line. rewrite norm2_line in Hu. lra. }
        assert (H0 : 0 <= S) by (rewrite <- Rabs_R0; apply (Hge zero); rewrite norm2_line; unfold zero; rewrite Rabs_R0; lra).
        specialize (Hge (fun _ => (S + 1) / 2)). rewrite norm2_line in Hge. rewrite Rabs_right in Hge by lra. specialize (Hge ltac:(lra)). lra. }
    cbn [rsum INR] in E. rewrite Hsup in E. specialize (Hs 0%nat Nat.lt_0_1). rewrite norm2_line in Hs. rewrite size_line in E.
    assert (H0 : size (matvec 1 unit (same zero)) 0 = 0).
    { unfold size, same. rewrite matvec_line. unfold unit, zero. rewrite Rmult_0_r, Rabs_R0. reflexivity. }
    rewrite H0 in E. pose proof (Rabs_pos (s 0%nat 0%nat)).
    replace (1 / 1 * (0 + (1 - 0))) with 1 in E by field.
    rewrite Rminus_0_r, Rabs_Rabsolu in E. replace (1 / 1 * (0 + Rabs (s 0%nat 0%nat))) with (Rabs (s 0%nat 0%nat)) in E by field.
    rewrite Rabs_R1, Rabs_Rabsolu in E. lra.
Qed.
