(* Section 3, the effect of a perturbation on the representation: a distance, symmetric. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem effect_on_representation :
  forall (u : nat -> R) (v : nat -> R),
    norm2 2 (fun i => u i - v i) = norm2 2 (fun i => v i - u i).
Proof. intros u v. apply norm2_sub_comm. Qed.
