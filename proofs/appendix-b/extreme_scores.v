(* M_1 and M_2: the least and the largest score over a set, where they are attained. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums norms exp_log minimum matrices suprema.
Open Scope R_scope.

Lemma rmin_attained n f : (1 <= n)%nat -> exists i, (i < n)%nat /\ f i = rmin n f.
Proof.
  induction n as [|n IH]; [lia|]. intros _. destruct n as [|n]; [exists 0%nat; split; [lia | reflexivity]|].
  destruct IH as [i [Hi E]]; [lia|]. change (rmin (S (S n)) f) with (Rmin (rmin (S n) f) (f (S n))).
  destruct (Rle_dec (rmin (S n) f) (f (S n))).
  - exists i. split; [lia|]. rewrite Rmin_left; assumption.
  - exists (S n). split; [lia|]. rewrite Rmin_right; [reflexivity | lra].
Qed.

(* The minimum over a set, where some member takes it. *)
Lemma image_minimum {T : Type} (P : T -> Prop) (g : T -> R) : (exists x, P x /\ forall t, P t -> g x <= g t) ->
  (forall t, P t -> - supremum (fun a => exists t, P t /\ a = - g t) <= g t) /\
  (exists t, P t /\ g t = - supremum (fun a => exists t, P t /\ a = - g t)).
Proof.
  intros [x [Hx H]]. rewrite (image_supremum_max P (fun t => - g t) x Hx) by (intros t Ht; specialize (H t Ht); lra).
  rewrite Ropp_involutive. split; [exact H | exists x; split; [exact Hx | reflexivity]].
Qed.
Lemma image_maximum {T : Type} (P : T -> Prop) (g : T -> R) : (exists x, P x /\ forall t, P t -> g t <= g x) ->
  (forall t, P t -> g t <= supremum (fun a => exists t, P t /\ a = g t)) /\
  (exists t, P t /\ g t = supremum (fun a => exists t, P t /\ a = g t)).
Proof.
  intros [x [Hx H]]. rewrite (image_supremum_max P g x Hx H). split; [exact H | exists x; split; [exact Hx | reflexivity]].
Qed.

Theorem m2_section_3 :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (M_2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists x : nat -> R, (X x /\ (forall (x1 : nat -> R), X x1 -> norminf c (fun i3 => exp (f1 x1 i3)) <= norminf c (fun i4 => exp (f1 x i4))))) ->
    M_2 = supremum (fun a => (exists x2 : nat -> R, (X x2 /\ a = norminf c (fun i5 => exp (f1 x2 i5))))) ->
    (forall (x3 : nat -> R), X x3 -> norminf c (fun i6 => exp (f1 x3 i6)) <= M_2) /\ (exists x4 : nat -> R, (X x4 /\ norminf c (fun i7 => exp (f1 x4 i7)) = M_2)).
Proof. intros d c f X M Hd Hc Hf HX Hmax ->. apply image_maximum, Hmax. Qed.

Theorem m1_appendix :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (M_1 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists x : nat -> R, (X x /\ (forall (x1 : nat -> R), X x1 -> rmin c (fun y => exp (f1 x y)) <= rmin c (fun y1 => exp (f1 x1 y1))))) ->
    M_1 = - supremum (fun a => (exists x2 : nat -> R, (X x2 /\ a = - rmin c (fun y2 => exp (f1 x2 y2))))) ->
    (forall (x3 : nat -> R) (y3 : nat), X x3 -> (y3 < c)%nat -> M_1 <= exp (f1 x3 y3)) /\ (exists x4 : nat -> R, (exists y4 : nat, (X x4 /\ (y4 < c)%nat /\ exp (f1 x4 y4) = M_1))).
Proof.
  intros d c f X M Hd Hc Hf HX Hmin ->. destruct (image_minimum X (fun x => rmin c (fun y => exp (f x y))) Hmin) as [H [x [Hx E]]].
  split.
  - intros z y Hz Hy. eapply Rle_trans; [apply H, Hz|]. apply (rmin_le c (fun y => exp (f z y)) y Hy).
  - destruct (rmin_attained c (fun y => exp (f x y)) Hc) as [y [Hy Ey]]. exists x, y. repeat split; auto. rewrite Ey. exact E.
Qed.

Theorem m2_appendix :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (M_2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists x : nat -> R, (X x /\ (forall (x1 : nat -> R), X x1 -> rmax c (fun y => norminf c (fun i3 => exp (f1 x1 i3))) <= rmax c (fun y1 => norminf c (fun i4 => exp (f1 x i4)))))) ->
    M_2 = supremum (fun a => (exists x2 : nat -> R, (X x2 /\ a = rmax c (fun y2 => norminf c (fun i5 => exp (f1 x2 i5)))))) ->
    (forall (x3 : nat -> R) (y3 : nat), X x3 -> (y3 < c)%nat -> norminf c (fun i6 => exp (f1 x3 i6)) <= M_2) /\ (exists x4 : nat -> R, (exists y4 : nat, (X x4 /\ (y4 < c)%nat /\ norminf c (fun i7 => exp (f1 x4 i7)) = M_2))).
Proof.
  intros d c f X M Hd Hc Hf HX Hmax ->.
  destruct (image_maximum X (fun x => rmax c (fun y => norminf c (fun i => exp (f x i)))) Hmax) as [H [x [Hx E]]].
  split.
  - intros z y Hz Hy. eapply Rle_trans; [|apply H, Hz]. apply (rmax_ge c (fun _ => norminf c (fun i => exp (f z i))) y Hy).
  - exists x, 0%nat. split; [exact Hx|]. split; [lia|]. rewrite <- E. symmetry. apply rmax_const; auto.
Qed.

Theorem local_to_global_constants :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (x : nat -> R) (x' : nat -> R) (y : nat) (M_1 : R) (M_2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (y < c)%nat ->
    X x ->
    X x' ->
    (exists u2 : nat -> R, (X u2 /\ (forall (u3 : nat -> R), X u3 -> rmin c (fun k => exp (f1 u2 k)) <= rmin c (fun k1 => exp (f1 u3 k1))))) ->
    M_1 = - supremum (fun a => (exists u4 : nat -> R, (X u4 /\ a = - rmin c (fun k2 => exp (f1 u4 k2))))) ->
    (exists u5 : nat -> R, (X u5 /\ (forall (u6 : nat -> R), X u6 -> norminf c (fun i3 => exp (f1 u6 i3)) <= norminf c (fun i4 => exp (f1 u5 i4))))) ->
    M_2 = supremum (fun a1 => (exists u7 : nat -> R, (X u7 /\ a1 = norminf c (fun i5 => exp (f1 u7 i5))))) ->
    M_1 <= Rmin (exp (f1 x y)) (exp (f1 x' y)) /\ Rmax (norminf c (fun i6 => exp (f1 x i6))) (norminf c (fun i7 => exp (f1 x' i7))) <= M_2.
Proof.
  intros d c f X x x' y M N Hd Hc Hf HX Hy Hx Hx' Hmin -> Hmax ->.
  destruct (image_minimum X (fun u => rmin c (fun k => exp (f u k))) Hmin) as [H _].
  destruct (image_maximum X (fun u => norminf c (fun i => exp (f u i))) Hmax) as [K _].
  split; [apply Rmin_glb | apply Rmax_lub].
  - eapply Rle_trans; [apply H, Hx|]. apply (rmin_le c (fun k => exp (f x k)) y Hy).
  - eapply Rle_trans; [apply H, Hx'|]. apply (rmin_le c (fun k => exp (f x' k)) y Hy).
  - apply K, Hx.
  - apply K, Hx'.
Qed.

Theorem local_constants :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (x' : nat -> R) (y : nat) (m_1 : R) (m_2 : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (y < c)%nat ->
    m_1 = Rmin (exp (f1 x y)) (exp (f1 x' y)) ->
    m_2 = Rmax (norminf c (fun i2 => exp (f1 x i2))) (norminf c (fun i3 => exp (f1 x' i3))) ->
    0 < m_1 /\ m_1 <= m_2.
Proof.
  intros d c f x x' y m M Hd Hc Hf Hy -> ->. split; [apply Rmin_pos; apply exp_pos|].
  eapply Rle_trans; [apply Rmin_l|]. eapply Rle_trans; [|apply Rmax_l].
  rewrite <- (Rabs_right (exp (f x y))) by (left; apply exp_pos). apply (norminf_ge c (fun i => exp (f x i)) y Hy).
Qed.

Theorem bounded_outputs_suffice :
  forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (B : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (forall (x : nat -> R), X x -> norminf c (f1 x) < B) ->
    (exists M : R, (0 < M /\ (forall (x1 : nat -> R) (y : nat), X x1 -> (y < c)%nat -> M <= exp (f1 x1 y)))) /\ (exists M1 : R, (forall (x2 : nat -> R), X x2 -> norminf c (fun i3 => exp (f1 x2 i3)) <= M1)).
Proof.
  intros d c f X B Hd Hc Hf HX HB.
  assert (H : forall x i, X x -> (i < c)%nat -> Rabs (f x i) <= B).
  { intros x i Hx Hi. left. eapply Rle_lt_trans; [apply norminf_ge, Hi | apply HB, Hx]. }
  split.
  - exists (exp (- B)). split; [apply exp_pos|]. intros x y Hx Hy. apply exp_le. specialize (H x y Hx Hy).
    pose proof (Rle_abs (- f x y)). rewrite Rabs_Ropp in *. lra.
  - exists (exp B). intros x Hx. unfold norminf. apply rmax_le; [exact Hc|]. intros i Hi. rewrite Rabs_right by (left; apply exp_pos).
    apply exp_le. specialize (H x i Hx Hi). pose proof (Rle_abs (f x i)). lra.
Qed.

(* f(x) = x on all of R: a score of exp(x) is as small as one likes. *)
Theorem m1_positive_if_finite_refuted :
  ~ (forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (exists M : R, (0 < M /\ (forall (x : nat -> R) (y : nat), X x -> (y < c)%nat -> M <= exp (f1 x y))))).
Proof.
  intros H. specialize (H 1%nat 1%nat (fun u => u) (fun _ => True)).
  destruct H as [M [HM H]]; auto.
  specialize (H (fun _ => ln (M / 2)) 0%nat I (Nat.lt_0_1)). cbv beta in H. rewrite exp_ln in H; lra.
Qed.

(* f(x) = 1/x on (0, 1]. *)
Theorem m2_finite_wording_refuted :
  ~ (forall (d : nat) (c : nat) (f1 : (nat -> R) -> nat -> R) (X : (nat -> R) -> Prop) (B : R),
    (1 <= d)%nat ->
    (1 <= c)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < c)%nat -> f1 u i = f1 v i) ->
    (forall (u1 : nat -> R) (v1 : nat -> R), (forall i2, (i2 < d)%nat -> u1 i2 = v1 i2) -> X u1 -> X v1) ->
    (forall (x : nat -> R), X x -> norminf d x <= B) ->
    (exists M : R, (forall (x1 : nat -> R), X x1 -> norminf c (fun i3 => exp (f1 x1 i3)) <= M))).
Proof.
  intros H. specialize (H 1%nat 1%nat (fun u _ => / u 0%nat) (fun u => 0 < u 0%nat <= 1) 1).
  destruct H as [M H]; auto.
  - intros u v _ Huv _. rewrite Huv by lia. reflexivity.
  - intros u v Huv [H0 H1]. rewrite <- Huv by lia. split; assumption.
  - intros x [H0 H1]. unfold norminf. apply rmax_le; [lia|]. intros i Hi. replace i with 0%nat by lia. rewrite Rabs_right; lra.
  - pose proof (Rabs_pos M). specialize (H (fun _ => / (Rabs M + 1))).
    assert (Hpos : 0 < / (Rabs M + 1)) by (apply Rinv_0_lt_compat; lra).
    assert (Hle : / (Rabs M + 1) <= 1) by (rewrite <- Rinv_1; apply Rinv_le_contravar; lra).
    specialize (H (conj Hpos Hle)).
    pose proof (norminf_ge 1 (fun _ => exp (/ / (Rabs M + 1))) 0 ltac:(lia)) as K. cbv beta in K.
    rewrite Rabs_right in K by (left; apply exp_pos). rewrite Rinv_inv in K. cbv beta in H. rewrite Rinv_inv in H.
    pose proof (exp_ineq1 (Rabs M + 1) ltac:(lra)). pose proof (Rle_abs M). lra.
Qed.

Theorem label_range :
  forall (c : nat) (y : nat),
    (1 <= c)%nat ->
    (y < c)%nat ->
    (exists k : nat, ((k < c)%nat /\ (k = y)%nat)).
Proof. intros c y Hc Hy. exists y. auto. Qed.
