(* Section 6, the conclusion: loss and margin move at most sqrt 2 |W| times as far as the representation. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices cross_entropy cross_entropy_lipschitz.
Open Scope R_scope.

Theorem conclusion_bounded :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
    (y < 3)%nat ->
    (j < 3)%nat ->
    Rabs (- ln (exp (matvec 2 W v y) / rsum 3 (fun i => exp (matvec 2 W v i))) - - ln (exp (matvec 2 W u y) / rsum 3 (fun i => exp (matvec 2 W u i)))) <= sqrt 2 * frobenius 3 2 W * norm2 2 (fun i => v i - u i).
Proof.
  intros W u v y j Hy Hj.
  eapply Rle_trans; [apply (cross_entropy_lipschitz 3 y (matvec 2 W v) (matvec 2 W u) Hy)|].
  rewrite Rmult_assoc. apply Rmult_le_compat_l; [apply sqrt_pos|].
  erewrite norm2_ext; [apply (frobenius_matvec 3 2 W (fun i => v i - u i))|].
  intros i _. symmetry. apply matvec_minus.
Qed.

Theorem conclusion_bounded_reading_2 :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
    (y < 3)%nat ->
    (j < 3)%nat ->
    Rabs (matvec 2 W v y - matvec 2 W v j - (matvec 2 W u y - matvec 2 W u j)) <= sqrt 2 * frobenius 3 2 W * norm2 2 (fun i => v i - u i).
Proof.
  intros W u v y j Hy Hj. replace (matvec 2 W v y - matvec 2 W v j - (matvec 2 W u y - matvec 2 W u j))
    with (dot 2 (fun k => W y k - W j k) (fun i => v i - u i)) by (unfold matvec, dot; simpl; ring).
  eapply Rle_trans; [apply dot_le_norm2|]. apply Rmult_le_compat_r; [apply norm2_nonneg|].
  destruct (Nat.eq_dec y j) as [E|E].
  - rewrite E, norm2_zero by (intros; ring). apply Rmult_le_pos; [apply sqrt_pos | apply frobenius_nonneg].
  - apply (row_difference_norm_le 3 2 W _ y j (operator_bound_frobenius 3 2 W) Hy Hj E).
Qed.
