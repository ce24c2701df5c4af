(* Theorem 4.1 as the paper words it, with the spectral norm. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting theorem_4_1_classifier_spectral.
Open Scope R_scope.

Theorem theorem_4_1_network_spectral :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (y : nat) (epsilon : R) (D : R),
  (1 <= d)%nat ->
  (1 <= r)%nat ->
  (1 <= c)%nat ->
  (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
  (y < c)%nat ->
  (forall (delta : nat -> R), norm2 d delta < epsilon -> norm2 r (fun i2 => f1 (fun i3 => x i3 + delta i3) i2 - f1 x i2) <= D) ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> matvec r W (f1 x) j < matvec r W (f1 x) y)) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> 2 * spectral c r W * D <= Rabs (matvec r W (f1 x) y - matvec r W (f1 x) j1))) ->
  (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> (forall j2, (j2 < c)%nat -> ((j2 <> y)%nat -> matvec r W (f1 (fun i4 => x i4 + delta1 i4)) j2 < matvec r W (f1 (fun i5 => x i5 + delta1 i5)) y))).
Proof.
  intros d r c f W x y e D _ Hr Hc _ Hy HD Hclass Hmargin delta Hdelta.
  apply (theorem_4_1_classifier_spectral c r W (f x) _ y D Hc Hr Hy (HD delta Hdelta) Hclass Hmargin).
Qed.
