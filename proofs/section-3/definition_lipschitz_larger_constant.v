(* Definition 3.1 repaired: with <= at C, strict < holds at every larger constant, for r different from r'. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Theorem definition_lipschitz_larger_constant :
  forall (a : nat) (b : nat) (g : (nat -> R) -> nat -> R) (S1 : (nat -> R) -> Prop) (C2 : R) (C' : R),
  (1 <= a)%nat ->
  (1 <= b)%nat ->
  (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < a)%nat -> u i1 = v i1) -> (i < b)%nat -> g u i = g v i) ->
  (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < a)%nat -> u1 i2 = v1 i2) -> S1 u1 -> S1 v1) ->
  C2 < C' ->
  (forall (u2 : nat -> R) (v2 : nat -> R), S1 u2 -> S1 v2 -> norm2 b (fun i3 => g u2 i3 - g v2 i3) <= C2 * norm2 a (fun i4 => u2 i4 - v2 i4)) ->
  (forall (u3 : nat -> R) (v3 : nat -> R), S1 u3 -> S1 v3 -> ((~ (forall i5, (i5 < a)%nat -> u3 i5 = v3 i5)) -> norm2 b (fun i6 => g u3 i6 - g v3 i6) < C' * norm2 a (fun i7 => u3 i7 - v3 i7))).
Proof.
  intros a b g A C C' _ _ _ _ HC H r r' Hr Hr' Hne.
  assert (Hex : exists i, (i < a)%nat /\ r i <> r' i).
  { apply Classical_Prop.NNPP. intros Hno. apply Hne. intros i Hi. apply Classical_Prop.NNPP. intros Hdiff. apply Hno. exists i. split; assumption. }
  destruct Hex as [i [Hi Hdiff]].
  eapply Rle_lt_trans; [apply H; assumption|].
  apply Rmult_lt_compat_r; [|exact HC].
  eapply Rlt_le_trans; [|apply (norm2_entry_le a (fun i => r i - r' i) i Hi)].
  apply Rabs_pos_lt. lra.
Qed.
