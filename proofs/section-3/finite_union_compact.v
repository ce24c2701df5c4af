(* Section 3: the neighbourhood of two samples is bounded. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem finite_union_compact :
  forall (i : nat) (epsilon : R) (X : nat -> nat -> R) (x' : nat -> R),
  (i < 2)%nat ->
  0 < epsilon ->
  norm2 2 (fun i0 => X i i0 - x' i0) <= epsilon ->
  norm2 2 x' <= rmax 2 (fun k => norm2 2 (fun i1 => X k i1)) + epsilon.
Proof.
  intros i epsilon X x' Hi _ H.
  pose proof (rmax_ge 2 (fun k => norm2 2 (fun i1 => X k i1)) i Hi) as Hmax. cbv beta in Hmax.
  pose proof (norm2_triangle 2 (fun k => X i k) (fun k => x' k - X i k)) as Htri.
  rewrite (norm2_ext 2 _ x') in Htri by (intros; ring). rewrite (norm2_sub_comm 2 x') in Htri. lra.
Qed.
