(* Appendix C read with the spectral norm: sqrt (sum_i |W_i|^2) = |W| is false. The 2 by 2 identity: sqrt 2 against 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem spectral_by_rows_refuted :
  ~ (forall (c r : nat) (W : nat -> nat -> R) (s : R), is_spectral c r W s ->
     sqrt (rsum c (fun i => norm2 r (fun k => W i k) ^ 2)) = s).
Proof.
  intros H. set (I2 := fun i k : nat => if Nat.eq_dec i k then 1 else 0).
  destruct (spectral_exists 2 2 I2) as [s Hs]. specialize (H 2%nat 2%nat I2 s Hs).
  destruct Hs as [_ [_ Hleast]].
  assert (Hs1 : s <= 1).
  { apply Hleast; [lra|]. intros v. right. rewrite Rmult_1_l. apply norm2_ext.
    intros i Hi. unfold matvec, I2. destruct i as [|[|i]]; simpl; [ring | ring | lia]. }
  replace (rsum 2 (fun i => norm2 2 (fun k => I2 i k) ^ 2)) with 2 in H.
  - assert (sqrt 1 < sqrt 2) by (apply sqrt_lt_1_alt; lra). rewrite sqrt_1 in *. lra.
  - cbn [rsum]. rewrite !norm2_sqr. unfold I2. simpl. ring.
Qed.
