(* Derivatives in one real (src/kernel/derivative.ts), and where terms are continuous. *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly.
Import ListNotations.
Open Scope R_scope.

(* f'(u) for a term f(u). *)
Definition outer (f : fn) (u : term) : term :=
  let t := App f u in
  match f with
  | Inv => Neg (Mul t t)
  | Exp => t
  | Log => App Inv u
  | Sqrt => Mul (Num (1 # 2)) (App Inv t)
  | Abs => Mul t (App Inv u)
  | Sin => App Cos u
  | Cos => Mul (Num (-1)) (App Sin u)
  | Atan => App Inv (Add One (Mul u u))
  end.
Definition both_some {A B C} (f : A -> B -> C) (a : option A) (b : option B) : option C :=
  match a, b with Some a, Some b => Some (f a b) | _, _ => None end.
Fixpoint deriv (x : name) (t : term) : option term :=
  if no_real x t then Some Zero else
  match t with
  | Var _ => Some One
  | Add a b => both_some Add (deriv x a) (deriv x b)
  | Mul a b => both_some (fun a' b' => Add (Mul a' b) (Mul a b')) (deriv x a) (deriv x b)
  | Pow _ N0 => Some Zero
  | Pow a n => option_map (Mul (Mul (Num (inject_Z (Z.of_N n))) (Pow a (N.pred n)))) (deriv x a)
  | App f a => option_map (Mul (outer f a)) (deriv x a)
  | Sum d a => option_map (Sum d) (deriv x a)
  | _ => None
  end.

Lemma lim_ext : forall f g y l, (forall z, f z = g z) -> derivable_pt_lim f y l -> derivable_pt_lim g y l.
Proof.
  intros f g y l E H eps He. destruct (H eps He) as [d Hd]. exists d. intros h N L. rewrite <- !E. apply Hd; assumption.
Qed.
Lemma cont_ext : forall f g y, (forall z, f z = g z) -> continuity_pt f y -> continuity_pt g y.
Proof.
  intros f g y E H eps He. destruct (H eps He) as [d [Hd L]]. exists d. split; [exact Hd|]. intros z Hz. rewrite <- !E. apply L, Hz.
Qed.
Lemma lim_cont : forall f y l, derivable_pt_lim f y l -> continuity_pt f y.
Proof. intros f y l H. apply derivable_continuous_pt. exists l. exact H. Qed.

Lemma fn_lim : forall f u, fn_cond f u ->
  match f with Sqrt => 0 < u | Abs => u <> 0 | _ => True end ->
  derivable_pt_lim (fn_val f) u (match f with
    | Inv => - (/ u * / u) | Exp => exp u | Log => / u | Sqrt => / 2 * / sqrt u | Abs => Rabs u * / u
    | Sin => cos u | Cos => -1 * sin u | Atan => / (1 + u * u) end).
Proof.
  intros [] u H K; simpl in *.
  - apply (lim_ext (fun y => 1 / y)); [intros z; simpl; unfold Rdiv; ring|].
    replace (- (/ u * / u)) with ((0 * u - 1 * 1) / Rsqr u) by (unfold Rsqr; field; exact H).
    apply (derivable_pt_lim_div (fct_cte 1) id u 0 1); [apply derivable_pt_lim_const|apply derivable_pt_lim_id|exact H].
  - apply derivable_pt_lim_exp.
  - apply derivable_pt_lim_ln, H.
  - replace (/ 2 * / sqrt u) with (/ (2 * sqrt u)); [apply derivable_pt_lim_sqrt, K|].
    apply sqrt_lt_R0 in K. field. lra.
  - destruct (Rdichotomy _ _ K) as [L|L].
    + replace (Rabs u * / u) with (-1); [apply Rabs_derive_2, L|]. rewrite Rabs_left by exact L. field. exact K.
    + replace (Rabs u * / u) with 1; [apply Rabs_derive_1, L|]. rewrite Rabs_right by lra. field. exact K.
  - apply derivable_pt_lim_sin.
  - replace (-1 * sin u) with (- sin u) by ring. apply derivable_pt_lim_cos.
  - replace (/ (1 + u * u)) with (/ (1 + u ^ 2)) by (f_equal; ring). apply derivable_pt_lim_atan.
Qed.
Lemma fn_cont : forall f u, fn_cond f u -> continuity_pt (fn_val f) u.
Proof.
  intros f u H.
  assert (A : match f with Sqrt => 0 < u | Abs => u <> 0 | _ => True end -> continuity_pt (fn_val f) u).
  { intros K. eapply lim_cont, fn_lim; assumption. }
  destruct f; try (apply A; exact I); simpl in H |- *.
  - apply continuity_pt_sqrt, H.
  - apply Rcontinuity_abs.
Qed.

Section Moving.
  Variables (e : env) (x : name).
  Notation at_ := (set_real e x).

  Lemma rsum_lim : forall n (f : nat -> R -> R) (l : nat -> R) y, (forall i, (i < n)%nat -> derivable_pt_lim (f i) y (l i)) ->
    derivable_pt_lim (fun z => rsum n (fun i => f i z)) y (rsum n l).
  Proof.
    induction n as [|n IH]; intros f l y H; simpl; [apply derivable_pt_lim_const|].
    apply (derivable_pt_lim_plus (fun z => rsum n (fun i => f i z)) (f n)); auto.
  Qed.
  Lemma rsum_cont : forall n (f : nat -> R -> R) y, (forall i, (i < n)%nat -> continuity_pt (f i) y) ->
    continuity_pt (fun z => rsum n (fun i => f i z)) y.
  Proof.
    induction n as [|n IH]; intros f y H; simpl; [apply continuity_pt_const; intros ? ?; reflexivity|].
    apply (continuity_pt_plus (fun z => rsum n (fun i => f i z)) (f n)); auto.
  Qed.
  Lemma Rmax_cont : forall f g y, continuity_pt f y -> continuity_pt g y -> continuity_pt (fun z => Rmax (f z) (g z)) y.
  Proof.
    intros f g y F G. apply (cont_ext (fun z => / 2 * (f z + g z + Rabs (f z - g z)))).
    - intros z. unfold Rmax. destruct (Rle_dec (f z) (g z)); [rewrite Rabs_left1|rewrite Rabs_right]; lra.
    - apply (continuity_pt_mult (fun _ => / 2)); [apply continuity_pt_const; intros ? ?; reflexivity|].
      apply (continuity_pt_plus (fun z => f z + g z)); [apply (continuity_pt_plus f g); assumption|].
      apply (continuity_pt_comp (fun z => f z - g z) Rabs); [apply (continuity_pt_minus f g); assumption|apply Rcontinuity_abs].
  Qed.
  Lemma rmax_cont : forall n (f : nat -> R -> R) y, (forall i, (i < n)%nat -> continuity_pt (f i) y) ->
    continuity_pt (fun z => rmax n (fun i => f i z)) y.
  Proof.
    induction n as [|[|n] IH]; intros f y H; [apply continuity_pt_const; intros ? ?; reflexivity|apply (H O); auto|].
    apply (Rmax_cont (fun z => rmax (S n) (fun i => f i z)) (f (S n))); auto.
  Qed.
  Lemma pow_cont : forall n f y, continuity_pt f y -> continuity_pt (fun z => f z ^ n) y.
  Proof.
    induction n; intros f y H; simpl; [apply continuity_pt_const; intros ? ?; reflexivity|].
    apply (continuity_pt_mult f (fun z => f z ^ n)); auto.
  Qed.

  Lemma tv_cont : forall t st y, df (at_ y) st t -> continuity_pt (fun z => tv (at_ z) st t) y.
  Proof.
    induction t; intros st y D; simpl in *; try (apply continuity_pt_const; intros ? ?; reflexivity).
    - destruct (Pos.eqb x x0); [apply derivable_continuous_pt, derivable_pt_id|apply continuity_pt_const; intros ? ?; reflexivity].
    - destruct D. apply (continuity_pt_plus (fun z => tv (at_ z) st t1) (fun z => tv (at_ z) st t2)); auto.
    - destruct D. apply (continuity_pt_mult (fun z => tv (at_ z) st t1) (fun z => tv (at_ z) st t2)); auto.
    - apply pow_cont; auto.
    - destruct D as [D C]. apply (continuity_pt_comp (fun z => tv (at_ z) st t) (fn_val f)); [auto|apply fn_cont, C].
    - apply (rsum_cont (dim e d) (fun i z => tv (at_ z) (i :: st) t)). intros i Hi. apply IHt, D, Hi.
    - apply (rmax_cont (dim e d) (fun i z => tv (at_ z) (i :: st) t)). intros i Hi. apply IHt, D, Hi.
  Qed.

  Lemma const_lim : forall t st y, no_real x t = true -> derivable_pt_lim (fun z => tv (at_ z) st t) y (tv (at_ y) st Zero).
  Proof.
    intros t st y H. apply (lim_ext (fun _ => tv e st t)).
    - intros z. symmetry. apply no_real_spec, H.
    - simpl. unfold Q2R. simpl. rewrite Rmult_0_l. apply derivable_pt_lim_const.
  Qed.

  Theorem deriv_spec : forall t t' st y, deriv x t = Some t' -> df (at_ y) st t -> df (at_ y) st t' ->
    derivable_pt_lim (fun z => tv (at_ z) st t) y (tv (at_ y) st t').
  Proof.
    induction t; intros t' st y H D D'; cbn [deriv] in H;
      (match type of H with (if ?b then _ else _) = _ => destruct b eqn:F end; [injection H as <-; apply const_lim, F|]); try discriminate.
    - injection H as <-. unfold no_real in F. simpl in F. apply negb_false_iff, Pos.eqb_eq in F. subst x0. simpl. rewrite Pos.eqb_refl.
      unfold Q2R. simpl. rewrite Rmult_1_l, Rinv_1. apply derivable_pt_lim_id.
    - destruct (deriv x t1) as [a|], (deriv x t2) as [b|]; simpl in H; try discriminate. injection H as <-. simpl in *.
      destruct D, D'. apply (derivable_pt_lim_plus (fun z => tv (at_ z) st t1) (fun z => tv (at_ z) st t2)); auto.
    - destruct (deriv x t1) as [a|], (deriv x t2) as [b|]; simpl in H; try discriminate. injection H as <-. simpl in *.
      apply (derivable_pt_lim_mult (fun z => tv (at_ z) st t1) (fun z => tv (at_ z) st t2)); [apply IHt1|apply IHt2]; tauto.
    - destruct n as [|n].
      + injection H as <-. simpl. unfold Q2R. simpl. rewrite Rmult_0_l. apply derivable_pt_lim_const.
      + destruct (deriv x t) as [a|]; simpl in H; [|discriminate]. injection H as <-. simpl in D, D'.
        assert (E : tv (at_ y) st (Mul (Mul (Num (inject_Z (Z.pos n))) (Pow t (N.pred (N.pos n)))) a)
          = INR (Pos.to_nat n) * tv (at_ y) st t ^ pred (Pos.to_nat n) * tv (at_ y) st a).
        { cbn [tv]. rewrite N2Nat.inj_pred. cbn [N.to_nat]. f_equal. f_equal. unfold inject_Z. rewrite Q2R_int, INR_IZR_INZ, positive_nat_Z. reflexivity. }
        change (Z.of_N (N.pos n)) with (Z.pos n). refine (eq_ind_r (fun l => derivable_pt_lim _ y l) _ E).
        apply (derivable_pt_lim_comp (fun z => tv (at_ z) st t) (fun u => u ^ Pos.to_nat n)); [apply IHt; tauto|apply derivable_pt_lim_pow].
    - destruct (deriv x t) as [a|]; simpl in H; [|discriminate]. injection H as <-. simpl in D, D'. destruct D as [D C], D' as [DO Da].
      set (u := tv (at_ y) st t) in *.
      assert (K : match f with Sqrt => 0 < u | Abs => u <> 0 | _ => True end).
      { destruct f; auto; simpl in DO; fold u in DO; [|tauto].
        destruct DO as [_ [_ S]]. simpl in C. destruct C as [L|L]; [exact L|]. rewrite <- L, sqrt_0 in S. lra. }
      replace (tv (at_ y) st (Mul (outer f t) a)) with
        (match f with Inv => - (/ u * / u) | Exp => exp u | Log => / u | Sqrt => / 2 * / sqrt u | Abs => Rabs u * / u
          | Sin => cos u | Cos => -1 * sin u | Atan => / (1 + u * u) end * tv (at_ y) st a).
      + apply (derivable_pt_lim_comp (fun z => tv (at_ z) st t) (fn_val f)); [apply IHt; auto|apply fn_lim; assumption].
      + cbn [tv]. f_equal. destruct f; cbn [outer tv fn_val Neg One]; fold u; try reflexivity.
        * unfold Q2R. simpl. field. exact C.
        * unfold Q2R. simpl. rewrite Rmult_1_l. reflexivity.
        * unfold Q2R. simpl. rewrite Rinv_1. ring.
        * unfold Q2R. simpl. rewrite Rinv_1. f_equal. ring.
    - destruct (deriv x t) as [a|]; simpl in H; [|discriminate]. injection H as <-. simpl in *.
      apply (rsum_lim (dim e d) (fun i z => tv (at_ z) (i :: st) t)). intros i Hi. apply IHt; auto.
  Qed.
End Moving.
