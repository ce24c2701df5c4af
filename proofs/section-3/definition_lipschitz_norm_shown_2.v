(* Section 3: in the maximum norm cross-entropy has the constant 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms cross_entropy definition_lipschitz_norm_shown_3.
Open Scope R_scope.

Theorem definition_lipschitz_norm_shown_2 :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 3)%nat ->
  Rabs (- ln (exp (f y) / rsum 3 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 3 (fun i => exp (f' i)))) <=
    2 * norminf 3 (fun i => f i - f' i).
Proof.
  intros y f f' Hy. apply (cross_entropy_by_dual 3 y 2 (norminf 3)); [exact Hy | |].
  - intros z d. eapply Rle_trans; [apply dot_le_weighted|].
    apply Rle_trans with (rsum 3 (fun i => (softmax 3 z i + one_hot y i) * norminf 3 d)).
    + apply rsum_le. intros i Hi. apply Rmult_le_compat; try apply Rabs_pos; [|apply norminf_ge, Hi].
      unfold loss_gradient. pose proof (softmax_pos 3 z i ltac:(lia)).
      unfold one_hot. destruct (Nat.eq_dec i y); unfold Rabs; destruct (Rcase_abs _); lra.
    + rewrite (rsum_ext 3 _ (fun i => norminf 3 d * (softmax 3 z i + one_hot y i))) by (intros; ring).
      rewrite rsum_scale, rsum_plus, softmax_sum by lia.
      rewrite (rsum_single 3 (one_hot y) y Hy), one_hot_same by (intros i _ Hi; apply one_hot_other, Hi). lra.
  - intros u v. apply Rle_antisym; (apply rmax_le; [lia|]; intros i Hi; rewrite Rabs_minus_sym;
      apply (norminf_ge 3 (fun i => u i - v i) i Hi) || apply (norminf_ge 3 (fun i => v i - u i) i Hi)).
Qed.
