(* Section 4: a linear loss, independent of the task. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Theorem independent_of_task :
  forall (w : nat -> R) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
  Rabs (dot 3 w (fun i => matvec 2 W v i) - dot 3 w (fun i => matvec 2 W u i)) <=
    norm2 3 w * frobenius 3 2 W * norm2 2 (fun i => v i - u i).
Proof.
  intros w W u v.
  replace (dot 3 w (fun i => matvec 2 W v i) - dot 3 w (fun i => matvec 2 W u i))
    with (dot 3 w (matvec 2 W (fun k => v k - u k))).
  - eapply Rle_trans; [apply dot_le_norm2|]. rewrite Rmult_assoc.
    apply Rmult_le_compat_l; [apply norm2_nonneg | apply frobenius_matvec].
  - unfold dot. rewrite <- rsum_minus. apply rsum_ext. intros i _. rewrite matvec_minus. ring.
Qed.
