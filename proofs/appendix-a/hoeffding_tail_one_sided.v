(* Hoeffding's inequality, upper tail, for n independent draws from a finite space. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums probability hoeffding_lemma_bounded.
Open Scope R_scope.

Lemma exp_pow x n : exp x ^ n = exp (INR n * x).
Proof.
  induction n as [|n IH]; [simpl; rewrite Rmult_0_l, exp_0; reflexivity|].
  rewrite S_INR; simpl; rewrite IH, <- exp_plus; f_equal; ring.
Qed.

(* A variable of mean zero with values in an interval of length C: exponential moments at the best h = 4 t / (n C^2). *)
Lemma centred_tail n m p X a C t :
  (1 <= n)%nat -> is_distribution m p -> 0 < C -> 0 <= t ->
  (forall i, (i < m)%nat -> a <= X i /\ X i <= a + C) ->
  expect m p X = 0 ->
  prob_iid n m p (fun w => t <= rsum n (fun i => X (w i))) <= exp (-2 * t ^ 2 / (INR n * C ^ 2)).
Proof.
  intros Hn Hp HC Ht HX H0.
  assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
  assert (HD : 0 < INR n * C ^ 2) by (apply Rmult_lt_0_compat; [exact HN | apply pow_lt, HC]).
  set (h := 4 * t / (INR n * C ^ 2)).
  assert (Hh : 0 <= h) by (apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat, HD]).
  eapply Rle_trans; [apply (chernoff_bound n m p _ t h Hp Hh)|].
  rewrite (expect_iid_ext n m p _ (fun w => exp (rsum n (fun k => (fun i => h * X i) (w k)))))
    by (intros w _; rewrite <- rsum_scale; reflexivity).
  rewrite (expect_iid_exp_sum n m p (fun i => h * X i)).
  pose proof (hoeffding_lemma_of_law m p X a (a + C) h Hp HX H0) as HM.
  apply Rle_trans with (exp (- (h * t)) * exp (h ^ 2 * (a + C - a) ^ 2 / 8) ^ n).
  - apply Rmult_le_compat_l; [left; apply exp_pos|]; apply pow_incr; split; [|exact HM].
    rewrite <- (expect_const m p 0 Hp); apply expect_le; [exact Hp | intros; left; apply exp_pos].
  - rewrite exp_pow, <- exp_plus; right; f_equal; unfold h; field; lra.
Qed.

Theorem hoeffding_tail_one_sided :
  forall (n m : nat) (p D : nat -> R) (C2 t : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 <= t ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  prob_iid n m p (fun w => t <= rsum n (fun i => D (w i)) - INR n * expect m p D)
    <= exp (-2 * t ^ 2 / (INR n * C2 ^ 2)).
Proof.
  intros n m p D C2 t Hn Hp HC Ht HD.
  eapply Rle_trans; [|apply (centred_tail n m p (fun i => D i - expect m p D) (- expect m p D) C2 t Hn Hp HC Ht)].
  - apply prob_iid_le; [exact Hp|]; intros w _ H; rewrite rsum_minus, rsum_const; exact H.
  - intros i Hi; specialize (HD i Hi); lra.
  - rewrite expect_minus, expect_const by exact Hp; ring.
Qed.

(* The lower tail: the same for - D. *)
Theorem hoeffding_lower_tail :
  forall (n m : nat) (p D : nat -> R) (C2 t : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 <= t ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  prob_iid n m p (fun w => t <= INR n * expect m p D - rsum n (fun i => D (w i)))
    <= exp (-2 * t ^ 2 / (INR n * C2 ^ 2)).
Proof.
  intros n m p D C2 t Hn Hp HC Ht HD.
  eapply Rle_trans; [|apply (centred_tail n m p (fun i => expect m p D - D i) (expect m p D - C2) C2 t Hn Hp HC Ht)].
  - apply prob_iid_le; [exact Hp|]; intros w _ H; rewrite rsum_minus, rsum_const; exact H.
  - intros i Hi; specialize (HD i Hi); lra.
  - rewrite expect_minus, expect_const by exact Hp; ring.
Qed.
