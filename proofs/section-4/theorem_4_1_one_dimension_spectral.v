(* One feature: a matrix of one column has one singular value, so what is best with one norm is best with the other. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms matrices theorem_4_1_one_dimension_best.
Open Scope R_scope.

Theorem theorem_4_1_one_dimension_norms :
  forall (c : nat) (W : nat -> nat -> R),
    (1 <= c)%nat ->
    spectral c 1 W = frobenius c 1 W.
Proof.
  intros c W Hc. apply spectral_eq. split; [apply frobenius_nonneg|]. split; [apply frobenius_matvec|].
  intros t Ht H. specialize (H (fun _ => 1)).
  rewrite (norm2_single 1 (fun _ => 1) 0%nat), Rabs_R1, Rmult_1_r in H by (intros; lia).
  eapply Rle_trans; [|exact H]. right. unfold frobenius, norm2, matvec. f_equal. apply rsum_ext. intros i _. simpl. ring.
Qed.

Theorem theorem_4_1_one_dimension_best_spectral :
  forall (c : nat) (K : R),
    (2 <= c)%nat ->
    INR c - 1 <> 0 ->
    0 <= INR c / (INR c - 1) ->
    K < sqrt (INR c / (INR c - 1)) ->
    (exists W : nat -> nat -> R, (exists u : nat -> R, (exists v : nat -> R, ((forall j, (j < c)%nat -> ((j <> 0)%nat -> matvec 1 W u j < matvec 1 W u 0)) /\ (forall j1, (j1 < c)%nat -> ((j1 <> 0)%nat -> K * spectral c 1 W * norm2 1 (fun i => v i - u i) <= matvec 1 W u 0 - matvec 1 W u j1)) /\ matvec 1 W v 0 < matvec 1 W v 1)))).
Proof.
  intros c K Hc Hn Hq HK. destruct (theorem_4_1_one_dimension_best c K Hc Hn Hq HK) as [W [u [v H]]].
  exists W, u, v. rewrite theorem_4_1_one_dimension_norms by lia. exact H.
Qed.
