(* Theorem 4.1 as the paper words it: a representation g of R^d, a point x, a radius. D is any upper bound of
   |g(x + delta) - g(x)| over the open ball, so the maximum needs not be attained. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors theorem_4_1_classifier.
Open Scope R_scope.

Theorem theorem_4_1_network :
  forall (d r c y : nat) (g : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (radius D : R), (y < c)%nat ->
  (forall delta : nat -> R, norm2 d delta < radius ->
   norm2 r (fun k => g (fun i => x i + delta i) k - g x k) <= D) ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W (g x) j < matvec r W (g x) y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * frobenius c r W * D <= Rabs (matvec r W (g x) y - matvec r W (g x) j)) ->
  forall delta : nat -> R, norm2 d delta < radius ->
  forall j, (j < c)%nat -> j <> y ->
  matvec r W (g (fun i => x i + delta i)) j < matvec r W (g (fun i => x i + delta i)) y.
Proof.
  intros d r c y g W x radius D Hy HD Hclass Hmargin delta Hdelta.
  apply (theorem_4_1_classifier c r y W (g x) _ D Hy (HD delta Hdelta) Hclass Hmargin).
Qed.
