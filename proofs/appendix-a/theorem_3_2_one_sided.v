(* Theorem 3.2, repaired and sharper, end to end on a finite space: only the upper deviation matters, so ln rho stands
   where the paper has ln (rho / 2). The loss is Lipschitz and bounded on the outputs of the whole balls. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting sums norms probability adversarial_setting gap_range_repaired hoeffding_confidence_one_sided theorem_3_2_finite_sample.
Open Scope R_scope.

Theorem theorem_3_2_one_sided :
  forall (n m r c : nat) (p : nat -> R) (y : nat -> nat) (rep : nat -> nat -> R)
    (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R)
    (loss : (nat -> R) -> nat -> R) (adversarial shift : nat -> R) (s C1 C2 rho : R),
  (1 <= n)%nat ->
  is_distribution m p ->
  0 < C1 ->
  0 < C2 ->
  0 < rho ->
  rho <= 1 ->
  is_spectral c r W s ->
  (forall i, (i < m)%nat -> ball i (rep i)) ->
  (forall i z, (i < m)%nat -> ball i z -> outputs (matvec r W z)) ->
  (forall i, (i < m)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
  (forall i u, (i < m)%nat -> outputs u -> 0 <= loss u (y i) /\ loss u (y i) <= C2) ->
  (forall i, (i < m)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
  (forall i, (i < m)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
  1 - rho <= prob_iid n m p (fun w =>
    expect m p adversarial - expect m p (fun i => loss (matvec r W (rep i)) (y i))
      <= s * C1 * (1 / INR n * rsum n (fun k => shift (w k))) + C2 * sqrt (ln rho / (-2 * INR n))).
Proof.
  intros n m r c p y rep ball outputs W loss A S s C1 C2 rho Hn Hp HC1 HC2 H0 H1 Hspec Hrep Hout HL HB HA HS.
  set (D := fun i => A i - loss (matvec r W (rep i)) (y i)).
  eapply Rle_trans; [apply (hoeffding_confidence_one_sided n m p D C2 rho Hn Hp HC2 H0 H1)|].
  - intros i Hi; apply (gap_range_repaired r (y i) (rep i) (ball i)); auto.
    intros z Hz; apply HB; [exact Hi | apply (Hout i z Hi Hz)].
  - apply prob_iid_le; [exact Hp|]; intros w Hw Hdev.
    assert (Hgap : 1 / INR n * rsum n (fun k => D (w k)) <= s * C1 * (1 / INR n * rsum n (fun k => S (w k)))).
    { apply (average_gap n r c (fun k => y (w k)) (fun k => rep (w k)) (fun k => ball (w k)) outputs W loss
        (fun k => A (w k)) (fun k => S (w k))); intros; eauto. }
    rewrite <- expect_minus; fold D.
    lra.
Qed.
