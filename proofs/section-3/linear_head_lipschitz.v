(* Section 3: the loss of a linear head as a function of the representation: constant sqrt 2 |W|, with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices cross_entropy_lipschitz.
Open Scope R_scope.

Theorem linear_head_lipschitz : forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R), (y < c)%nat ->
  is_spectral c r W s ->
  Rabs (- ln (exp (matvec r W u y) / rsum c (fun i => exp (matvec r W u i))) -
        - ln (exp (matvec r W v y) / rsum c (fun i => exp (matvec r W v i)))) <=
  sqrt 2 * s * norm2 r (fun k => u k - v k).
Proof.
  intros c r y W s u v Hy Hs.
  eapply Rle_trans; [apply (cross_entropy_lipschitz c y (matvec r W u) (matvec r W v) Hy)|].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply sqrt_pos|].
  destruct Hs as [_ [Hs _]]. eapply Rle_trans; [right | apply Hs].
  apply norm2_ext. intros i _. symmetry. apply matvec_minus.
Qed.
