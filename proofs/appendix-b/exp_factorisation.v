(* Appendix B: the loss as a function of the exponentials. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

Theorem exp_factorisation :
  forall (c : nat) (f : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  ln (rsum c (fun i => exp (f i))) - ln (exp (f y)) = - ln (exp (f y) / rsum c (fun i => exp (f i))).
Proof.
  intros c f y _ Hy. rewrite cross_entropy_eq, ln_exp by exact Hy. reflexivity.
Qed.
