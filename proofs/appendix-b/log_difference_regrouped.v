Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums exp_log.
Open Scope R_scope.

(* Appendix B: the difference of the losses as a sum of two logarithms. Printed with <=; it is an equality. *)
Lemma l_exp_difference_equal : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  - ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j)) =
  ln (e' y / e y) + ln (rsum c (fun j => e j) / rsum c (fun j => e' j)).
Proof.
  intros c y e e' Hy He He'.
  assert (0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  rewrite !ln_quotient by auto. ring.
Qed.

Lemma l_exp_difference : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  Rabs (ln (e' y / e y) + ln (rsum c (fun j => e j) / rsum c (fun j => e' j))).
Proof. intros. rewrite l_exp_difference_equal by assumption. apply Rle_refl. Qed.

Theorem log_difference_regrouped :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
    Rabs (ln (e' y / e y) + ln (rsum c (fun j => e j) / rsum c (fun j => e' j))).
Proof.
  intros c e e' y _ He He' Hy. apply l_exp_difference; assumption.
Qed.

(* Appendix B: the regrouped line is an equality. *)
Theorem log_difference_regrouped_repaired :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) =
    Rabs (ln (e' y / e y) + ln (rsum c (fun j => e j) / rsum c (fun j => e' j))).
Proof.
  intros c e e' y _ He He' Hy. f_equal. apply l_exp_difference_equal; assumption.
Qed.
