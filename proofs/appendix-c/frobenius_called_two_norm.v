Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Appendix C: sqrt (sum_i |W_i|^2) is the Frobenius norm. *)
Theorem frobenius_called_two_norm_shown :
  forall (c : nat) (r : nat) (W : nat -> nat -> R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  sqrt (rsum c (fun k => (norm2 r (fun i1 => W k i1)) ^ 2)) = frobenius c r W.
Proof.
  intros c r W _ _. rewrite <- (sqrt_pow2 (frobenius c r W)) by apply frobenius_nonneg.
  rewrite frobenius_sqr. reflexivity.
Qed.

(* Appendix C: sqrt (sum_i |W_i|^2) is not the spectral norm. The 2 by 2 identity: sqrt 2 against 1. *)
Theorem frobenius_called_two_norm_fails :
  ~ (forall W : nat -> nat -> R,
  sqrt (rsum 2 (fun k => (norm2 2 (fun i1 => W k i1)) ^ 2)) = spectral 2 2 W).
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
  specialize (H I2). fold s in H. cbn [rsum] in H. rewrite !Hrow in H by lia.
  replace (0 + 1 ^ 2 + 1 ^ 2) with 2 in H by ring. pose proof sqrt_2_bounds. lra.
Qed.
