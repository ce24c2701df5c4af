(* Section 3: the ball of the 1-norm lies in the Euclidean one. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms sums.
Open Scope R_scope.

Theorem sample_neighbourhood_shown_2 :
  forall (d : nat) (epsilon : R) (delta : nat -> R),
  (1 <= d)%nat ->
  0 < epsilon ->
  norm1 d delta < epsilon ->
  norm2 d delta <= epsilon.
Proof.
  intros d epsilon delta _ _ H. apply Rle_trans with (norm1 d delta); [|lra].
  assert (H0 : 0 <= norm1 d delta) by (apply rsum_nonneg; intros i _; apply Rabs_pos).
  apply norm2_le_of_sqr; [exact H0|].
  rewrite (rsum_ext d _ (fun i => Rabs (delta i) ^ 2)) by (intros i _; rewrite Rabs_pow2; reflexivity).
  apply (rsum_sqr_le d (fun i => Rabs (delta i))). intros i _. apply Rabs_pos.
Qed.
