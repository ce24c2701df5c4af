(* Hoeffding's inequality, two-sided: the line of Appendix A, for n independent draws from a finite space and t >= 0. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting probability hoeffding_tail_one_sided.
Open Scope R_scope.

Lemma hoeffding_two_sided_of_law :
  forall (n m : nat) (p D : nat -> R) (C2 t : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C2 ->
  0 <= t ->
  (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
  prob_iid n m p (fun w => t <= Rabs (rsum n (fun i => D (w i)) - INR n * expect m p D))
    <= 2 * exp (-2 * t ^ 2 / (INR n * C2 ^ 2)).
Proof.
  intros n m p D C2 t Hn Hp HC Ht HD.
  pose proof (hoeffding_tail_one_sided n m p D C2 t Hn Hp HC Ht HD) as Hu.
  pose proof (hoeffding_lower_tail n m p D C2 t Hn Hp HC Ht HD) as Hl.
  rewrite double; eapply Rle_trans; [|apply Rplus_le_compat; [exact Hu | exact Hl]].
  apply prob_iid_union; [exact Hp|]; intros w _ H.
  unfold Rabs in H; destruct (Rcase_abs _) in H; [right | left]; lra.
Qed.

Theorem hoeffding_two_sided :
  forall (n : nat) (m : nat) (p : nat -> R) (D : nat -> R) (C_2 : R) (t : R),
  (1 <= n)%nat ->
  (1 <= m)%nat ->
  (forall i, (i < m)%nat -> 0 <= p i) ->
  0 < C_2 ->
  0 <= t ->
  rsum m (fun i1 => p i1) = 1 ->
  (forall i2, (i2 < m)%nat -> (0 <= D i2 /\ D i2 <= C_2)) ->
  prob_iid n m p (fun w => t <= Rabs (rsum n (fun k => D (w k)) - INR n * expect m p (fun i3 => D i3))) <= 2 * exp (-(2) * t ^ 2 / (INR n * C_2 ^ 2)).
Proof.
  intros n m p D C2 t Hn Hm Hp HC Ht Hs HD. exact (hoeffding_two_sided_of_law n m p D C2 t Hn (conj Hp Hs) HC Ht HD).
Qed.

(* The same, with the law as positive weights divided by their sum. *)
Theorem hoeffding_tail :
  forall (m : nat) (n : nat) (C_2 : R) (D : nat -> R) (w : nat -> R) (t : R),
    (1 <= m)%nat ->
    (1 <= n)%nat ->
    0 < C_2 ->
    (forall i, (i < m)%nat -> 0 <= D i) ->
    (forall i, (i < m)%nat -> 0 < w i) ->
    0 <= t ->
    (forall i, (i < m)%nat -> D i <= C_2) ->
    prob_iid n m (fun i => w i / rsum m w) (fun drawn => t <= Rabs (rsum n (fun i => D (drawn i)) - INR n * expect m (fun i => w i / rsum m w) D)) <= 2 * exp (-(2) * t ^ 2 / (INR n * C_2 ^ 2)).
Proof.
  intros m n C2 D w t Hm Hn HC HD Hw Ht HDC.
  apply (hoeffding_two_sided_of_law n m _ D C2 t Hn (weights_distribution m w Hm Hw) HC Ht).
  intros i Hi; split; [apply HD | apply HDC]; exact Hi.
Qed.

Theorem hoeffding_tail_reading_2 :
  forall (n : nat) (C_2 : R) (B : nat -> R) (b : nat -> R) (t : R),
    (1 <= n)%nat ->
    0 < C_2 ->
    (forall i, (i < 2)%nat -> 0 <= B i) ->
    (forall i, (i < 2)%nat -> B i <= 1) ->
    (forall i, (i < 2)%nat -> 0 < b i) ->
    0 <= t ->
    prob_iid n 2 (fun i => b i / rsum 2 b) (fun drawn => t <= Rabs (rsum n (fun i => (fun i => C_2 * B i) (drawn i)) - INR n * expect 2 (fun i => b i / rsum 2 b) (fun i => C_2 * B i))) <= 2 * exp (-(2) * t ^ 2 / (INR n * C_2 ^ 2)).
Proof.
  intros n C2 B b t Hn HC HB0 HB1 Hb Ht.
  apply (hoeffding_two_sided_of_law n 2 _ (fun i => C2 * B i) C2 t Hn (weights_distribution 2 b (le_S 1 1 (le_n 1)) Hb) HC Ht).
  intros i Hi; specialize (HB0 i Hi); specialize (HB1 i Hi); nra.
Qed.
