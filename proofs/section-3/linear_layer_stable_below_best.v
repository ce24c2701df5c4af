(* Just below the spectral norm the bound fails: W = (1, 0; 0, 0; 0, 0). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting norms matrices.
Open Scope R_scope.

Theorem linear_layer_stable_below_best :
  ~ (forall (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R),
  norm2 3 (fun i => matvec 2 W u i - matvec 2 W v i) <= 99 / 100 * spectral 3 2 W * norm2 2 (fun i => u i - v i)).
Proof.
  intros H. set (W := fun i k : nat => match i, k with 0%nat, 0%nat => 1 | _, _ => 0 end).
  set (u := fun k : nat => match k with 0%nat => 1 | _ => 0 end).
  pose proof (spectral_is 3 2 W) as Hs. set (s := spectral 3 2 W) in *.
  assert (Hs1 : s <= 1).
  { destruct Hs as [_ [_ Hleast]]. eapply Rle_trans; [apply (Hleast _ (frobenius_nonneg 3 2 W) (frobenius_matvec 3 2 W))|].
    unfold frobenius, W. simpl. replace (0 + (0 + 1 * (1 * 1) + 0 * (0 * 1)) + (0 + 0 * (0 * 1) + 0 * (0 * 1)) + (0 + 0 * (0 * 1) + 0 * (0 * 1))) with 1 by ring.
    rewrite sqrt_1. lra. }
  specialize (H W u (fun _ => 0)). fold s in H.
  rewrite (norm2_single 3 _ 0%nat), (norm2_single 2 _ 0%nat) in H
    by (try lia; intros [|[|[|k]]] Hk Hk0; unfold matvec, W, u; simpl; lra || lia).
  unfold matvec, W, u in H. simpl in H. rewrite !Rabs_right in H by lra. lra.
Qed.
