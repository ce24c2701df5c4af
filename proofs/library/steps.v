(* The unit step: 1 from 0 on, 0 before. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Lemma step_1 : forall x, 0 <= x -> step x = 1.
Proof. intros x H. unfold step. destruct (Rle_dec 0 x); [reflexivity | contradiction]. Qed.

Lemma step_0 : forall x, x < 0 -> step x = 0.
Proof. intros x H. unfold step. destruct (Rle_dec 0 x); [lra | reflexivity]. Qed.
