Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

(* Section 4: W = 0 ties everywhere. *)
Theorem classifier_argmax_shown :
  forall t : R,
  Rabs (0 * t - 0 * t) <= 0.
Proof.
  intros t. replace (0 * t - 0 * t) with 0 by ring. rewrite Rabs_R0. lra.
Qed.

(* Section 4: the largest score need not be attained by one class only. *)
Theorem classifier_argmax_fails :
  ~ (forall f : nat -> R,
  0 < Rabs (f 0%nat - f 1%nat)).
Proof.
  intros H. specialize (H (fun _ => 0)). cbv beta in H. rewrite Rminus_0_r, Rabs_R0 in H. lra.
Qed.
