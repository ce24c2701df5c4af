(* Appendix C: f(x + d)_y from f(x + d)_j, with u = f_theta(x) and v = f_theta(x + d). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors matrices.
Open Scope R_scope.

Theorem margin_identity : forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
  matvec r W v y =
  matvec r W v j + matvec r W (fun k => u k - v k) j + (matvec r W u y - matvec r W u j) +
  matvec r W (fun k => v k - u k) y.
Proof. intros r y j W u v. rewrite !matvec_minus. ring. Qed.
