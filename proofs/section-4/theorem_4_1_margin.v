(* Theorem 4.1, exact: class y beats class j on the whole ball of radius D around u if and only if
   |W_y - W_j| D < f(x)_y - f(x)_j. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_margin :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (y : nat) (j : nat) (D : R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  0 <= D ->
  ((forall (v : nat -> R), norm2 r (fun i => v i - u i) <= D -> matvec r W v j < matvec r W v y) <-> norm2 r (fun i1 => W y i1 - W j i1) * D < matvec r W u y - matvec r W u j).
Proof.
  intros c r W u y j D _ _ _ _ HD. set (w := fun k => W y k - W j k). pose proof (norm2_nonneg r w) as Hw. split.
  - intros H. destruct (Req_dec (norm2 r w) 0) as [H0|H0].
    + rewrite H0. specialize (H u). rewrite norm2_zero in H by (intros; ring). specialize (H HD). lra.
    + set (a := - (D / norm2 r w)). specialize (H (fun k => u k + a * w k)). cbv beta in H.
      assert (Hstep : norm2 r (fun k => u k + a * w k - u k) = D).
      { rewrite (norm2_ext r _ (fun k => a * w k)) by (intros; ring).
        rewrite norm2_scale. unfold a. rewrite Rabs_Ropp, Rabs_right; [field; exact H0|].
        apply Rle_ge, Rmult_le_pos; [exact HD | left; apply Rinv_0_lt_compat; lra]. }
      rewrite Hstep in H. specialize (H (Rle_refl D)).
      pose proof (margin_step r W u (fun k => u k + a * w k) y j) as Hm. fold w in Hm. cbv beta in Hm.
      replace (dot r w (fun k => u k + a * w k - u k)) with (a * norm2 r w ^ 2) in Hm.
      2:{ rewrite <- dot_self. unfold dot. rewrite <- rsum_scale. apply rsum_ext. intros k _. ring. }
      replace (a * norm2 r w ^ 2) with (- (norm2 r w * D)) in Hm by (unfold a; field; exact H0). lra.
  - intros H v Hv. pose proof (margin_lower_bound r W u v y j) as Hm. fold w in Hm. cbv beta in Hm.
    pose proof (Rmult_le_compat_l _ _ _ Hw Hv). lra.
Qed.
