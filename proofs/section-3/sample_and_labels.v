(* Section 3, the sample: the average over pairs is not the average over the sample of inputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem sample_and_labels_fails :
  ~ (forall (a : R) (b : R),
    (a + a + b) / 3 = (a + b) / 2).
Proof. intros H. specialize (H 1 0). lra. Qed.

Theorem sample_and_labels_repaired :
  forall (n : nat) (l : nat -> R),
    (1 <= n)%nat ->
    rsum n (fun i => l i) / INR n <= rmax n (fun i => l i).
Proof.
  intros n l Hn. assert (0 < INR n) by (apply lt_0_INR; lia).
  apply (Rmult_le_reg_r (INR n)); [lra|]. unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
  rewrite Rmult_comm, <- rsum_const. apply rsum_le. intros i Hi. apply (rmax_ge n l i Hi).
Qed.
