(* Appendix A, the step called Cauchy-Schwarz: the weight matrix moves outputs at most ||W|| times as far,
   averaged. It holds for the spectral norm, and so for the Frobenius norm. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting sums norms matrices adversarial_setting.
Open Scope R_scope.

Lemma matrix_bound_step n r c (u v : nat -> nat -> R) W C1 s :
  0 <= C1 ->
  (forall x, norm2 c (matvec r W x) <= s * norm2 r x) ->
  C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => matvec r W (u i) k - matvec r W (v i) k)))
    <= s * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => u i j - v i j))).
Proof.
  intros HC Hs.
  replace (s * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => u i j - v i j))))
    with (C1 * (1 / INR n * rsum n (fun i => s * norm2 r (fun j => u i j - v i j)))) by (rewrite rsum_scale; ring).
  apply Rmult_le_compat_l; [exact HC|]; apply average_le; intros i _; apply output_distance, Hs.
Qed.

Theorem spectral_step :
  forall (n : nat) (r : nat) (c : nat) (u : nat -> nat -> R) (v : nat -> nat -> R) (W : nat -> nat -> R) (C_1 : R),
  (1 <= n)%nat ->
  (1 <= r)%nat ->
  (1 <= c)%nat ->
  0 <= C_1 ->
  C_1 * (1 / INR n * rsum n (fun i => norm2 c (fun i1 => matvec r W (u i) i1 - matvec r W (v i) i1))) <= spectral c r W * C_1 * (1 / INR n * rsum n (fun i2 => norm2 r (fun i3 => u i2 i3 - v i2 i3))).
Proof.
  intros n r c u v W C1 _ _ _ HC. apply matrix_bound_step; [exact HC | apply (spectral_is c r W)].
Qed.

Lemma frobenius_bound c r W x : norm2 c (matvec r W x) <= frobenius c r W * norm2 r x.
Proof.
  unfold norm2 at 1, norm2, frobenius.
  rewrite <- sqrt_mult.
  - apply sqrt_le_1_alt; rewrite Rmult_comm, <- rsum_scale.
    apply rsum_le; intros i _; rewrite Rmult_comm; apply (dot_sqr_le r (W i) x).
  - apply rsum_nonneg; intros i _; apply (sqr_sum_nonneg r (W i)).
  - apply sqr_sum_nonneg.
Qed.

Theorem frobenius_step :
  forall (n r c : nat) (u v W : nat -> nat -> R) (C1 : R),
  0 <= C1 ->
  C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => matvec r W (u i) k - matvec r W (v i) k)))
    <= frobenius c r W * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => u i j - v i j))).
Proof. intros n r c u v W C1 HC; apply matrix_bound_step; [exact HC | apply frobenius_bound]. Qed.
