(* Section 3: the square has no Lipschitz constant. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem stability_must_shown_2 :
  forall C : R,
  0 <= C ->
  C * Rabs (C + 1) < Rabs ((C + 1) ^ 2 - 0).
Proof.
  intros C HC. rewrite Rminus_0_r, !Rabs_right by (try lra; apply Rle_ge, pow2_ge_0).
  assert (C * (C + 1) < (C + 1) * (C + 1)) by (apply Rmult_lt_compat_r; lra). lra.
Qed.
