(* Definition 3.1 repaired: with <= at C, strict < holds at every larger constant, for r different from r'. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Theorem definition_lipschitz_larger_constant :
  forall (a b : nat) (C C' : R) (g : (nat -> R) -> nat -> R) (A : (nat -> R) -> Prop), C < C' ->
  (forall r r' : nat -> R, A r -> A r' ->
   norm2 b (fun i => g r i - g r' i) <= C * norm2 a (fun i => r i - r' i)) ->
  forall r r' : nat -> R, A r -> A r' -> (exists i, (i < a)%nat /\ r i <> r' i) ->
  norm2 b (fun i => g r i - g r' i) < C' * norm2 a (fun i => r i - r' i).
Proof.
  intros a b C C' g A HC H r r' Hr Hr' [i [Hi Hdiff]].
  eapply Rle_lt_trans; [apply H; assumption|].
  apply Rmult_lt_compat_r; [|exact HC].
  eapply Rlt_le_trans; [|apply (norm2_entry_le a (fun i => r i - r' i) i Hi)].
  apply Rabs_pos_lt. lra.
Qed.
