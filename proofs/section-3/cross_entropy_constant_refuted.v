(* Section 3, printed: the constant 2 c sqrt c M_2^2 / M_1 on the set of two outputs. False, whichever labels M_1 is over. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms minimum exp_log local_cross_entropy_constant.
Open Scope R_scope.

Theorem cross_entropy_constant_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (2 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / rmin c
    (fun k => Rmin (exp (f k)) (exp (f' k))) * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply local_cross_entropy_instance. intros f f' Hf Hf'.
  assert (Hm : rmin 2 (fun k => Rmin (exp (f k)) (exp (f' k))) = Rmin (exp (f 0%nat)) (exp (f' 0%nat))).
  { apply Rle_antisym.
    - apply (rmin_le 2 (fun k => Rmin (exp (f k)) (exp (f' k))) 0). lia.
    - apply rmin_ge; [lia|]. intros i _. eapply Rle_trans; [apply Rmin_r|]. apply Rmin_glb; apply exp_le; auto. }
  rewrite <- Hm. apply (H 2%nat f f' 0%nat); lia.
Qed.
