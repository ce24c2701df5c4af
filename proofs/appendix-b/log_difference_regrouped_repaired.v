(* Appendix B: the regrouped line is an equality. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors log_difference_regrouped.
Open Scope R_scope.

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
