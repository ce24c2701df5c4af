(* Appendix C: sqrt (sum_i |W_i|^2) is the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem frobenius_called_two_norm_shown :
  forall (c : nat) (r : nat) (W : nat -> nat -> R),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  sqrt (rsum c (fun k => (norm2 r (fun i1 => W k i1)) ^ 2)) = frobenius c r W.
Proof.
  intros c r W _ _. rewrite <- (sqrt_pow2 (frobenius c r W)) by apply frobenius_nonneg.
  rewrite frobenius_sqr. reflexivity.
Qed.
