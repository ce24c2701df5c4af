(* Appendix B, repaired: the square of the norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem norm_without_root_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  (norm2 c (fun i => exp (f i) - exp (f' i))) ^ 2 = rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2).
Proof.
  intros c f f' _. apply norm2_sqr.
Qed.
