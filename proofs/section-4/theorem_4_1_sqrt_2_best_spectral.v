(* The factor sqrt 2 is best with the spectral norm too. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices theorem_4_1_sqrt_2_best.
Open Scope R_scope.

Theorem theorem_4_1_sqrt_2_best_spectral :
  forall (c : nat) (r : nat) (K : R),
  (2 <= c)%nat ->
  (2 <= r)%nat ->
  K < sqrt 2 ->
  (exists W : nat -> nat -> R, (exists u : nat -> R, (exists v : nat -> R, ((forall j, (j < c)%nat -> ((j <> 0)%nat -> matvec r W u j < matvec r W u 0)) /\ (forall j1, (j1 < c)%nat -> ((j1 <> 0)%nat -> K * spectral c r W * norm2 r (fun i => v i - u i) <= matvec r W u 0 - matvec r W u j1)) /\ matvec r W v 0 < matvec r W v 1)))).
Proof.
  intros c r K Hc Hr HK.
  assert (Hs2 : 0 < sqrt 2) by (apply sqrt_lt_R0; lra).
  assert (HK0 : Rmax K 0 < sqrt 2) by (apply Rmax_lub_lt; assumption).
  destruct (theorem_4_1_sqrt_2_best c r (Rmax K 0) Hc Hr HK0) as [W [u [v [Hclass [Hmargin Hlost]]]]].
  exists W, u, v. split; [exact Hclass|]. split; [|exact Hlost].
  intros j Hj Hj0. eapply Rle_trans; [|apply Hmargin; assumption].
  apply Rmult_le_compat_r; [apply norm2_nonneg|].
  pose proof (Rmax_l K 0). pose proof (Rmax_r K 0). destruct (spectral_is c r W) as [Hs0 [_ Hleast]].
  pose proof (Hleast _ (frobenius_nonneg c r W) (frobenius_matvec c r W)).
  apply Rle_trans with (Rmax K 0 * spectral c r W); [apply Rmult_le_compat_r | apply Rmult_le_compat_l]; assumption.
Qed.
