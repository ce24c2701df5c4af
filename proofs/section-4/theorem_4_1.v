Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

(* Theorem 4.1 with the Frobenius norm: u = f_theta(x), v = f_theta(x + delta), |v - u| <= D. It is true, strictly: the printed
   proof gives only >=; two rows together are bounded by sqrt 2 |W|, and 2 > sqrt 2 makes the conclusion strict. *)
Theorem theorem_4_1 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  matvec r W u j < matvec r W u y ->
  2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD Hu H.
  apply (margin_kept c r W (frobenius c r W) u v D y j); auto using operator_bound_frobenius.
Qed.

(* Theorem 4.1 with the spectral norm. *)
Theorem theorem_4_1_reading_2 :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (D : R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  0 <= D ->
  (y < c)%nat ->
  (j < c)%nat ->
  norm2 r (fun i => v i - u i) <= D ->
  matvec r W u j < matvec r W u y ->
  2 * spectral c r W * D <= Rabs (matvec r W u y - matvec r W u j) ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v D y j _ _ _ Hy Hj HD Hu H. pose proof (spectral_is c r W) as Hs. set (s := spectral c r W) in *.
  apply (margin_kept c r W s u v D y j); auto using operator_bound_spectral.
Qed.

(* Theorem 4.1 with the best factor: sqrt 2 in place of 2, and a strict margin. *)
Theorem theorem_4_1_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  sqrt 2 * frobenius c r W * norm2 r (fun i => v i - u i) < matvec r W u y - matvec r W u j ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H.
  apply (margin_kept_sqrt_2 c r W _ u v y j (operator_bound_frobenius c r W) Hy Hj H).
Qed.

(* With the factor 1.41 the class is lost: t = 0 ties. *)
Theorem theorem_4_1_below_best :
  ~ (forall t : R,
  -(1) <= t ->
  t <= 1 ->
  141 / 100 * sqrt ((-(1)) ^ 2 + 1) * Rabs (t - 1) <= 1 - -(1) ->
  - t < t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra)).
  replace ((-(1)) ^ 2 + 1) with 2 in H by ring. rewrite Rabs_left in H by lra.
  assert (Hs : sqrt 2 <= 1415 / 1000) by (apply pow2_le_imp; [lra|]; rewrite sqrt_pow2_id; lra).
  specialize (H ltac:(lra)). lra.
Qed.
