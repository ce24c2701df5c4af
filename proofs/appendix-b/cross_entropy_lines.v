(* Lines of Appendix B that speak of any model and any set of inputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms cross_entropy_lipschitz representations.
Open Scope R_scope.

Theorem cross_entropy_definition_appendix :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    (forall (u2 : nat -> R) (k1 : nat), (k1 < c)%nat -> loss u2 k1 = - ln (exp (u2 k1) / rsum c (fun q => exp (u2 q)))) ->
    loss (f1 x) y = - ln (exp (f1 x y) / rsum c (fun q1 => exp (f1 x q1))).
Proof. intros d c f loss x y Hd Hc Hf Hloss Hy H. apply H, Hy. Qed.

Theorem cross_entropy_not_globally_lipschitz_refuted :
  ~ (forall (c : nat) (y : nat),
    (1 <= c)%nat ->
    (y < c)%nat ->
    (~ (exists C2 : R, (0 <= C2 /\ (forall (u' : nat -> R) (v : nat -> R), Rabs (- ln (exp (u' y) / rsum c (fun q => exp (u' q))) - - ln (exp (v y) / rsum c (fun q1 => exp (v q1)))) <= C2 * norm2 c (fun i => u' i - v i)))))).
Proof.
  intros H. apply (H 1%nat 0%nat); auto. exists (sqrt 2). split; [apply sqrt_2_nonneg|].
  intros. apply cross_entropy_lipschitz. apply Nat.lt_0_1.
Qed.

Theorem appendix_lipschitz_goal :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists C2 : R, (0 <= C2 /\ (forall (x : nat -> R) (x' : nat -> R) (y : nat), X x -> X x' -> (y < c)%nat -> Rabs (- ln (exp (f1 x y) / rsum c (fun q => exp (f1 x q))) - - ln (exp (f1 x' y) / rsum c (fun q1 => exp (f1 x' q1)))) <= C2 * norm2 c (fun i3 => f1 x i3 - f1 x' i3)))).
Proof. intros d c f X Hd Hc Hf HX. exists (sqrt 2). split; [apply sqrt_2_nonneg|]. intros. apply cross_entropy_lipschitz. assumption. Qed.
