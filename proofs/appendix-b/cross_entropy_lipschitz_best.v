(* No constant below sqrt 2 works, for any c >= 2 and any class: f = (- h at y, h at one other class, 0 else), f' = 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Lemma loss_at_zero : forall c y, (y < c)%nat -> - ln (exp 0 / rsum c (fun _ => exp 0)) = ln (INR c).
Proof.
  intros c y Hy. rewrite rsum_const, exp_0, Rmult_1_r.
  assert (0 < INR c) by (apply lt_0_INR; lia). rewrite neg_ln_quotient, ln_1 by lra. ring.
Qed.

Theorem cross_entropy_lipschitz_best : forall (c y : nat) (K : R), (2 <= c)%nat -> (y < c)%nat -> K < sqrt 2 ->
  exists f f' : nat -> R,
  K * norm2 c (fun i => f i - f' i) <
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))).
Proof.
  intros c y K Hc Hy HK.
  assert (Hj : exists j, (j < c)%nat /\ j <> y)
    by (destruct y as [|y]; [exists 1%nat | exists 0%nat]; split; lia).
  destruct Hj as [j [Hj Hjy]].
  assert (H2 : sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra).
  assert (Hs : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  assert (Hgap : 0 < 2 - K * sqrt 2) by (pose proof (Rmult_lt_compat_r _ _ _ Hs HK); lra).
  assert (Hn : 0 < INR c) by (apply lt_0_INR; lia).
  assert (Hln : 0 <= ln (INR c)) by (rewrite <- ln_1; apply ln_le; [lra | apply (le_INR 1); lia]).
  set (h := (ln (INR c) + 1) / (2 - K * sqrt 2)).
  assert (Hh : 0 < h) by (apply Rdiv_lt_0_compat; lra).
  assert (Heq : h * (2 - K * sqrt 2) = ln (INR c) + 1) by (unfold h; field; lra).
  set (f := fun i => if Nat.eq_dec i y then - h else if Nat.eq_dec i j then h else 0).
  assert (Hfy : f y = - h) by (unfold f; destruct (Nat.eq_dec y y); congruence).
  assert (Hfj : f j = h)
    by (unfold f; destruct (Nat.eq_dec j y); [congruence | destruct (Nat.eq_dec j j); congruence]).
  exists f, (fun _ => 0).
  rewrite (loss_at_zero c y Hy), cross_entropy_eq by exact Hy.
  rewrite (norm2_two c _ y j Hy Hj) by
    (try congruence; intros i Hi Hiy Hij; unfold f; destruct (Nat.eq_dec i y), (Nat.eq_dec i j); try congruence; ring).
  rewrite Hfy, Hfj. replace ((- h - 0) ^ 2 + (h - 0) ^ 2) with (2 * h ^ 2) by ring.
  rewrite sqrt_mult, sqrt_pow2 by (try apply pow2_ge_0; lra).
  assert (Hlse : h <= ln (rsum c (fun i => exp (f i)))).
  { rewrite <- (ln_exp h) at 1. apply ln_le; [apply exp_pos|]. rewrite <- Hfj.
    apply (rsum_term_le c (fun i => exp (f i)) j Hj). intros i _. left. apply exp_pos. }
  eapply Rlt_le_trans; [|apply Rle_abs]. lra.
Qed.
