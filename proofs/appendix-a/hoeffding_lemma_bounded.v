(* Hoeffding's lemma: a variable of mean zero with values in [a, b] has E exp (h X) <= exp (h^2 (b - a)^2 / 8).
   exp lies below its chord on [a, b]; the mean of the chord is the two-point case. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting probability hoeffding_lemma.
Open Scope R_scope.

Lemma exp_tangent z u : exp z * (1 + (u - z)) <= exp u.
Proof.
  replace (exp u) with (exp z * exp (u - z)) by (rewrite <- exp_plus; f_equal; ring).
  apply Rmult_le_compat_l; [left; apply exp_pos|].
  destruct (Req_dec (u - z) 0) as [->|H]; [rewrite exp_0; lra | left; apply exp_ineq1, H].
Qed.

Lemma exp_convex l u v : 0 <= l <= 1 -> exp (l * u + (1 - l) * v) <= l * exp u + (1 - l) * exp v.
Proof.
  intros Hl; set (z := l * u + (1 - l) * v).
  pose proof (Rmult_le_compat_l l _ _ (proj1 Hl) (exp_tangent z u)) as Hu.
  pose proof (Rmult_le_compat_l (1 - l) _ _ ltac:(lra) (exp_tangent z v)) as Hv.
  replace (exp z) with (l * (exp z * (1 + (u - z))) + (1 - l) * (exp z * (1 + (v - z)))) at 1
    by (unfold z; ring).
  lra.
Qed.

Lemma hoeffding_lemma_of_law :
  forall (m : nat) (p X : nat -> R) (a b h : R),
  is_distribution m p ->
  (forall i, (i < m)%nat -> a <= X i /\ X i <= b) ->
  expect m p X = 0 ->
  expect m p (fun i => exp (h * X i)) <= exp (h ^ 2 * (b - a) ^ 2 / 8).
Proof.
  intros m p X a b h Hp HX H0.
  assert (Ha : a <= 0).
  { rewrite <- H0, <- (expect_const m p a Hp); apply expect_le; [exact Hp | apply HX]. }
  assert (Hb : 0 <= b).
  { rewrite <- H0, <- (expect_const m p b Hp); apply expect_le; [exact Hp | apply HX]. }
  destruct (Req_dec a b) as [E|E].
  - rewrite (expect_ext m p _ (fun _ => 1)), expect_const by
      (exact Hp || (intros i Hi; destruct (HX i Hi); replace (X i) with 0 by lra; rewrite Rmult_0_r; apply exp_0)).
    rewrite <- exp_0; right; f_equal; subst; field.
  - assert (Hw : 0 < / (b - a)) by (apply Rinv_0_lt_compat; lra).
    set (q := - a / (b - a)).
    assert (Hq : 0 <= q <= 1).
    { split; [apply Rmult_le_pos; lra|].
      apply (Rmult_le_reg_r (b - a)); [lra|]; unfold q, Rdiv.
      rewrite Rmult_assoc, Rinv_l; lra. }
    set (A := exp (h * a)); set (B := exp (h * b)).
    apply Rle_trans with (expect m p (fun i => (q * B + (1 - q) * A) + (B - A) / (b - a) * X i)).
    + apply expect_le; [exact Hp|]; intros i Hi; destruct (HX i Hi) as [H1 H2].
      set (l := (X i - a) / (b - a)).
      assert (Hl : 0 <= l <= 1).
      { split; [apply Rmult_le_pos; lra|].
        apply (Rmult_le_reg_r (b - a)); [lra|]; unfold l, Rdiv.
        rewrite Rmult_assoc, Rinv_l; lra. }
      replace (h * X i) with (l * (h * b) + (1 - l) * (h * a)) by (unfold l; field; lra).
      replace (q * B + (1 - q) * A + (B - A) / (b - a) * X i) with (l * B + (1 - l) * A)
        by (unfold l, q; field; lra).
      apply exp_convex, Hl.
    + rewrite expect_plus, expect_scale, H0, expect_const by exact Hp.
      pose proof (hoeffding_lemma q (h * (b - a)) (proj1 Hq) (proj2 Hq)) as H.
      replace ((1 - q) * (h * (b - a))) with (h * b) in H by (unfold q; field; lra).
      replace (- q * (h * (b - a))) with (h * a) in H by (unfold q; field; lra).
      replace ((h * (b - a)) ^ 2) with (h ^ 2 * (b - a) ^ 2) in H by ring.
      unfold A, B; lra.
Qed.

Theorem hoeffding_lemma_bounded :
  forall (m : nat) (p : nat -> R) (X : nat -> R) (a : R) (b : R) (h : R),
  (1 <= m)%nat ->
  (forall i, (i < m)%nat -> 0 <= p i) ->
  rsum m (fun i1 => p i1) = 1 ->
  (forall i2, (i2 < m)%nat -> (a <= X i2 /\ X i2 <= b)) ->
  expect m p (fun i3 => X i3) = 0 ->
  expect m p (fun i4 => exp (h * X i4)) <= exp (h ^ 2 * (b - a) ^ 2 / 8).
Proof.
  intros m p X a b h Hm Hp Hs HX H0. exact (hoeffding_lemma_of_law m p X a b h (conj Hp Hs) HX H0).
Qed.
