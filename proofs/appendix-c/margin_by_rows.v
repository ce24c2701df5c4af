(* Appendix C: condition (1) follows from f(x)_y - f(x)_j >= (|W_y| + |W_j|) |v - u|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms cauchy_schwarz_row.
Open Scope R_scope.

Theorem margin_by_rows : forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
  (norm2 r (fun k => W y k) + norm2 r (fun k => W j k)) * norm2 r (fun k => v k - u k) <=
  matvec r W u y - matvec r W u j ->
  matvec r W (fun k => u k - v k) y + matvec r W (fun k => v k - u k) j <= matvec r W u y - matvec r W u j.
Proof.
  intros r y j W u v H. eapply Rle_trans; [|exact H].
  pose proof (cauchy_schwarz_row r y W u v) as Hy.
  pose proof (cauchy_schwarz_row r j W v u) as Hj. rewrite (norm2_sub_comm r u v) in Hj.
  pose proof (Rle_abs (matvec r W (fun k => u k - v k) y)). pose proof (Rle_abs (matvec r W (fun k => v k - u k) j)).
  rewrite Rmult_plus_distr_r. lra.
Qed.
