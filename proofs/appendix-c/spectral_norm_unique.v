(* A matrix has one spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_norm_unique :
  forall (m : nat) (n : nat) (W : nat -> nat -> R) (s : R),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  0 <= s ->
  (forall (v : nat -> R), norm2 m (matvec n W v) <= s * norm2 n v) ->
  (forall (q : R), 0 <= q -> ((forall (v1 : nat -> R), norm2 m (matvec n W v1) <= q * norm2 n v1) -> s <= q)) ->
  s = spectral m n W.
Proof.
  intros m n W s _ _ H0 HB HL. symmetry. apply spectral_eq. split; [exact H0 | split; [exact HB | exact HL]].
Qed.
