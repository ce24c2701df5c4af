(* Section 3, repaired: the squared norm of the gradient is at most 2 (1 - p_y)^2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums cross_entropy.
Open Scope R_scope.

Theorem larger_m1_smaller_constant_repaired :
  forall (c : nat) (f : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (y < c)%nat ->
  rsum c (fun k => (exp (f k) / rsum c (fun k1 => exp (f k1))) ^ 2) - 2 * (exp (f y) / rsum c (fun k => exp (f k))) +
    1 <= 2 * (1 - exp (f y) / rsum c (fun k => exp (f k))) ^ 2.
Proof.
  intros c f y Hc Hy. fold (softmax c f y). change (fun k => (exp (f k) / _) ^ 2) with (fun k => softmax c f k ^ 2).
  set (q := fun i => if Nat.eq_dec i y then 0 else softmax c f i).
  assert (Hq : forall i, (i < c)%nat -> 0 <= q i)
    by (intros i _; unfold q; destruct (Nat.eq_dec i y); [lra | left; apply softmax_pos, Hc]).
  assert (Hqy : q y = 0) by (unfold q; destruct (Nat.eq_dec y y); congruence).
  assert (Hqi : forall i, i <> y -> softmax c f i = q i) by (intros i Hi; unfold q; destruct (Nat.eq_dec i y); congruence).
  pose proof (rsum_sqr_le c q Hq) as H.
  assert (H1 : rsum c q = 1 - softmax c f y).
  { rewrite <- (softmax_sum c f Hc), (rsum_update c (softmax c f) q y Hy), Hqy by (intros; apply Hqi; assumption). ring. }
  assert (H2 : rsum c (fun k => softmax c f k ^ 2) = rsum c (fun k => q k ^ 2) + softmax c f y ^ 2).
  { rewrite (rsum_update c (fun k => softmax c f k ^ 2) (fun k => q k ^ 2) y Hy), Hqy by (intros i _ Hi; rewrite Hqi by exact Hi; reflexivity).
    ring. }
  rewrite H1 in H. rewrite H2.
  replace (2 * (1 - softmax c f y) ^ 2) with ((1 - softmax c f y) ^ 2 + softmax c f y ^ 2 - 2 * softmax c f y + 1) by ring. lra.
Qed.
