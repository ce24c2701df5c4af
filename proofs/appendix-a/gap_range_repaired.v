(* Appendix A, 0 <= D_i <= C2: the loss is bounded on the outputs of the whole ball, which holds the unperturbed point. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting adversarial_setting.
Open Scope R_scope.

Theorem gap_range_repaired :
  forall (r label : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop)
    (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (a C2 : R),
  ball z0 ->
  (forall z, ball z -> 0 <= loss (matvec r W z) label /\ loss (matvec r W z) label <= C2) ->
  is_lub (perturbed_losses r W loss label ball) a ->
  0 <= a - loss (matvec r W z0) label /\ a - loss (matvec r W z0) label <= C2.
Proof.
  intros r label z0 ball W loss a C2 H0 HC [Hub Hleast].
  assert (loss (matvec r W z0) label <= a) by (apply Hub; exists z0; auto).
  assert (a <= C2) by (apply Hleast; intros l [z [Hz ->]]; apply HC, Hz).
  destruct (HC z0 H0); lra.
Qed.
