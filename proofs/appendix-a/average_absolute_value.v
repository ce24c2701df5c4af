(* Appendix A: in the average of the gaps each gap may be replaced by its absolute value,
   where the maximum is attained at the loss of a perturbed point. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

Theorem average_absolute_value :
  forall (n : nat) (adversarial loss : nat -> R),
  (forall i, (i < n)%nat -> loss i <= adversarial i) ->
  Rabs (1 / INR n * rsum n (fun i => adversarial i - loss i))
    = Rabs (1 / INR n * rsum n (fun i => Rabs (adversarial i - loss i))).
Proof.
  intros n adversarial loss H; do 2 f_equal.
  apply rsum_ext; intros i Hi; specialize (H i Hi).
  rewrite Rabs_pos_eq; lra.
Qed.
