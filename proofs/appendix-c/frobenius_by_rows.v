(* Appendix C: sqrt (sum_i |W_i|^2) = |W|: so the norm in the proof is the Frobenius norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem frobenius_by_rows : forall (c r : nat) (W : nat -> nat -> R),
  sqrt (rsum c (fun i => norm2 r (fun k => W i k) ^ 2)) = frobenius c r W.
Proof.
  intros c r W. rewrite <- (sqrt_pow2 (frobenius c r W)) by apply frobenius_nonneg.
  rewrite frobenius_sqr. reflexivity.
Qed.
