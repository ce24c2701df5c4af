(* Appendix A, last step, with norms where the paper compares vectors: the shifts of the chosen perturbations
   are at most the largest shifts. *)
Require Import Reals Lra.
From Lemmakit Require Import vectors sums adversarial_setting.
Open Scope R_scope.

Theorem shift_bound_repaired :
  forall (n r : nat) (z rep : nat -> nat -> R) (ball : nat -> (nat -> R) -> Prop) (shift : nat -> R) (s C1 : R),
  0 <= C1 ->
  0 <= s ->
  (forall i, (i < n)%nat -> ball i (z i)) ->
  (forall i, (i < n)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
  s * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => z i j - rep i j)))
    <= s * C1 * (1 / INR n * rsum n shift).
Proof.
  intros n r z rep ball shift s C1 HC Hs Hz Hshift.
  apply Rmult_le_compat_l; [apply Rmult_le_pos; assumption|].
  apply average_le; intros i Hi; apply (Hshift i Hi); exists (z i); auto.
Qed.
