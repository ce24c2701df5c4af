(* Section 3, M2: the largest score. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem m2_section_3 :
  forall (c : nat) (j : nat) (f : nat -> R),
    (1 <= c)%nat ->
    (j < c)%nat ->
    exp (f j) <= norminf c (fun i => exp (f i)).
Proof.
  intros c j f Hc Hj. eapply Rle_trans; [apply Rle_abs|]. apply (norminf_ge c (fun i => exp (f i)) j Hj).
Qed.
