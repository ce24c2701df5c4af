Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exponential_norm_bound.
Open Scope R_scope.

(* Appendix B, last chain, second link as printed:
   2 sqrt c / m_1 |exp f - exp f'|_2 <= 2 c sqrt c m_2^2 / m_1 |f - f'|_2. False for every c >= 1 and every class. *)
Lemma chain_second_link_refuted_every_size : forall c y : nat, (y < c)%nat ->
  ~ (forall f f' : nat -> R,
     2 * sqrt (INR c) / Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => exp (f i) - exp (f' i)) <=
     2 * INR c * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 /
     Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)).
Proof.
  intros c y Hy H. apply (exponential_norm_bound_refuted_every_size c ltac:(lia)). intros f f'.
  specialize (H f f'). rewrite (norm2_sub_comm c f' f).
  set (m2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (Hm1 : 0 < Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb_lt; apply exp_pos).
  set (m1 := Rmin (exp (f y)) (exp (f' y))) in *.
  assert (Hc : 0 < sqrt (INR c)) by (apply sqrt_lt_R0, lt_0_INR; lia).
  apply Rmult_le_reg_l with (2 * sqrt (INR c) / m1); [apply Rdiv_lt_0_compat; lra|].
  eapply Rle_trans; [exact H|]. right. field. lra.
Qed.

Theorem chain_second_link_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  2 * sqrt (INR c) / Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => exp (f i) - exp (f' i)) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / Rmin
    (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply (chain_second_link_refuted_every_size 1 0); [lia|].
  exact (fun f f' => H 1%nat f f' 0%nat (le_n 1) (le_n 1)).
Qed.

(* Appendix B, last chain, second link repaired: m_2 in place of c m_2^2. *)
Theorem chain_second_link_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  2 * sqrt (INR c) / Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => exp (f i) - exp (f' i)) <=
    2 * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / Rmin (exp (f y))
    (exp (f' y)) * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y Hc Hy.
  pose proof (exponential_norm_bound_repaired c f f' Hc) as H. rewrite (norm2_sub_comm c f' f) in H.
  set (m2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (Hm1 : 0 < Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb_lt; apply exp_pos).
  set (m1 := Rmin (exp (f y)) (exp (f' y))) in *.
  replace (2 * sqrt (INR c) * m2 / m1 * norm2 c (fun i => f i - f' i))
    with (2 * sqrt (INR c) / m1 * (m2 * norm2 c (fun i => f i - f' i))) by (field; lra).
  apply Rmult_le_compat_l; [|exact H].
  pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat, Hm1].
Qed.
