(* A smaller loss is a larger probability. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions exp_log.
Open Scope R_scope.

Theorem better_model_higher_score_shown_2 :
  forall (c : nat) (f : nat -> R) (f' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  - ln (exp (f y) / rsum c (fun i => exp (f i))) <= - ln (exp (f' y) / rsum c (fun i => exp (f' i))) ->
  exp (f' y) / rsum c (fun k => exp (f' k)) <= exp (f y) / rsum c (fun k => exp (f k)).
Proof.
  intros c f f' y Hc Hy H.
  assert (Hpos : forall z, 0 < exp (z y) / rsum c (fun i => exp (z i)))
    by (intros z; apply Rdiv_lt_0_compat; [apply exp_pos | apply exp_sum_pos, Hc]).
  destruct (Rle_lt_dec (exp (f' y) / rsum c (fun k => exp (f' k))) (exp (f y) / rsum c (fun k => exp (f k)))) as [Hle|Hlt];
    [exact Hle|].
  pose proof (ln_increasing _ _ (Hpos f) Hlt). lra.
Qed.
