(* The best constant of the bound on the norm: 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exponential_norm_bound_repaired.
Open Scope R_scope.

Theorem exponential_norm_bound_at_best :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= 1 * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f'
    i))) * norm2 c (fun i => f' i - f i).
Proof.
  intros c f f' Hc. rewrite Rmult_1_l. apply exponential_norm_bound_repaired, Hc.
Qed.
