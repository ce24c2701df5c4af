(* Section 5, other losses: the absolute error is Lipschitz. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy softplus.
Open Scope R_scope.

Theorem wider_range :
  forall (s : R) (t : R) (a : R),
    Rabs (Rabs (s - a) - Rabs (t - a)) <= Rabs (s - t).
Proof.
  intros s t a. eapply Rle_trans; [apply Rabs_triang_inv2|]. replace (s - a - (t - a)) with (s - t) by ring. lra.
Qed.

Theorem smooth_losses_shown_3 :
  forall (s : R) (t : R),
    Rabs (Rabs s - Rabs t) <= Rabs (s - t).
Proof. intros s t. apply Rabs_triang_inv2. Qed.
