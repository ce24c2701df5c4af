(* The words of the paper that its theorems are stated with: laws, Lipschitz losses, perturbations, the spectral norm. *)
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

(* Definition 3.1, with <= in place of its <. *)
Definition lipschitz_on (c : nat) (set : (nat -> R) -> Prop) (C : R) (g : (nat -> R) -> R) : Prop :=
  forall u v, set u -> set v -> Rabs (g u - g v) <= C * norm2 c (fun k => u k - v k).

(* The losses of the perturbed representations; a is the adversarial loss if it is their least upper bound. *)
Definition perturbed_losses (r : nat) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (label : nat)
    (ball : (nat -> R) -> Prop) : R -> Prop :=
  fun l => exists z, ball z /\ l = loss (matvec r W z) label.

(* The distances from z0 to the perturbed representations; their least upper bound measures its robustness. *)
Definition shifts (r : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop) : R -> Prop :=
  fun d => exists z, ball z /\ d = norm2 r (fun j => z j - z0 j).
