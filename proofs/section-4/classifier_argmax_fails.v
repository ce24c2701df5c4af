(* Section 4: the largest score need not be attained by one class only. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem classifier_argmax_fails :
  ~ (forall f : nat -> R,
  0 < Rabs (f 0%nat - f 1%nat)).
Proof.
  intros H. specialize (H (fun _ => 0)). cbv beta in H. rewrite Rminus_0_r, Rabs_R0 in H. lra.
Qed.
