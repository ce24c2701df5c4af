(* Appendix A: a bound of the loss at the unperturbed point alone does not give D_i <= C2. On the line, the loss 2 |u|
   is 0 <= 1 at the point, and its supremum over the ball is 2. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors adversarial_setting one_dimension.
Open Scope R_scope.

Theorem gap_range_refuted :
  ~ (forall (r label : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop)
      (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (a C2 : R),
     ball z0 ->
     0 <= loss (matvec r W z0) label /\ loss (matvec r W z0) label <= C2 ->
     is_lub (perturbed_losses r W loss label ball) a ->
     0 <= a - loss (matvec r W z0) label /\ a - loss (matvec r W z0) label <= C2).
Proof.
  intros H.
  specialize (H 1%nat O (fun _ => 0) (fun z => Rabs (z O) < 1) (fun _ _ => 1) (fun u _ => 2 * Rabs (u O)) 2 1).
  cbv beta in H; rewrite !matvec_line, Rabs_R0 in H.
  specialize (H ltac:(lra) ltac:(lra) (sup_loss_line 2 O ltac:(lra))); lra.
Qed.
