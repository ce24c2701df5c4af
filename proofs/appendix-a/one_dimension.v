(* Counterexamples on the line: one data point 0, f_theta and W the identity, the ball |z| < 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms adversarial_setting.
Open Scope R_scope.

Lemma norm2_line v : norm2 1 v = Rabs (v O).
Proof. apply norm2_single; [lia | intros i Hi Hn; lia]. Qed.

Lemma matvec_line v : matvec 1 (fun _ _ => 1) v O = v O.
Proof. unfold matvec; simpl; ring. Qed.

Lemma spectral_line : is_spectral 1 1 (fun _ _ => 1) 1.
Proof.
  repeat split; [lra | intros v | intros t Ht H].
  - rewrite !norm2_line, matvec_line; lra.
  - specialize (H (fun _ => 1)); rewrite !norm2_line, matvec_line, Rabs_R1 in H; lra.
Qed.

(* The numbers K |z| with |z| < 1 have the least upper bound K. *)
Lemma sup_open_ball K (set : R -> Prop) :
  0 < K -> (forall x, set x <-> exists z : nat -> R, Rabs (z O) < 1 /\ x = K * Rabs (z O)) -> is_lub set K.
Proof.
  intros HK Hset; split.
  - intros x Hx; apply Hset in Hx; destruct Hx as [z [Hz ->]].
    rewrite <- (Rmult_1_r K) at 2; apply Rmult_le_compat_l; lra.
  - intros b Hb; destruct (Rle_dec K b) as [H|H]; [exact H | exfalso].
    assert (H0 : 0 <= b).
    { apply Hb, Hset; exists (fun _ => 0); rewrite Rabs_R0; lra. }
    set (q := (1 + b / K) / 2).
    assert (Hq : b / K < 1) by (apply (Rmult_lt_reg_r K); [lra|]; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra).
    assert (Hq0 : 0 <= b / K) by (apply Rmult_le_pos; [lra | left; apply Rinv_0_lt_compat, HK]).
    assert (Habs : Rabs q = q) by (apply Rabs_pos_eq; unfold q; lra).
    assert (K * q <= b) by (apply Hb, Hset; exists (fun _ => q); rewrite Habs; split; [unfold q; lra | reflexivity]).
    assert (K * q = (K + b) / 2) by (unfold q; field; lra).
    lra.
Qed.

(* The loss K |u| over the ball, and the distances from 0, have the least upper bounds K and 1. *)
Lemma sup_loss_line K label :
  0 < K -> is_lub (perturbed_losses 1 (fun _ _ => 1) (fun u _ => K * Rabs (u O)) label (fun z => Rabs (z O) < 1)) K.
Proof.
  intros HK; apply sup_open_ball; [exact HK|]; intros x; unfold perturbed_losses.
  split; intros [z [Hz ->]]; exists z; rewrite matvec_line; auto.
Qed.

Lemma sup_shift_line : is_lub (shifts 1 (fun _ => 0) (fun z => Rabs (z O) < 1)) 1.
Proof.
  apply sup_open_ball; [lra|]; intros x; unfold shifts.
  split; intros [z [Hz ->]]; exists z; rewrite norm2_line, Rminus_0_r; split; trivial; ring.
Qed.
