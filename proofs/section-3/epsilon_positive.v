(* Section 3, epsilon: at 0 the ball is empty. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem epsilon_positive_fails :
  ~ (forall (r : nat) (u : nat -> R) (epsilon : R),
    (1 <= r)%nat ->
    0 <= epsilon ->
    norm2 r (fun i => u i - u i) < epsilon).
Proof.
  intros H. specialize (H 1%nat (fun _ => 0) 0 ltac:(lia) ltac:(lra)).
  pose proof (norm2_nonneg 1 (fun i => (fun _ : nat => 0) i - (fun _ : nat => 0) i)). cbv beta in *. lra.
Qed.

Theorem epsilon_positive_repaired :
  forall (r : nat) (u : nat -> R) (epsilon : R),
    (1 <= r)%nat ->
    0 < epsilon ->
    norm2 r (fun i => u i - u i) < epsilon.
Proof. intros r u e Hr He. rewrite norm2_zero by (intros; ring). exact He. Qed.
