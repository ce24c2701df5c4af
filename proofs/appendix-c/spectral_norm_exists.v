(* Every real matrix has a spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Theorem spectral_norm_exists :
  forall (m : nat) (n : nat) (W : nat -> nat -> R),
  (1 <= m)%nat ->
  (1 <= n)%nat ->
  (exists s : R, (0 <= s /\ (forall (v : nat -> R), norm2 m (matvec n W v) <= s * norm2 n v) /\ (forall (q : R), 0 <= q -> ((forall (v1 : nat -> R), norm2 m (matvec n W v1) <= q * norm2 n v1) -> s <= q)))).
Proof.
  intros m n W _ _. destruct (spectral_exists m n W) as [s Hs]. exists s. exact Hs.
Qed.
