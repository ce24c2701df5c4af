(* With delta in R^d instead of e' - e the bound fails: e = (1, 1), e' = (2, 1), delta = 0. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms exp_log.
Open Scope R_scope.

Theorem delta_undefined_fails :
  ~ (forall (c : nat) (d : nat) (e : nat -> R) (e' : nat -> R) (y : nat) (delta : nat -> R),
  (1 <= c)%nat ->
  (1 <= d)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  Rabs (- ln (e y / rsum c (fun j => e j)) - - ln (e' y / rsum c (fun j => e' j))) <=
    2 * sqrt (INR c) / Rmin (e y) (e' y) * norm2 d delta).
Proof.
  intros H. set (e' := fun i : nat => match i with 0%nat => 2 | _ => 1 end).
  specialize (H 2%nat 1%nat (fun _ => 1) e' 0%nat (fun _ => 0) ltac:(lia) ltac:(lia)).
  specialize (H ltac:(intros; lra) ltac:(intros [|i] _; simpl; lra) ltac:(lia)).
  rewrite (norm2_zero 1 (fun _ => 0)), Rmult_0_r in H by reflexivity. simpl in H.
  replace (- ln (1 / (0 + 1 + 1)) - - ln (2 / (0 + 2 + 1))) with (ln (4 / 3)) in H.
  - pose proof (ln_ge_1_sub_inv (4 / 3) ltac:(lra)). pose proof (Rle_abs (ln (4 / 3))). lra.
  - replace (0 + 1 + 1) with 2 by ring. replace (0 + 2 + 1) with 3 by ring.
    replace (4 / 3) with (2 / 3 / (1 / 2)) by field. rewrite (ln_quotient (2 / 3)) by lra. ring.
Qed.
