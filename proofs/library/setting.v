(* Words that proofs share: a law on finitely many outcomes, and what makes a number the spectral norm. No statement uses them. *)
Require Import Reals.
From Lemmakit Require Import definitions.
Open Scope R_scope.

(* p is a law on the outcomes 0, ..., m - 1. *)
Definition is_distribution (m : nat) (p : nat -> R) : Prop :=
  (forall i, (i < m)%nat -> 0 <= p i) /\ rsum m p = 1.

(* s is the spectral norm of the m by n matrix W: the least s >= 0 with |W v| <= s |v| for all v. *)
Definition is_spectral (m n : nat) (W : nat -> nat -> R) (s : R) : Prop :=
  0 <= s /\
  (forall v, norm2 m (matvec n W v) <= s * norm2 n v) /\
  (forall t, 0 <= t -> (forall v, norm2 m (matvec n W v) <= t * norm2 n v) -> s <= t).
