(* Finite sums over a symbolic length. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Lemma rsum_ext : forall n f g, (forall i, (i < n)%nat -> f i = g i) -> rsum n f = rsum n g.
Proof.
  induction n as [|n IH]; intros f g H; simpl; [reflexivity|].
  rewrite (IH f g); [rewrite (H n) by lia; reflexivity | intros i Hi; apply H; lia].
Qed.

Lemma rsum_le : forall n f g, (forall i, (i < n)%nat -> f i <= g i) -> rsum n f <= rsum n g.
Proof.
  induction n as [|n IH]; intros f g H; simpl; [lra|].
  assert (rsum n f <= rsum n g) by (apply IH; intros i Hi; apply H; lia).
  assert (f n <= g n) by (apply H; lia). lra.
Qed.

Lemma rsum_plus : forall n f g, rsum n (fun i => f i + g i) = rsum n f + rsum n g.
Proof. induction n as [|n IH]; intros f g; simpl; [lra|]. rewrite IH. lra. Qed.

Lemma rsum_minus : forall n f g, rsum n (fun i => f i - g i) = rsum n f - rsum n g.
Proof. induction n as [|n IH]; intros f g; simpl; [lra|]. rewrite IH. lra. Qed.

Lemma rsum_scale : forall n a f, rsum n (fun i => a * f i) = a * rsum n f.
Proof. induction n as [|n IH]; intros a f; simpl; [lra|]. rewrite IH. lra. Qed.

Lemma rsum_div : forall n a f, rsum n (fun i => f i / a) = rsum n f / a.
Proof. induction n as [|n IH]; intros a f; simpl; [unfold Rdiv; lra|]. rewrite IH. unfold Rdiv. lra. Qed.

Lemma rsum_const : forall n a, rsum n (fun _ => a) = INR n * a.
Proof. induction n as [|n IH]; intros a; [simpl; lra|]. rewrite S_INR. simpl rsum. rewrite IH. lra. Qed.

Lemma rsum_zero : forall n f, (forall i, (i < n)%nat -> f i = 0) -> rsum n f = 0.
Proof. intros n f H. rewrite (rsum_ext n f (fun _ => 0) H), rsum_const. lra. Qed.

Lemma rsum_nonneg : forall n f, (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= rsum n f.
Proof. intros n f H. rewrite <- (rsum_zero n (fun _ => 0)) by reflexivity. apply rsum_le, H. Qed.

Lemma rsum_pos : forall n f, (1 <= n)%nat -> (forall i, (i < n)%nat -> 0 < f i) -> 0 < rsum n f.
Proof.
  intros n f Hn H. destruct n as [|n]; [lia|]. simpl.
  assert (0 <= rsum n f) by (apply rsum_nonneg; intros i Hi; left; apply H; lia).
  assert (0 < f n) by (apply H; lia). lra.
Qed.

(* One summand, and two different summands, are at most the sum of non-negative numbers. *)
Lemma rsum_term_le : forall n f k, (k < n)%nat -> (forall i, (i < n)%nat -> 0 <= f i) -> f k <= rsum n f.
Proof.
  induction n as [|n IH]; intros f k Hk H; [lia|]. simpl.
  assert (0 <= f n) by (apply H; lia).
  destruct (Nat.eq_dec k n) as [->|Hkn].
  - assert (0 <= rsum n f) by (apply rsum_nonneg; intros i Hi; apply H; lia). lra.
  - assert (f k <= rsum n f) by (apply IH; [lia | intros i Hi; apply H; lia]). lra.
Qed.

Lemma rsum_two_terms_le : forall n f j k, (j < n)%nat -> (k < n)%nat -> j <> k ->
  (forall i, (i < n)%nat -> 0 <= f i) -> f j + f k <= rsum n f.
Proof.
  induction n as [|n IH]; intros f j k Hj Hk Hjk H; [lia|]. simpl.
  assert (Hrest : forall i, (i < n)%nat -> 0 <= f i) by (intros i Hi; apply H; lia).
  assert (0 <= f n) by (apply H; lia).
  destruct (Nat.eq_dec j n) as [->|Hjn]; [|destruct (Nat.eq_dec k n) as [->|Hkn]].
  - assert (f k <= rsum n f) by (apply rsum_term_le; [lia | exact Hrest]). lra.
  - assert (f j <= rsum n f) by (apply rsum_term_le; [lia | exact Hrest]). lra.
  - assert (f j + f k <= rsum n f) by (apply IH; try lia; exact Hrest). lra.
Qed.

Lemma Rabs_rsum_le : forall n f, Rabs (rsum n f) <= rsum n (fun i => Rabs (f i)).
Proof.
  induction n as [|n IH]; intros f; simpl; [rewrite Rabs_R0; lra|].
  pose proof (Rabs_triang (rsum n f) (f n)). specialize (IH f). lra.
Qed.

(* A sum that is supported on one index, or differs from another sum in one index. *)
Lemma rsum_update : forall n f g k, (k < n)%nat -> (forall i, (i < n)%nat -> i <> k -> f i = g i) ->
  rsum n f = rsum n g + f k - g k.
Proof.
  induction n as [|n IH]; intros f g k Hk H; [lia|]. simpl.
  destruct (Nat.eq_dec k n) as [->|Hkn].
  - rewrite (rsum_ext n f g) by (intros i Hi; apply H; lia). lra.
  - rewrite (IH f g k) by (try lia; intros i Hi; apply H; lia). rewrite (H n) by lia. lra.
Qed.

Lemma rsum_single : forall n f k, (k < n)%nat -> (forall i, (i < n)%nat -> i <> k -> f i = 0) -> rsum n f = f k.
Proof.
  intros n f k Hk H. rewrite (rsum_update n f (fun _ => 0) k Hk H).
  rewrite (rsum_zero n (fun _ => 0)) by reflexivity. lra.
Qed.

Lemma rsum_two : forall n f j k, (j < n)%nat -> (k < n)%nat -> j <> k ->
  (forall i, (i < n)%nat -> i <> j -> i <> k -> f i = 0) -> rsum n f = f j + f k.
Proof.
  intros n f j k Hj Hk Hjk H.
  rewrite (rsum_update n f (fun i => if Nat.eq_dec i j then 0 else f i) j Hj).
  - rewrite (rsum_single n _ k Hk).
    + destruct (Nat.eq_dec k j); [congruence|]. destruct (Nat.eq_dec j j); [lra | congruence].
    + intros i Hi Hik. destruct (Nat.eq_dec i j); [reflexivity | apply H; assumption].
  - intros i Hi Hij. destruct (Nat.eq_dec i j); [congruence | reflexivity].
Qed.

(* Squares: the sum of squares is at most the square of the sum of non-negative numbers. *)
Lemma rsum_sqr_le : forall n f, (forall i, (i < n)%nat -> 0 <= f i) -> rsum n (fun i => f i ^ 2) <= rsum n f ^ 2.
Proof.
  induction n as [|n IH]; intros f H; cbn [rsum]; [lra|].
  assert (Hrest : forall i, (i < n)%nat -> 0 <= f i) by (intros i Hi; apply H; lia).
  specialize (IH f Hrest).
  assert (0 <= rsum n f * f n) by (apply Rmult_le_pos; [apply rsum_nonneg, Hrest | apply H; lia]).
  replace ((rsum n f + f n) ^ 2) with (rsum n f ^ 2 + 2 * (rsum n f * f n) + f n ^ 2) by ring. lra.
Qed.
