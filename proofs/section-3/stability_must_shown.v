(* Section 3: with W = 0 no perturbation changes the output. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem stability_must_shown :
  forall (r : nat) (u : nat -> R) (v : nat -> R),
  (1 <= r)%nat ->
  norm2 r (fun i => 0 * v i - 0 * u i) <= 0.
Proof.
  intros r u v _. rewrite norm2_zero by (intros; ring). lra.
Qed.
