(* Definition 3.1 as printed, with <: no function on a nonempty set satisfies it (take r' = r). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms.
Open Scope R_scope.

Theorem definition_lipschitz : forall (a b : nat) (C : R) (g : (nat -> R) -> nat -> R) (A : (nat -> R) -> Prop),
  (exists r : nat -> R, A r) ->
  ~ (forall r r' : nat -> R, A r -> A r' ->
     norm2 b (fun i => g r i - g r' i) < C * norm2 a (fun i => r i - r' i)).
Proof.
  intros a b C g A [r Hr] H. specialize (H r r Hr Hr).
  rewrite (norm2_zero a) in H by (intros; ring). pose proof (norm2_nonneg b (fun i => g r i - g r i)). lra.
Qed.
