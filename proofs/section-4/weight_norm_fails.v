(* The two norms differ: the identity has 1 and sqrt 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem weight_norm_fails :
  ~ (forall (W : nat -> nat -> R) (s : R),
  is_spectral 2 2 W s ->
  s = frobenius 2 2 W).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  destruct (spectral_exists 2 2 I2) as [s Hs].
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  specialize (H I2 s Hs).
  assert (HF : frobenius 2 2 I2 = sqrt 2) by (unfold frobenius, I2; f_equal; simpl; ring).
  pose proof sqrt_2_bounds. lra.
Qed.
