Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log cross_entropy exponential_norm_bound chain_first_link.
Open Scope R_scope.

(* Appendix B, last chain, printed: |l(f, y) - l(f', y)| <= 2 c sqrt c m_2^2 / m_1 |f - f'|_2.
   False for every c >= 2 and every class: f = (- 12 c^2, ..., - 12 c^2), and f' is f lowered by 1 at y. *)
(* f' = f - 1 at y moves the loss by at least 1 - 1 / c. *)
Lemma loss_step_at_constant : forall c y t g, (2 <= c)%nat -> (y < c)%nat ->
  g y = t - 1 -> (forall i, i <> y -> g i = t) ->
  - ln (exp t / rsum c (fun _ => exp t)) - - ln (exp (g y) / rsum c (fun i => exp (g i))) <= - (1 / 2).
Proof.
  intros c y t g Hc Hy Hgy Hg.
  eapply Rle_trans; [apply (cross_entropy_tangent c y (fun _ => t) g Hy)|].
  unfold dot. rewrite (rsum_single c _ y Hy) by (intros i _ Hi; rewrite Hg by exact Hi; ring).
  rewrite Hgy. unfold loss_gradient, softmax. rewrite one_hot_same, rsum_const.
  assert (Hn : 2 <= INR c) by (apply (le_INR 2), Hc). pose proof (exp_pos t).
  replace (exp t / (INR c * exp t)) with (/ INR c) by (field; lra).
  assert (/ INR c <= / 2) by (apply Rinv_le_contravar; lra). lra.
Qed.

(* f' at y is the smallest of all logits, so every reading of M_1 gives the same number. *)
Lemma local_cross_entropy_instance_every_size : forall c y : nat, (2 <= c)%nat -> (y < c)%nat ->
  ~ (forall f f' : nat -> R, (forall i, f' y <= f i) -> (forall i, f' y <= f' i) ->
     Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
     2 * INR c * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 /
     Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)).
Proof.
  intros c y Hc Hy H.
  assert (Hn : 2 <= INR c) by (apply (le_INR 2), Hc).
  set (n := INR c) in *. set (t := - (12 * n ^ 2)).
  set (g := fun i => if Nat.eq_dec i y then t - 1 else t).
  assert (Hgy : g y = t - 1) by (unfold g; destruct (Nat.eq_dec y y); congruence).
  assert (Hg : forall i, i <> y -> g i = t) by (intros i Hi; unfold g; destruct (Nat.eq_dec i y); congruence).
  assert (Hgle : forall i, g i <= t) by (intros i; unfold g; destruct (Nat.eq_dec i y); lra).
  specialize (H (fun _ => t) g ltac:(intros; lra) ltac:(intros i; unfold g; destruct (Nat.eq_dec i y), (Nat.eq_dec y y); lra || congruence)).
  cbv beta in H.
  pose proof (loss_step_at_constant c y t g Hc Hy Hgy Hg) as Hloss.
  set (L := - ln (exp t / _) - _) in *.
  rewrite (Rabs_left1 L) in H by lra.
  rewrite (norm2_single c _ y Hy) in H by (intros i _ Hi; rewrite Hg by exact Hi; ring).
  replace (t - g y) with 1 in H by lra. rewrite Rabs_R1, Hgy in H.
  rewrite (Rmin_right (exp t)) in H by (apply exp_le; lra).
  assert (Hinf : norminf c (fun _ => exp t) = exp t)
    by (apply rmax_const; [lia | intros i _; apply Rabs_right; left; apply exp_pos]).
  rewrite Hinf, Rmax_left in H.
  2:{ apply rmax_le; [lia|]. intros i _. rewrite Rabs_right by (left; apply exp_pos). apply exp_le, Hgle. }
  pose proof (exp_pos t) as Hp. pose proof (exp_pos 1) as Hp1.
  replace (exp (t - 1)) with (exp t / exp 1) in H by (symmetry; apply exp_minus).
  replace (2 * n * sqrt n * exp t ^ 2 / (exp t / exp 1) * 1) with (2 * (n * sqrt n) * (exp 1 * exp t)) in H by (field; lra).
  assert (Hs : 0 <= sqrt n <= n) by (apply sqrt_le_self; lra).
  assert (Hcube : 0 <= n * sqrt n <= n ^ 2) by (split; [apply Rmult_le_pos | simpl; rewrite Rmult_1_r; apply Rmult_le_compat_l]; lra).
  assert (Hn2 : 0 < 12 * n ^ 2) by (assert (0 < n ^ 2) by (apply pow_lt; lra); lra).
  assert (Ht : 12 * n ^ 2 * exp t < 1).
  { assert (Hpos : 0 < 1 / (12 * n ^ 2)) by (apply Rdiv_lt_0_compat; lra).
    pose proof (exp_neg_lt _ Hpos) as He.
    replace (- (1 / (1 / (12 * n ^ 2)))) with t in He by (unfold t; field; lra).
    apply Rmult_lt_compat_l with (r := 12 * n ^ 2) in He; [|exact Hn2].
    replace (12 * n ^ 2 * (1 / (12 * n ^ 2))) with 1 in He by (field; lra). exact He. }
  assert (He3 : exp 1 * exp t <= 3 * exp t) by (apply Rmult_le_compat_r; [lra | apply exp_le_3]).
  assert (Hfinal : 2 * (n * sqrt n) * (exp 1 * exp t) <= 2 * n ^ 2 * (3 * exp t)).
  { apply Rmult_le_compat; try lra. apply Rmult_le_pos; lra. }
  lra.
Qed.

Lemma local_cross_entropy_instance :
  ~ (forall f f' : nat -> R, (forall i, f' 0%nat <= f i) -> (forall i, f' 0%nat <= f' i) ->
     Rabs (- ln (exp (f 0%nat) / rsum 2 (fun i => exp (f i))) - - ln (exp (f' 0%nat) / rsum 2 (fun i => exp (f' i)))) <=
     2 * INR 2 * sqrt (INR 2) * Rmax (norminf 2 (fun i => exp (f i))) (norminf 2 (fun i => exp (f' i))) ^ 2 /
     Rmin (exp (f 0%nat)) (exp (f' 0%nat)) * norm2 2 (fun i => f i - f' i)).
Proof. apply (local_cross_entropy_instance_every_size 2 0); lia. Qed.

Lemma local_cross_entropy_constant_refuted_every_size : forall c y : nat, (2 <= c)%nat -> (y < c)%nat ->
  ~ (forall f f' : nat -> R,
     Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
     2 * INR c * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) ^ 2 /
     Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)).
Proof.
  intros c y Hc Hy H. apply (local_cross_entropy_instance_every_size c y Hc Hy). intros f f' _ _. apply H.
Qed.

Theorem local_cross_entropy_constant_refuted :
  ~ (forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * INR c * sqrt (INR c) * (Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) ^ 2 / Rmin
    (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i)).
Proof.
  intros H. apply (local_cross_entropy_constant_refuted_every_size 2 0); [lia | lia |].
  intros f f'. apply H; lia.
Qed.

(* Appendix B, repaired, by the paper's own route: the constant 2 sqrt c m_2 / m_1. *)
Lemma cross_entropy_local_repaired : forall (c y : nat) (f f' : nat -> R), (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  2 * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) /
  Rmin (exp (f y)) (exp (f' y)) * norm2 c (fun i => f i - f' i).
Proof.
  intros c y f f' Hy.
  eapply Rle_trans; [apply cross_entropy_by_exponentials, Hy|].
  pose proof (exponential_norm_le c f f') as H. rewrite (norm2_sub_comm c f' f) in H.
  set (m2 := Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i)))) in *.
  assert (Hm1 : 0 < Rmin (exp (f y)) (exp (f' y))) by (apply Rmin_glb_lt; apply exp_pos).
  set (m1 := Rmin (exp (f y)) (exp (f' y))) in *.
  replace (2 * sqrt (INR c) * m2 / m1 * norm2 c (fun i => f i - f' i))
    with (2 * sqrt (INR c) / m1 * (m2 * norm2 c (fun i => f i - f' i))) by (field; lra).
  apply Rmult_le_compat_l; [|exact H].
  pose proof (sqrt_pos (INR c)). apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat, Hm1].
Qed.

Theorem local_cross_entropy_constant_repaired :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
    2 * sqrt (INR c) * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) / Rmin (exp (f y))
    (exp (f' y)) * norm2 c (fun i => f i - f' i).
Proof.
  intros c f f' y _ Hy. apply cross_entropy_local_repaired, Hy.
Qed.
