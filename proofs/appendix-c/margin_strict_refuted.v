(* Appendix C as it stands: the condition on the rows, |W_y| + |W_j|, does not give the strict conclusion, not even where
   f(x)_y > f(x)_j: W = (1, - 1)^T, u = 1, v = 0 ties. Theorem 4.1 is saved by sqrt 2 < 2. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem margin_strict_refuted :
  ~ (forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
     matvec r W u j < matvec r W u y ->
     (norm2 r (fun k => W y k) + norm2 r (fun k => W j k)) * norm2 r (fun k => v k - u k) <=
     matvec r W u y - matvec r W u j ->
     matvec r W v j < matvec r W v y).
Proof.
  intros H. set (W := fun i _ : nat => if Nat.eq_dec i 0 then 1 else - (1)).
  assert (Hcontra : matvec 1 W (fun _ => 0) 1 < matvec 1 W (fun _ => 0) 0); [|unfold matvec, W in Hcontra; simpl in Hcontra; lra].
  apply (H 1%nat 0%nat 1%nat W (fun _ => 1) (fun _ => 0)); unfold matvec, W; simpl; [lra|].
  rewrite (norm2_const 1 _ 1), (norm2_const 1 _ (- (1))), (norm2_const 1 _ (0 - 1)) by reflexivity.
  simpl (INR 1). rewrite sqrt_1, Rabs_R1, !Rabs_left by lra. lra.
Qed.
