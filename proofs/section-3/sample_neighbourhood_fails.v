(* Section 3: the ball of the maximum norm does not lie in the Euclidean one: (0.9, 0.9). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem sample_neighbourhood_fails :
  ~ (forall (d : nat) (epsilon : R) (delta : nat -> R),
  (1 <= d)%nat ->
  0 < epsilon ->
  norminf d delta < epsilon ->
  norm2 d delta <= epsilon).
Proof.
  intros H. specialize (H 2%nat 1 (fun _ => 9 / 10) ltac:(lia) ltac:(lra)).
  replace (norminf 2 (fun _ => 9 / 10)) with (9 / 10) in H
    by (symmetry; apply rmax_const; [lia | intros i _; apply Rabs_right; lra]).
  rewrite (norm2_const 2 _ (9 / 10)) in H by reflexivity. specialize (H ltac:(lra)).
  rewrite Rabs_right in H by lra. simpl (INR 2) in H. replace (1 + 1) with 2 in H by ring.
  assert (Hs : 14 / 10 <= sqrt 2) by (apply pow2_le_imp; [apply sqrt_pos|]; rewrite sqrt_pow2_id; lra). lra.
Qed.
