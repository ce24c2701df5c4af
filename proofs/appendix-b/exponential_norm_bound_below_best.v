(* Just below 1 the bound on the norm fails. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors exponential_norm_bound_best.
Open Scope R_scope.

Theorem exponential_norm_bound_below_best :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) <= 999 / 1000 * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i
    => exp (f' i))) * norm2 c (fun i => f' i - f i)).
Proof.
  intros H. destruct (exponential_norm_bound_best 1 (999 / 1000)) as [f [f' Hlt]]; [lia | lra |].
  specialize (H 1%nat f f' (le_n 1)). lra.
Qed.
