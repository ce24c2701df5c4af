(* Appendix B, sharper: the chain gives half the sum of reciprocals, with 1 for the class and sqrt c for the sum. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms log_inequality_applied expansion_equality factor_out.
Open Scope R_scope.

Lemma l_exp_lipschitz_by_half : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  1 / 2 * ((1 / e y + 1 / e' y) + sqrt (INR c) * (1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j))) *
  norm2 c (fun j => e' j - e j).
Proof.
  intros c y e e' Hy He He'.
  eapply Rle_trans; [apply l_exp_log_bound; assumption|].
  rewrite l_exp_rewriting by assumption.
  eapply Rle_trans; [apply l_exp_factoring; assumption|].
  assert (Hs : 0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (Hs' : 0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  assert (Hinv : forall a b, 0 < a -> 0 < b -> 0 < 1 / a + 1 / b)
    by (intros a b Ha Hb; apply Rplus_lt_0_compat; apply Rdiv_lt_0_compat; lra).
  pose proof (Hinv _ _ (He y Hy) (He' y Hy)). pose proof (Hinv _ _ Hs' Hs).
  rewrite 2 (Rabs_right (1 / _ + 1 / _)) by (left; apply Hinv; auto).
  pose proof (norm2_entry_le c (fun j => e' j - e j) y Hy) as H1.
  pose proof (Rabs_rsum_le_norm2 c (fun j => e' j - e j)) as H2. cbv beta in H1.
  set (q := 1 / e y + 1 / e' y) in *. set (Q := 1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j)) in *.
  set (d := norm2 c (fun j => e' j - e j)) in *.
  replace (1 / 2 * (q + sqrt (INR c) * Q) * d) with (d / 2 * q + (sqrt (INR c) * d) / 2 * Q) by (unfold Rdiv; ring).
  apply Rplus_le_compat; apply Rmult_le_compat_r; lra.
Qed.

Theorem l_exp_lipschitz_half :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i1, (i1 < c)%nat -> 0 < e' i1) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j1 => e' j1))) <= 1 / 2 * (1 / e y + 1 / e' y + sqrt (INR c) * (1 / rsum c (fun j2 => e' j2) + 1 / rsum c (fun j3 => e j3))) * norm2 c (fun i2 => e' i2 - e i2).
Proof.
  intros c e e' y _ He He' Hy. apply l_exp_lipschitz_by_half; assumption.
Qed.
