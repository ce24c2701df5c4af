(* Appendix B, last chain, first link: |l(f, y) - l(f', y)| <= 2 sqrt c / m_1 |exp f - exp f'|_2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_loss_lipschitz.
Open Scope R_scope.

Lemma cross_entropy_by_exponentials : forall (c y : nat) (f f' : nat -> R), (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * sqrt (INR c) / Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => exp (f i) - exp (f' i)).
Proof.
  intros c y f f' Hy. rewrite norm2_sub_comm.
  pose proof (l_exp_lipschitz c y (fun i => exp (f i)) (fun i => exp (f' i)) Hy
    (fun i _ => exp_pos (f i)) (fun i _ => exp_pos (f' i))) as H.
  cbv beta in H. unfold Rminus at 1. rewrite Ropp_involutive. exact H.
Qed.

Theorem chain_first_link :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * sqrt (INR c) / Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => exp (f i) - exp (f' i)).
Proof.
  intros c f f' y _ Hy. apply cross_entropy_by_exponentials, Hy.
Qed.
