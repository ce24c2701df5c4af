(* Theorem 4.1 with the Frobenius norm, u = f_theta(x), v = f_theta(x + d), |v - u| <= D. It is true, strictly: the
   printed proof gives only >=; two rows together are bounded by sqrt 2 |W|, and 2 > sqrt 2 makes the conclusion strict. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms matrices.
Open Scope R_scope.

Lemma robust_strict : forall c r y W u v D s, operator_bound c r W s ->
  (y < c)%nat -> norm2 r (fun k => v k - u k) <= D ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W u y - matvec r W u j)) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof.
  intros c r y W u v D s Hs Hy HD Hclass Hmargin j Hj Hjy.
  specialize (Hclass j Hj Hjy). specialize (Hmargin j Hj Hjy). rewrite Rabs_right in Hmargin by lra.
  pose proof (row_difference_norm_le c r W s y j Hs Hy Hj (fun h => Hjy (eq_sym h))) as Hrow.
  destruct Hs as [Hs0 _].
  pose proof (margin_lower_bound r W u v y j) as Hstep.
  pose proof (norm2_nonneg r (fun k => v k - u k)) as Hd. pose proof (norm2_nonneg r (fun k => W y k - W j k)) as Hw.
  assert (Hprod : norm2 r (fun k => W y k - W j k) * norm2 r (fun k => v k - u k) <= sqrt 2 * (s * D)).
  { rewrite <- Rmult_assoc. apply Rmult_le_compat; assumption. }
  assert (HsD : 0 <= s * D) by (apply Rmult_le_pos; lra).
  assert (Hsqrt : sqrt 2 < 2) by apply sqrt_2_bounds.
  destruct HsD as [HsD|HsD]; [|rewrite <- HsD in *; lra].
  assert (sqrt 2 * (s * D) < 2 * (s * D)) by (apply Rmult_lt_compat_r; assumption). lra.
Qed.

Theorem theorem_4_1 : forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R) (D : R),
  (y < c)%nat -> norm2 r (fun k => v k - u k) <= D ->
  (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
  (forall j, (j < c)%nat -> j <> y -> 2 * frobenius c r W * D <= Rabs (matvec r W u y - matvec r W u j)) ->
  forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y.
Proof. intros c r y W u v D. apply robust_strict, operator_bound_frobenius. Qed.
