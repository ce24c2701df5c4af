(* Appendix A, the expected gap: linear, and not negative. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices cross_entropy probability softplus.
Open Scope R_scope.

Lemma dot_minus : forall m p a l, dot m p (fun i => a i - l i) = dot m p a - dot m p l.
Proof. intros m p a l. unfold dot. rewrite <- rsum_minus. apply rsum_ext. intros; ring. Qed.

Lemma dot_gap_nonneg : forall m p l a, (forall i, (i < m)%nat -> 0 <= p i) -> (forall i, (i < m)%nat -> l i <= a i) ->
  0 <= dot m p a - dot m p l.
Proof.
  intros m p l a Hp H. rewrite <- dot_minus. apply rsum_nonneg. intros i Hi.
  apply Rmult_le_pos; [apply Hp, Hi|]. specialize (H i Hi). lra.
Qed.

Theorem expected_gap_equality :
  forall (m : nat) (p : nat -> R) (l : nat -> R) (a : nat -> R),
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    (forall i, (i < m)%nat -> l i <= a i) ->
    dot m p (fun i => a i - l i) = Rabs (dot m p a - dot m p l).
Proof. intros m p l a Hm Hp H. rewrite dot_minus, Rabs_right; [reflexivity|]. apply Rle_ge, dot_gap_nonneg; assumption. Qed.

Theorem expected_gap_expanded :
  forall (m : nat) (p : nat -> R) (l : nat -> R) (a : nat -> R),
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    Rabs (dot m p a - dot m p l) = Rabs (dot m p (fun i => a i - l i)).
Proof. intros m p l a Hm Hp. rewrite dot_minus. reflexivity. Qed.

Theorem final_equality :
  forall (m : nat) (p : nat -> R) (l : nat -> R) (a : nat -> R),
    (1 <= m)%nat ->
    (forall i, (i < m)%nat -> 0 <= p i) ->
    (forall i, (i < m)%nat -> l i <= a i) ->
    dot m p a - dot m p l = Rabs (dot m p a - dot m p l).
Proof. intros m p l a Hm Hp H. rewrite Rabs_right; [reflexivity|]. apply Rle_ge, dot_gap_nonneg; assumption. Qed.

Theorem expected_gap_bound :
  forall (n : nat) (D : nat -> R) (E : R) (s : R),
    (1 <= n)%nat ->
    Rabs (rsum n (fun i => D i) / INR n - E) <= s ->
    E <= Rabs (rsum n (fun i => D i) / INR n) + s.
Proof.
  intros n D E s Hn H. pose proof (Rle_abs (- (rsum n (fun i => D i) / INR n - E))). rewrite Rabs_Ropp in *.
  pose proof (Rle_abs (rsum n (fun i => D i) / INR n)). lra.
Qed.
