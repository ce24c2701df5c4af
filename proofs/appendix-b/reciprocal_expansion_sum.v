Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums.
Open Scope R_scope.

(* Appendix B: the rewriting of the summand of the sums. The printed sign is the opposite one; the absolute value hides it. *)
Theorem reciprocal_expansion_sum :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  1 / 2 * Rabs (rsum c (fun j => e j) / rsum c (fun j => e' j) - rsum c (fun j => e' j) / rsum c (fun j => e j)) =
    1 / 2 * Rabs (1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j) - 1 +
    rsum c (fun j => e' j - e j) / rsum c (fun j => e j)).
Proof.
  intros c e e' y _ He He' Hy.
  assert (Hs : 0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (Hs' : 0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  rewrite (rsum_minus c e' e). f_equal. rewrite <- Rabs_Ropp. f_equal.
  change (rsum c e) with (rsum c (fun j => e j)). change (rsum c e') with (rsum c (fun j => e' j)). field. lra.
Qed.

(* Appendix B: without the absolute value the second rewriting is false: the printed sign is the opposite one.
   One class, e = 1, e' = 2: the left side is 1/2 - 2, the right side 1/2 + 1. *)
Theorem l_exp_rewriting_sign_refuted :
  ~ (forall (c : nat) (e e' : nat -> R), (1 <= c)%nat ->
     (forall i, (i < c)%nat -> 0 < e i) -> (forall i, (i < c)%nat -> 0 < e' i) ->
     rsum c (fun j => e j) / rsum c (fun j => e' j) - rsum c (fun j => e' j) / rsum c (fun j => e j) =
     1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e' j)
     - 1 + rsum c (fun j => e' j - e j) / rsum c (fun j => e j)).
Proof.
  intros H. specialize (H 1%nat (fun _ => 1) (fun _ => 2) (le_n 1)).
  simpl in H. specialize (H ltac:(intros; lra) ltac:(intros; lra)). lra.
Qed.
