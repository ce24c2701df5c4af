(* Appendix B: the loss is defined for every label in range, and never negative. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions cross_entropy.
Open Scope R_scope.

Theorem label_set_undefined_repaired :
  forall (c : nat) (f : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 <= - ln (exp (f y) / rsum c (fun i => exp (f i))).
Proof.
  intros c f y _ Hy. apply cross_entropy_nonneg, Hy.
Qed.
