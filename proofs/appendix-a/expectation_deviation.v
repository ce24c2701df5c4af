(* Appendix A: an expectation is at most the absolute value of the average plus the deviation between the two. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem expectation_deviation :
  forall (n : nat) (D : nat -> R) (expectation deviation : R),
  Rabs (1 / INR n * rsum n D - expectation) <= deviation ->
  expectation <= Rabs (1 / INR n * rsum n D) + deviation.
Proof.
  intros n D e d H.
  pose proof (Rle_abs (1 / INR n * rsum n D)).
  pose proof (Rle_abs (- (1 / INR n * rsum n D - e))) as H1; rewrite Rabs_Ropp in H1.
  lra.
Qed.
