(* Finite probability spaces and independent draws from them.
   A space has m outcomes 0, ..., m - 1 with weights p; n draws are a sequence w of which w 0, ..., w (n - 1) are read. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions setting sums.
Open Scope R_scope.

(* The draws are outcomes of the space. *)
Definition drawn (n m : nat) (w : nat -> nat) : Prop := forall k, (k < n)%nat -> (w k < m)%nat.

Lemma rsum_first n f : rsum (S n) f = f O + rsum n (fun i => f (S i)).
Proof. induction n as [|n IH]; [simpl; lra|]. change (rsum (S n) f + f (S n) = f O + (rsum n (fun i => f (S i)) + f (S n))). lra. Qed.

(* Expectation over one draw. *)

Lemma expect_ext m p X Y : (forall i, (i < m)%nat -> X i = Y i) -> expect m p X = expect m p Y.
Proof. intros H; apply rsum_ext; intros i Hi; rewrite H; auto. Qed.

Lemma expect_le m p X Y :
  is_distribution m p -> (forall i, (i < m)%nat -> X i <= Y i) -> expect m p X <= expect m p Y.
Proof. intros [Hp _] H; apply rsum_le; intros i Hi; apply Rmult_le_compat_l; auto. Qed.

Lemma expect_plus m p X Y : expect m p (fun i => X i + Y i) = expect m p X + expect m p Y.
Proof. unfold expect; rewrite <- rsum_plus; apply rsum_ext; intros; ring. Qed.

Lemma expect_scale m p a X : expect m p (fun i => a * X i) = a * expect m p X.
Proof. unfold expect; rewrite <- rsum_scale; apply rsum_ext; intros; ring. Qed.

Lemma expect_const m p a : is_distribution m p -> expect m p (fun _ => a) = a.
Proof.
  intros [_ H]; unfold expect.
  rewrite (rsum_ext m _ (fun i => a * p i)) by (intros; ring).
  rewrite rsum_scale, H; ring.
Qed.

Lemma expect_minus m p X Y : expect m p (fun i => X i - Y i) = expect m p X - expect m p Y.
Proof.
  rewrite (expect_ext m p _ (fun i => X i + (-1) * Y i)) by (intros; ring).
  rewrite expect_plus, expect_scale; ring.
Qed.

(* Expectation over n independent draws. *)

Lemma drawn_prepend n m i w : (i < m)%nat -> drawn n m w -> drawn (S n) m (prepend i w).
Proof. intros Hi Hw [|k] Hk; simpl; [exact Hi | apply Hw; lia]. Qed.

Lemma expect_iid_le n m p F G :
  is_distribution m p -> (forall w, drawn n m w -> F w <= G w) -> expect_iid n m p F <= expect_iid n m p G.
Proof.
  intros Hp; revert F G; induction n as [|n IH]; intros F G H; simpl.
  - apply H; intros k Hk; lia.
  - apply expect_le; [exact Hp|]; intros i Hi; apply IH; intros w Hw.
    apply H, drawn_prepend; assumption.
Qed.

Lemma expect_iid_ext n m p F G :
  (forall w, drawn n m w -> F w = G w) -> expect_iid n m p F = expect_iid n m p G.
Proof.
  revert F G; induction n as [|n IH]; intros F G H; simpl.
  - apply H; intros k Hk; lia.
  - apply expect_ext; intros i Hi; apply IH; intros w Hw.
    apply H, drawn_prepend; assumption.
Qed.

Lemma expect_iid_plus n m p F G :
  expect_iid n m p (fun w => F w + G w) = expect_iid n m p F + expect_iid n m p G.
Proof.
  revert F G; induction n as [|n IH]; intros F G; simpl; [reflexivity|].
  rewrite <- expect_plus; apply expect_ext; intros i _; apply IH.
Qed.

Lemma expect_iid_scale n m p a F : expect_iid n m p (fun w => a * F w) = a * expect_iid n m p F.
Proof.
  revert F; induction n as [|n IH]; intros F; simpl; [reflexivity|].
  rewrite <- expect_scale; apply expect_ext; intros i _; apply IH.
Qed.

Lemma expect_iid_const n m p a : is_distribution m p -> expect_iid n m p (fun _ => a) = a.
Proof.
  intros Hp; induction n as [|n IH]; simpl; [reflexivity|].
  rewrite IH; apply expect_const, Hp.
Qed.

(* Independence: the moment generating function of a sum of n draws is the n-th power of the one of a draw. *)
Lemma expect_iid_exp_sum n m p X :
  expect_iid n m p (fun w => exp (rsum n (fun k => X (w k)))) = (expect m p (fun i => exp (X i))) ^ n.
Proof.
  induction n as [|n IH]; [simpl; apply exp_0|].
  change ((expect m p (fun i => exp (X i))) ^ S n)
    with (expect m p (fun i => exp (X i)) * (expect m p (fun i => exp (X i))) ^ n).
  rewrite <- IH, Rmult_comm, <- expect_scale; simpl.
  apply expect_ext; intros i _.
  rewrite Rmult_comm, <- expect_iid_scale; apply expect_iid_ext; intros w _.
  rewrite <- exp_plus; f_equal.
  change (rsum n (fun k => X (prepend i w k)) + X (prepend i w n))
    with (rsum (S n) (fun k => X (prepend i w k))).
  apply rsum_first.
Qed.

(* Probabilities. *)

Lemma indicator_true (event : Prop) : event -> indicator event = 1.
Proof. intros H; unfold indicator; destruct ClassicalDedekindReals.sig_not_dec; tauto. Qed.

Lemma indicator_false (event : Prop) : ~ event -> indicator event = 0.
Proof. intros H; unfold indicator; destruct ClassicalDedekindReals.sig_not_dec; tauto. Qed.

Lemma indicator_cases (event : Prop) : (event /\ indicator event = 1) \/ (~ event /\ indicator event = 0).
Proof.
  destruct (Classical_Prop.classic event) as [H|H].
  - left; split; [exact H | apply indicator_true, H].
  - right; split; [exact H | apply indicator_false, H].
Qed.

Lemma prob_iid_le n m p (E G : (nat -> nat) -> Prop) :
  is_distribution m p -> (forall w, drawn n m w -> E w -> G w) -> prob_iid n m p E <= prob_iid n m p G.
Proof.
  intros Hp H; apply expect_iid_le; [exact Hp|]; intros w Hw.
  specialize (H w Hw).
  destruct (indicator_cases (E w)) as [[e ->]|[e ->]], (indicator_cases (G w)) as [[g ->]|[g ->]]; tauto || lra.
Qed.

Lemma prob_iid_certain n m p (E : (nat -> nat) -> Prop) :
  is_distribution m p -> (forall w, drawn n m w -> E w) -> prob_iid n m p E = 1.
Proof.
  intros Hp H; rewrite <- (expect_iid_const n m p 1 Hp).
  apply expect_iid_ext; intros w Hw; apply indicator_true, H, Hw.
Qed.

Lemma prob_iid_impossible n m p (E : (nat -> nat) -> Prop) :
  is_distribution m p -> (forall w, drawn n m w -> ~ E w) -> prob_iid n m p E = 0.
Proof.
  intros Hp H; rewrite <- (expect_iid_const n m p 0 Hp).
  apply expect_iid_ext; intros w Hw; apply indicator_false, H, Hw.
Qed.

Lemma prob_iid_nonneg n m p E : is_distribution m p -> 0 <= prob_iid n m p E.
Proof.
  intros Hp; rewrite <- (expect_iid_const n m p 0 Hp); apply expect_iid_le; [exact Hp|]; intros w _.
  destruct (indicator_cases (E w)) as [[_ ->]|[_ ->]]; lra.
Qed.

(* The union bound. *)
Lemma prob_iid_union n m p (E F G : (nat -> nat) -> Prop) :
  is_distribution m p -> (forall w, drawn n m w -> E w -> F w \/ G w) ->
  prob_iid n m p E <= prob_iid n m p F + prob_iid n m p G.
Proof.
  intros Hp H; unfold prob_iid; rewrite <- expect_iid_plus; apply expect_iid_le; [exact Hp|]; intros w Hw.
  specialize (H w Hw).
  destruct (indicator_cases (E w)) as [[e ->]|[e ->]], (indicator_cases (F w)) as [[f ->]|[f ->]],
    (indicator_cases (G w)) as [[g ->]|[g ->]]; tauto || lra.
Qed.

Lemma prob_iid_complement n m p (E F : (nat -> nat) -> Prop) :
  is_distribution m p -> (forall w, drawn n m w -> E w \/ F w) -> 1 - prob_iid n m p F <= prob_iid n m p E.
Proof.
  intros Hp H.
  assert (prob_iid n m p (fun _ => True) = 1) by (apply prob_iid_certain; auto).
  assert (prob_iid n m p (fun _ => True) <= prob_iid n m p E + prob_iid n m p F)
    by (apply prob_iid_union; auto).
  lra.
Qed.

(* Markov's inequality for exp (h F): Chernoff's bound. *)
Lemma chernoff_bound n m p F t h :
  is_distribution m p -> 0 <= h ->
  prob_iid n m p (fun w => t <= F w) <= exp (- (h * t)) * expect_iid n m p (fun w => exp (h * F w)).
Proof.
  intros Hp Hh; rewrite <- expect_iid_scale; apply expect_iid_le; [exact Hp|]; intros w _.
  rewrite <- exp_plus.
  destruct (indicator_cases (t <= F w)) as [[H ->]|[_ ->]]; [|left; apply exp_pos].
  rewrite <- exp_0.
  assert (h * t <= h * F w) by (apply Rmult_le_compat_l; assumption).
  destruct (Req_dec (- (h * t) + h * F w) 0) as [->|]; [lra|].
  left; apply exp_increasing; lra.
Qed.

(* Positive weights, divided by their sum, are a distribution. *)
Lemma weights_distribution m w :
  (1 <= m)%nat -> (forall i, (i < m)%nat -> 0 < w i) -> is_distribution m (fun i => w i / rsum m w).
Proof.
  intros Hm Hw; assert (S : 0 < rsum m w) by (apply rsum_pos; assumption); split.
  - intros i Hi; left; apply Rdiv_lt_0_compat; [apply Hw, Hi | exact S].
  - rewrite rsum_div; field; lra.
Qed.
