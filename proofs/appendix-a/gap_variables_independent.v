(* Appendix A, what is computed of independent draws, one by one, is independent: each event of one draw splits off. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums probability.
Open Scope R_scope.

Lemma indicator_iff (P Q : Prop) : (P <-> Q) -> indicator P = indicator Q.
Proof.
  intros H. destruct (indicator_cases P) as [[HP ->]|[HP ->]], (indicator_cases Q) as [[HQ ->]|[HQ ->]]; tauto.
Qed.

Lemma indicator_and (P Q : Prop) : indicator (P /\ Q) = indicator P * indicator Q.
Proof.
  destruct (indicator_cases P) as [[HP ->]|[HP ->]], (indicator_cases Q) as [[HQ ->]|[HQ ->]];
    [rewrite indicator_true by tauto | rewrite indicator_false by tauto ..]; ring.
Qed.

(* The probabilities of one event for each draw, multiplied. *)
Fixpoint each (n m : nat) (p : nat -> R) (A : nat -> nat -> Prop) : R :=
  match n with
  | O => 1
  | S k => expect m p (fun i => indicator (A O i)) * each k m p (fun j => A (S j))
  end.

Lemma each_ext n m p (A B : nat -> nat -> Prop) : (forall k i, A k i <-> B k i) -> each n m p A = each n m p B.
Proof.
  revert A B; induction n as [|n IH]; intros A B H; simpl; [reflexivity|].
  rewrite (IH (fun j => A (S j)) (fun j => B (S j))) by (intros; apply H). f_equal.
  apply expect_ext. intros i _. apply indicator_iff, H.
Qed.

Lemma prob_each n m p (A : nat -> nat -> Prop) : prob_iid n m p (fun w => forall k, (k < n)%nat -> A k (w k)) = each n m p A.
Proof.
  unfold prob_iid. revert A; induction n as [|n IH]; intros A; simpl; [apply indicator_true; intros; lia|].
  rewrite <- IH, Rmult_comm, <- expect_scale. apply expect_ext. intros i _.
  rewrite Rmult_comm, <- expect_iid_scale. apply expect_iid_ext. intros w _.
  rewrite <- indicator_and. apply indicator_iff. split.
  - intros H. split; [apply (H 0%nat); lia|]. intros k Hk. apply (H (S k)). lia.
  - intros [H0 H] [|k] Hk; [exact H0 | apply H; lia].
Qed.

Lemma each_split n m p (A : nat -> nat -> Prop) j : is_distribution m p -> (j < n)%nat ->
  each n m p A = each n m p (fun k i => k <> j -> A k i) * expect m p (fun i => indicator (A j i)).
Proof.
  intros Hp. revert A j; induction n as [|n IH]; intros A j Hj; [lia|]. simpl. destruct j as [|j].
  - rewrite (expect_ext m p (fun i => indicator (0%nat <> 0%nat -> A 0%nat i)) (fun _ => 1)) by (intros; apply indicator_true; congruence).
    rewrite (expect_const m p 1 Hp), (each_ext n m p (fun k i => S k <> 0%nat -> A (S k) i) (fun k => A (S k))); [ring|].
    intros k i. split; [intros H; apply H; discriminate | intros H _; exact H].
  - rewrite (IH (fun k => A (S k)) j ltac:(lia)).
    rewrite (expect_ext m p (fun i => indicator (0%nat <> S j -> A 0%nat i)) (fun i => indicator (A 0%nat i))).
    + rewrite (each_ext n m p (fun k i => S k <> S j -> A (S k) i) (fun k i => k <> j -> A (S k) i)); [ring|].
      intros k i. split; intros H N; apply H; congruence.
    + intros i _. apply indicator_iff. split; [intros H; apply H; discriminate | intros H _; exact H].
Qed.

Theorem gap_variables_independent :
  forall (n : nat) (m : nat) (d : nat) (r : nat) (c : nat) (p : nat -> R) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> nat -> R) (y : nat -> nat) (epsilon : R) (D : nat -> R) (t : nat -> R) (j : nat),
    (1 <= n)%nat ->
    (1 <= m)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    (forall (u : nat -> R) (v : nat -> R) (i1 : nat), (forall i2, (i2 < d)%nat -> u i2 = v i2) -> (i1 < r)%nat -> f1 u i1 = f1 v i1) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i3, (i3 < c)%nat -> u1 i3 = v1 i3) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall k1, (k1 < m)%nat -> (y k1 < c)%nat) ->
    0 < epsilon ->
    (j < n)%nat ->
    rsum m (fun i4 => p i4) = 1 ->
    (forall i5, (i5 < m)%nat -> ((exists delta : nat -> R, norm2 d delta < epsilon) /\ (exists b : R, (forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> loss (matvec r W (f1 (fun i6 => x i5 i6 + delta1 i6))) (y i5) <= b)))) ->
    (forall i5, (i5 < m)%nat -> D i5 = supremum (fun a => (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ a = loss (matvec r W (f1 (fun i7 => x i5 i7 + delta2 i7))) (y i5)))) - loss (matvec r W (f1 (x i5))) (y i5)) ->
    prob_iid n m p (fun w => (forall k2, (k2 < n)%nat -> D (w k2) <= t k2)) = prob_iid n m p (fun w1 => (forall k3, (k3 < n)%nat -> ((k3 <> j)%nat -> D (w1 k3) <= t k3))) * expect m p (fun i8 => indicator (D i8 <= t j)).
Proof.
  intros n m d r c p f W loss x y e D t j _ _ _ _ _ Hp _ _ _ _ Hj Hsum _ _.
  rewrite (prob_each n m p (fun k i => D i <= t k)), (prob_each n m p (fun k i => k <> j -> D i <= t k)).
  apply (each_split n m p (fun k i => D i <= t k) j); [split; [exact Hp | exact Hsum] | exact Hj].
Qed.
