(* Appendix B, repaired: the loss is Lipschitz on all of R^c, with constant sqrt 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors cross_entropy_lipschitz.
Open Scope R_scope.

Theorem cross_entropy_not_globally_lipschitz_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    sqrt 2 * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y _ Hy. apply cross_entropy_lipschitz, Hy.
Qed.
