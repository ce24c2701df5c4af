(* Appendix C uses the necessary condition as a sufficient one. It is not: u = 1, v = 0, W = (1, 0)^T gives a tie. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem margin_sufficient_refuted :
  ~ (forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
     matvec r W u j < matvec r W u y ->
     0 <= matvec r W (fun k => u k - v k) j + (matvec r W u y - matvec r W u j) + matvec r W (fun k => v k - u k) y ->
     matvec r W v j < matvec r W v y).
Proof.
  intros H. specialize (H 1%nat 0%nat 1%nat (fun i _ => if Nat.eq_dec i 0 then 1 else 0) (fun _ => 1) (fun _ => 0)).
  unfold matvec in H. simpl in H. lra.
Qed.
