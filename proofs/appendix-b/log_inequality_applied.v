(* Appendix B: the log inequality applied to both quotients. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums log_inequality log_difference_regrouped.
Open Scope R_scope.

Lemma l_exp_log_bound : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))) <=
  1 / 2 * Rabs (e' y / e y - e y / e' y) +
  1 / 2 * Rabs (rsum c (fun j => e j) / rsum c (fun j => e' j) - rsum c (fun j => e' j) / rsum c (fun j => e j)).
Proof.
  intros c y e e' Hy He He'.
  assert (Hs : 0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (Hs' : 0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  pose proof (He y Hy) as Hey. pose proof (He' y Hy) as Hey'.
  assert (Hlog : forall a b, 0 < a -> 0 < b -> Rabs (ln (a / b)) <= 1 / 2 * Rabs (a / b - b / a)).
  { intros a b Ha Hb. replace (b / a) with (1 / (a / b)) by (field; lra).
    apply log_inequality_quotient, Rdiv_lt_0_compat; assumption. }
  eapply Rle_trans; [apply l_exp_difference; assumption|].
  eapply Rle_trans; [apply Rabs_triang|].
  apply Rplus_le_compat; apply Hlog; assumption.
Qed.

Theorem log_inequality_applied :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    1 / 2 * Rabs (e' y / e y - e y / e' y) + 1 / 2 * Rabs (rsum c (fun j => e j) / rsum c (fun j => e' j) -
    rsum c (fun j => e' j) / rsum c (fun j => e j)).
Proof.
  intros c e e' y _ He He' Hy. unfold Rminus at 1. rewrite Ropp_involutive. apply l_exp_log_bound; assumption.
Qed.
