(* Appendix A, the order of representations: an order of vectors is not one of norms. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem representation_order_shown :
  forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    - Rabs delta <= 0.
Proof. intros d _ _. pose proof (Rabs_pos d). lra. Qed.

Theorem representation_order_fails :
  ~ (forall delta : R,
    -(1) < delta ->
    delta < 1 ->
    Rabs (- Rabs delta) <= 0).
Proof. intros H. specialize (H (1 / 2) ltac:(lra) ltac:(lra)). rewrite Rabs_Ropp, Rabs_Rabsolu, Rabs_right in H; lra. Qed.
