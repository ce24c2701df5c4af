(* Appendix A, the step called Cauchy-Schwarz: outputs move at most |W| times as far as representations. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Theorem cauchy_schwarz_step_at_best :
  forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
    norm2 3 (fun i => matvec 2 W v i - matvec 2 W u i) <= 1 * spectral 3 2 W * norm2 2 (fun i => v i - u i).
Proof.
  intros W u v. destruct (spectral_is 3 2 W) as [_ [H _]]; set (s := spectral 3 2 W) in *. rewrite Rmult_1_l. erewrite norm2_ext; [apply (H (fun i => v i - u i))|].
  intros i _. symmetry. apply matvec_minus.
Qed.

(* A head that copies the first entry has spectral norm 1. *)
Lemma corner_spectral : is_spectral 3 2 (fun i k => if Nat.eq_dec i 0 then one_hot 0 k else 0) 1.
Proof.
  assert (E : forall v, norm2 3 (matvec 2 (fun i k => if Nat.eq_dec i 0 then one_hot 0 k else 0) v) = Rabs (v O)).
  { intros v. rewrite (norm2_single 3 _ O); [|lia|].
    - f_equal. apply (dot_one_hot 2 O v). lia.
    - intros i _ Hi. unfold matvec. apply rsum_zero. intros k _. destruct (Nat.eq_dec i 0); [contradiction | ring]. }
  split; [lra|]. split.
  - intros v. rewrite E, Rmult_1_l. apply norm2_entry_le. lia.
  - intros t Ht H. specialize (H (one_hot O)). rewrite E, one_hot_same, Rabs_R1 in H.
    rewrite (norm2_single 2 _ O) in H; [rewrite one_hot_same, Rabs_R1 in H; lra | lia |].
    intros i _ Hi. apply one_hot_other, Hi.
Qed.

Theorem cauchy_schwarz_step_below_best :
  ~ (forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
    norm2 3 (fun i => matvec 2 W v i - matvec 2 W u i) <= 99 / 100 * spectral 3 2 W * norm2 2 (fun i => v i - u i)).
Proof.
  intros H. specialize (H (fun i k => if Nat.eq_dec i 0 then one_hot 0 k else 0) (fun _ => 0) (one_hot 0)). rewrite (spectral_eq _ _ _ _ corner_spectral) in H.
  rewrite (norm2_single 3 _ O) in H; [|lia|].
  - rewrite (norm2_single 2 _ O) in H; [|lia|].
    + unfold matvec in H. simpl in H. rewrite one_hot_same in H.
      rewrite (one_hot_other 0 1) in H by lia. repeat rewrite Rabs_right in H by lra. lra.
    + intros i _ Hi. rewrite one_hot_other by exact Hi. ring.
  - intros i Hi Hn. unfold matvec. simpl. destruct (Nat.eq_dec i 0); [contradiction|]. ring.
Qed.

Theorem representation_order_repaired :
  forall (m : nat) (r : nat) (i : nat) (R_ : nat -> nat -> R),
    (1 <= m)%nat ->
    (1 <= r)%nat ->
    (i < m)%nat ->
    norm2 r (fun i0 => R_ i i0) <= rmax m (fun k => norm2 r (fun i1 => R_ k i1)).
Proof. intros m r i M Hm Hr Hi. apply (rmax_ge m (fun k => norm2 r (fun i1 => M k i1)) i Hi). Qed.
