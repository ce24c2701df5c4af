(* Section 3, stability: a zero head needs none, and no constant serves the square. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem stability_must_shown :
  forall (r : nat) (u : nat -> R) (v : nat -> R),
    (1 <= r)%nat ->
    norm2 r (fun i => 0 * v i - 0 * u i) <= 0.
Proof. intros r u v Hr. rewrite norm2_zero by (intros; ring). lra. Qed.

Theorem stability_must_shown_2 :
  forall C : R,
    0 <= C ->
    C * Rabs (C + 1) < Rabs ((C + 1) ^ 2 - 0).
Proof. intros C HC. rewrite !Rabs_right; nra. Qed.

Theorem stability_must_repaired :
  forall (r : nat) (w : nat -> R) (u : nat -> R) (v : nat -> R),
    (1 <= r)%nat ->
    dot r w v - dot r w u <= norm2 r w * norm2 r (fun i => v i - u i).
Proof.
  intros r w u v Hr. replace (dot r w v - dot r w u) with (dot r w (fun i => v i - u i)).
  - eapply Rle_trans; [apply Rle_abs | apply dot_le_norm2].
  - unfold dot. rewrite <- rsum_minus. apply rsum_ext. intros; ring.
Qed.
