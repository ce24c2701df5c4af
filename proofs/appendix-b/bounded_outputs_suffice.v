Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms exp_log.
Open Scope R_scope.

(* Appendix B: outputs bounded by B have scores of at least exp (- B). *)
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

(* Appendix B: outputs bounded by B have scores of at most exp B. *)
Theorem bounded_outputs_suffice_reading_2 :
  forall (c : nat) (f : nat -> R) (B : R),
  (1 <= c)%nat ->
  0 < B ->
  norminf c f <= B ->
  norminf c (fun i => exp (f i)) <= exp B.
Proof.
  intros c f B Hc _ HB. apply rmax_le; [exact Hc|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos).
  apply exp_le. pose proof (norminf_ge c f i Hi). pose proof (Rle_abs (f i)). lra.
Qed.
