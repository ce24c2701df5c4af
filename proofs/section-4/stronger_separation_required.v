Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Section 4: the second representation is the more sensitive one. *)
Theorem stronger_separation_required_shown_2 :
  forall delta : R,
  0 < delta ->
  delta < 1 ->
  sqrt ((1 - 1) ^ 2 + (1 * delta) ^ 2) < sqrt ((1 - 1) ^ 2 + (100 * delta) ^ 2).
Proof.
  intros delta H0 H1. replace ((1 - 1) ^ 2 + (1 * delta) ^ 2) with (delta ^ 2) by ring.
  replace ((1 - 1) ^ 2 + (100 * delta) ^ 2) with ((100 * delta) ^ 2) by ring. rewrite !sqrt_pow2 by lra. lra.
Qed.

(* Section 4: the condition of Theorem 4.1 fails where the class never changes: delta = 1/2. *)
Theorem stronger_separation_required_fails :
  ~ (forall delta : R,
  -(1) < delta ->
  delta < 1 ->
  2 * sqrt ((1 + 0) ^ 2 + 0 + (0 + 0)) * sqrt ((1 - 1) ^ 2 + (100 * delta) ^ 2) <=
    Rabs (1 * 1 + 0 * (100 * 0) - (0 * 1 + 0 * (100 * 0)))).
Proof.
  intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)).
  replace (sqrt ((1 + 0) ^ 2 + 0 + (0 + 0))) with 1 in H by (replace ((1 + 0) ^ 2 + 0 + (0 + 0)) with 1 by ring; symmetry; apply sqrt_1).
  replace ((1 - 1) ^ 2 + (100 * (1 / 2)) ^ 2) with (50 ^ 2) in H by field. rewrite sqrt_pow2, Rabs_right in H by lra. lra.
Qed.

(* Section 4, intuition: a sensitive representation "requires" a stronger separation. The condition of Theorem 4.1 is
   sufficient only: W = (10, 9)^T, u = 1, D = 1/2 is robust on the whole ball with margin 1, far below 2 |W| D. *)
Theorem theorem_4_1_necessary_refuted :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (y : nat) (D : R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (forall (v : nat -> R), norm2 r (fun i => v i - u i) <= D -> (forall j, (j < c)%nat -> ((j <> y)%nat -> matvec r W v j < matvec r W v y))) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> 2 * spectral c r W * D <= Rabs (matvec r W u y - matvec r W u j1)))).
Proof.
  intros H. set (W := fun i _ : nat => if Nat.eq_dec i 0 then 10 else 9).
  pose proof (spectral_is 2 1 W) as Hs.
  specialize (H 2%nat 1%nat W (fun _ => 1) 0%nat (1 / 2) ltac:(lia) ltac:(lia) ltac:(lia)). set (s := spectral 2 1 W) in *.
  assert (H10 : 10 <= s).
  { eapply Rle_trans; [|apply (row_norm_le 2 1 W s 0); [apply operator_bound_spectral, Hs | lia]].
    rewrite (norm2_single 1 _ 0%nat) by (try lia; intros i Hi Hi0; lia). unfold W. simpl. rewrite Rabs_right; lra. }
  enough (2 * s * (1 / 2) <= Rabs (matvec 1 W (fun _ => 1) 0 - matvec 1 W (fun _ => 1) 1)) as Hbad.
  { unfold matvec, W in Hbad. simpl in Hbad. rewrite Rabs_right in Hbad; lra. }
  apply H; try lia. intros v Hv j Hj Hj0. replace j with 1%nat by lia.
  pose proof (norm2_entry_le 1 (fun k => v k - 1) 0 ltac:(lia)) as Hv0. cbv beta in Hv0.
  unfold matvec, W. simpl. unfold Rabs in Hv0. destruct (Rcase_abs (v 0%nat - 1)); lra.
Qed.
