(* Just below 1/2 the log inequality fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors log_inequality_best.
Open Scope R_scope.

Theorem log_inequality_below_best :
  ~ (forall x : R,
  0 < x ->
  Rabs (ln x) <= 4999 / 10000 * Rabs (x - 1 / x)).
Proof.
  intros H. destruct (log_inequality_best (4999 / 10000)) as [x [Hx Hlt]]; [lra|].
  specialize (H x Hx). lra.
Qed.
