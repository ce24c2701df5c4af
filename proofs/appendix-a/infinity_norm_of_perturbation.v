(* Appendix A, the norm of the perturbation: the largest entry is at most the 2-norm, and not at most half of it. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem infinity_norm_of_perturbation_shown :
  forall (d : nat) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    0 < epsilon ->
    norm2 d delta < epsilon ->
    norminf d delta < epsilon.
Proof.
  intros n e d Hn He H. eapply Rle_lt_trans; [|exact H]. apply rmax_le; [exact Hn|]. intros i Hi. apply norm2_entry_le, Hi.
Qed.

Theorem infinity_norm_of_perturbation_fails :
  ~ (forall (d : nat) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    0 < epsilon ->
    norm2 d delta / 2 < epsilon ->
    norminf d delta < epsilon).
Proof.
  intros H. specialize (H 1%nat 1 (fun _ => 1) ltac:(lia) ltac:(lra)).
  rewrite (norm2_const 1 _ 1) in H by reflexivity. unfold norminf in H. simpl in H.
  rewrite sqrt_1, Rabs_R1 in H. lra.
Qed.

Theorem infinity_norm_of_perturbation_repaired :
  forall (d : nat) (epsilon : R) (delta : nat -> R),
    (1 <= d)%nat ->
    0 < epsilon ->
    norminf d delta < epsilon ->
    norminf d delta < epsilon.
Proof. intros n e d _ _ H. exact H. Qed.
