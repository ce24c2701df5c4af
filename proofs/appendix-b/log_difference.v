(* Appendix B: the difference of the losses, written out. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem log_difference :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) =
    Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))).
Proof.
  intros. f_equal. ring.
Qed.
