(* Section 3: bounded outputs have a positive M_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms minimum exp_log.
Open Scope R_scope.

Theorem m1_m2_exist :
  forall (c : nat) (f : nat -> R) (B : R),
  (1 <= c)%nat ->
  0 < B ->
  norminf c f <= B ->
  exp (- B) <= rmin c (fun k => exp (f k)).
Proof.
  intros c f B Hc _ HB. apply rmin_ge; [exact Hc|]. intros i Hi. apply exp_le.
  pose proof (norminf_ge c f i Hi) as H. unfold Rabs in H. destruct (Rcase_abs (f i)); lra.
Qed.
