Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Theorem 4.1 with the spectral norm, two by two (theorem_4_1_reading_2: any size). *)
Theorem weight_norm_shown :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  0 < matvec 2 W u y - matvec 2 W u j ->
  2 * spectral 2 2 W * norm2 2 (fun i => v i - u i) <= matvec 2 W u y - matvec 2 W u j ->
  0 < matvec 2 W v y - matvec 2 W v j.
Proof.
  intros W u v y j Hy Hj Hu H. pose proof (spectral_is 2 2 W) as Hs. set (s := spectral 2 2 W) in *.
  pose proof (margin_kept 2 2 W s u v _ y j (operator_bound_spectral 2 2 W s Hs) Hy Hj (Rle_refl _) ltac:(lra)) as H1.
  rewrite Rabs_right in H1 by lra. specialize (H1 H). lra.
Qed.

(* Theorem 4.1 with the Frobenius norm, two by two (theorem_4_1: any size). *)
Theorem weight_norm_shown_2 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (y < 2)%nat ->
  (j < 2)%nat ->
  0 < matvec 2 W u y - matvec 2 W u j ->
  2 * frobenius 2 2 W * norm2 2 (fun i => v i - u i) <= matvec 2 W u y - matvec 2 W u j ->
  0 < matvec 2 W v y - matvec 2 W v j.
Proof.
  intros W u v y j Hy Hj Hu H.
  pose proof (margin_kept 2 2 W _ u v _ y j (operator_bound_frobenius 2 2 W) Hy Hj (Rle_refl _) ltac:(lra)) as H1.
  rewrite Rabs_right in H1 by lra. specialize (H1 H). lra.
Qed.

(* The spectral norm is at most the Frobenius norm, two by two (spectral_le_frobenius: any size). *)
Theorem weight_norm_shown_3 :
  forall W : nat -> nat -> R,
  spectral 2 2 W <= frobenius 2 2 W.
Proof.
  intros W. destruct (spectral_is 2 2 W) as [_ [_ H]]; set (s := spectral 2 2 W) in *. apply H; [apply frobenius_nonneg | apply frobenius_matvec].
Qed.

(* The two norms differ: the identity has 1 and sqrt 2. *)
Theorem weight_norm_fails :
  ~ (forall W : nat -> nat -> R,
  spectral 2 2 W = frobenius 2 2 W).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  pose proof (spectral_is 2 2 I2) as Hs. set (s := spectral 2 2 I2) in *.
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  specialize (H I2). fold s in H.
  assert (HF : frobenius 2 2 I2 = sqrt 2) by (unfold frobenius, I2; f_equal; simpl; ring).
  pose proof sqrt_2_bounds. lra.
Qed.

(* The spectral norm bounds |W u|. *)
Theorem weight_norm_repaired :
  forall (W : nat -> nat -> R) (u : nat -> R),
  norm2 2 (fun i => matvec 2 W u i) <= 1 * spectral 2 2 W * norm2 2 u.
Proof.
  intros W u. destruct (spectral_is 2 2 W) as [_ [H _]]; set (s := spectral 2 2 W) in *. rewrite Rmult_1_l. apply H.
Qed.

(* Just below the spectral norm the bound fails: the identity. *)
Theorem weight_norm_below_best :
  ~ (forall (W : nat -> nat -> R) (u : nat -> R),
  norm2 2 (fun i => matvec 2 W u i) <= 999 / 1000 * spectral 2 2 W * norm2 2 u).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  pose proof (spectral_is 2 2 I2) as Hs. set (s := spectral 2 2 I2) in *.
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  specialize (H I2 (fun k => match k with 0%nat => 1 | _ => 0 end)). fold s in H.
  rewrite (norm2_single 2 (fun i => matvec _ _ _ i) 0%nat), (norm2_single 2 _ 0%nat) in H
    by (try lia; intros [|[|k]] Hk Hk0; unfold matvec, I2; simpl; lra || lia).
  unfold matvec, I2 in H. simpl in H. rewrite !Rabs_right in H by lra. destruct Hs as [Hs0 _]. lra.
Qed.
