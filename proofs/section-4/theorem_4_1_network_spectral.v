(* Theorem 4.1 as the paper words it, with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting theorem_4_1_classifier_spectral.
Open Scope R_scope.

Theorem theorem_4_1_network_spectral :
  forall (d r c y : nat) (g : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (s : R) (x : nat -> R) (radius D : R),
  (y < c)%nat -> is_spectral c r W s ->
  (forall delta : nat -> R, norm2 d delta < radius ->
   norm2 r (fun k => g (fun i => x i + delta i) k - g x k) <= D) ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W (g x) j < matvec r W (g x) y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W (g x) y - matvec r W (g x) j)) ->
  forall delta : nat -> R, norm2 d delta < radius ->
  forall j, (j < c)%nat -> j <> y ->
  matvec r W (g (fun i => x i + delta i)) j < matvec r W (g (fun i => x i + delta i)) y.
Proof.
  intros d r c y g W s x radius D Hy Hs HD Hclass Hmargin delta Hdelta.
  apply (theorem_4_1_classifier_spectral c r y W s (g x) _ D Hy Hs (HD delta Hdelta) Hclass Hmargin).
Qed.
