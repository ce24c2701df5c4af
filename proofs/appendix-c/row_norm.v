Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms matrices.
Open Scope R_scope.

(* Appendix C: sqrt (|W_i|^2) <= sqrt (sum_i |W_i|^2). *)
Theorem row_norm :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  sqrt ((norm2 r (fun i0 => W i i0)) ^ 2) <= sqrt (rsum c (fun k => (norm2 r (fun i1 => W k i1)) ^ 2)).
Proof.
  intros c r W i _ _ Hi. apply sqrt_le_1_alt.
  apply (rsum_term_le c (fun k => norm2 r (fun i1 => W k i1) ^ 2) i Hi). intros k _. apply pow2_ge_0.
Qed.

(* Appendix C: |W_i| = sqrt (|W_i|^2). *)
Theorem row_norm_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) = sqrt ((norm2 r (fun i0 => W i i0)) ^ 2).
Proof.
  intros c r W i _ _ _. symmetry. apply sqrt_pow2, norm2_nonneg.
Qed.

(* Appendix C: |W_i|_2 <= |W|, with the Frobenius norm. *)
Theorem row_norm_reading_3 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) <= 1 * frobenius c r W.
Proof.
  intros c r W i _ _ Hi. rewrite Rmult_1_l. apply (row_norm_le c r W _ i (operator_bound_frobenius c r W) Hi).
Qed.

(* Appendix C: |W_i|_2 <= |W|, with the spectral norm, two by two (row_norm_le_spectral: any size). *)
Theorem row_norm_reading_4 :
  forall (W : nat -> nat -> R) (i : nat),
  (i < 2)%nat ->
  norm2 2 (fun i0 => W i i0) <= 1 * spectral 2 2 W.
Proof.
  intros W i Hi. pose proof (spectral_is 2 2 W) as Hs. set (s := spectral 2 2 W) in *. rewrite Rmult_1_l. apply (row_norm_le 2 2 W s i (operator_bound_spectral 2 2 W s Hs) Hi).
Qed.

(* Just below 1 the row norm is not bounded: W = (1). *)
Theorem row_norm_below_best :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  norm2 r (fun i0 => W i i0) <= 999 / 1000 * frobenius c r W).
Proof.
  intros H. specialize (H 1%nat 1%nat (fun _ _ => 1) 0%nat (le_n 1) (le_n 1) (le_n 1)).
  rewrite (norm2_const 1 _ 1) in H by reflexivity. unfold frobenius in H. simpl in H.
  replace (0 + (0 + 1 * (1 * 1))) with 1 in H by ring. rewrite sqrt_1, Rabs_R1 in H. lra.
Qed.

(* Appendix C with the spectral norm: |W_i|_2 <= |W|. *)
Theorem row_norm_le_spectral :
  forall (m : nat) (n : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  (i < m)%nat ->
  norm2 n (W i) <= spectral m n W.
Proof.
  intros m n W i _ _ Hi. apply (row_norm_le m n W _ i (operator_bound_spectral m n W _ (spectral_is m n W)) Hi).
Qed.
