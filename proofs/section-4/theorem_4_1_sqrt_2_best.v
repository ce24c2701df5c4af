(* The factor sqrt 2 is best: for every K < sqrt 2 and every c >= 2 there are a head W, a representation u of class 0 and
   a v that loses class 0, with every margin at least K |W| |v - u|. Frobenius norm. For c = 2 one dimension is enough;
   for c >= 3 two are needed (theorem_4_1_one_dimension).
   Rows (1, 0), (- 1, 0), (0, - t), ..., (0, - t); u = (1, 1 / t), v = (- h, 1 / t); t and h small. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Definition best_head (t : R) (i k : nat) : R :=
  match i, k with
  | 0%nat, 0%nat => 1
  | 1%nat, 0%nat => - (1)
  | S (S _), 1%nat => - t
  | _, _ => 0
  end.

Definition best_point (a t : R) (k : nat) : R :=
  match k with 0%nat => a | 1%nat => 1 / t | _ => 0 end.

(* The entry, and the row, that a class reads. *)
Lemma best_head_output : forall r t a i, (1 <= r)%nat -> (i < 2 \/ 2 <= r)%nat -> 0 < t ->
  matvec r (best_head t) (best_point a t) i = match i with 0%nat => a | 1%nat => - a | _ => - (1) end.
Proof.
  intros r t a i Hr Hi Ht. unfold matvec. destruct i as [|[|i]].
  - rewrite (rsum_single r _ 0%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; try congruence; ring). simpl. ring.
  - rewrite (rsum_single r _ 0%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; try congruence; ring). simpl. ring.
  - rewrite (rsum_single r _ 1%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; try congruence; ring). simpl. field. lra.
Qed.

Lemma best_head_frobenius : forall c r t, (1 <= r)%nat -> 0 <= t ->
  frobenius c r (best_head t) <= sqrt 2 + INR c * t.
Proof.
  intros c r t Hr Ht. pose proof (pos_INR c) as Hc. pose proof (sqrt_pos 2) as Hs.
  assert (Hct : 0 <= INR c * t) by (apply Rmult_le_pos; assumption).
  apply pow2_le_imp; [lra|]. rewrite frobenius_sqr.
  assert (Hrow : forall i, norm2 r (best_head t i) ^ 2 <=
    (if Nat.eq_dec i 0 then 1 else 0) + ((if Nat.eq_dec i 1 then 1 else 0) + t ^ 2)).
  { intros i. pose proof (pow2_ge_0 t). destruct i as [|[|i]]; simpl Nat.eq_dec; cbv iota.
    - rewrite (norm2_single r _ 0%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; congruence).
      rewrite Rabs_pow2. simpl best_head. lra.
    - rewrite (norm2_single r _ 0%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; congruence).
      rewrite Rabs_pow2. simpl best_head. lra.
    - destruct (le_lt_dec 2 r) as [Hr2|Hr2].
      + rewrite (norm2_single r _ 1%nat) by (try lia; intros [|[|k]] Hk Hk0; simpl; congruence).
        rewrite Rabs_pow2. simpl best_head. lra.
      + rewrite norm2_zero by (intros [|k] Hk; [reflexivity | lia]). lra. }
  eapply Rle_trans; [apply rsum_le; intros i _; apply Hrow|].
  rewrite !rsum_plus, rsum_const.
  assert (Hind : forall j, rsum c (fun i => if Nat.eq_dec i j then 1 else 0) <= 1).
  { intros j. destruct (le_lt_dec c j) as [Hj|Hj].
    - rewrite rsum_zero; [lra|]. intros i Hi. destruct (Nat.eq_dec i j); [lia | reflexivity].
    - rewrite (rsum_single c _ j Hj); [destruct (Nat.eq_dec j j); lra|].
      intros i _ Hi. destruct (Nat.eq_dec i j); [congruence | reflexivity]. }
  pose proof (Hind 0%nat). pose proof (Hind 1%nat).
  replace ((sqrt 2 + INR c * t) ^ 2) with (sqrt 2 ^ 2 + 2 * sqrt 2 * (INR c * t) + (INR c * t) ^ 2) by ring.
  rewrite sqrt_pow2_id by lra.
  assert (0 <= 2 * sqrt 2 * (INR c * t)) by (apply Rmult_le_pos; lra).
  assert (INR c * t ^ 2 <= (INR c * t) ^ 2); [|lra].
  rewrite Rpow_mult_distr. apply Rmult_le_compat_r; [apply pow2_ge_0|].
  destruct c as [|c]; [simpl; lra|]. pose proof (le_INR 1 (S c) ltac:(lia)) as Hn1. simpl (INR 1) in Hn1. apply self_le_pow2, Hn1.
Qed.

Theorem theorem_4_1_sqrt_2_best :
  forall (c : nat) (r : nat) (K : R),
  (2 <= c)%nat ->
  (2 <= r)%nat ->
  K < sqrt 2 ->
  (exists W : nat -> nat -> R, (exists u : nat -> R, (exists v : nat -> R, ((forall j, (j < c)%nat -> ((j <> 0)%nat -> matvec r W u j < matvec r W u 0)) /\ (forall j1, (j1 < c)%nat -> ((j1 <> 0)%nat -> K * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u 0 - matvec r W u j1)) /\ matvec r W v 0 < matvec r W v 1)))).
Proof.
  intros c r K Hc Hr2 HK. assert (Hr : (1 <= r)%nat) by lia.
  assert (H2 : sqrt 2 ^ 2 = 2) by (apply sqrt_pow2_id; lra). pose proof (sqrt_pos 2) as Hs.
  pose proof sqrt_2_bounds as Hs2.
  assert (Hn : 2 <= INR c) by (apply (le_INR 2), Hc).
  set (k := Rmax K 0). assert (Hk : 0 <= k < sqrt 2) by (unfold k; split; [apply Rmax_r | apply Rmax_lub_lt; lra]).
  set (g := 2 - k * sqrt 2). assert (Hg : 0 < g <= 2).
  { assert (0 <= k * sqrt 2) by (apply Rmult_le_pos; lra).
    assert (k * sqrt 2 < sqrt 2 * sqrt 2) by (apply Rmult_lt_compat_r; lra). unfold g. simpl in H2. lra. }
  set (t := g / (4 * INR c)). assert (Ht : 0 < t) by (apply Rdiv_lt_0_compat; lra).
  assert (Hnt : INR c * t = g / 4) by (unfold t; field; lra).
  exists (best_head t), (best_point 1 t), (best_point (- (g / 4)) t).
  assert (Hout : forall a i, (i < c)%nat ->
    matvec r (best_head t) (best_point a t) i = match i with 0%nat => a | 1%nat => - a | _ => - (1) end)
    by (intros a i Hi; apply best_head_output; [exact Hr | lia | exact Ht]).
  assert (Hother : forall j, (j < c)%nat -> j <> 0%nat -> matvec r (best_head t) (best_point 1 t) j = - (1))
    by (intros [|[|j]] Hj Hj0; [congruence | rewrite Hout by exact Hj; reflexivity ..]).
  repeat split.
  - intros j Hj Hj0. rewrite (Hother j Hj Hj0). rewrite Hout by lia. lra.
  - intros j Hj Hj0. rewrite (Hother j Hj Hj0). rewrite Hout by lia.
    rewrite (norm2_single r _ 0%nat) by (try lia; intros [|[|i]] Hi Hi0; simpl; try congruence; ring).
    simpl best_point. rewrite Rabs_left by lra.
    assert (HF : frobenius c r (best_head t) <= sqrt 2 + g / 4)
      by (rewrite <- Hnt; apply best_head_frobenius; [exact Hr | lra]).
    pose proof (frobenius_nonneg c r (best_head t)) as HF0. set (F := frobenius c r (best_head t)) in *.
    assert (K * F <= k * F) by (apply Rmult_le_compat_r; [exact HF0 | apply Rmax_l]).
    assert (k * F <= k * (sqrt 2 + g / 4)) by (apply Rmult_le_compat_l; lra).
    assert (Hkg : k * (g / 4) <= 2 * (g / 4)) by (apply Rmult_le_compat_r; lra).
    assert (HKF : K * F <= 2 - g / 2) by (unfold g in *; lra).
    apply Rle_trans with ((2 - g / 2) * (1 + g / 4)).
    + replace (- (- (g / 4) - 1)) with (1 + g / 4) by ring. apply Rmult_le_compat_r; lra.
    + pose proof (pow2_ge_0 g). lra.
  - rewrite !Hout by lia. lra.
Qed.
