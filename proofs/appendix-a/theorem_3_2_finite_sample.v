(* Theorem 3.2 on a fixed sample of n points, without the second term and without a bound on the loss.
   Repaired: the loss is Lipschitz on the outputs of the whole balls, not only of the sample points. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting sums norms adversarial_setting.
Open Scope R_scope.

(* One point: the supremum of the loss over the ball exceeds the loss by at most s C1 times the largest shift. *)
Lemma gap_bound c r label z0 (ball outputs : (nat -> R) -> Prop) W loss a d s C1 :
  0 <= C1 -> 0 <= s ->
  (forall x, norm2 c (matvec r W x) <= s * norm2 r x) ->
  ball z0 ->
  (forall z, ball z -> outputs (matvec r W z)) ->
  lipschitz_on c outputs C1 (fun u => loss u label) ->
  is_lub (perturbed_losses r W loss label ball) a ->
  is_lub (shifts r z0 ball) d ->
  a - loss (matvec r W z0) label <= s * C1 * d.
Proof.
  intros HC Hs HW H0 Hout HL [_ Ha] [Hd _].
  cut (a <= loss (matvec r W z0) label + s * C1 * d); [lra|].
  apply Ha; intros l [z [Hz ->]].
  pose proof (HL _ _ (Hout z Hz) (Hout z0 H0)) as H; simpl in H.
  pose proof (Rle_abs (loss (matvec r W z) label - loss (matvec r W z0) label)).
  pose proof (Rmult_le_compat_l C1 _ _ HC (output_distance c r W s z z0 HW)).
  assert (norm2 r (fun j => z j - z0 j) <= d) by (apply Hd; exists z; auto).
  assert (s * C1 * norm2 r (fun j => z j - z0 j) <= s * C1 * d)
    by (apply Rmult_le_compat_l; [apply Rmult_le_pos; assumption | assumption]).
  lra.
Qed.

Lemma average_gap n r c y (rep : nat -> nat -> R) (ball : nat -> (nat -> R) -> Prop) (outputs : (nat -> R) -> Prop)
    W loss adversarial shift s C1 :
  0 < C1 ->
  is_spectral c r W s ->
  (forall i, (i < n)%nat -> ball i (rep i)) ->
  (forall i z, (i < n)%nat -> ball i z -> outputs (matvec r W z)) ->
  (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
  (forall i, (i < n)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
  (forall i, (i < n)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
  1 / INR n * rsum n (fun i => adversarial i - loss (matvec r W (rep i)) (y i))
    <= s * C1 * (1 / INR n * rsum n shift).
Proof.
  intros HC [Hs [HW _]] H0 Hout HL HA HS.
  replace (s * C1 * (1 / INR n * rsum n shift)) with (1 / INR n * rsum n (fun i => s * C1 * shift i))
    by (rewrite rsum_scale; ring).
  apply average_le; intros i Hi.
  apply (gap_bound c r (y i) (rep i) (ball i) outputs W loss); eauto; lra.
Qed.

Lemma finite_sample_of_points :
  forall (n r c : nat) (y : nat -> nat) (rep : nat -> nat -> R) (ball : nat -> (nat -> R) -> Prop)
    (outputs : (nat -> R) -> Prop) (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R)
    (adversarial shift : nat -> R) (s C1 : R),
  (1 <= n)%nat ->
  0 < C1 ->
  is_spectral c r W s ->
  (forall i, (i < n)%nat -> ball i (rep i)) ->
  (forall i z, (i < n)%nat -> ball i z -> outputs (matvec r W z)) ->
  (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun u => loss u (y i))) ->
  (forall i, (i < n)%nat -> is_lub (perturbed_losses r W loss (y i) (ball i)) (adversarial i)) ->
  (forall i, (i < n)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
  1 / INR n * rsum n adversarial - 1 / INR n * rsum n (fun i => loss (matvec r W (rep i)) (y i))
    <= s * C1 * (1 / INR n * rsum n shift).
Proof.
  intros n r c y rep ball outputs W loss A S s C1 _ HC Hspec H0 Hout HL HA HS.
  rewrite <- Rmult_minus_distr_l, <- rsum_minus.
  apply (average_gap n r c y rep ball outputs W loss A S s C1); assumption.
Qed.
