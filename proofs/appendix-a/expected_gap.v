(* Appendix A, E[D] = |L_adv - L|: linearity of the expectation, and D >= 0. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors probability.
Open Scope R_scope.

Theorem expected_gap :
  forall (m : nat) (p adversarial loss : nat -> R),
  is_distribution m p ->
  (forall i, (i < m)%nat -> loss i <= adversarial i) ->
  expect m p (fun i => adversarial i - loss i) = Rabs (expect m p adversarial - expect m p loss).
Proof.
  intros m p adversarial loss Hp H.
  rewrite expect_minus, Rabs_pos_eq; [reflexivity|].
  pose proof (expect_le m p loss adversarial Hp H); lra.
Qed.

(* The last display drops the absolute value: the adversarial loss is never the smaller one. *)
Theorem adversarial_gap_absolute :
  forall (m : nat) (p adversarial loss : nat -> R),
  is_distribution m p ->
  (forall i, (i < m)%nat -> loss i <= adversarial i) ->
  expect m p adversarial - expect m p loss = Rabs (expect m p adversarial - expect m p loss).
Proof. intros m p adversarial loss Hp H; rewrite <- expected_gap by assumption; symmetry; apply expect_minus. Qed.
