(* Appendix B, printed: "The cross-entropy loss is not globally Lipschitz." It is: one constant serves all logits. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors cross_entropy_lipschitz.
Open Scope R_scope.

Theorem cross_entropy_not_globally_lipschitz_refuted : forall c y : nat, (y < c)%nat ->
  ~ (forall K : R, exists f f' : nat -> R,
     K * norm2 c (fun i => f i - f' i) <
     Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i))))).
Proof.
  intros c y Hy H. destruct (H (sqrt 2)) as [f [f' Hff']].
  pose proof (cross_entropy_lipschitz c y f f' Hy). lra.
Qed.
