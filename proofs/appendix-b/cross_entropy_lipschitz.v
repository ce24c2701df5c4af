(* The cross-entropy loss is Lipschitz on all of R^c, with constant sqrt 2, for every number of classes. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms cross_entropy.
Open Scope R_scope.

Theorem cross_entropy_lipschitz : forall (c y : nat) (f f' : nat -> R), (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  sqrt 2 * norm2 c (fun i => f i - f' i).
Proof.
  assert (Hone : forall c y f f', (y < c)%nat ->
    - ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i))) <=
    sqrt 2 * norm2 c (fun i => f i - f' i)).
  { intros c y f f' Hy. eapply Rle_trans; [apply cross_entropy_le_gradient, Hy|].
    apply Rmult_le_compat_r; [apply norm2_nonneg | apply loss_gradient_norm_le, Hy]. }
  intros c y f f' Hy. apply Rabs_le. split; [|apply Hone, Hy].
  pose proof (Hone c y f' f Hy) as H. rewrite norm2_sub_comm in H. lra.
Qed.
