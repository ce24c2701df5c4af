(* Section 5, the exact effect: the margin moves by the product with the difference of rows, and the norm bound is not exact. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Lemma sqrt_half : 7 / 10 <= sqrt (1 / 2) <= 3 / 4.
Proof.
  split; [|apply sqrt_le_of_pow2; lra]. rewrite <- (sqrt_pow2 (7 / 10)) by lra. apply sqrt_le_1_alt. lra.
Qed.

Theorem exact_effect_shown :
  forall delta : nat -> R,
    (forall i, (i < 2)%nat -> -(1) <= delta i) ->
    (forall i, (i < 2)%nat -> delta i <= 1) ->
    norm2 2 delta < sqrt (1 / 2) ->
    0 + delta 1%nat < 1 + delta 0%nat.
Proof.
  intros d _ _ H. pose proof (Rabs_rsum_le_norm2 2 (fun i => if Nat.eq_dec i 0 then d 0%nat else - d 1%nat)) as B. simpl in B.
  replace (norm2 2 (fun i => if Nat.eq_dec i 0 then d 0%nat else - d 1%nat)) with (norm2 2 d) in B
    by (unfold norm2; simpl; f_equal; ring).
  replace (1 + 1) with 2 in B by lra.
  assert (P : sqrt 2 * norm2 2 d < 1).
  { apply Rlt_le_trans with (sqrt 2 * sqrt (1 / 2)).
    - apply Rmult_lt_compat_l; [apply sqrt_lt_R0; lra | exact H].
    - rewrite <- sqrt_mult by lra. replace (2 * (1 / 2)) with 1 by lra. rewrite sqrt_1. lra. }
  pose proof (Rle_abs (- (0 + d 0%nat + - d 1%nat))). rewrite Rabs_Ropp in *. lra.
Qed.

Theorem exact_effect_shown_2 :
  1 + - (1 / 2) <= 0 + 1 / 2.
Proof. lra. Qed.

Theorem exact_effect_fails :
  ~ (forall delta : nat -> R,
    (forall i, (i < 2)%nat -> -(1) <= delta i) ->
    (forall i, (i < 2)%nat -> delta i <= 1) ->
    norm2 2 delta < sqrt (1 / 2) ->
    2 * norm2 2 delta <= 1 - 0).
Proof.
  intros H. specialize (H (fun i => if Nat.eq_dec i 0 then 6 / 10 else 0)).
  rewrite (norm2_single 2 _ 0%nat) in H; [|lia|].
  - simpl in H. rewrite Rabs_right in H by lra.
    assert (A : forall i, (i < 2)%nat -> -(1) <= (if Nat.eq_dec i 0 then 6 / 10 else 0)) by (intros i _; destruct (Nat.eq_dec i 0); lra).
    assert (B : forall i, (i < 2)%nat -> (if Nat.eq_dec i 0 then 6 / 10 else 0) <= 1) by (intros i _; destruct (Nat.eq_dec i 0); lra).
    pose proof sqrt_half. specialize (H A B ltac:(lra)). lra.
  - intros i _ Hi. destruct (Nat.eq_dec i 0); [contradiction | reflexivity].
Qed.

Theorem exact_effect_repaired :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
    (y < 2)%nat ->
    (j < 2)%nat ->
    matvec 2 W v y - matvec 2 W v j = matvec 2 W u y - matvec 2 W u j - dot 2 (fun i => W j i - W y i) (fun i => v i - u i).
Proof. intros W u v y j _ _. unfold matvec, dot. simpl. ring. Qed.
