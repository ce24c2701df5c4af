(* Section 3: in the 1-norm cross-entropy has the constant 1. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms cross_entropy.
Open Scope R_scope.

(* Hoelder at the two ends, for any number of classes. *)
Lemma cross_entropy_by_dual : forall c y bound (size : (nat -> R) -> R), (y < c)%nat ->
  (forall z d, dot c (loss_gradient c y z) d <= bound * size d) -> (forall u v : nat -> R, size (fun i => u i - v i) = size (fun i => v i - u i)) ->
  forall f f', Rabs (- ln (exp (f y) / rsum c (fun i => exp (f i))) - - ln (exp (f' y) / rsum c (fun i => exp (f' i)))) <=
  bound * size (fun i => f i - f' i).
Proof.
  intros c y bound size Hy Hdual Hsym f f'. apply Rabs_le. split.
  - pose proof (cross_entropy_tangent c y f' f Hy) as H. pose proof (Hdual f' (fun i => f' i - f i)) as H1. rewrite Hsym in H1. lra.
  - eapply Rle_trans; [apply cross_entropy_tangent, Hy | apply Hdual].
Qed.

Lemma dot_le_weighted : forall c q d, dot c q d <= rsum c (fun i => Rabs (q i) * Rabs (d i)).
Proof.
  intros c q d. apply rsum_le. intros i _. rewrite <- Rabs_mult. apply Rle_abs.
Qed.

Lemma loss_gradient_entry_le : forall c y z i, (y < c)%nat -> (i < c)%nat -> Rabs (loss_gradient c y z i) <= 1.
Proof.
  intros c y z i Hy Hi. unfold loss_gradient. assert (Hc : (1 <= c)%nat) by lia.
  pose proof (softmax_pos c z i Hc). assert (softmax c z i <= 1).
  { rewrite <- (softmax_sum c z Hc). apply rsum_term_le; [exact Hi | intros k _; left; apply softmax_pos, Hc]. }
  unfold one_hot. destruct (Nat.eq_dec i y); unfold Rabs; destruct (Rcase_abs _); lra.
Qed.

Theorem definition_lipschitz_norm_shown_3 :
  forall (y : nat) (f : nat -> R) (f' : nat -> R),
  (y < 3)%nat ->
  Rabs (- ln (exp (f y) / rsum 3 (fun i => exp (f i))) - - ln (exp (f' y) / rsum 3 (fun i => exp (f' i)))) <=
    norm1 3 (fun i => f i - f' i).
Proof.
  intros y f f' Hy. rewrite <- (Rmult_1_l (norm1 3 _)).
  apply (cross_entropy_by_dual 3 y 1 (norm1 3)); [exact Hy | |].
  - intros z d. eapply Rle_trans; [apply dot_le_weighted|]. rewrite Rmult_1_l. apply rsum_le. intros i Hi.
    rewrite <- (Rmult_1_l (Rabs (d i))) at 2. apply Rmult_le_compat_r; [apply Rabs_pos | apply loss_gradient_entry_le; assumption].
  - intros u v. apply rsum_ext. intros i _. apply Rabs_minus_sym.
Qed.
