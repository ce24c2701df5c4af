Require Import Reals Lra Lia.
From Lemmakit Require Import definitions cross_entropy_lipschitz cross_entropy_lipschitz_best.
Open Scope R_scope.

(* Appendix B, printed: "The cross-entropy loss is not globally Lipschitz." It is: one constant serves all logits. *)
Lemma cross_entropy_not_globally_lipschitz_refuted_of_vectors : forall c y : nat, (y < c)%nat ->
  ~ (forall K : R, exists f f' : nat -> R,
     K * norm2 c (fun i => f i - f' i) <
     Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i))))).
Proof.
  intros c y Hy H. destruct (H (sqrt 2)) as [f [f' Hff']].
  pose proof (cross_entropy_lipschitz c y f f' Hy). lra.
Qed.

(* Appendix B, repaired: the loss is Lipschitz on all of R^c, with constant sqrt 2. *)
Theorem cross_entropy_not_globally_lipschitz_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    sqrt 2 * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y _ Hy. apply cross_entropy_lipschitz, Hy.
Qed.

(* The best constant over all logits: sqrt 2. *)
Theorem cross_entropy_not_globally_lipschitz_at_best :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    1 * sqrt 2 * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y _ Hy. rewrite Rmult_1_l. apply cross_entropy_lipschitz, Hy.
Qed.

(* Just below the best constant the bound fails. *)
Theorem cross_entropy_not_globally_lipschitz_below_best :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    999 / 1000 * sqrt 2 * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. assert (0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  destruct (cross_entropy_lipschitz_best 2 0 (999 / 1000 * sqrt 2)) as [f [f' Hff']]; [lia | lia | lra |].
  specialize (H 2%nat f f' 0%nat ltac:(lia) ltac:(lia)). lra.
Qed.
