(* Appendix A: the Lipschitz property on the unperturbed outputs v i alone does not give the Lipschitz step.
   One output 0, the loss 2 |u|, C1 = 1, and the perturbed output 1: 2 > 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms adversarial_setting one_dimension.
Open Scope R_scope.

Theorem lipschitz_step_refuted :
  ~ (forall (n c : nat) (y : nat -> nat) (u v : nat -> nat -> R) (outputs : (nat -> R) -> Prop)
      (loss : (nat -> R) -> nat -> R) (C1 : R),
     (1 <= n)%nat ->
     0 < C1 ->
     (forall i, (i < n)%nat -> outputs (v i)) ->
     (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun z => loss z (y i))) ->
     Rabs (1 / INR n * rsum n (fun i => Rabs (loss (u i) (y i) - loss (v i) (y i))))
       <= C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => u i k - v i k)))).
Proof.
  intros H.
  specialize (H 1%nat 1%nat (fun _ => O) (fun _ _ => 1) (fun _ _ => 0) (fun u => u O = 0)
    (fun u _ => 2 * Rabs (u O)) 1 ltac:(lia) ltac:(lra) ltac:(reflexivity)).
  assert (HL : forall i : nat, (i < 1)%nat -> lipschitz_on 1 (fun u => u O = 0) 1 (fun z => 2 * Rabs (z O))).
  { intros i _ u v Hu Hv; rewrite Hu, Hv, Rminus_diag_eq, Rabs_R0 by reflexivity.
    apply Rmult_le_pos; [lra | apply norm2_nonneg]. }
  specialize (H HL); simpl in H; rewrite norm2_line, Rabs_R0, Rmult_0_r, !Rminus_0_r, Rabs_R1, Rmult_1_r in H.
  rewrite !Rplus_0_l, (Rabs_pos_eq 2), Rabs_pos_eq in H; lra.
Qed.
