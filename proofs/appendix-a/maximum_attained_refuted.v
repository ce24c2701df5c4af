(* Appendix A chooses delta_i with ||delta_i|| < eps where the maximum of the loss is attained. On an open ball it need not
   be, however tame the loss: on the line, with the loss 1 + u. A supremum in its place repairs the step. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms adversarial_setting one_dimension.
Open Scope R_scope.

Theorem maximum_attained_refuted :
  ~ (forall (r c label : nat) (z0 : nat -> R) (ball outputs : (nat -> R) -> Prop)
      (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (adversarial C1 C2 : R),
     0 < C1 ->
     0 < C2 ->
     ball z0 ->
     (forall z, ball z -> outputs (matvec r W z)) ->
     lipschitz_on c outputs C1 (fun u => loss u label) ->
     (forall u, outputs u -> 0 <= loss u label /\ loss u label <= C2) ->
     is_lub (perturbed_losses r W loss label ball) adversarial ->
     exists z, ball z /\ loss (matvec r W z) label = adversarial).
Proof.
  intros H.
  destruct (H 1%nat 1%nat O (fun _ => 0) (fun z => Rabs (z O) < 1) (fun u => Rabs (u O) < 1)
    (fun _ _ => 1) (fun u _ => 1 + u O) 2 1 2) as [z [Hz E]]; try lra.
  - rewrite Rabs_R0; lra.
  - intros z Hz; rewrite matvec_line; exact Hz.
  - intros u v _ _; rewrite norm2_line; right; rewrite Rmult_1_l; f_equal; ring.
  - intros u Hu; apply Rabs_def2 in Hu; lra.
  - split.
    + intros l [z [Hz ->]]; rewrite matvec_line; apply Rabs_def2 in Hz; lra.
    + intros b Hb; destruct (Rle_dec 2 b) as [Hle|Hlt]; [exact Hle | exfalso].
      assert (1 <= b) by (apply Hb; exists (fun _ => 0); rewrite matvec_line, Rabs_R0; lra).
      assert (1 + b / 2 <= b); [|lra].
      apply Hb; exists (fun _ => b / 2); rewrite matvec_line; split; [apply Rabs_def1; lra | reflexivity].
  - rewrite matvec_line in E; apply Rabs_def2 in Hz; lra.
Qed.
