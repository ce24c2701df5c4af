(* Section 5, an invariant representation: any predictor that is Lipschitz inherits it. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Lemma relu_lipschitz : forall s t, Rabs (Rmax s 0 - Rmax t 0) <= Rabs (s - t).
Proof.
  intros s t. unfold Rmax. destruct (Rle_dec s 0), (Rle_dec t 0); unfold Rabs; repeat destruct (Rcase_abs _); lra.
Qed.

Lemma invariant_any_predictor_of_vectors :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    (y < c)%nat ->
    Rabs (Rmax (matvec r W v y) 0 - Rmax (matvec r W u y) 0) <= frobenius c r W * norm2 r (fun i => v i - u i).
Proof.
  intros c r W u v y Hc Hr Hy. eapply Rle_trans; [apply relu_lipschitz|].
  rewrite <- matvec_minus. eapply Rle_trans; [apply (norm2_entry_le c (matvec r W (fun i => v i - u i)) y Hy)|].
  apply frobenius_matvec.
Qed.

Theorem nonlinear_head_not_covered :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    sqrt (rsum c (fun i => (Rmax (matvec r W v i) 0 - Rmax (matvec r W u i) 0) ^ 2)) <= 1 * frobenius c r W * norm2 r (fun i => v i - u i).
Proof.
  intros c r W u v Hc Hr. rewrite Rmult_1_l.
  eapply Rle_trans; [|apply (frobenius_matvec c r W (fun i => v i - u i))].
  apply sqrt_le_1_alt, rsum_le. intros i _. rewrite matvec_minus.
  rewrite <- Rabs_pow2, <- (Rabs_pow2 (matvec r W v i - matvec r W u i)).
  apply pow_incr. split; [apply Rabs_pos | apply relu_lipschitz].
Qed.
