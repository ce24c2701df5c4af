Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

(* Appendix B: the common factors |e'_y - e_y| and |sum_j e'_j - e_j| taken out. Printed with <=; it is an equality. *)
Lemma l_exp_factoring : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  1 / 2 * Rabs (1 + (e' y - e y) / e y - 1 + (e' y - e y) / e' y) +
  1 / 2 * Rabs (1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j)
                - 1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e j)) <=
  Rabs (e' y - e y) / 2 * Rabs (1 / e y + 1 / e' y) +
  Rabs (rsum c (fun j => e' j - e j)) / 2 * Rabs (1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j)).
Proof.
  intros c y e e' Hy He He'.
  assert (Hfactor : forall d a b, 1 / 2 * Rabs (1 + d / a - 1 + d / b) = Rabs d / 2 * Rabs (1 / a + 1 / b)).
  { intros d a b. replace (1 + d / a - 1 + d / b) with (d * (1 / a + 1 / b)) by (unfold Rdiv; ring).
    rewrite Rabs_mult. field. }
  rewrite !Hfactor. apply Rle_refl.
Qed.

Theorem factor_out :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  1 / 2 * Rabs (1 + (e' y - e y) / e y - 1 + (e' y - e y) / e' y) + 1 / 2 * Rabs (1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e' j) - 1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e j)) <= Rabs (e' y - e y) / 2 * Rabs (1 / e y + 1 / e' y) +
    Rabs (rsum c (fun j => e' j - e j)) / 2 * Rabs (1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j)).
Proof.
  intros c e e' y _ He He' Hy. apply l_exp_factoring; assumption.
Qed.

(* Appendix B: taking out the common factors is an equality. *)
Theorem factor_out_repaired :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  1 / 2 * Rabs (1 + (e' y - e y) / e y - 1 + (e' y - e y) / e' y) + 1 / 2 * Rabs (1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e' j) - 1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e j)) = Rabs (e' y - e y) / 2 * Rabs (1 / e y + 1 / e' y) +
    Rabs (rsum c (fun j => e' j - e j)) / 2 * Rabs (1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j)).
Proof.
  intros c e e' y _ He He' Hy.
  assert (Hfactor : forall d a b, 1 / 2 * Rabs (1 + d / a - 1 + d / b) = Rabs d / 2 * Rabs (1 / a + 1 / b)).
  { intros d a b. replace (1 + d / a - 1 + d / b) with (d * (1 / a + 1 / b)) by (unfold Rdiv; ring).
    rewrite Rabs_mult. field. }
  rewrite !Hfactor. reflexivity.
Qed.
