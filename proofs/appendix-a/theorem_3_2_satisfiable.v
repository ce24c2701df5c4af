(* The hypotheses of the repaired Theorem 3.2 can be met, for all n and rho, with D > 0: on the line, with the loss |u|. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms probability adversarial_setting one_dimension.
Open Scope R_scope.

Theorem theorem_3_2_satisfiable :
  exists (m r c : nat) (p : nat -> R) (y : nat -> nat) (rep : nat -> nat -> R)
    (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R)
    (loss : (nat -> R) -> nat -> R) (adversarial shift : nat -> R) (s C1 C2 : R),
  is_distribution m p /\
  0 < C1 /\
  0 < C2 /\
  is_spectral c r W s /\
  (forall i, (i < m)%nat -> ball i (rep i)) /\
  (forall i z, (i < m)%nat -> ball i z -> outputs (matvec r W z)) /\
  (forall i, (i < m)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) /\
  (forall i u, (i < m)%nat -> outputs u -> 0 <= loss u (y i) /\ loss u (y i) <= C2) /\
  (forall i, (i < m)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) /\
  (forall i, (i < m)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) /\
  0 < expect m p adversarial - expect m p (fun i => loss (matvec r W (rep i)) (y i)).
Proof.
  exists 1%nat, 1%nat, 1%nat, (fun _ => 1), (fun _ => O), (fun _ _ => 0), (fun _ z => Rabs (z O) < 1),
    (fun u => Rabs (u O) < 1), (fun _ _ => 1), (fun u _ => 1 * Rabs (u O)), (fun _ => 1), (fun _ => 1), 1, 1, 1.
  repeat match goal with |- _ /\ _ => split end; try lra.
  - split; [intros; lra | simpl; lra].
  - apply spectral_line.
  - intros i _; rewrite Rabs_R0; lra.
  - intros i z _ Hz; rewrite matvec_line; exact Hz.
  - intros i _ u v _ _; rewrite norm2_line, !Rmult_1_l; apply Rabs_triang_inv2.
  - intros i u _ Hu; pose proof (Rabs_pos (u O)); lra.
  - intros i _; apply sup_loss_line; lra.
  - intros i _; apply sup_shift_line.
  - unfold expect; simpl; rewrite matvec_line, Rabs_R0; lra.
Qed.
