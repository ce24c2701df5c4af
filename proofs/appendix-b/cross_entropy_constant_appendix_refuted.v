(* Appendix B, printed: the constant 2 c sqrt c M_2^2 / M_1. False: in the counterexample M_1 over all labels is m_1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms minimum exp_log local_cross_entropy_constant_refuted.
Open Scope R_scope.

Theorem cross_entropy_constant_appendix_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / Rmin
    (rmin c (fun j => exp (f j))) (rmin c (fun j => exp (f' j))) * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply local_cross_entropy_instance. intros f f' Hf Hf'.
  assert (Hm : Rmin (rmin 2 (fun j => exp (f j))) (rmin 2 (fun j => exp (f' j))) = Rmin (exp (f 0%nat)) (exp (f' 0%nat))).
  { apply Rle_antisym.
    - apply Rmin_glb; [eapply Rle_trans; [apply Rmin_l | apply (rmin_le 2 (fun j => exp (f j)) 0); lia] |
        eapply Rle_trans; [apply Rmin_r | apply (rmin_le 2 (fun j => exp (f' j)) 0); lia]].
    - assert (Hle : forall i, (i < 2)%nat -> exp (f' 0%nat) <= exp (f i) /\ exp (f' 0%nat) <= exp (f' i))
        by (intros i Hi; split; apply exp_le; auto).
      apply Rmin_glb; apply rmin_ge; try lia; intros i Hi; (eapply Rle_trans; [apply Rmin_r | apply Hle, Hi]). }
  rewrite <- Hm. apply (H 2%nat f f' 0%nat); lia.
Qed.
