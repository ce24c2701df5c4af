(* The supremum of the loss over a ball exists wherever the loss is bounded on it: the hypothesis of Theorem 3.2
   that names it asks for nothing. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors adversarial_setting.
Open Scope R_scope.

Theorem adversarial_loss_exists :
  forall (r label : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop)
    (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (C2 : R),
  ball z0 ->
  (forall z, ball z -> loss (matvec r W z) label <= C2) ->
  exists a, is_lub (perturbed_losses r W loss label ball) a.
Proof.
  intros r label z0 ball W loss C2 H0 HC.
  destruct (completeness (perturbed_losses r W loss label ball)) as [a Ha]; [| |exists a; exact Ha].
  - exists C2; intros l [z [Hz ->]]; apply HC, Hz.
  - exists (loss (matvec r W z0) label), z0; auto.
Qed.
