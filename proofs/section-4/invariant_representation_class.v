(* Section 4: a representation that does not change gives the same class, for every head. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums.
Open Scope R_scope.

Theorem invariant_representation_class :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  (forall i, (i < r)%nat -> v i = u i) ->
  matvec r W u j < matvec r W u y ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H Hu.
  assert (Hsame : forall i, matvec r W v i = matvec r W u i)
    by (intros i; apply rsum_ext; intros k Hk; rewrite H by exact Hk; reflexivity).
  rewrite !Hsame. exact Hu.
Qed.
