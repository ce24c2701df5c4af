(* Section 3, repaired: the constant over all logits is sqrt 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions cross_entropy_lipschitz.
Open Scope R_scope.

Theorem the_lipschitz_constant_repaired :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 3)%nat ->
  Rabs (- ln (exp (f y) / rsum 3 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 3 (fun i => exp (f' i)))) <=
    sqrt 2 * norm2 3 (fun i => f i - f' i).
Proof.
  intros y f f' Hy. apply (cross_entropy_lipschitz 3 y f f' Hy).
Qed.
