(* Appendix B: outputs bounded by B have scores of at least exp (- B). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms exp_log.
Open Scope R_scope.

Theorem bounded_outputs_suffice :
  forall (c : nat) (f : nat -> R) (y : nat) (B : R),
  (1 <= c)%nat ->
  (y < c)%nat ->
  0 < B ->
  norminf c f <= B ->
  exp (0 - B) <= exp (f y).
Proof.
  intros c f y B _ Hy _ HB. apply exp_le. pose proof (norminf_ge c f y Hy) as H.
  unfold Rabs in H. destruct (Rcase_abs (f y)); lra.
Qed.
