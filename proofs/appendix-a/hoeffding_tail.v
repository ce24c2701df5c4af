(* Hoeffding's inequality, two-sided: the line of Appendix A, for n independent draws from a finite space and t >= 0. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors probability hoeffding_tail_one_sided.
Open Scope R_scope.

Theorem hoeffding_tail :
  forall (n m : nat) (p D : nat -> R) (C2 t : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 <= t ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  prob_iid n m p (fun w => t <= Rabs (rsum n (fun i => D (w i)) - INR n * expect m p D))
    <= 2 * exp (-2 * t ^ 2 / (INR n * C2 ^ 2)).
Proof.
  intros n m p D C2 t Hn Hp HC Ht HD.
  pose proof (hoeffding_tail_one_sided n m p D C2 t Hn Hp HC Ht HD) as Hu.
  pose proof (hoeffding_lower_tail n m p D C2 t Hn Hp HC Ht HD) as Hl.
  rewrite double; eapply Rle_trans; [|apply Rplus_le_compat; [exact Hu | exact Hl]].
  apply prob_iid_union; [exact Hp|]; intros w _ H.
  unfold Rabs in H; destruct (Rcase_abs _) in H; [right | left]; lra.
Qed.
