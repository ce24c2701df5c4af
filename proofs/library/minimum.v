(* The smallest of a family of reals. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Lemma rmin_le : forall n f i, (i < n)%nat -> rmin n f <= f i.
Proof.
  induction n as [|n IH]; intros f i Hi; [lia|].
  destruct n as [|n].
  - replace i with O by lia. simpl. lra.
  - change (rmin (S (S n)) f) with (Rmin (rmin (S n) f) (f (S n))).
    destruct (Nat.eq_dec i (S n)) as [->|Hin]; [apply Rmin_r|].
    apply Rle_trans with (rmin (S n) f); [apply Rmin_l | apply IH; lia].
Qed.

Lemma rmin_ge : forall n f a, (1 <= n)%nat -> (forall i, (i < n)%nat -> a <= f i) -> a <= rmin n f.
Proof.
  induction n as [|n IH]; intros f a Hn H; [lia|].
  destruct n as [|n]; [apply H; lia|].
  change (rmin (S (S n)) f) with (Rmin (rmin (S n) f) (f (S n))).
  apply Rmin_glb; [apply IH; [lia | intros i Hi; apply H; lia] | apply H; lia].
Qed.

Lemma rmin_gt : forall n f a, (1 <= n)%nat -> (forall i, (i < n)%nat -> a < f i) -> a < rmin n f.
Proof.
  induction n as [|n IH]; intros f a Hn H; [lia|].
  destruct n as [|n]; [apply H; lia|].
  change (rmin (S (S n)) f) with (Rmin (rmin (S n) f) (f (S n))).
  apply Rmin_glb_lt; [apply IH; [lia | intros i Hi; apply H; lia] | apply H; lia].
Qed.
