(* Appendix B: the two differences of quotients rewritten. Inside the second absolute value the printed line has the
   opposite sign (see l_exp_rewriting_sign_refuted); the absolute value hides it, and the equality holds. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

Lemma l_exp_rewriting : forall (c y : nat) (e e' : nat -> R), (y < c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
  1 / 2 * Rabs (e' y / e y - e y / e' y) +
  1 / 2 * Rabs (rsum c (fun j => e j) / rsum c (fun j => e' j) - rsum c (fun j => e' j) / rsum c (fun j => e j)) =
  1 / 2 * Rabs (1 + (e' y - e y) / e y - 1 + (e' y - e y) / e' y) +
  1 / 2 * Rabs (1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j)
                - 1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e j)).
Proof.
  intros c y e e' Hy He He'.
  assert (Hs : 0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (Hs' : 0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  pose proof (He y Hy) as Hey. pose proof (He' y Hy) as Hey'.
  rewrite (rsum_minus c e' e).
  change (rsum c e) with (rsum c (fun j => e j)). change (rsum c e') with (rsum c (fun j => e' j)).
  set (s := rsum c (fun j => e j)) in *. set (s' := rsum c (fun j => e' j)) in *.
  f_equal; f_equal.
  - f_equal. field. lra.
  - rewrite <- Rabs_Ropp. f_equal. field. lra.
Qed.

Theorem expansion_equality :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  1 / 2 * Rabs (e' y / e y - e y / e' y) + 1 / 2 * Rabs (rsum c (fun j => e j) / rsum c (fun j => e' j) -
    rsum c (fun j => e' j) / rsum c (fun j => e j)) = 1 / 2 * Rabs (1 + (e' y - e y) / e y - 1 +
    (e' y - e y) / e' y) + 1 / 2 * Rabs (1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j) - 1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e j)).
Proof.
  intros c e e' y _ He He' Hy. apply l_exp_rewriting; assumption.
Qed.
