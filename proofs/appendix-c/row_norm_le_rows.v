(* Appendix C: sqrt (|W_i|^2) <= sqrt (sum_i |W_i|^2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums.
Open Scope R_scope.

Theorem row_norm_le_rows : forall (c r i : nat) (W : nat -> nat -> R), (i < c)%nat ->
  sqrt (norm2 r (fun k => W i k) ^ 2) <= sqrt (rsum c (fun i => norm2 r (fun k => W i k) ^ 2)).
Proof.
  intros c r i W Hi. apply sqrt_le_1_alt.
  apply (rsum_term_le c (fun i => norm2 r (fun k => W i k) ^ 2) i Hi). intros j _. apply pow2_ge_0.
Qed.
