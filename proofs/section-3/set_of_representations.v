(* Section 3, the set of representations: each logit is bounded by norms. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem set_of_representations_repaired :
  forall (c : nat) (r : nat) (y : nat) (W : nat -> nat -> R) (u : nat -> R),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    (y < c)%nat ->
    Rabs (matvec r W u y) <= norm2 r (fun i => W y i) * norm2 r u.
Proof. intros c r y W u Hc Hr Hy. apply (dot_le_norm2 r (W y) u). Qed.
