(* What a fact of the kernel says as a statement about real numbers, operation by operation. *)
Require Import ZArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import definitions term value binding poly partial fact.
Import ListNotations.
Open Scope R_scope.

(* Where the term has a value, it is x; for a hypothesis (p = true) it has one. *)
Definition reads (p : bool) (e : env) (st : list nat) (t : term) (x : R) : Prop :=
  (p = true -> df e st t) /\ (df e st t -> tv e st t = x).

Section Reads.
  Variables (p : bool) (e : env) (st : list nat).
  Notation rd := (reads p e st).

  Lemma reads_eq : forall t x y, rd t x -> x = y -> rd t y.
  Proof. intros t x y H <-. exact H. Qed.
  Lemma reads_num : forall q x, Q2R q = x -> rd (Num q) x.
  Proof. intros q x H. split; simpl; auto. Qed.
  Lemma reads_real : forall n x, real e n = x -> rd (Var n) x.
  Proof. intros n x H. split; simpl; auto. Qed.
  Lemma reads_pi : rd Pi PI.
  Proof. split; simpl; auto. Qed.
  Lemma reads_add : forall a b x y, rd a x -> rd b y -> rd (Add a b) (x + y).
  Proof. intros a b x y [A1 A2] [B1 B2]. split; simpl; [auto|intros [D1 D2]]. rewrite A2, B2; auto. Qed.
  Lemma reads_mul : forall a b x y, rd a x -> rd b y -> rd (Mul a b) (x * y).
  Proof. intros a b x y [A1 A2] [B1 B2]. split; simpl; [auto|intros [D1 D2]]. rewrite A2, B2; auto. Qed.
  Lemma reads_pow : forall a x m n, rd a x -> N.to_nat m = n -> rd (Pow a m) (x ^ n).
  Proof. intros a x m n [A1 A2] <-. split; simpl; [auto|intros D]. rewrite A2; auto. Qed.
  Lemma reads_fn : forall f a x, rd a x -> (p = true -> fn_cond f x) -> rd (App f a) (fn_val f x).
  Proof. intros f a x [A1 A2] C. split; simpl; [intros P; split; [auto|rewrite A2; auto]|intros [D _]; rewrite A2; auto]. Qed.

  Lemma Q2R_half : Q2R (1 # 2) = 1 / 2.
  Proof. unfold Q2R. simpl. lra. Qed.
  Lemma Q2R_minus_one : Q2R (-1) = -1.
  Proof. unfold Q2R. simpl. lra. Qed.
  Lemma reads_neg : forall a x, rd a x -> rd (Neg a) (- x).
  Proof. intros a x A. eapply reads_eq; [apply reads_mul; [apply reads_num, Q2R_minus_one|exact A]|ring]. Qed.
  Lemma reads_sub : forall a b x y, rd a x -> rd b y -> rd (Sub a b) (x - y).
  Proof. intros. apply reads_add; [assumption|apply reads_neg; assumption]. Qed.
  Lemma reads_inv : forall a x, rd a x -> (p = true -> x <> 0) -> rd (App Inv a) (/ x).
  Proof. intros. apply (reads_fn Inv); assumption. Qed.
  Lemma reads_inv_one : forall a x, rd a x -> (p = true -> x <> 0) -> rd (App Inv (Pow a 1)) (/ x).
  Proof. intros a x A C. apply reads_inv; [|exact C]. eapply reads_eq; [apply (reads_pow _ _ 1%N 1 A eq_refl)|ring]. Qed.
  Lemma reads_inv_pow : forall a x m n, rd a x -> N.to_nat m = n -> (p = true -> x <> 0) -> rd (App Inv (Pow a m)) (/ x ^ n).
  Proof. intros a x m n A E C. apply reads_inv; [apply reads_pow; assumption|]. intros P. apply pow_nonzero; auto. Qed.
  Lemma reads_div : forall a b x y, rd a x -> rd b y -> (p = true -> y <> 0) -> rd (Mul a (App Inv b)) (x / y).
  Proof. intros. apply reads_mul; [assumption|apply reads_inv; assumption]. Qed.
  Lemma reads_ln : forall a x, rd a x -> (p = true -> 0 < x) -> rd (App Log a) (ln x).
  Proof. intros. apply (reads_fn Log); assumption. Qed.
  Lemma reads_sqrt : forall a x, rd a x -> (p = true -> 0 <= x) -> rd (App Sqrt a) (sqrt x).
  Proof. intros. apply (reads_fn Sqrt); assumption. Qed.
  Lemma reads_exp : forall a x, rd a x -> rd (App Exp a) (exp x).
  Proof. intros. apply (reads_fn Exp); simpl; auto. Qed.
  Lemma reads_abs : forall a x, rd a x -> rd (App Abs a) (Rabs x).
  Proof. intros. apply (reads_fn Abs); simpl; auto. Qed.
  Lemma reads_sin : forall a x, rd a x -> rd (App Sin a) (sin x).
  Proof. intros. apply (reads_fn Sin); simpl; auto. Qed.
  Lemma reads_cos : forall a x, rd a x -> rd (App Cos a) (cos x).
  Proof. intros. apply (reads_fn Cos); simpl; auto. Qed.
  Lemma reads_atan : forall a x, rd a x -> rd (App Atan a) (atan x).
  Proof. intros. apply (reads_fn Atan); simpl; auto. Qed.
  Lemma reads_tan : forall a x, rd a x -> (p = true -> cos x <> 0) -> rd (Mul (App Sin a) (App Inv (App Cos a))) (tan x).
  Proof. intros. apply reads_div; [apply reads_sin|apply reads_cos|]; assumption. Qed.

  Definition half (t : term) : term := Mul (Num (1 # 2)) t.
  Lemma reads_half : forall t x, rd t x -> rd (half t) (1 / 2 * x).
  Proof. intros. apply reads_mul; [apply reads_num, Q2R_half|assumption]. Qed.
  Lemma reads_min : forall a b x y, rd a x -> rd b y -> rd (half (Sub (Add a b) (App Abs (Sub a b)))) (Rmin x y).
  Proof.
    intros a b x y A B. eapply reads_eq; [apply reads_half, reads_sub; [apply reads_add|apply reads_abs, reads_sub]; eassumption|].
    unfold Rmin, Rabs. destruct (Rle_dec x y), (Rcase_abs (x - y)); lra.
  Qed.
  Lemma reads_max : forall a b x y, rd a x -> rd b y -> rd (half (Add (Add a b) (App Abs (Sub a b)))) (Rmax x y).
  Proof.
    intros a b x y A B. eapply reads_eq; [apply reads_half, reads_add; [apply reads_add|apply reads_abs, reads_sub]; eassumption|].
    unfold Rmax, Rabs. destruct (Rle_dec x y), (Rcase_abs (x - y)); lra.
  Qed.
  Lemma reads_exp_neg : forall a x, rd a x -> rd (App Exp (Neg a)) (exp (- x)).
  Proof. intros. apply reads_exp, reads_neg. assumption. Qed.
  Lemma reads_sinh : forall a x, rd a x -> rd (half (Sub (App Exp a) (App Exp (Neg a)))) (sinh x).
  Proof. intros a x A. eapply reads_eq; [apply reads_half, reads_sub; [apply reads_exp|apply reads_exp_neg]; exact A|unfold sinh; lra]. Qed.
  Lemma reads_cosh : forall a x, rd a x -> rd (half (Add (App Exp a) (App Exp (Neg a)))) (cosh x).
  Proof. intros a x A. eapply reads_eq; [apply reads_half, reads_add; [apply reads_exp|apply reads_exp_neg]; exact A|unfold cosh; lra]. Qed.
  Lemma reads_tanh : forall a x, rd a x ->
    rd (Mul (Sub (App Exp a) (App Exp (Neg a))) (App Inv (Add (App Exp a) (App Exp (Neg a))))) (tanh x).
  Proof.
    intros a x A. pose proof (exp_pos x). pose proof (exp_pos (- x)).
    eapply reads_eq; [apply reads_div; [apply reads_sub|apply reads_add|]; try (apply reads_exp; exact A); try (apply reads_exp_neg; exact A)|];
      [intros _; lra|unfold tanh, sinh, cosh; field; lra].
  Qed.
  Lemma reads_rpow : forall a b x y, rd a x -> rd b y -> (p = true -> 0 < x) -> rd (App Exp (Mul b (App Log a))) (rpow x y).
  Proof.
    intros a b x y [A1 A2] [B1 B2] C. split.
    - intros P. simpl. rewrite A2; auto 6.
    - simpl. intros ((DB & DA & L) & _). rewrite (A2 DA) in *. rewrite (B2 DB). unfold rpow, Rpower. destruct (Rle_dec x 0); [lra|reflexivity].
  Qed.

  (* Sums and maxima written out. *)
  Lemma reads_rsum_one : forall t f, rd t (f O) -> rd t (rsum 1 f).
  Proof. intros t f H. eapply reads_eq; [exact H|simpl; ring]. Qed.
  Lemma reads_rsum_more : forall n a b f, rd a (rsum (S n) f) -> rd b (f (S n)) -> rd (Add a b) (rsum (S (S n)) f).
  Proof. intros. apply reads_add; assumption. Qed.
  Lemma rmax_split : forall m n f, rmax (S n + S m) f = Rmax (rmax (S n) f) (rmax (S m) (fun i => f (S n + i)%nat)).
  Proof.
    induction m as [|m IH]; intros n f.
    - replace (S n + 1)%nat with (S (S n)) by lia. change (Rmax (rmax (S n) f) (f (S n)) = Rmax (rmax (S n) f) (f (S n + 0)%nat)).
      rewrite Nat.add_0_r. reflexivity.
    - replace (S n + S (S m))%nat with (S (S (n + S m))) by lia.
      change (Rmax (rmax (S (n + S m)) f) (f (S (n + S m))) =
        Rmax (rmax (S n) f) (Rmax (rmax (S m) (fun i => f (S n + i)%nat)) (f (S n + S m)%nat))).
      change (S (n + S m)) with (S n + S m)%nat. rewrite IH, Rmax_assoc. reflexivity.
  Qed.
  Lemma rmin_rmax : forall n f, rmin n f = - rmax n (fun i => - f i).
  Proof.
    induction n as [|[|n] IH]; intros f; [simpl; ring|simpl; ring|].
    change (Rmin (rmin (S n) f) (f (S n)) = - Rmax (rmax (S n) (fun i => - f i)) (- f (S n))). rewrite IH.
    unfold Rmin, Rmax. destruct Rle_dec, Rle_dec; lra.
  Qed.
  Lemma reads_rmin : forall n t f, rd t (rmax n (fun i => - f i)) -> rd (Neg t) (rmin n f).
  Proof. intros. rewrite rmin_rmax. apply reads_neg. assumption. Qed.
  Lemma reads_rmax_one : forall t f, rd t (f O) -> rd t (rmax 1 f).
  Proof. intros. assumption. Qed.
  Lemma reads_rmax_halves : forall n m a b f, rd a (rmax (S n) f) -> rd b (rmax (S m) (fun i => f (S n + i)%nat)) ->
    rd (half (Add (Add a b) (App Abs (Sub a b)))) (rmax (S n + S m) f).
  Proof. intros. rewrite rmax_split. apply reads_max; assumption. Qed.

  (* Sizes, entries, and families over a dimension. *)
  Lemma reads_size : forall d n, dim e d = n -> rd (Size d) (INR n).
  Proof. intros d n <-. split; simpl; auto. Qed.
  Lemma reads_entry : forall v ps x, ent e v (map (pval e st) ps) = x -> rd (Entry v ps) x.
  Proof. intros v ps x H. split; simpl; auto. Qed.
End Reads.

Section Families.
  Variables (p : bool) (e : env) (st : list nat).
  Lemma reads_rsum : forall d n b f, dim e d = n -> (forall i, (i < n)%nat -> reads p e (i :: st) b (f i)) -> reads p e st (Sum d b) (rsum n f).
  Proof.
    intros d n b f <- H. split; simpl.
    - intros P i I. apply (H i I), P.
    - intros D. apply rsum_ext. intros i I. apply (H i I), D, I.
  Qed.
  Lemma reads_rmax : forall d n b f, dim e d = n -> (forall i, (i < n)%nat -> reads p e (i :: st) b (f i)) -> reads p e st (Max d b) (rmax n f).
  Proof.
    intros d n b f <- H. split; simpl.
    - intros P i I. apply (H i I), P.
    - intros D. apply rmax_ext. intros i I. apply (H i I), D, I.
  Qed.
End Families.

(* A fact at positions: hypotheses give it, conclusions follow from it. *)
Definition at_ (e : env) (st : list nat) (t : term) (r : relation) : Prop := df e st t /\ rel_holds r (tv e st t).
Section Facts.
  Variables (e : env) (st : list nat).
  Notation reads_ p := (reads p e st).

  Lemma given_ : forall a b r x y, rel_holds r (x - y) -> reads_ true a x -> reads_ true b y -> at_ e st (Sub a b) r.
  Proof.
    intros a b r x y H A B. destruct (reads_sub true e st a b x y A B) as [D V]. split; [auto|]. rewrite V; auto.
  Qed.
  Lemma given_le : forall a b x y, y <= x -> reads_ true a x -> reads_ true b y -> at_ e st (Sub a b) GE.
  Proof. intros a b x y H. apply given_. simpl. lra. Qed.
  Lemma given_lt : forall a b x y, y < x -> reads_ true a x -> reads_ true b y -> at_ e st (Sub a b) GT.
  Proof. intros a b x y H. apply given_. simpl. lra. Qed.
  Lemma given_eq : forall a b x y, y = x -> reads_ true a x -> reads_ true b y -> at_ e st (Sub a b) EQ.
  Proof. intros a b x y H. apply given_. simpl. lra. Qed.
  Lemma given_ne : forall a b x y, y <> x -> reads_ true a x -> reads_ true b y -> at_ e st (Sub a b) NE.
  Proof. intros a b x y H. apply given_. simpl. lra. Qed.
  Lemma given_size : forall d n k q, (k <= n)%nat -> dim e d = n -> Q2R q = INR k -> at_ e st (Sub (Size d) (Num q)) GE.
  Proof. intros d n k q H D Q. apply (given_le _ _ (INR n) (INR k)); [apply le_INR, H|apply reads_size, D|apply reads_num, Q]. Qed.

  Lemma shown_ : forall a b r x y, at_ e st (Sub a b) r -> reads_ false a x -> reads_ false b y -> rel_holds r (x - y).
  Proof. intros a b r x y [D V] A B. destruct (reads_sub false e st a b x y A B) as [_ E]. rewrite <- E; assumption. Qed.
  Lemma shown_le : forall a b x y, at_ e st (Sub a b) GE -> reads_ false a x -> reads_ false b y -> y <= x.
  Proof. intros a b x y H A B. pose proof (shown_ _ _ _ _ _ H A B) as V. simpl in V. lra. Qed.
  Lemma shown_lt : forall a b x y, at_ e st (Sub a b) GT -> reads_ false a x -> reads_ false b y -> y < x.
  Proof. intros a b x y H A B. pose proof (shown_ _ _ _ _ _ H A B) as V. simpl in V. lra. Qed.
  Lemma shown_eq : forall a b x y, at_ e st (Sub a b) EQ -> reads_ false a x -> reads_ false b y -> y = x.
  Proof. intros a b x y H A B. pose proof (shown_ _ _ _ _ _ H A B) as V. simpl in V. lra. Qed.
  Lemma shown_ne : forall a b x y, at_ e st (Sub a b) NE -> reads_ false a x -> reads_ false b y -> y <> x.
  Proof. intros a b x y H A B. pose proof (shown_ _ _ _ _ _ H A B) as V. simpl in V. lra. Qed.

  (* A term that has a value has its functions where they are defined. *)
  Lemma has_pos : forall a x, df e st (App Log a) -> reads_ false a x -> 0 < x.
  Proof. intros a x [D C] [_ A]. rewrite <- (A D). exact C. Qed.
  Lemma has_root : forall a x, df e st (App Sqrt a) -> reads_ false a x -> 0 <= x.
  Proof. intros a x [D C] [_ A]. rewrite <- (A D). exact C. Qed.
  Lemma has_inverse : forall a x, df e st (App Inv a) -> reads_ false a x -> x <> 0.
  Proof. intros a x [D C] [_ A]. rewrite <- (A D). exact C. Qed.
  Lemma has_inverse_pow : forall a n x, df e st (App Inv (Pow a n)) -> n <> 0%N -> reads_ false a x -> x <> 0.
  Proof. intros a n x [D C] N [_ A] ->. apply C. simpl in *. rewrite (A D). apply pow_i. lia. Qed.
End Facts.

Lemma fact_here : forall e t r, at_ e [] t r -> holds e (Fact [] t r).
Proof. intros e t r H. exact (proj2 (holds_plain e t r) H). Qed.
Lemma here_fact : forall e t r, holds e (Fact [] t r) -> at_ e [] t r.
Proof. intros e t r H. exact (proj1 (holds_plain e t r) H). Qed.
Lemma fact_each : forall e d n t r, dim e d = n -> (forall i, (i < n)%nat -> at_ e [i] t r) -> holds e (Fact [d] t r).
Proof.
  intros e d n t r <- H js W. inversion W as [|i d' l l' I W1]; subst. inversion W1; subst. apply (H i I).
Qed.
Lemma fact_each_pair : forall e c d m n t r, dim e c = m -> dim e d = n ->
  (forall i k, (i < m)%nat -> (k < n)%nat -> at_ e [k; i] t r) -> holds e (Fact [d; c] t r).
Proof.
  intros e c d m n t r <- <- H js W. inversion W as [|k d' l l' K W1]; subst. inversion W1 as [|i c' l2 l3 I W2]; subst. inversion W2; subst. apply (H i k I K).
Qed.
Lemma dim_of : forall e d n, dsize e d = Nat.pred n -> (1 <= n)%nat -> dim e d = n.
Proof. intros e d n E L. rewrite dim_dsize, E. lia. Qed.

Lemma even_pow : forall x n, Nat.even n = true -> 0 <= x ^ n.
Proof.
  intros x n H. apply Nat.even_spec in H as [k ->]. rewrite pow_mult. apply pow_le. apply pow2_ge_0.
Qed.
Lemma even_pow_pos : forall x n, x <> 0 -> Nat.even n = true -> 0 < x ^ n.
Proof.
  intros x n N H. destruct (even_pow x n H) as [L|E]; [exact L|]. exfalso. apply (pow_nonzero x n N). symmetry. exact E.
Qed.
Lemma cosh_pos : forall x, 0 < cosh x.
Proof. intros x. unfold cosh. pose proof (exp_pos x). pose proof (exp_pos (- x)). lra. Qed.
Lemma rsum_pos : forall n f, (1 <= n)%nat -> (forall i, (i < n)%nat -> 0 < f i) -> 0 < rsum n f.
Proof.
  intros n f L H. destruct n as [|n]; [lia|]. clear L. induction n as [|n IH]; [simpl; rewrite Rplus_0_l; apply H; lia|].
  change (0 < rsum (S n) f + f (S n)). apply Rplus_lt_0_compat; [apply IH; intros; apply H; lia|apply H; lia].
Qed.
Lemma rsum_nonneg : forall n f, (forall i, (i < n)%nat -> 0 <= f i) -> 0 <= rsum n f.
Proof. induction n as [|n IH]; intros f H; simpl; [lra|]. apply Rplus_le_le_0_compat; [apply IH; auto|auto]. Qed.

(* The sign of a value from those of its parts, as `sign.ts` has them: each goal is a value compared with 0. *)
Lemma mul_neg_neg : forall x y, x < 0 -> y < 0 -> 0 < x * y.
Proof. intros. rewrite <- Rmult_opp_opp. apply Rmult_lt_0_compat; lra. Qed.
Lemma mul_pos_neg : forall x y, 0 < x -> y < 0 -> x * y < 0.
Proof. intros. apply Ropp_lt_cancel. rewrite Ropp_0, Ropp_mult_distr_r. apply Rmult_lt_0_compat; lra. Qed.
Lemma mul_neg_pos : forall x y, x < 0 -> 0 < y -> x * y < 0.
Proof. intros. rewrite Rmult_comm. apply mul_pos_neg; assumption. Qed.
Lemma mul_nonpos_nonpos : forall x y, x <= 0 -> y <= 0 -> 0 <= x * y.
Proof. intros. rewrite <- Rmult_opp_opp. apply Rmult_le_pos; lra. Qed.
Lemma mul_nonneg_nonpos : forall x y, 0 <= x -> y <= 0 -> x * y <= 0.
Proof. intros. apply Ropp_le_cancel. rewrite Ropp_0, Ropp_mult_distr_r. apply Rmult_le_pos; lra. Qed.
Lemma mul_nonpos_nonneg : forall x y, x <= 0 -> 0 <= y -> x * y <= 0.
Proof. intros. rewrite Rmult_comm. apply mul_nonneg_nonpos; assumption. Qed.
Lemma inv_neg : forall x, x < 0 -> / x < 0.
Proof. exact Rinv_lt_0_compat. Qed.
Lemma inv_nonneg : forall x, 0 <= x -> 0 <= / x.
Proof. intros x [H|<-]; [apply Rlt_le, Rinv_0_lt_compat, H|rewrite Rinv_0; lra]. Qed.
Lemma inv_nonpos : forall x, x <= 0 -> / x <= 0.
Proof. intros x [H| ->]; [apply Rlt_le, inv_neg, H|rewrite Rinv_0; lra]. Qed.
Lemma odd_pow : forall x n, Nat.odd n = true -> x ^ n = x * (x ^ Nat.pred n).
Proof. intros x [|n] H; [discriminate|reflexivity]. Qed.
Lemma odd_even : forall n, Nat.odd n = true -> Nat.even (Nat.pred n) = true.
Proof. intros [|n] H; [discriminate|]. rewrite Nat.odd_succ in H. exact H. Qed.
Lemma odd_pow_neg : forall x n, Nat.odd n = true -> x < 0 -> x ^ n < 0.
Proof. intros x n O H. rewrite (odd_pow x n O). apply mul_neg_pos; [exact H|apply even_pow_pos; [lra|apply odd_even, O]]. Qed.
Lemma odd_pow_nonpos : forall x n, Nat.odd n = true -> x <= 0 -> x ^ n <= 0.
Proof. intros x n O H. rewrite (odd_pow x n O). apply mul_nonpos_nonneg; [exact H|apply even_pow, odd_even, O]. Qed.
Lemma rpow_pos : forall x y, 0 < x -> 0 < rpow x y.
Proof. intros x y H. unfold rpow. destruct (Rle_dec x 0); [lra|apply exp_pos]. Qed.
Lemma rpow_nonneg : forall x y, 0 <= rpow x y.
Proof. intros x y. unfold rpow. destruct (Rle_dec x 0); [lra|apply Rlt_le, exp_pos]. Qed.

Lemma Rplus_neg_nonpos : forall x y, x < 0 -> y <= 0 -> x + y < 0.
Proof. intros. lra. Qed.
Lemma Rplus_nonpos_neg : forall x y, x <= 0 -> y < 0 -> x + y < 0.
Proof. intros. lra. Qed.
Lemma Rplus_nonpos : forall x y, x <= 0 -> y <= 0 -> x + y <= 0.
Proof. intros. lra. Qed.

Ltac sign :=
  cbv beta;
  first
  [ assumption | lra
  | match goal with H : forall i, (i < _)%nat -> _ |- _ => apply H; assumption end
  | lazymatch goal with
    | |- _ <> _ => first [ apply Rgt_not_eq; red; sign | apply Rlt_not_eq; sign ]
    | |- 0 < exp _ => apply exp_pos
    | |- 0 < cosh _ => apply cosh_pos
    | |- 0 < PI => apply PI_RGT_0
    | |- 0 < rpow _ _ => apply rpow_pos; sign
    | |- 0 < _ * _ => first [ apply Rmult_lt_0_compat; sign | apply mul_neg_neg; sign ]
    | |- 0 < / _ => apply Rinv_0_lt_compat; sign
    | |- 0 < _ / _ => unfold Rdiv; sign
    | |- 0 < _ ^ _ => first [ apply pow_lt; sign | apply even_pow_pos; [sign|reflexivity] ]
    | |- 0 < sqrt _ => apply sqrt_lt_R0; sign
    | |- 0 < Rabs _ => apply Rabs_pos_lt; sign
    | |- 0 < Rmax _ _ => first [ eapply Rlt_le_trans; [|apply Rmax_l]; sign | eapply Rlt_le_trans; [|apply Rmax_r]; sign ]
    | |- 0 < Rmin _ _ => apply Rmin_glb_lt; sign
    | |- 0 < rsum _ _ => apply rsum_pos; [lia|intros; sign]
    | |- 0 < _ + _ => first [ apply Rplus_lt_le_0_compat; sign | apply Rplus_le_lt_0_compat; sign ]
    | |- 0 < _ - _ => unfold Rminus; sign
    | |- 0 < - _ => apply Ropp_0_gt_lt_contravar; red; sign
    | |- 0 <= _ * _ => first [ apply Rmult_le_pos; sign | apply mul_nonpos_nonpos; sign ]
    | |- 0 <= / _ => apply inv_nonneg; sign
    | |- 0 <= _ / _ => unfold Rdiv; sign
    | |- 0 <= _ ^ _ => first [ apply even_pow; reflexivity | apply pow_le; sign ]
    | |- 0 <= sqrt _ => apply sqrt_pos
    | |- 0 <= Rabs _ => apply Rabs_pos
    | |- 0 <= rpow _ _ => apply rpow_nonneg
    | |- 0 <= Rmax _ _ => first [ eapply Rle_trans; [|apply Rmax_l]; sign | eapply Rle_trans; [|apply Rmax_r]; sign ]
    | |- 0 <= Rmin _ _ => apply Rmin_glb; sign
    | |- 0 <= rsum _ _ => apply rsum_nonneg; intros; sign
    | |- 0 <= _ + _ => apply Rplus_le_le_0_compat; sign
    | |- 0 <= _ - _ => unfold Rminus; sign
    | |- 0 <= - _ => apply Ropp_0_ge_le_contravar, Rle_ge; sign
    | |- 0 <= _ => apply Rlt_le; sign
    | |- - _ < 0 => apply Ropp_lt_gt_0_contravar; red; sign
    | |- - _ <= 0 => apply Rge_le, Ropp_0_le_ge_contravar; sign
    | |- _ * _ < 0 => first [ apply mul_pos_neg; sign | apply mul_neg_pos; sign ]
    | |- _ * _ <= 0 => first [ apply mul_nonneg_nonpos; sign | apply mul_nonpos_nonneg; sign ]
    | |- / _ < 0 => apply inv_neg; sign
    | |- / _ <= 0 => apply inv_nonpos; sign
    | |- _ / _ < 0 => unfold Rdiv; sign
    | |- _ / _ <= 0 => unfold Rdiv; sign
    | |- _ ^ _ < 0 => apply odd_pow_neg; [reflexivity|sign]
    | |- _ ^ _ <= 0 => apply odd_pow_nonpos; [reflexivity|sign]
    | |- Rmax _ _ < 0 => apply Rmax_lub_lt; sign
    | |- Rmax _ _ <= 0 => apply Rmax_lub; sign
    | |- Rmin _ _ < 0 => first [ eapply Rle_lt_trans; [apply Rmin_l|]; sign | eapply Rle_lt_trans; [apply Rmin_r|]; sign ]
    | |- Rmin _ _ <= 0 => first [ eapply Rle_trans; [apply Rmin_l|]; sign | eapply Rle_trans; [apply Rmin_r|]; sign ]
    | |- _ + _ < 0 => first [ apply Rplus_neg_nonpos; sign | apply Rplus_nonpos_neg; sign ]
    | |- _ + _ <= 0 => apply Rplus_nonpos; sign
    | |- _ - _ < 0 => unfold Rminus; sign
    | |- _ - _ <= 0 => unfold Rminus; sign
    end ].

Ltac dims := first [ apply dim_of; [reflexivity|lia] | reflexivity ].
Ltac number := unfold Q2R; cbn [Qnum Qden]; first [ lra | field ].
Ltac entry :=
  cbn [map pval nth];
  repeat match goal with |- context [fplace ?e ?i ?d] =>
    rewrite (fplace_id e i d) by (erewrite dim_of; [|reflexivity|lia]; cbn; lia) end;
  reflexivity.
Ltac condition := first [ discriminate | intros _; sign ].

(* Goes down a statement's value and the term beside it; both say which operation comes next. *)
Ltac reads :=
  cbv beta;
  lazymatch goal with
  | |- reads _ _ _ _ (rsum (S O) _) => apply reads_rsum_one; reads
  | |- reads _ _ _ _ (rmax (S O) _) => apply reads_rmax_one; reads
  | |- reads _ _ _ (Num _) _ => apply reads_num; number
  | |- reads _ _ _ (Size _) _ => apply reads_size; dims
  | |- reads _ _ _ (Entry _ _) _ => apply reads_entry; entry
  | |- reads _ _ _ (Var _) _ => apply reads_real; reflexivity
  | |- reads _ _ _ _ PI => apply reads_pi
  | |- reads _ _ _ _ (_ + _) => apply reads_add; reads
  | |- reads _ _ _ _ (_ - _) => apply reads_sub; reads
  | |- reads _ _ _ _ (_ * _) => apply reads_mul; reads
  | |- reads _ _ _ _ (- _) => apply reads_neg; reads
  | |- reads _ _ _ _ (/ (_ ^ _)) => apply reads_inv_pow; [reads|reflexivity|condition]
  | |- reads _ _ _ _ (/ _) => apply reads_inv_one; [reads|condition]
  | |- reads _ _ _ _ (_ / _) => apply reads_div; [reads|reads|condition]
  | |- reads _ _ _ _ (_ ^ _) => apply reads_pow; [reads|reflexivity]
  | |- reads _ _ _ _ (ln _) => apply reads_ln; [reads|condition]
  | |- reads _ _ _ _ (sqrt _) => apply reads_sqrt; [reads|condition]
  | |- reads _ _ _ _ (exp _) => apply reads_exp; reads
  | |- reads _ _ _ _ (Rabs _) => apply reads_abs; reads
  | |- reads _ _ _ _ (sin _) => apply reads_sin; reads
  | |- reads _ _ _ _ (cos _) => apply reads_cos; reads
  | |- reads _ _ _ _ (tan _) => apply reads_tan; [reads|condition]
  | |- reads _ _ _ _ (atan _) => apply reads_atan; reads
  | |- reads _ _ _ _ (sinh _) => apply reads_sinh; reads
  | |- reads _ _ _ _ (cosh _) => apply reads_cosh; reads
  | |- reads _ _ _ _ (tanh _) => apply reads_tanh; reads
  | |- reads _ _ _ _ (Rmin _ _) => apply reads_min; reads
  | |- reads _ _ _ _ (Rmax _ _) => apply reads_max; reads
  | |- reads _ _ _ _ (rpow _ _) => apply reads_rpow; [reads|reads|condition]
  | |- reads _ _ _ (Sum _ _) (rsum _ _) => apply reads_rsum; [dims|intros; reads]
  | |- reads _ _ _ (Max _ _) (rmax _ _) => apply reads_rmax; [dims|intros; reads]
  | |- reads _ _ _ _ (rsum _ _) => apply reads_rsum_more; reads
  | |- reads _ _ _ _ (rmax ?n _) => let h := eval cbv in (Nat.pred (Nat.div2 n)) in let m := eval cbv in (Nat.pred (n - S h)) in
      apply (reads_rmax_halves _ _ _ h m); reads
  | |- reads _ _ _ _ (rmin _ _) => apply reads_rmin; reads
  | |- reads _ _ _ _ ?x => let y := eval cbv beta delta [dot norm1 norm2 norminf matvec frobenius] in x in progress change x with y; reads
  end.

(* Hypotheses as facts, from the premises of a statement. *)
Ltac given_here :=
  match goal with
  | H : (?k <= _)%nat |- at_ _ _ _ GE => apply (given_size _ _ _ _ k _ H); [dims|simpl INR; number]
  | H : _ <= _ |- at_ _ _ _ GE => eapply given_le; [exact H|reads|reads]
  | H : _ < _ |- at_ _ _ _ GT => eapply given_lt; [exact H|reads|reads]
  | H : _ = _ |- at_ _ _ _ EQ => eapply given_eq; [exact H|reads|reads]
  | H : _ <> _ |- at_ _ _ _ NE => eapply given_ne; [exact H|reads|reads]
  end.
Ltac given :=
  lazymatch goal with
  | |- holds _ (Fact [] _ _) => apply fact_here; given_here
  | |- holds _ (Fact [_] _ _) => eapply fact_each; [dims|];
      let i := fresh in let I := fresh in intros i I;
      match goal with H : forall k, (k < _)%nat -> _ |- _ => pose proof (H i I); given_here end
  | |- holds _ (Fact [_; _] _ _) => eapply fact_each_pair; [dims|dims|];
      let i := fresh in let k := fresh in let I := fresh in let K := fresh in intros i k I K;
      match goal with H : forall i k, (i < _)%nat -> (k < _)%nat -> _ |- _ => pose proof (H i k I K); given_here end
  end.

(* What is said of all positions of a fixed size, said of each. *)
Ltac of_each H n := lazymatch n with S ?m => pose proof (H m ltac:(auto with arith)); of_each H m | O => idtac end.
Ltac of_each_pair H m n := lazymatch m with
  | S ?i => let K := fresh in pose proof (fun k (L : (k < n)%nat) => H i k ltac:(auto with arith) L) as K; of_each K n; clear K; of_each_pair H i n
  | O => idtac end.
Ltac spread := repeat match goal with
  | H : forall i, (i < S ?m)%nat -> _ |- _ => of_each H (S m); clear H
  | H : forall i k, (i < S ?m)%nat -> (k < S ?n)%nat -> _ |- _ => of_each_pair H (S m) (S n); clear H
  end.

(* The functions in a term that has a value. *)
Ltac unfold_defined D := lazymatch type of D with
  | df ?e ?s (Add ?a ?b) => let D1 := fresh in let D2 := fresh in pose proof (proj1 D : df e s a) as D1; pose proof (proj2 D : df e s b) as D2; clear D; unfold_defined D1; unfold_defined D2
  | df ?e ?s (Mul ?a ?b) => let D1 := fresh in let D2 := fresh in pose proof (proj1 D : df e s a) as D1; pose proof (proj2 D : df e s b) as D2; clear D; unfold_defined D1; unfold_defined D2
  | df ?e ?s (App ?f ?a) => let D1 := fresh in pose proof (proj1 D : df e s a) as D1; unfold_defined D1
  | df ?e ?s (Pow ?a _) => change (df e s a) in D; unfold_defined D
  | df _ _ (Sum _ _) => idtac
  | df _ _ (Max _ _) => idtac
  | _ => clear D
  end.
Ltac shown :=
  cbv beta;
  lazymatch goal with
  | |- _ /\ _ => split; shown
  | |- _ \/ _ => left; shown
  | |- forall i, (i < S _)%nat -> _ =>
      let i := fresh in intros i; repeat (destruct i as [|i]; [intros _; shown|]); intros; exfalso; lia
  | |- _ => match goal with
    | A : at_ _ _ _ GE |- _ <= _ => eapply shown_le; [exact A|reads|reads]
    | A : at_ _ _ _ GT |- _ < _ => eapply shown_lt; [exact A|reads|reads]
    | A : at_ _ _ _ EQ |- _ = _ => eapply shown_eq; [exact A|reads|reads]
    | A : at_ _ _ _ NE |- _ <> _ => eapply shown_ne; [exact A|reads|reads]
    | D : df _ _ (App Log _) |- 0 < _ => eapply has_pos; [exact D|reads]
    | D : df _ _ (App Sqrt _) |- 0 <= _ => eapply has_root; [exact D|reads]
    | D : df _ _ (App Inv (Pow _ _)) |- _ <> 0 => eapply has_inverse_pow; [exact D|discriminate|reads]
    | D : df _ _ (App Inv _) |- _ <> 0 => eapply has_inverse; [exact D|reads]
    end
  end.

(* From facts shown of a point to the statement. *)
Ltac facts_hold := repeat (apply Forall_cons; [given|]); apply Forall_nil.
Ltac facts_say A :=
  repeat match type of A with Forall _ (_ :: _) =>
    let B := fresh in let D := fresh in apply Forall_cons_iff in A; destruct A as [B A]; cbn [fst] in B; apply here_fact in B; pose proof (proj1 B) as D; unfold_defined D end;
  clear A; shown.
