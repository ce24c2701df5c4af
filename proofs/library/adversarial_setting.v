(* The words of Theorem 3.2 on a finite space. An outcome i is a data point with its label; z0 = f_theta(x_i) is its
   representation and ball the set of the representations f_theta(x_i + delta) of its perturbations. Suprema stand for
   the maxima of the paper, which an open ball need not attain (maximum_attained_refuted). *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions sums norms.
Open Scope R_scope.

Lemma matvec_minus r W u v k :
  matvec r W (fun j => u j - v j) k = matvec r W u k - matvec r W v k.
Proof. unfold matvec; rewrite <- rsum_minus; apply rsum_ext; intros; ring. Qed.

(* The matrix moves outputs at most s times as far as their representations. *)
Lemma output_distance c r W s u v :
  (forall x, norm2 c (matvec r W x) <= s * norm2 r x) ->
  norm2 c (fun k => matvec r W u k - matvec r W v k) <= s * norm2 r (fun j => u j - v j).
Proof.
  intros H; rewrite <- (norm2_ext c (matvec r W (fun j => u j - v j))) by (intros; apply matvec_minus).
  apply H.
Qed.

(* An average is monotone, and an average of non-negative numbers is non-negative. *)
Lemma average_le n f g :
  (forall i, (i < n)%nat -> f i <= g i) -> 1 / INR n * rsum n f <= 1 / INR n * rsum n g.
Proof.
  intros H; destruct n as [|n]; [simpl; lra|].
  apply Rmult_le_compat_l; [|apply rsum_le, H].
  left; apply Rdiv_lt_0_compat; [lra | apply lt_0_INR; lia].
Qed.

Lemma average_nonneg n f : (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= 1 / INR n * rsum n f.
Proof.
  intros H; replace 0 with (1 / INR n * rsum n (fun _ => 0)) by (rewrite rsum_const; ring).
  apply average_le, H.
Qed.
