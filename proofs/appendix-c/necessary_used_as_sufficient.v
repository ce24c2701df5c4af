Require Import Reals Lra Lia.
From Lemmakit Require Import definitions matrices.
Open Scope R_scope.

(* Appendix C: equation (1) gives the conclusion with >=. *)
Theorem necessary_used_as_sufficient :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  matvec r W u j < matvec r W u y ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i - u i) <=
    dot r (fun i => W y i) u - dot r (fun i => W j i) u ->
  matvec r W v j <= matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj _ H. rewrite !dot_row, !matvec_minus in *. lra.
Qed.

(* Appendix C: equation (1) does not give the strict conclusion: t = 0 ties. *)
Theorem necessary_used_as_sufficient_fails :
  ~ (forall t : R,
  0 <= t ->
  t <= 2 ->
  0 < 1 ->
  1 * (1 - t) + 0 * (t - 1) <= 1 ->
  0 * t < 1 * t).
Proof.
  intros H. specialize (H 0 ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)). lra.
Qed.

(* Appendix C, repaired: equation (1) with > gives the strict conclusion. *)
Theorem necessary_used_as_sufficient_repaired :
  forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat) (j : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (j < c)%nat ->
  dot r (fun i => W y i) (fun i => u i - v i) + dot r (fun i => W j i) (fun i => v i -
    u i) < dot r (fun i => W y i) u - dot r (fun i => W j i) u ->
  matvec r W v j < matvec r W v y.
Proof.
  intros c r W u v y j _ _ Hy Hj H. rewrite !dot_row, !matvec_minus in *. lra.
Qed.
