Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

(* Appendix C: a class with a larger score than j shows that j is not the largest. *)
Theorem classifier_argmax_repaired :
  forall (c : nat) (f : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  f j < f y ->
  f j < rmax c (fun i => f i).
Proof.
  intros c f y j _ Hy _ H. eapply Rlt_le_trans; [exact H | apply (rmax_ge c (fun i => f i) y Hy)].
Qed.
