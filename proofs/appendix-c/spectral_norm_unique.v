(* A matrix has one spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting.
Open Scope R_scope.

Theorem spectral_norm_unique : forall (m n : nat) (W : nat -> nat -> R) (s t : R),
  is_spectral m n W s -> is_spectral m n W t -> s = t.
Proof. intros m n W s t [Hs [Bs Ls]] [Ht [Bt Lt]]. apply Rle_antisym; auto. Qed.
