(* Section 3: the mean of the losses is at most the largest. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Theorem sample_and_labels_repaired :
  forall (n : nat) (l : nat -> R),
  (1 <= n)%nat ->
  rsum n (fun i => l i) / INR n <= rmax n (fun i => l i).
Proof.
  intros n l Hn. assert (0 < INR n) by (apply lt_0_INR; lia).
  apply Rmult_le_reg_r with (INR n); [assumption|].
  replace (rsum n (fun i => l i) / INR n * INR n) with (rsum n (fun i => l i)) by (field; lra).
  rewrite Rmult_comm, <- rsum_const. apply rsum_le. intros i Hi. apply (rmax_ge n (fun i => l i) i Hi).
Qed.
