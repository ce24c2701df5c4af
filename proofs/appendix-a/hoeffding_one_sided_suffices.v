(* Appendix A: the one-sided inequality is enough. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums exp_log probability hoeffding_tail_one_sided hoeffding_tail hoeffding_confidence_one_sided.
Open Scope R_scope.

(* So log (1 / rho) will do for log (2 / rho), once the model is fixed. *)
Lemma deviation_of_two_values :
  forall (n : nat) (R_ : nat -> R) (w : nat -> R) (rho : R),
    (1 <= n)%nat ->
    (forall i, (i < 2)%nat -> 0 <= R_ i) ->
    (forall i, (i < 2)%nat -> R_ i <= 1) ->
    (forall i, (i < 2)%nat -> 0 < w i) ->
    1 / 100 <= rho ->
    rho <= 1 ->
    0 <= ln rho / (-(2) * INR n) /\ prob_iid n 2 (fun i => w i / rsum 2 w) (fun drawn => INR n * sqrt (ln rho / (-(2) * INR n)) <= rsum n (fun i => (fun i => - R_ i) (drawn i)) - INR n * expect 2 (fun i => w i / rsum 2 w) (fun i => - R_ i)) <= rho.
Proof.
  intros n D w rho Hn H0 H1 Hw Hr1 Hr2. split; [apply ln_quotient_nonneg; [lra | lra | apply lt_0_INR; lia]|].
  pose proof (weights_distribution 2 w (le_S 1 1 (le_n 1)) Hw) as Hp.
  pose proof (hoeffding_lower_tail n 2 _ D 1 (INR n * (1 * sqrt (ln rho / (-2 * INR n)))) Hn Hp ltac:(lra)
    (deviation_nonneg n 1 rho ltac:(lra)) (fun i Hi => conj (H0 i Hi) (H1 i Hi))) as T.
  rewrite deviation_exponent in T by (assumption || lra).
  eapply Rle_trans; [|exact T]. apply prob_iid_le; [exact Hp|]. intros z _ E. rewrite Rmult_1_l.
  replace (expect 2 (fun i => w i / rsum 2 w) (fun i => - D i)) with (- expect 2 (fun i => w i / rsum 2 w) D) in E
    by (unfold expect; simpl; ring).
  replace (rsum n (fun i => - D (z i))) with (- rsum n (fun i => D (z i))) in E.
  - eapply Rle_trans; [exact E|]. lra.
  - rewrite <- (Rmult_1_l (rsum n _)), <- Ropp_mult_distr_l_reverse, <- rsum_scale. apply rsum_ext. intros; ring.
Qed.
