(* Section 5, a representation that changes: one head sees nothing of it, another does. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms matrices.
Open Scope R_scope.

Theorem loss_depends_on_predictor :
  forall (c : nat) (d : nat) (r : nat) (f1 : (nat -> R) -> nat -> R) (x : nat -> R) (epsilon : R),
    (1 <= c)%nat ->
    (1 <= d)%nat ->
    (1 <= r)%nat ->
    (forall (u : nat -> R) (v : nat -> R) (i : nat), (forall i1, (i1 < d)%nat -> u i1 = v i1) -> (i < r)%nat -> f1 u i = f1 v i) ->
    0 < epsilon ->
    (exists delta : nat -> R, (norm2 d delta < epsilon /\ 0 < norm2 r (fun i2 => f1 (fun i3 => x i3 + delta i3) i2 - f1 x i2))) ->
    (exists V : nat -> nat -> R, (exists W : nat -> nat -> R, ((forall (delta1 : nat -> R), norm2 d delta1 < epsilon -> norm2 c (fun i4 => matvec r V (f1 (fun i5 => x i5 + delta1 i5)) i4 - matvec r V (f1 x) i4) = 0) /\ (exists delta2 : nat -> R, (norm2 d delta2 < epsilon /\ 0 < norm2 c (fun i6 => matvec r W (f1 (fun i7 => x i7 + delta2 i7)) i6 - matvec r W (f1 x) i6)))))).
Proof.
  intros c d r f x e Hc Hd Hr _ He [s [Hs Hpos]].
  exists (fun _ _ => 0), (fun _ i => f (fun k => x k + s k) i - f x i). split.
  - intros t _. apply norm2_zero. intros i _. unfold matvec. rewrite !rsum_zero by (intros; ring). ring.
  - exists s. split; [exact Hs|]. eapply Rlt_le_trans; [|apply (norm2_entry_le c _ 0%nat Hc)].
    cbv beta. eapply Rlt_le_trans; [|apply Rle_abs].
    rewrite <- matvec_minus. unfold matvec. fold (dot r (fun i => f (fun k => x k + s k) i - f x i) (fun i => f (fun k => x k + s k) i - f x i)).
    rewrite dot_self. apply pow_lt, Hpos.
Qed.
