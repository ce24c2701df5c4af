(* Appendix C, (1): the two forms of the condition. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem margin_equivalence : forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
  0 <= matvec r W (fun k => u k - v k) j + (matvec r W u y - matvec r W u j) + matvec r W (fun k => v k - u k) y <->
  matvec r W (fun k => u k - v k) y + matvec r W (fun k => v k - u k) j <= matvec r W u y - matvec r W u j.
Proof. intros r y j W u v. rewrite !matvec_minus. split; lra. Qed.
