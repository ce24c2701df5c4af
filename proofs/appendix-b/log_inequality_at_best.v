(* The best constant of the log inequality: 1/2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors log_inequality.
Open Scope R_scope.

Theorem log_inequality_at_best :
  forall x : R,
  0 < x ->
  Rabs (ln x) <= 1 / 2 * Rabs (x - 1 / x).
Proof.
  exact log_inequality_quotient.
Qed.
