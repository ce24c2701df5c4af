(* The remainders of the series of exp, sin and cos: how far a partial sum is from the whole. *)
Require Import Reals Lra Lia.
Open Scope R_scope.

Lemma mean_value : forall f f' a b, a < b -> (forall c, a <= c <= b -> continuity_pt f c) ->
  (forall c, a < c < b -> derivable_pt_lim f c (f' c)) -> exists c, a < c < b /\ f b - f a = f' c * (b - a).
Proof.
  intros f f' a b L C D.
  assert (P : forall c, a < c < b -> derivable_pt f c) by (intros c Hc; exists (f' c); apply D, Hc).
  assert (I : forall c, a < c < b -> derivable_pt id c) by (intros; apply derivable_pt_id).
  destruct (MVT f id a b P I L C) as (c & Hc & E).
  - intros c _. apply derivable_continuous_pt, derivable_pt_id.
  - exists c. split; [exact Hc|]. unfold id in E. rewrite (derive_pt_eq_0 f c (f' c) (P c Hc) (D c Hc)) in E.
    rewrite (derive_pt_eq_0 (fun x => x) c 1 (I c Hc) (derivable_pt_lim_id c)) in E. lra.
Qed.
(* What starts at 0 and does not fall is not below 0. *)
Lemma rising : forall f f' u, 0 <= u -> f 0 = 0 -> (forall c, 0 <= c <= u -> derivable_pt_lim f c (f' c)) ->
  (forall c, 0 <= c <= u -> 0 <= f' c) -> 0 <= f u.
Proof.
  intros f f' u U Z D P. destruct (Req_dec u 0) as [->|N]; [lra|].
  destruct (mean_value f f' 0 u) as (c & Hc & E); [lra| | |].
  - intros c Hc. apply derivable_continuous_pt. exists (f' c). apply D, Hc.
  - intros c Hc. apply D. lra.
  - assert (0 <= f' c * (u - 0)) by (apply Rmult_le_pos; [apply P|]; lra). lra.
Qed.

(* u^n / n!, and its derivative. *)
Definition term_ (n : nat) (u : R) : R := u ^ n / INR (fact n).
Lemma INR_fact_pos : forall n, 0 < INR (fact n).
Proof. intros. apply lt_0_INR, lt_O_fact. Qed.
Lemma term_S : forall n u, term_ (S n) u = term_ n u * (u / INR (S n)).
Proof.
  intros n u. unfold term_. change (fact (S n)) with ((S n) * fact n)%nat. rewrite mult_INR. simpl pow.
  pose proof (INR_fact_pos n). assert (INR (S n) <> 0) by (apply not_0_INR; discriminate). field. split; lra.
Qed.
Lemma term_pos : forall n u, 0 <= u -> 0 <= term_ n u.
Proof. intros n u U. unfold term_. pose proof (INR_fact_pos n). apply Rmult_le_pos; [apply pow_le, U|apply Rlt_le, Rinv_0_lt_compat, H]. Qed.
Lemma term_lim : forall n u, derivable_pt_lim (term_ (S n)) u (term_ n u).
Proof.
  intros n u. unfold term_. pose proof (INR_fact_pos n) as F.
  replace (u ^ n / INR (fact n)) with (INR (S n) * u ^ pred (S n) * / INR (fact (S n)) + u ^ S n * 0).
  - apply (derivable_pt_lim_mult (fun y => y ^ S n) (fct_cte (/ INR (fact (S n))))); [apply derivable_pt_lim_pow|apply derivable_pt_lim_const].
  - change (fact (S n)) with ((S n) * fact n)%nat. rewrite mult_INR. simpl pred.
    assert (INR (S n) <> 0) by (apply not_0_INR; discriminate). field. split; lra.
Qed.
Lemma term_0 : forall n, term_ (S n) 0 = 0.
Proof. intros. unfold term_. simpl pow. unfold Rdiv. ring. Qed.

(* exp less its first n terms. *)
Fixpoint exp_rest (n : nat) (u : R) : R := match n with O => exp u | S n => exp_rest n u - term_ n u end.
Lemma exp_rest_lim : forall n u, derivable_pt_lim (exp_rest (S n)) u (exp_rest n u).
Proof.
  induction n as [|n IH]; intros u.
  - replace (exp_rest 0 u) with (exp u - 0) by (simpl; ring).
    apply (derivable_pt_lim_minus exp (fct_cte (term_ 0 u))); [apply derivable_pt_lim_exp|apply derivable_pt_lim_const].
  - apply (derivable_pt_lim_minus (exp_rest (S n)) (term_ (S n))); [apply IH|apply term_lim].
Qed.
Lemma exp_rest_0 : forall n, exp_rest (S n) 0 = 0.
Proof. induction n as [|n IH]; [simpl; rewrite exp_0; unfold term_; simpl; field|]. change (exp_rest (S (S n)) 0) with (exp_rest (S n) 0 - term_ (S n) 0). rewrite IH, term_0. ring. Qed.
Lemma exp_half : forall u, 0 <= u <= / 2 -> 1 <= exp u <= 2.
Proof.
  intros u U. split; [destruct (Req_dec u 0) as [->|N]; [rewrite exp_0; lra|pose proof (exp_ineq1 u N); lra]|].
  (* e^-u >= 1 - u >= 1/2. *)
  assert (1 - u <= exp (- u)) by (destruct (Req_dec u 0) as [->|N]; [rewrite Ropp_0, exp_0; lra|pose proof (exp_ineq1 (- u)); lra]).
  assert (exp u * exp (- u) = 1) by (rewrite <- exp_plus; replace (u + - u) with 0 by ring; apply exp_0).
  pose proof (exp_pos u). nra.
Qed.
Lemma exp_rest_bounds : forall n u, 0 <= u <= / 2 -> term_ n u <= exp_rest n u <= 2 * term_ n u.
Proof.
  induction n as [|n IH]; intros u U.
  - simpl. unfold term_. simpl. pose proof (exp_half u U). lra.
  - split.
    + cut (0 <= exp_rest (S n) u - term_ (S n) u); [lra|].
      apply (rising (fun y => exp_rest (S n) y - term_ (S n) y) (fun y => exp_rest n y - term_ n y)).
      * lra.
      * rewrite exp_rest_0, term_0. ring.
      * intros c _. apply (derivable_pt_lim_minus (exp_rest (S n)) (term_ (S n))); [apply exp_rest_lim|apply term_lim].
      * intros c Hc. pose proof (IH c). lra.
    + cut (0 <= 2 * term_ (S n) u - exp_rest (S n) u); [lra|].
      apply (rising (fun y => 2 * term_ (S n) y - exp_rest (S n) y) (fun y => 2 * term_ n y - exp_rest n y)).
      * lra.
      * rewrite exp_rest_0, term_0. ring.
      * intros c _. apply (derivable_pt_lim_minus (fun y => 2 * term_ (S n) y) (exp_rest (S n))); [|apply exp_rest_lim].
        apply (derivable_pt_lim_scal (term_ (S n)) 2), term_lim.
      * intros c Hc. pose proof (IH c). lra.
Qed.
(* The rest by its first term: between 1 and 2, and the scheme of Horner. *)
Definition exp_tail (n : nat) (u : R) : R := if Req_EM_T u 0 then 1 else exp_rest n u / term_ n u.
Lemma term_nonzero : forall n u, u <> 0 -> term_ n u <> 0.
Proof.
  intros n u N. unfold term_. pose proof (INR_fact_pos n). apply Rmult_integral_contrapositive_currified; [apply pow_nonzero, N|].
  apply Rinv_neq_0_compat. lra.
Qed.
Lemma exp_tail_bounds : forall n u, 0 <= u <= / 2 -> 1 <= exp_tail n u <= 2.
Proof.
  intros n u U. unfold exp_tail. destruct (Req_EM_T u 0) as [->|N]; [lra|].
  pose proof (exp_rest_bounds n u U) as [L H]. assert (P : 0 < term_ n u).
  { pose proof (term_pos n u). pose proof (term_nonzero n u N). lra. }
  split; apply (Rmult_le_reg_r (term_ n u)); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra.
Qed.
Lemma exp_tail_step : forall n u, exp_tail n u = 1 + u * exp_tail (S n) u / INR (S n).
Proof.
  intros n u. unfold exp_tail. destruct (Req_EM_T u 0) as [->|N]; [unfold Rdiv; ring|].
  change (exp_rest (S n) u) with (exp_rest n u - term_ n u). rewrite term_S.
  pose proof (term_nonzero n u N). assert (INR (S n) <> 0) by (apply not_0_INR; discriminate). field. auto.
Qed.
Lemma exp_tail_0 : forall u, exp_tail 0 u = exp u.
Proof. intros u. unfold exp_tail. destruct (Req_EM_T u 0) as [->|N]; [rewrite exp_0; reflexivity|]. unfold term_. simpl. field. Qed.

(* cos and sin less their first terms, with alternating signs: trig_rest 0 = cos, trig_rest 1 = sin. *)
Fixpoint trig_rest (n : nat) (u : R) : R :=
  match n with O => cos u | S O => sin u | S (S n) => term_ n u - trig_rest n u end.
Lemma trig_rest_lim : forall n u, derivable_pt_lim (trig_rest (S n)) u (trig_rest n u) /\ derivable_pt_lim (trig_rest (S (S n))) u (trig_rest (S n) u).
Proof.
  induction n as [|n IH]; intros u.
  - split; [apply derivable_pt_lim_sin|]. replace (trig_rest 1 u) with (0 - - sin u) by (simpl; ring).
    apply (derivable_pt_lim_minus (term_ 0) cos); [|apply derivable_pt_lim_cos].
    apply (derivable_pt_lim_const (term_ 0 0)).
  - split; [apply IH|].
    apply (derivable_pt_lim_minus (term_ (S n)) (trig_rest (S n))); [apply term_lim|apply IH].
Qed.
Lemma trig_rest_0 : forall n, trig_rest (S n) 0 = 0 /\ trig_rest (S (S n)) 0 = 0.
Proof.
  induction n as [|n [IH1 IH2]]; [split; [exact sin_0|simpl; rewrite cos_0; unfold term_; simpl; field]|]. split; [exact IH2|].
  change (trig_rest (S (S (S n))) 0) with (term_ (S n) 0 - trig_rest (S n) 0). rewrite IH1, term_0. ring.
Qed.
Lemma trig_rest_bounds : forall n u, 0 <= u <= 1 -> 0 <= trig_rest n u <= term_ n u.
Proof.
  induction n as [|n IH]; intros u U.
  - simpl. unfold term_. simpl. pose proof (COS_bound u). pose proof PI2_1. assert (0 <= cos u) by (apply cos_ge_0; lra). lra.
  - split.
    + apply (rising (trig_rest (S n)) (trig_rest n)); [lra|apply trig_rest_0| |].
      * intros c _. apply trig_rest_lim.
      * intros c Hc. apply IH. lra.
    + cut (0 <= term_ (S n) u - trig_rest (S n) u); [lra|].
      apply (rising (fun y => term_ (S n) y - trig_rest (S n) y) (fun y => term_ n y - trig_rest n y)).
      * lra.
      * rewrite term_0, (proj1 (trig_rest_0 n)). ring.
      * intros c _. apply (derivable_pt_lim_minus (term_ (S n)) (trig_rest (S n))); [apply term_lim|apply trig_rest_lim].
      * intros c Hc. pose proof (IH c). lra.
Qed.
Definition trig_tail (n : nat) (u : R) : R := if Req_EM_T u 0 then 1 else trig_rest n u / term_ n u.
Lemma trig_tail_bounds : forall n u, 0 <= u <= 1 -> 0 <= trig_tail n u <= 1.
Proof.
  intros n u U. unfold trig_tail. destruct (Req_EM_T u 0) as [->|N]; [lra|].
  pose proof (trig_rest_bounds n u U) as [L H]. assert (P : 0 < term_ n u).
  { pose proof (term_pos n u). pose proof (term_nonzero n u N). lra. }
  split; apply (Rmult_le_reg_r (term_ n u)); auto; unfold Rdiv; rewrite Rmult_assoc, Rinv_l; lra.
Qed.
Lemma trig_tail_step : forall n u, trig_tail n u = 1 - u * u * trig_tail (S (S n)) u / (INR (S n) * INR (S (S n))).
Proof.
  intros n u. unfold trig_tail. destruct (Req_EM_T u 0) as [->|N]; [unfold Rdiv; ring|].
  change (trig_rest (S (S n)) u) with (term_ n u - trig_rest n u). rewrite !term_S.
  pose proof (term_nonzero n u N). assert (INR (S n) <> 0) by (apply not_0_INR; discriminate).
  assert (INR (S (S n)) <> 0) by (apply not_0_INR; discriminate). field. auto.
Qed.
Lemma sin_tail : forall u, sin u = u * trig_tail 1 u.
Proof.
  intros u. unfold trig_tail. destruct (Req_EM_T u 0) as [->|N]; [rewrite sin_0; ring|]. unfold term_. simpl. field. exact N.
Qed.
Lemma cos_tail : forall u, 1 - cos u = u * u / 2 * trig_tail 2 u.
Proof.
  intros u. unfold trig_tail. destruct (Req_EM_T u 0) as [->|N]; [rewrite cos_0; field|]. simpl. unfold term_. simpl. field. exact N.
Qed.
(* sin and cos move no faster than their argument. *)
Lemma sin_slow : forall x y, Rabs (sin x - sin y) <= Rabs (x - y).
Proof.
  assert (H : forall x y, x < y -> Rabs (sin y - sin x) <= y - x).
  { intros x y L. destruct (mean_value sin cos x y L) as (c & _ & E).
    - intros. apply derivable_continuous_pt, derivable_pt_sin.
    - intros. apply derivable_pt_lim_sin.
    - rewrite E, Rabs_mult, (Rabs_right (y - x)) by lra. pose proof (COS_bound c).
      assert (Rabs (cos c) <= 1) by (apply Rabs_le; lra). nra. }
  intros x y. destruct (Rtotal_order x y) as [L|[->|L]].
  - rewrite Rabs_minus_sym, (Rabs_minus_sym x y), (Rabs_right (y - x)) by lra. apply H, L.
  - rewrite !Rminus_diag_eq by reflexivity. lra.
  - rewrite (Rabs_right (x - y)) by lra. apply H, L.
Qed.
Lemma cos_slow : forall x y, Rabs (cos x - cos y) <= Rabs (x - y).
Proof.
  intros x y. rewrite !cos_sin. eapply Rle_trans; [apply sin_slow|]. replace (PI / 2 + x - (PI / 2 + y)) with (x - y) by ring. lra.
Qed.
