(* Lines of Section 3 that speak of any loss, any representation, any set. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log matrices cross_entropy cross_entropy_lipschitz representations.
Open Scope R_scope.

Theorem model_linear_head :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    matvec r W (f1 x) y = dot r (W y) (f1 x).
Proof. intros. reflexivity. Qed.

Theorem effect_on_representation :
  forall (d : nat) (r : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    norm2 r (fun i2 => f1 x i2 - f1 (fun i3 => x i3 + delta i3) i2) = norm2 r (fun i4 => f1 (fun i5 => x i5 + delta i5) i4 - f1 x i4).
Proof. intros. apply norm2_sub_comm. Qed.

Theorem stability_must :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (delta : nat -> R) (y : nat) (C2 : R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    0 <= C2 ->
    (forall (u' : nat -> R) (v2 : nat -> R), ((forall i3, (i3 < c)%nat -> u' i3 = matvec r W (f1 x) i3) \/ (forall i4, (i4 < c)%nat -> u' i4 = matvec r W (f1 (fun i5 => x i5 + delta i5)) i4)) -> ((forall i6, (i6 < c)%nat -> v2 i6 = matvec r W (f1 x) i6) \/ (forall i7, (i7 < c)%nat -> v2 i7 = matvec r W (f1 (fun i8 => x i8 + delta i8)) i7)) -> Rabs (loss u' y - loss v2 y) <= C2 * norm2 c (fun i9 => u' i9 - v2 i9)) ->
    loss (matvec r W (f1 (fun i10 => x i10 + delta i10))) y - loss (matvec r W (f1 x)) y <= C2 * frobenius c r W * norm2 r (fun i11 => f1 (fun i12 => x i12 + delta i12) i11 - f1 x i11).
Proof.
  intros d r c f W loss x delta y C Hd Hr Hc Hf Hloss Hy HC HL.
  pose proof (HL (matvec r W (f (fun i => x i + delta i))) (matvec r W (f x)) (or_intror (fun _ _ => eq_refl)) (or_introl (fun _ _ => eq_refl))) as H.
  eapply Rle_trans; [apply Rle_abs|]. eapply Rle_trans; [exact H|]. rewrite Rmult_assoc.
  apply Rmult_le_compat_l; [exact HC|]. apply matvec_step.
Qed.

Theorem linear_layer_stable :
  forall (c : nat) (r : nat) (W : nat -> nat -> R),
    (1 <= c)%nat ->
    (1 <= r)%nat ->
    (exists B : R, frobenius c r W <= B) ->
    (exists C2 : R, (0 <= C2 /\ (forall (u : nat -> R) (v' : nat -> R), norm2 c (fun i => matvec r W u i - matvec r W v' i) <= C2 * norm2 r (fun i1 => u i1 - v' i1)))).
Proof.
  intros c r W Hc Hr _. exists (frobenius c r W). split; [apply frobenius_nonneg|]. intros u v. apply matvec_step.
Qed.

Theorem bounded_in_proportion :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> R) (x' : nat -> R) (y : nat) (C2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (forall (u2 : nat -> R) (v2 : nat -> R), (forall i3, (i3 < d)%nat -> u2 i3 = v2 i3) -> X u2 -> X v2) ->
    (y < c)%nat ->
    X x ->
    X x' ->
    (forall (u' : nat -> R) (v3 : nat -> R), (exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> u' i4 = f1 u3 i4))) -> (exists u4 : nat -> R, (X u4 /\ (forall i5, (i5 < c)%nat -> v3 i5 = f1 u4 i5))) -> Rabs (loss u' y - loss v3 y) <= C2 * norm2 c (fun i6 => u' i6 - v3 i6)) ->
    Rabs (loss (f1 x) y - loss (f1 x') y) <= C2 * norm2 c (fun i7 => f1 x i7 - f1 x' i7).
Proof.
  intros d c f loss X x x' y C Hd Hc Hf Hloss HX Hy Hx Hx' HL. apply HL; [exists x | exists x']; split; auto.
Qed.

(* Definition 3.1 asks for 0 < 0. *)
Theorem definition_lipschitz_empty :
  forall (a : nat) (b : nat) (g : (nat -> R) -> nat -> R) (S1 : (nat -> R) -> Prop) (C2 : R) (r : nat -> R) (r' : nat -> R),
    (1 <= a)%nat ->
    (1 <= b)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < a)%nat -> u i1 = v i1) -> (i < b)%nat -> g u i = g v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < a)%nat -> u1 i2 = v1 i2) -> S1 u1 -> S1 v1) ->
    S1 r ->
    S1 r' ->
    (forall (u2 : nat -> R) (v2 : nat -> R), S1 u2 -> S1 v2 -> norm2 b (fun i3 => g u2 i3 - g v2 i3) < C2 * norm2 a (fun i4 => u2 i4 - v2 i4)) ->
    1 <= 0.
Proof.
  intros a b g S C r r' Ha Hb Hg HS Hr Hr' H. specialize (H r r Hr Hr).
  rewrite (norm2_zero a), (norm2_zero b) in H by (intros; ring). lra.
Qed.

Theorem lipschitz_not_too_strong :
  forall (c : nat) (y : nat),
    (1 <= c)%nat ->
    (y < c)%nat ->
    (exists C2 : R, (0 <= C2 /\ (forall (u' : nat -> R) (v : nat -> R), Rabs (- ln (exp (u' y) / rsum c (fun q => exp (u' q))) - - ln (exp (v y) / rsum c (fun q1 => exp (v q1)))) <= C2 * norm2 c (fun i => u' i - v i)))).
Proof. intros c y Hc Hy. exists (sqrt 2). split; [apply sqrt_2_nonneg|]. intros. apply cross_entropy_lipschitz, Hy. Qed.

Theorem cross_entropy_definition :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (loss : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R) (k : nat), (forall i2, (i2 < c)%nat -> u1 i2 = v1 i2) -> (k < c)%nat -> loss u1 k = loss v1 k) ->
    (y < c)%nat ->
    (forall (u2 : nat -> R) (k1 : nat), (k1 < c)%nat -> loss u2 k1 = - ln (exp (u2 k1) / rsum c (fun q => exp (u2 q)))) ->
    loss (f1 x) y = - ln (exp (f1 x y) / rsum c (fun q1 => exp (f1 x q1))).
Proof. intros d c f loss x y Hd Hc Hf Hloss Hy H. apply H, Hy. Qed.

Theorem cross_entropy_lipschitz_on_compact :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (y < c)%nat ->
    (exists B : R, (forall (u' : nat -> R), (exists u2 : nat -> R, (X u2 /\ (forall i3, (i3 < c)%nat -> u' i3 = f1 u2 i3))) -> norm2 c u' <= B)) ->
    (forall (u'1 : nat -> R), ((forall (e : R), 0 < e -> (exists v2 : nat -> R, ((exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> v2 i4 = f1 u3 i4))) /\ norm2 c (fun i5 => u'1 i5 - v2 i5) < e))) -> (exists u4 : nat -> R, (X u4 /\ (forall i6, (i6 < c)%nat -> u'1 i6 = f1 u4 i6))))) ->
    (exists C2 : R, (0 <= C2 /\ (forall (u'2 : nat -> R) (v3 : nat -> R), (exists u5 : nat -> R, (X u5 /\ (forall i7, (i7 < c)%nat -> u'2 i7 = f1 u5 i7))) -> (exists u6 : nat -> R, (X u6 /\ (forall i8, (i8 < c)%nat -> v3 i8 = f1 u6 i8))) -> Rabs (- ln (exp (u'2 y) / rsum c (fun q => exp (u'2 q))) - - ln (exp (v3 y) / rsum c (fun q1 => exp (v3 q1)))) <= C2 * norm2 c (fun i9 => u'2 i9 - v3 i9)))).
Proof. intros. exists (sqrt 2). split; [apply sqrt_2_nonneg|]. intros. apply cross_entropy_lipschitz. assumption. Qed.

Theorem cross_entropy_lipschitz_on_sample_neighbourhood :
  forall (d : nat) (c : nat) (m : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> nat -> R) (epsilon : R) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (1 <= m)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    0 < epsilon ->
    (y < c)%nat ->
    (forall (u1 : nat -> R) (e : R), 0 < e -> (exists t : R, (0 < t /\ (forall (v1 : nat -> R), (norm2 d (fun i2 => v1 i2 - u1 i2) < t -> norm2 c (fun i3 => f1 v1 i3 - f1 u1 i3) < e))))) ->
    (exists C2 : R, (0 <= C2 /\ (forall (u' : nat -> R) (v2 : nat -> R), (exists u2 : nat -> R, ((exists x' : nat -> R, (exists d3 : nat -> R, ((exists k : nat, ((k < m)%nat /\ (forall i4, (i4 < d)%nat -> x' i4 = x k i4))) /\ norm2 d d3 <= epsilon /\ (forall i5, (i5 < d)%nat -> u2 i5 = x' i5 + d3 i5)))) /\ (forall i6, (i6 < c)%nat -> u' i6 = f1 u2 i6))) -> (exists u3 : nat -> R, ((exists x'1 : nat -> R, (exists d4 : nat -> R, ((exists k1 : nat, ((k1 < m)%nat /\ (forall i7, (i7 < d)%nat -> x'1 i7 = x k1 i7))) /\ norm2 d d4 <= epsilon /\ (forall i8, (i8 < d)%nat -> u3 i8 = x'1 i8 + d4 i8)))) /\ (forall i9, (i9 < c)%nat -> v2 i9 = f1 u3 i9))) -> Rabs (- ln (exp (u' y) / rsum c (fun q => exp (u' q))) - - ln (exp (v2 y) / rsum c (fun q1 => exp (v2 q1)))) <= C2 * norm2 c (fun i10 => u' i10 - v2 i10)))).
Proof. intros. exists (sqrt 2). split; [apply sqrt_2_nonneg|]. intros. apply cross_entropy_lipschitz. assumption. Qed.

Theorem score_notations_agree :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (y : nat),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    exp (f1 x y) = exp (f1 x y).
Proof. intros. reflexivity. Qed.

Theorem compactness_helps_constants :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists B : R, (forall (u' : nat -> R), (exists u2 : nat -> R, (X u2 /\ (forall i3, (i3 < c)%nat -> u' i3 = f1 u2 i3))) -> norm2 c u' <= B)) ->
    (forall (u'1 : nat -> R), ((forall (e : R), 0 < e -> (exists v2 : nat -> R, ((exists u3 : nat -> R, (X u3 /\ (forall i4, (i4 < c)%nat -> v2 i4 = f1 u3 i4))) /\ norm2 c (fun i5 => u'1 i5 - v2 i5) < e))) -> (exists u4 : nat -> R, (X u4 /\ (forall i6, (i6 < c)%nat -> u'1 i6 = f1 u4 i6))))) ->
    (exists x : nat -> R, (X x /\ 0 <= norm2 d x)) ->
    (exists M : R, (0 < M /\ (forall (x1 : nat -> R) (y : nat), X x1 -> (y < c)%nat -> M <= exp (f1 x1 y)))) /\ (exists M1 : R, (forall (x2 : nat -> R), X x2 -> norminf c (fun i7 => exp (f1 x2 i7)) <= M1)).
Proof.
  intros d c f X Hd Hc Hf HX [B HB] _ _.
  assert (H : forall x i, X x -> (i < c)%nat -> Rabs (f x i) <= B).
  { intros x i Hx Hi. eapply Rle_trans; [apply norm2_entry_le, Hi|]. apply HB. exists x. split; auto. }
  split.
  - exists (exp (- B)). split; [apply exp_pos|]. intros x y Hx Hy. apply exp_le. specialize (H x y Hx Hy).
    destruct (Rabs_def2 (f x y) (B + 1)); [lra|]. pose proof (Rle_abs (- f x y)). rewrite Rabs_Ropp in *. lra.
  - exists (exp B). intros x Hx. unfold norminf. apply rmax_le; [exact Hc|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos).
    apply exp_le. specialize (H x i Hx Hi). pose proof (Rle_abs (f x i)). lra.
Qed.

Theorem bound_needed_to_apply :
  forall (c : nat) (y : nat) (B : R),
    (2 <= c)%nat ->
    (y < c)%nat ->
    (exists u : nat -> R, B < - ln (exp (u y) / rsum c (fun q => exp (u q)))).
Proof.
  intros c y B Hc Hy. set (u := fun i => if Nat.eq_dec i y then 0 else Rabs B). exists u.
  assert (Hu : u y = 0) by (unfold u; destruct (Nat.eq_dec y y); [reflexivity | congruence]).
  assert (exists j, (j < c)%nat /\ j <> y) as [j [Hj Hjy]] by (destruct (Nat.eq_dec y 0); [exists 1%nat | exists 0%nat]; split; lia).
  assert (Huj : u j = Rabs B) by (unfold u; destruct (Nat.eq_dec j y); [congruence | reflexivity]).
  rewrite cross_entropy_eq by exact Hy. rewrite Hu.
  assert (Hs : 1 + exp (Rabs B) <= rsum c (fun i => exp (u i))).
  { replace (1 + exp (Rabs B)) with (exp (u y) + exp (u j)) by (rewrite Hu, Huj, exp_0; reflexivity).
    apply (rsum_two_terms_le c (fun i => exp (u i)) y j); auto. intros. left. apply exp_pos. }
  assert (Rabs B < ln (rsum c (fun i => exp (u i)))).
  { rewrite <- (ln_exp (Rabs B)) at 1. apply ln_increasing; [apply exp_pos|]. lra. }
  pose proof (Rle_abs B). lra.
Qed.

Theorem robustness_bounded_by_representation :
  forall (d : nat) (r : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (x : nat -> R) (delta : nat -> R),
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    norm2 c (fun i2 => matvec r W (f1 (fun i3 => x i3 + delta i3)) i2 - matvec r W (f1 x) i2) <= spectral c r W * norm2 r (fun i4 => f1 (fun i5 => x i5 + delta i5) i4 - f1 x i4).
Proof.
  intros d r c f W x delta Hd Hr Hc Hf.
  rewrite (norm2_ext c _ (matvec r W (fun k => f (fun i => x i + delta i) k - f x k))) by (intros; symmetry; apply matvec_minus).
  apply (proj1 (proj2 (spectral_is c r W))).
Qed.
