Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Appendix C, last step: the condition of Theorem 4.1 gives the condition on the rows, with the Frobenius norm. *)
Theorem follows_from_minimum :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD H.
  pose proof (norm2_nonneg r (fun i => W y i)) as Hy0. pose proof (norm2_nonneg r (fun i => W j i)) as Hj0.
  pose proof (norm2_nonneg r (fun i => v i - u i)). eapply Rle_trans; [|exact H].
  apply Rmult_le_compat; try lra.
  pose proof (row_norm_le c r W _ y (operator_bound_frobenius c r W) Hy) as H1. pose proof (row_norm_le c r W _ j (operator_bound_frobenius c r W) Hj) as H2.
  change (W y) with (fun i => W y i) in H1. change (W j) with (fun i => W j i) in H2. lra.
Qed.

(* Appendix C, last step, with the spectral norm. *)
Theorem follows_from_minimum_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  2 * spectral c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  (norm2 r (fun i => W y i) + norm2 r (fun i => W j i)) * norm2 r (fun i => v i - u i) <=
    Rabs (matvec r W u y - matvec r W u j).
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD H. pose proof (spectral_is c r W) as Hs. set (s := spectral c r W) in *.
  pose proof (norm2_nonneg r (fun i => W y i)) as Hy0. pose proof (norm2_nonneg r (fun i => W j i)) as Hj0.
  pose proof (norm2_nonneg r (fun i => v i - u i)). eapply Rle_trans; [|exact H].
  apply Rmult_le_compat; try lra.
  pose proof (row_norm_le c r W s y (operator_bound_spectral c r W s Hs) Hy) as H1. pose proof (row_norm_le c r W s j (operator_bound_spectral c r W s Hs) Hj) as H2.
  change (W y) with (fun i => W y i) in H1. change (W j) with (fun i => W j i) in H2. lra.
Qed.

(* Two rows by the spectral norm: the factor 2. *)
Theorem follows_from_minimum_at_best :
  forall (W : nat -> nat -> R) (i : nat) (j : nat),
  (i < 2)%nat ->
  (j < 2)%nat ->
  norm2 2 (fun i0 => W i i0) + norm2 2 (fun i0 => W j i0) <= 2 * spectral 2 2 W.
Proof.
  intros W i j Hi Hj. pose proof (spectral_is 2 2 W) as Hs. set (s := spectral 2 2 W) in *. pose proof (row_norm_le 2 2 W s i (operator_bound_spectral 2 2 W s Hs) Hi) as H1.
  pose proof (row_norm_le 2 2 W s j (operator_bound_spectral 2 2 W s Hs) Hj) as H2.
  change (W i) with (fun k => W i k) in H1. change (W j) with (fun k => W j k) in H2. lra.
Qed.

(* Two rows of the identity: 2 against 1.99. *)
Theorem follows_from_minimum_below_best :
  ~ (forall (W : nat -> nat -> R) (i : nat) (j : nat),
  (i < 2)%nat ->
  (j < 2)%nat ->
  norm2 2 (fun i0 => W i i0) + norm2 2 (fun i0 => W j i0) <= 199 / 100 * spectral 2 2 W).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  pose proof (spectral_is 2 2 I2) as Hs. set (s := spectral 2 2 I2) in *.
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  assert (Hrow : forall i, (i < 2)%nat -> norm2 2 (fun k => I2 i k) = 1).
  { intros i Hi. rewrite (norm2_single 2 _ i Hi).
    - unfold I2. destruct (Nat.eq_dec i i); [apply Rabs_R1 | congruence].
    - intros k _ Hk. unfold I2. destruct (Nat.eq_dec i k); congruence. }
  specialize (H I2 0%nat 1%nat ltac:(lia) ltac:(lia)). fold s in H. rewrite !Hrow in H by lia. lra.
Qed.
