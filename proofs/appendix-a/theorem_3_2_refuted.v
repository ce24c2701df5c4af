(* Theorem 3.2 as printed asks the loss to be Lipschitz and bounded on the unperturbed outputs only. That is not enough,
   for any C1, C2, n and rho < 1: on the line, with the loss K |u|, which is zero on the single unperturbed output.
   There L_adv - L = K, and the bound does not depend on K. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms probability adversarial_setting one_dimension.
Open Scope R_scope.

Lemma theorem_3_2_refuted_every_constant :
  forall (n : nat) (C1 C2 rho : R),
  (1 <= n)%nat ->
  0 < C1 ->
  0 < C2 ->
  0 < rho ->
  rho < 1 ->
  ~ (forall (m r c : nat) (p : nat -> R) (y : nat -> nat) (rep : nat -> nat -> R)
       (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R)
       (loss : (nat -> R) -> nat -> R) (adversarial shift : nat -> R) (s : R),
     is_distribution m p ->
     is_spectral c r W s ->
     (forall i, (i < m)%nat -> ball i (rep i)) ->
     (forall i, (i < m)%nat -> outputs (matvec r W (rep i))) ->
     (forall i, (i < m)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
     (forall i u, (i < m)%nat -> outputs u -> 0 <= loss u (y i) /\ loss u (y i) <= C2) ->
     (forall i, (i < m)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
     (forall i, (i < m)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
     1 - rho <= prob_iid n m p (fun w =>
       expect m p adversarial - expect m p (fun i => loss (matvec r W (rep i)) (y i))
         <= s * C1 * (1 / INR n * rsum n (fun k => shift (w k))) + C2 * sqrt (ln (rho / 2) / (-2 * INR n)))).
Proof.
  intros n C1 C2 rho Hn HC1 HC2 H0 H1 H.
  set (e := C2 * sqrt (ln (rho / 2) / (-2 * INR n))) in *.
  assert (He : 0 <= e) by (apply Rmult_le_pos; [lra | apply sqrt_pos]).
  set (K := C1 + e + 1).
  assert (Hp : is_distribution 1 (fun _ => 1)) by (split; [intros; lra | simpl; lra]).
  specialize (H 1%nat 1%nat 1%nat (fun _ => 1) (fun _ => O) (fun _ _ => 0) (fun _ z => Rabs (z O) < 1)
    (fun u => u O = 0) (fun _ _ => 1) (fun u _ => K * Rabs (u O)) (fun _ => K) (fun _ => 1) 1 Hp spectral_line).
  cbv beta in H; rewrite prob_iid_impossible in H; [|exact Hp|].
  - enough (1 - rho <= 0) by lra; apply H.
    + intros i _; rewrite Rabs_R0; lra.
    + intros i _; apply matvec_line.
    + intros i _ u v Hu Hv; rewrite Hu, Hv, Rminus_diag_eq, Rabs_R0 by reflexivity.
      apply Rmult_le_pos; [lra | apply norm2_nonneg].
    + intros i u _ ->; rewrite Rabs_R0; lra.
    + intros i _; apply (sup_loss_line K O); unfold K; lra.
    + intros i _; apply sup_shift_line.
  - intros w _ Hw.
    assert (HN : 0 < INR n) by (apply lt_0_INR; lia).
    rewrite rsum_const, expect_const in Hw by exact Hp.
    unfold expect in Hw; simpl in Hw; rewrite matvec_line, Rabs_R0 in Hw.
    replace (1 * C1 * (1 / INR n * (INR n * 1))) with C1 in Hw by (field; lra).
    unfold K in Hw; lra.
Qed.

Theorem theorem_3_2_refuted :
  ~ (forall (n m r c : nat) (p : nat -> R) (y : nat -> nat) (rep : nat -> nat -> R)
       (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R)
       (loss : (nat -> R) -> nat -> R) (adversarial shift : nat -> R) (s C1 C2 rho : R),
     (1 <= n)%nat ->
     is_distribution m p ->
     0 < C1 ->
     0 < C2 ->
     0 < rho ->
     rho <= 2 ->
     is_spectral c r W s ->
     (forall i, (i < m)%nat -> ball i (rep i)) ->
     (forall i, (i < m)%nat -> outputs (matvec r W (rep i))) ->
     (forall i, (i < m)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
     (forall i u, (i < m)%nat -> outputs u -> 0 <= loss u (y i) /\ loss u (y i) <= C2) ->
     (forall i, (i < m)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
     (forall i, (i < m)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
     1 - rho <= prob_iid n m p (fun w =>
       expect m p adversarial - expect m p (fun i => loss (matvec r W (rep i)) (y i))
         <= s * C1 * (1 / INR n * rsum n (fun k => shift (w k))) + C2 * sqrt (ln (rho / 2) / (-2 * INR n)))).
Proof.
  intros H; apply (theorem_3_2_refuted_every_constant 1 1 1 (1 / 2)); try lia; try lra.
  intros m r c p y rep ball outputs W loss A S s; intros; eapply H; eauto; lra.
Qed.
