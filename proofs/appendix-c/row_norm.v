(* Appendix C: sqrt (|W_i|^2) <= sqrt (sum_i |W_i|^2). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums.
Open Scope R_scope.

Theorem row_norm :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (i : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (i < c)%nat ->
  sqrt ((norm2 r (fun i0 => W i i0)) ^ 2) <= sqrt (rsum c (fun k => (norm2 r (fun i1 => W k i1)) ^ 2)).
Proof.
  intros c r W i _ _ Hi. apply sqrt_le_1_alt.
  apply (rsum_term_le c (fun k => norm2 r (fun i1 => W k i1) ^ 2) i Hi). intros k _. apply pow2_ge_0.
Qed.
