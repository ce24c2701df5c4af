(* Appendix A: in the average of the gaps each gap may be replaced by its absolute value,
   where the maximum is attained at the loss of a perturbed point. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

Theorem average_absolute_value :
  forall (n : nat) (a : nat -> R) (l : nat -> R),
  (1 <= n)%nat ->
  (forall i, (i < n)%nat -> l i <= a i) ->
  Rabs (1 / INR n * rsum n (fun i1 => a i1 - l i1)) = Rabs (1 / INR n * rsum n (fun i2 => Rabs (a i2 - l i2))).
Proof.
  intros n adversarial loss _ H; do 2 f_equal.
  apply rsum_ext; intros i Hi; specialize (H i Hi).
  rewrite Rabs_pos_eq; lra.
Qed.
