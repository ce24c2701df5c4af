(* The loss as a function of exponentials is not globally Lipschitz on the positive vectors, for any c >= 2:
   e is 1 except e_y = s, and e' is 1 except e'_y = s / 2, for small s. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms exp_log.
Open Scope R_scope.

Theorem l_exp_not_globally_lipschitz :
  forall (c : nat) (y : nat) (K : R),
  (2 <= c)%nat ->
  (y < c)%nat ->
  (forall (e : nat -> R) (e' : nat -> R), (forall i, (i < c)%nat -> 0 < e i) -> (forall i1, (i1 < c)%nat -> 0 < e' i1) -> (rsum c (fun j => e j) <> 0 /\ 0 < e y / rsum c (fun j1 => e j1) /\ rsum c (fun j2 => e' j2) <> 0 /\ 0 < e' y / rsum c (fun j3 => e' j3))) /\ (exists e : nat -> R, (exists e' : nat -> R, ((forall i, (i < c)%nat -> 0 < e i) /\ (forall i1, (i1 < c)%nat -> 0 < e' i1) /\ K * norm2 c (fun i2 => e' i2 - e i2) < Rabs (- ln (e y / rsum c (fun j4 => e j4)) + ln (e' y / rsum c (fun j5 => e' j5)))))).
Proof.
  intros c y K Hc Hy. split.
  { intros e e' He He'. assert (0 < rsum c (fun j => e j)) by (apply rsum_pos; [lia | exact He]).
    assert (0 < rsum c (fun j => e' j)) by (apply rsum_pos; [lia | exact He']).
    pose proof (He y Hy). pose proof (He' y Hy).
    repeat split; try lra; apply Rdiv_lt_0_compat; lra. }
  set (s := 1 / (3 * (Rabs K + 1))).
  pose proof (Rabs_pos K) as HK.
  assert (Hs : 0 < s) by (apply Rdiv_lt_0_compat; lra).
  assert (HsK : s * (Rabs K + 1) = 1 / 3) by (unfold s; field; lra).
  assert (Hs1 : s <= 1 / 3) by nra.
  set (e := fun a i => if Nat.eq_dec i y then a else 1).
  assert (Hey : forall a, e a y = a) by (intros a; unfold e; destruct (Nat.eq_dec y y); congruence).
  assert (Hpos : forall a i, 0 < a -> 0 < e a i) by (intros a i Ha; unfold e; destruct (Nat.eq_dec i y); lra).
  assert (Hsum : forall a, rsum c (fun j => e a j) = a + (INR c - 1)).
  { intros a. rewrite (rsum_update c _ (fun _ => 1) y Hy), rsum_const, Hey; [ring|].
    intros i _ Hi. unfold e. destruct (Nat.eq_dec i y); congruence. }
  assert (Hn : 1 <= INR c - 1) by (apply (le_INR 2) in Hc; simpl in Hc; lra).
  set (n := INR c - 1) in *.
  exists (e s), (e (s / 2)). split; [auto|]. split; [intros; apply Hpos; lra|].
  rewrite !Hsum, !Hey.
  rewrite (norm2_single c _ y Hy).
  2:{ intros i _ Hi. unfold e. destruct (Nat.eq_dec i y); [congruence | ring]. }
  rewrite !Hey, (Rabs_left (s / 2 - s)) by lra.
  replace (- ln (s / (s + n)) + ln (s / 2 / (s / 2 + n))) with (- ln ((s + 2 * n) / (s + n))).
  2:{ rewrite !ln_quotient by lra. replace (s / 2 + n) with ((s + 2 * n) / 2) by field.
      rewrite !ln_quotient by lra. ring. }
  rewrite Rabs_Ropp. eapply Rlt_le_trans; [|apply Rle_abs].
  assert (H1 : 1 / 3 <= ln ((s + 2 * n) / (s + n))).
  { eapply Rle_trans; [|apply ln_ge_1_sub_inv, Rdiv_lt_0_compat; lra].
    apply Rmult_le_reg_r with (s + 2 * n); [lra|].
    replace ((1 - / ((s + 2 * n) / (s + n))) * (s + 2 * n)) with n by (field; lra). lra. }
  pose proof (Rle_abs K). nra.
Qed.
