(* Section 5, two representations of the same data, of which one separates the classes; a robust classifier that is wrong. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

(* The features (1, k) of class k, and the head with rows (- k^2, 2 k): the scores are y^2 - (k - y)^2. *)
Theorem parameters_may_differ :
  forall (r : nat) (c : nat) (m : nat) (y : nat -> nat),
    (2 <= r)%nat ->
    (2 <= c)%nat ->
    (1 <= m)%nat ->
    (forall k, (k < m)%nat -> (y k < c)%nat) ->
    (exists U : nat -> nat -> R, (exists V : nat -> nat -> R, ((exists W : nat -> nat -> R, (forall i k1, (i < m)%nat -> (k1 < c)%nat -> ((k1 <> y i)%nat -> matvec r W (V i) k1 < matvec r W (V i) (y i)))) /\ (~ (exists W1 : nat -> nat -> R, (forall i1 k2, (i1 < m)%nat -> (k2 < c)%nat -> ((k2 <> y i1)%nat -> matvec r W1 (U i1) k2 < matvec r W1 (U i1) (y i1)))))))).
Proof.
  intros r c m y Hr Hc Hm Hy.
  exists (fun _ _ => 0), (fun i j => match j with O => 1 | S O => INR (y i) | _ => 0 end). split.
  - exists (fun k j => match j with O => - (INR k ^ 2) | S O => 2 * INR k | _ => 0 end). intros i k _ _ Hk.
    assert (E : forall l, matvec r (fun k j => match j with O => - (INR k ^ 2) | S O => 2 * INR k | _ => 0 end) (fun j => match j with O => 1 | S O => INR (y i) | _ => 0 end) l
      = INR (y i) ^ 2 - (INR l - INR (y i)) ^ 2).
    { intros l. unfold matvec. rewrite (rsum_two r _ 0%nat 1%nat) by (try lia; intros [|[|j]] _ H0 H1; try congruence; ring). ring. }
    rewrite !E. assert (Hne : INR k - INR (y i) <> 0) by (intros H; apply Hk, INR_eq; lra).
    assert (0 < (INR k - INR (y i)) ^ 2) by (simpl; rewrite Rmult_1_r; apply Rsqr_pos_lt, Hne).
    replace ((INR (y i) - INR (y i)) ^ 2) with 0 by ring. lra.
  - intros [W H].
    assert (exists k, (k < c)%nat /\ k <> y 0%nat) as [k [Hk Hky]]
      by (destruct (Nat.eq_dec (y 0%nat) 0); [exists 1%nat | exists 0%nat]; lia).
    specialize (H 0%nat k Hm Hk Hky). unfold matvec in H. rewrite !rsum_zero in H by (intros; ring). lra.
Qed.

Theorem robust_not_useful :
  forall (d : nat) (c : nat) (y : nat) (epsilon : R),
    (1 <= d)%nat ->
    (2 <= c)%nat ->
    (y < c)%nat ->
    0 < epsilon ->
    (exists W : nat -> nat -> R, (exists x : nat -> R, (exists j : nat, ((j < c)%nat /\ (j <> y)%nat /\ (forall (delta : nat -> R), norm2 d delta < epsilon -> (forall k, (k < c)%nat -> ((k <> j)%nat -> matvec d W (fun i => x i + delta i) k < matvec d W (fun i1 => x i1 + delta i1) j))))))).
Proof.
  intros d c y e Hd Hc Hy He.
  assert (exists j, (j < c)%nat /\ j <> y) as [j [Hj Hjy]] by (destruct (Nat.eq_dec y 0); [exists 1%nat | exists 0%nat]; lia).
  exists (fun k i => if Nat.eq_dec k j then (if Nat.eq_dec i 0 then 1 else 0) else 0), (fun _ => e), j.
  split; [exact Hj|]. split; [exact Hjy|]. intros s Hs k _ Hk. unfold matvec.
  rewrite (rsum_zero d) by (intros i _; destruct (Nat.eq_dec k j); [contradiction | ring]).
  rewrite (rsum_single d _ 0%nat) by (try lia; intros i _ Hi; destruct (Nat.eq_dec j j), (Nat.eq_dec i 0); try congruence; ring).
  destruct (Nat.eq_dec j j) as [_|N]; [|congruence]. simpl.
  pose proof (norm2_entry_le d s 0%nat Hd) as B. unfold Rabs in B. destruct (Rcase_abs (s 0%nat)); lra.
Qed.

Theorem any_downstream_task_fails :
  ~ (forall (x : R) (delta : R),
    -(1) < delta ->
    delta < 1 ->
    x + delta = x).
Proof. intros H. specialize (H 0 (1 / 2) ltac:(lra) ltac:(lra)). lra. Qed.

(* The squared distance to a target has no constant. *)
Theorem any_downstream_task_refuted :
  ~ (forall (c : nat) (q : nat) (loss : (nat -> R) -> (nat -> R) -> R) (t : nat -> R),
    (1 <= c)%nat ->
    (1 <= q)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (u1 : nat -> R) (v1 : nat -> R), (forall i, (i < c)%nat -> u i = v i) -> (forall i1, (i1 < q)%nat -> u1 i1 = v1 i1) -> loss u u1 = loss v v1) ->
    (exists C2 : R, (0 <= C2 /\ (forall (u' : nat -> R) (v2 : nat -> R), Rabs (loss u' t - loss v2 t) <= C2 * norm2 c (fun i2 => u' i2 - v2 i2))))).
Proof.
  intros H. destruct (H 1%nat 1%nat (fun u t => (u 0%nat - t 0%nat) ^ 2) (fun _ => 0)) as [C [HC HL]]; auto.
  - intros u v s t E F. rewrite E, F by lia. reflexivity.
  - specialize (HL (fun _ => C + 1) (fun _ => 0)). rewrite (norm2_single 1 _ 0%nat) in HL by (intros; lia).
    rewrite !Rminus_0_r in HL. rewrite !Rabs_right in HL by nra. nra.
Qed.
