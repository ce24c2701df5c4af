(* No constant below sqrt (c - 1) works, for any c >= 2 and any class: e = (1 at y, h else), e' = (1 at y, 2 h else), h small. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Lemma l_exp_lipschitz_tight_least : forall (c y : nat) (K : R), (2 <= c)%nat -> (y < c)%nat -> K < sqrt (INR c - 1) ->
  exists e e' : nat -> R,
  (forall i, (i < c)%nat -> 0 < e i) /\ (forall i, (i < c)%nat -> 0 < e' i) /\
  K / Rmin (e y) (e' y) * norm2 c (fun j => e' j - e j) <
  Rabs (- ln (e y / rsum c (fun j => e j)) + ln (e' y / rsum c (fun j => e' j))).
Proof.
  intros c y K Hc Hy HK.
  assert (Hn : 1 <= INR c - 1) by (apply (le_INR 2) in Hc; simpl in Hc; lra).
  set (n := INR c - 1) in *. set (r := sqrt n) in *.
  assert (Hr : r * r = n) by (apply sqrt_sqrt; lra).
  assert (Hr1 : 1 <= r) by (apply sqrt_ge_1, Hn).
  set (k := Rmax K 0). assert (Hk : 0 <= k < r) by (unfold k; split; [apply Rmax_r | apply Rmax_lub_lt; lra]).
  set (h := (r - k) / (4 * r * n)).
  assert (Hrn : 0 < 4 * r * n) by (apply Rmult_lt_0_compat; lra).
  assert (Hh : 0 < h) by (apply Rdiv_lt_0_compat; lra).
  assert (Hhn : 4 * r * (n * h) = r - k) by (unfold h; field; lra).
  assert (Hnh : 0 < n * h) by (apply Rmult_lt_0_compat; lra).
  set (e := fun a i => if Nat.eq_dec i y then 1 else a).
  assert (Hey : forall a, e a y = 1) by (intros a; unfold e; destruct (Nat.eq_dec y y); congruence).
  assert (Hpos : forall a i, 0 < a -> 0 < e a i) by (intros a i Ha; unfold e; destruct (Nat.eq_dec i y); lra).
  assert (Hsum : forall a, rsum c (fun j => e a j) = 1 + n * a).
  { intros a. rewrite (rsum_update c _ (fun _ => a) y Hy), rsum_const, Hey; [unfold n; ring|].
    intros i _ Hi. unfold e. destruct (Nat.eq_dec i y); congruence. }
  exists (e h), (e (2 * h)). split; [auto|]. split; [intros; apply Hpos; lra|].
  rewrite !Hsum, !Hey, Rmin_left by lra.
  replace (norm2 c (fun j => e (2 * h) j - e h j)) with (r * h).
  2:{ unfold norm2. rewrite (rsum_update c _ (fun _ => h ^ 2) y Hy), rsum_const, !Hey.
      - replace (INR c * h ^ 2 + (1 - 1) ^ 2 - h ^ 2) with (n * h ^ 2) by (unfold n; ring).
        rewrite sqrt_mult, sqrt_pow2 by (try apply pow2_ge_0; lra). reflexivity.
      - intros i _ Hi. unfold e. destruct (Nat.eq_dec i y); [congruence | ring]. }
  replace (- ln (1 / (1 + n * h)) + ln (1 / (1 + n * (2 * h)))) with (- ln ((1 + n * (2 * h)) / (1 + n * h)))
    by (rewrite !ln_quotient, ln_1 by lra; ring).
  rewrite Rabs_Ropp. eapply Rlt_le_trans; [|apply Rle_abs].
  eapply Rlt_le_trans; [|apply ln_ge_1_sub_inv, Rdiv_lt_0_compat; lra].
  replace (1 - / ((1 + n * (2 * h)) / (1 + n * h))) with (n * h / (1 + 2 * (n * h))) by (field; lra).
  apply Rmult_lt_reg_r with (1 + 2 * (n * h)); [lra|].
  replace (n * h / (1 + 2 * (n * h)) * (1 + 2 * (n * h))) with (r * h * r) by (field_simplify; [|lra]; rewrite <- Hr; ring).
  replace (K / 1 * (r * h) * (1 + 2 * (n * h))) with (r * h * (K * (1 + 2 * (n * h)))) by field.
  apply Rmult_lt_compat_l; [apply Rmult_lt_0_compat; lra|].
  apply Rle_lt_trans with (k * (1 + 2 * (n * h))); [apply Rmult_le_compat_r; [lra | apply Rmax_l]|].
  assert (k * (2 * (n * h)) <= r * (2 * (n * h))) by (apply Rmult_le_compat_r; lra). lra.
Qed.

Theorem l_exp_lipschitz_tight_best :
  forall (c : nat) (y : nat) (K : R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  0 <= INR c - 1 ->
  K < sqrt (INR c - 1) ->
  (forall (e : nat -> R) (e' : nat -> R), (forall i, (i < c)%nat -> 0 < e i) -> (forall i1, (i1 < c)%nat -> 0 < e' i1) -> (Rmin (e y) (e' y) <> 0 /\ rsum c (fun j => e j) <> 0 /\ 0 < e y / rsum c (fun j1 => e j1) /\ rsum c (fun j2 => e' j2) <> 0 /\ 0 < e' y / rsum c (fun j3 => e' j3))) /\ (exists e : nat -> R, (exists e' : nat -> R, ((forall i, (i < c)%nat -> 0 < e i) /\ (forall i1, (i1 < c)%nat -> 0 < e' i1) /\ K / Rmin (e y) (e' y) * norm2 c (fun i2 => e' i2 - e i2) < Rabs (- ln (e y / rsum c (fun j4 => e j4)) + ln (e' y / rsum c (fun j5 => e' j5)))))).
Proof.
  intros c y K Hc Hy _ HK. split; [|apply l_exp_lipschitz_tight_least; assumption].
  intros e e' He He'. assert (0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
  assert (0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
  pose proof (He y Hy). pose proof (He' y Hy).
  assert (0 < Rmin (e y) (e' y)) by (apply Rmin_glb_lt; assumption).
  repeat split; try lra; apply Rdiv_lt_0_compat; lra.
Qed.
