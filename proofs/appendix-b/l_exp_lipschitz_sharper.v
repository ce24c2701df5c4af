(* Appendix B, sharper: the constant (1 + sqrt c) / min (e_y, e'_y). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms l_exp_lipschitz_half.
Open Scope R_scope.

Lemma l_exp_lipschitz_by_least : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  (1 + sqrt (INR c)) / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j).
Proof.
  intros c y e e' Hy He He'.
  eapply Rle_trans; [apply l_exp_lipschitz_by_half; assumption|].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  pose proof (He y Hy) as Hey. pose proof (He' y Hy) as Hey'.
  assert (e y <= rsum c (fun j => e j)) by (apply (rsum_term_le c e y Hy); intros i Hi; left; auto).
  assert (e' y <= rsum c (fun j => e' j)) by (apply (rsum_term_le c e' y Hy); intros i Hi; left; auto).
  set (m := Rmin (e y) (e' y)).
  assert (Hm : 0 < m) by (apply Rmin_glb_lt; assumption).
  assert (m <= e y) by apply Rmin_l. assert (m <= e' y) by apply Rmin_r.
  assert (Hinv : forall a, m <= a -> 1 / a <= 1 / m)
    by (intros a Ha; unfold Rdiv; rewrite !Rmult_1_l; apply Rinv_le_contravar; lra).
  assert (Hq : 1 / e y + 1 / e' y <= 2 * (1 / m))
    by (pose proof (Hinv (e y)); pose proof (Hinv (e' y)); lra).
  assert (HQ : 1 / rsum c (fun j => e' j) + 1 / rsum c (fun j => e j) <= 2 * (1 / m))
    by (pose proof (Hinv (rsum c (fun j => e' j))); pose proof (Hinv (rsum c (fun j => e j))); lra).
  pose proof (Rmult_le_compat_l _ _ _ (sqrt_pos (INR c)) HQ).
  replace ((1 + sqrt (INR c)) / m) with (1 / m + sqrt (INR c) * (1 / m)) by (unfold Rdiv; ring). lra.
Qed.

Theorem l_exp_lipschitz_sharper :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i1, (i1 < c)%nat -> 0 < e' i1) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j1 => e' j1))) <= (1 + sqrt (INR c)) / Rmin (e y) (e' y) * norm2 c (fun i2 => e' i2 - e i2).
Proof.
  intros c e e' y _ He He' Hy. apply l_exp_lipschitz_by_least; assumption.
Qed.
