(* Section 4, intuition: a representation that does not change under perturbations gives the same class, for every head. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums.
Open Scope R_scope.

Theorem invariant_representation : forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R), (y < c)%nat ->
  (forall k, (k < r)%nat -> v k = u k) ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof.
  intros c r y W u v Hy Huv H j Hj Hjy.
  assert (Hsame : forall i, matvec r W v i = matvec r W u i)
    by (intros i; apply rsum_ext; intros k Hk; rewrite Huv by exact Hk; reflexivity).
  rewrite !Hsame. apply H; assumption.
Qed.
