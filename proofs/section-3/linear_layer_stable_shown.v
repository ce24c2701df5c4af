(* Section 3: every matrix has a finite norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Theorem linear_layer_stable_shown :
  forall (c : nat) (r : nat) (W : nat -> nat -> R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  frobenius c r W <= rsum c (fun i => norm1 r (fun i1 => W i i1)).
Proof.
  intros c r W _ _.
  assert (H0 : forall i, 0 <= norm1 r (fun k => W i k)) by (intros i; apply rsum_nonneg; intros k _; apply Rabs_pos).
  assert (Hsum : 0 <= rsum c (fun i => norm1 r (fun k => W i k))) by (apply rsum_nonneg; intros i _; apply H0).
  apply pow2_le_imp; [exact Hsum|]. rewrite frobenius_sqr.
  eapply Rle_trans; [|apply (rsum_sqr_le c (fun i => norm1 r (fun k => W i k))); intros i _; apply H0].
  apply rsum_le. intros i _. apply pow_incr. split; [apply norm2_nonneg|].
  apply norm2_le_of_sqr; [apply H0|].
  rewrite (rsum_ext r _ (fun k => Rabs (W i k) ^ 2)) by (intros k _; rewrite Rabs_pow2; reflexivity).
  apply (rsum_sqr_le r (fun k => Rabs (W i k))). intros k _. apply Rabs_pos.
Qed.
