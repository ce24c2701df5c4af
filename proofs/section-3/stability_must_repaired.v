(* Section 3: a linear loss is stable with the norm of w. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Theorem stability_must_repaired :
  forall (r : nat) (w : nat -> R) (u : nat -> R) (v : nat -> R),
  (1 <= r)%nat ->
  dot r w v - dot r w u <= norm2 r w * norm2 r (fun i => v i - u i).
Proof.
  intros r w u v _. replace (dot r w v - dot r w u) with (dot r w (fun i => v i - u i)).
  - eapply Rle_trans; [apply Rle_abs | apply dot_le_norm2].
  - unfold dot. rewrite <- rsum_minus. apply rsum_ext. intros i _. ring.
Qed.
