Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Appendix C: what the proof is to show, for u, v and a class j. *)
Theorem proof_of_theorem_4_1 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * norm2 r (fun i => v i - u i) <= Rabs (matvec r W u y - matvec r W u j) ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj Hu H. apply (margin_kept c r W _ u v _ y j (operator_bound_frobenius c r W) Hy Hj (Rle_refl _) Hu H).
Qed.

(* Appendix C, repaired: the lead that is left, (2 - sqrt 2) |W| |v - u|. *)
Theorem proof_of_theorem_4_1_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j ->
  (2 - sqrt 2) * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W v y - matvec r W v j.
Proof.
  intros c r W u v y j _ _ Hy Hj Hu H.
  assert (Hyj : y <> j) by (intros ->; lra).
  pose proof (row_difference_norm_le c r W _ y j (operator_bound_frobenius c r W) Hy Hj Hyj) as Hrow.
  pose proof (margin_lower_bound r W u v y j).
  pose proof (Rmult_le_compat_r _ _ _ (norm2_nonneg r (fun i => v i - u i)) Hrow). lra.
Qed.

(* The difference of two rows by the spectral norm: the factor sqrt 2 (row_pair_norm: any size). *)
Theorem proof_of_theorem_4_1_at_best :
  forall (W : nat -> nat -> R) (i : nat) (j : nat),
  (i < 2)%nat ->
  (j < 2)%nat ->
  norm2 2 (fun i0 => W i i0 - W j i0) <= 1 * sqrt 2 * spectral 2 2 W.
Proof.
  intros W i j Hi Hj. pose proof (spectral_is 2 2 W) as Hs. set (s := spectral 2 2 W) in *. rewrite Rmult_1_l. destruct (Nat.eq_dec i j) as [->|Hij].
  - rewrite norm2_zero by (intros; ring). apply Rmult_le_pos; [apply sqrt_pos | apply Hs].
  - apply (row_difference_norm_le 2 2 W s); try assumption. apply operator_bound_spectral, Hs.
Qed.

(* Just below sqrt 2 the difference of two rows is not bounded: rows (1, 0) and (- 1, 0). *)
Theorem proof_of_theorem_4_1_below_best :
  ~ (forall (W : nat -> nat -> R) (i : nat) (j : nat),
  (i < 2)%nat ->
  (j < 2)%nat ->
  norm2 2 (fun i0 => W i i0 - W j i0) <= 999 / 1000 * sqrt 2 * frobenius 2 2 W).
Proof.
  intros H.
  set (W := fun i k : nat => match i, k with 0%nat, 0%nat => 1 | 1%nat, 0%nat => - (1) | _, _ => 0 end).
  assert (HF : frobenius 2 2 W = sqrt 2) by (unfold frobenius, W; f_equal; simpl; ring).
  specialize (H W 0%nat 1%nat ltac:(lia) ltac:(lia)). rewrite HF in H.
  rewrite (norm2_single 2 _ 0%nat) in H by (try lia; intros [|[|k]] Hk Hk0; unfold W; lra || lia).
  unfold W in H. rewrite Rabs_right in H by lra.
  assert (sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). lra.
Qed.
