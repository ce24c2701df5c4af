(* Appendix C: for f(x + d)_y > f(x + d)_j it is necessary that the sum be >= 0. Necessary, not sufficient. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem margin_necessary : forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
  matvec r W v j < matvec r W v y ->
  0 <= matvec r W (fun k => u k - v k) j + (matvec r W u y - matvec r W u j) + matvec r W (fun k => v k - u k) y.
Proof. intros r y j W u v H. rewrite !matvec_minus. lra. Qed.
