(* With the factor sqrt 2 and a margin that is only >=, the strict conclusion fails: W = (1, -1)^T, u = 1, v = 0 ties. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions norms.
Open Scope R_scope.

Theorem theorem_4_1_sqrt_2_tie_refuted :
  ~ (forall (c : nat) (r : nat) (W : nat -> nat -> R) (u : nat -> R) (v : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (1 <= r)%nat ->
  (y < c)%nat ->
  (forall j, (j < c)%nat -> ((j <> y)%nat -> matvec r W u j < matvec r W u y)) ->
  (forall j1, (j1 < c)%nat -> ((j1 <> y)%nat -> sqrt 2 * frobenius c r W * norm2 r (fun i => v i - u i) <= matvec r W u y - matvec r W u j1)) ->
  (forall j2, (j2 < c)%nat -> ((j2 <> y)%nat -> matvec r W v j2 < matvec r W v y))).
Proof.
  intros H. set (W := fun i _ : nat => if Nat.eq_dec i 0 then 1 else - (1)).
  assert (Hcontra : matvec 1 W (fun _ => 0) 1 < matvec 1 W (fun _ => 0) 0); [|unfold matvec, W in Hcontra; simpl in Hcontra; lra].
  apply (H 2%nat 1%nat W (fun _ => 1) (fun _ => 0) 0%nat); try lia;
    intros j Hj Hj0; replace j with 1%nat by lia; unfold matvec, W; simpl; [lra|].
  unfold frobenius, norm2, W. simpl.
  replace (0 + (0 + 1 * (1 * 1)) + (0 + - (1) * (- (1) * 1))) with 2 by ring.
  replace (0 + (0 - 1) * ((0 - 1) * 1)) with 1 by ring.
  rewrite sqrt_1, Rmult_1_r, sqrt_sqrt by lra. lra.
Qed.
