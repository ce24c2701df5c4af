(* Appendix B: without the absolute value the second rewriting is false: the printed sign is the opposite one.
   One class, e = 1, e' = 2: the left side is 1/2 - 2, the right side 1/2 + 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums.
Open Scope R_scope.

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
