(* Section 3: M_2 is at least every score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem m2_section_3 :
  forall (c : nat) (j : nat) (f : nat -> R),
  (1 <= c)%nat ->
  (j < c)%nat ->
  exp (f j) <= norminf c (fun i => exp (f i)).
Proof.
  intros c j f _ Hj. pose proof (norminf_ge c (fun i => exp (f i)) j Hj) as H. cbv beta in H.
  rewrite Rabs_right in H by (left; apply exp_pos). exact H.
Qed.
