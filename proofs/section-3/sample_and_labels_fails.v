(* Section 3: a set forgets repetitions: a = 0, b = 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem sample_and_labels_fails :
  ~ (forall (a : R) (b : R),
  (a + a + b) / 3 = (a + b) / 2).
Proof.
  intros H. specialize (H 0 1). lra.
Qed.
