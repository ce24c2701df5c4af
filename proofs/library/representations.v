(* How far the outputs of a linear head move. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting sums norms matrices.
Open Scope R_scope.

Lemma matvec_step c r W u v : norm2 c (fun i => matvec r W u i - matvec r W v i) <= frobenius c r W * norm2 r (fun i => u i - v i).
Proof.
  rewrite (norm2_ext c _ (matvec r W (fun k => u k - v k))) by (intros; symmetry; apply matvec_minus). apply frobenius_matvec.
Qed.

Lemma sqrt_2_nonneg : 0 <= sqrt 2.
Proof. apply sqrt_pos. Qed.
