(* Definition 3.1: the strict relation fails at equal points. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem definition_lipschitz_shown :
  forall (a : nat) (b : nat) (C : R) (r : nat -> R) (g : nat -> R),
    (1 <= a)%nat ->
    (1 <= b)%nat ->
    C * norm2 a (fun i => r i - r i) <= norm2 b (fun i => g i - g i).
Proof. intros a b C r g Ha Hb. rewrite !norm2_zero by (intros; ring). lra. Qed.

Theorem definition_lipschitz_fails :
  ~ (forall (a : nat) (r : nat -> R) (r' : nat -> R),
    (1 <= a)%nat ->
    norm2 a (fun i => r i - r' i) < 2 * norm2 a (fun i => r i - r' i)).
Proof.
  intros H. specialize (H 1%nat (fun _ => 0) (fun _ => 0) ltac:(lia)).
  rewrite norm2_zero in H by (intros; ring). lra.
Qed.

Theorem definition_lipschitz_repaired :
  forall (b : nat) (a : nat) (C : R) (g : nat -> R) (r : nat -> R) (r' : nat -> R),
    (1 <= b)%nat ->
    (1 <= a)%nat ->
    0 <= C ->
    norm2 b (fun i => g i - g i) <= C * norm2 a (fun i => r i - r' i).
Proof.
  intros b a C g r r' Hb Ha HC. rewrite (norm2_zero b) by (intros; ring).
  apply Rmult_le_pos; [exact HC | apply norm2_nonneg].
Qed.
