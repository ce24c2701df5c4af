(* Appendix A, the Lipschitz step: differences of losses against distances of outputs, averaged. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors sums adversarial_setting.
Open Scope R_scope.

Theorem lipschitz_step_average :
  forall (n c : nat) (y : nat -> nat) (u v : nat -> nat -> R) (outputs : (nat -> R) -> Prop)
    (loss : (nat -> R) -> nat -> R) (C1 : R),
  (forall i, (i < n)%nat -> outputs (u i) /\ outputs (v i)) ->
  (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun z => loss z (y i))) ->
  Rabs (1 / INR n * rsum n (fun i => Rabs (loss (u i) (y i) - loss (v i) (y i))))
    <= C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => u i k - v i k))).
Proof.
  intros n c y u v outputs loss C1 Huv HL.
  rewrite Rabs_pos_eq by (apply average_nonneg; intros; apply Rabs_pos).
  replace (C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => u i k - v i k))))
    with (1 / INR n * rsum n (fun i => C1 * norm2 c (fun k => u i k - v i k))) by (rewrite rsum_scale; ring).
  apply average_le; intros i Hi; destruct (Huv i Hi); apply HL; assumption.
Qed.
