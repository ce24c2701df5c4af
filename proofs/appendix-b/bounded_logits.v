(* Appendix B: if |f(x)|_inf <= B then M1 >= exp (- B) > 0 and M2 <= exp B. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms exp_log.
Open Scope R_scope.

Theorem bounded_logits : forall (c y : nat) (z : nat -> R) (B : R), (y < c)%nat -> norminf c z <= B ->
  exp (- B) <= exp (z y) /\ norminf c (fun i => exp (z i)) <= exp B.
Proof.
  intros c y z B Hy HB.
  assert (Hz : forall i, (i < c)%nat -> - B <= z i <= B).
  { intros i Hi. pose proof (norminf_ge c z i Hi) as H. unfold Rabs in H. destruct (Rcase_abs (z i)); lra. }
  split; [apply exp_le, Hz, Hy|].
  apply rmax_le; [lia|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos). apply exp_le, Hz, Hi.
Qed.
