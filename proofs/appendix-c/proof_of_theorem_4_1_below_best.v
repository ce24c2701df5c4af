(* Just below sqrt 2 the difference of two rows is not bounded: rows (1, 0) and (- 1, 0). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem proof_of_theorem_4_1_below_best :
  ~ (forall (W : nat -> nat -> R) (i : nat) (j : nat),
  (i < 2)%nat ->
  (j < 2)%nat ->
  norm2 2 (fun i0 => W i i0 - W j i0) <= 999 / 1000 * sqrt 2 * frobenius 2 2 W).
Proof.
  intros H.
  set (W := fun i k : nat => match i, k with 0%nat, 0%nat => 1 | 1%nat, 0%nat => - (1) | _, _ => 0 end).
  assert (HF : frobenius 2 2 W = sqrt 2) by (unfold frobenius, W; f_equal; simpl; ring).
  specialize (H W 0%nat 1%nat ltac:(lia) ltac:(lia)). rewrite HF in H.
  rewrite (norm2_single 2 _ 0%nat) in H by (try lia; intros [|[|k]] Hk Hk0; unfold W; lra || lia).
  unfold W in H. rewrite Rabs_right in H by lra.
  assert (sqrt 2 * sqrt 2 = 2) by (apply sqrt_sqrt; lra). lra.
Qed.
