Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

(* Appendix B, printed: |exp f - exp f'|_2 = sum_i (exp f_i - exp f'_i)^2, without the square root.
   False for every c >= 1: f = (ln 3, ..., ln 3) and f' = 0 give 2 sqrt c against 4 c. *)
Lemma norm_without_root_refuted_every_size : forall c : nat, (1 <= c)%nat ->
  ~ (forall f f' : nat -> R,
     norm2 c (fun i => exp (f i) - exp (f' i)) = rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2)).
Proof.
  intros c Hc H. specialize (H (fun _ => ln 3) (fun _ => 0)). cbv beta in H.
  rewrite (norm2_const c _ 2), rsum_const, exp_ln, exp_0, Rabs_right in H
    by (try lra; intros i _; rewrite exp_ln, exp_0; lra).
  assert (Hn : 1 <= INR c) by (apply (le_INR 1), Hc).
  pose proof (sqrt_sqrt (INR c) ltac:(lra)). pose proof (sqrt_pos (INR c)).
  assert (1 <= sqrt (INR c)) by (apply sqrt_ge_1, Hn).
  assert (1 * sqrt (INR c) <= sqrt (INR c) * sqrt (INR c)) by (apply Rmult_le_compat_r; lra). lra.
Qed.

Theorem norm_without_root_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  norm2 c (fun i => exp (f i) - exp (f' i)) = rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2)).
Proof.
  intros H. apply (norm_without_root_refuted_every_size 1); [lia|].
  exact (fun f f' => H 1%nat f f' (le_n 1)).
Qed.

(* Appendix B, repaired: the square of the norm. *)
Theorem norm_without_root_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R),
  (1 <= c)%nat ->
  (norm2 c (fun i => exp (f i) - exp (f' i))) ^ 2 = rsum c (fun i => (exp (f i) - exp (f' i)) ^ 2).
Proof.
  intros c f f' _. apply norm2_sqr.
Qed.
