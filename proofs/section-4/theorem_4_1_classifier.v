(* Theorem 4.1 with the Frobenius norm, u = f_theta(x), v = f_theta(x + d), |v - u| <= D. It is true, strictly: the
   printed proof gives only >=; two rows together are bounded by sqrt 2 |W|, and 2 > sqrt 2 makes the conclusion strict. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Theorem theorem_4_1_classifier : forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R) (D : R),
  (y < c)%nat -> norm2 r (fun k => v k - u k) <= D ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j)) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof.
  intros c r y W u v D Hy HD Hclass Hmargin j Hj Hjy.
  apply (margin_kept c r W (frobenius c r W) u v D y j); auto using operator_bound_frobenius.
Qed.
