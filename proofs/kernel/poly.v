(* Terms as polynomials over atoms, linear under sums (src/kernel/poly.ts). *)
Require Import ZArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding.
Import ListNotations.
Open Scope R_scope.

(* A product of atoms with powers, sorted; a sum of such with coefficients, sorted. Only speed rests on the order. *)
Definition mono := list (term * positive).
Definition poly := list (mono * Q).

Definition q_add (a b : Q) : Q :=
  match Qden a, Qden b with xH, xH => Qmake (Qnum a + Qnum b) 1 | _, _ => Qred (a + b) end.
Definition q_mul (a b : Q) : Q :=
  match Qden a, Qden b with xH, xH => Qmake (Qnum a * Qnum b) 1 | _, _ => Qred (a * b) end.
Definition q_zero (a : Q) : bool := Z.eqb (Qnum a) 0.
Definition q_eqb (a b : Q) : bool := Z.eqb (Qnum a) (Qnum b) && Pos.eqb (Qden a) (Qden b).

Fixpoint mono_cmp (a b : mono) : comparison :=
  match a, b with
  | [], [] => Eq
  | [], _ => Lt
  | _, [] => Gt
  | (x, n) :: a, (y, m) :: b =>
      match term_cmp x y with
      | Lt => Gt
      | Gt => Lt
      | Eq => match Pos.compare n m with Eq => mono_cmp a b | c => c end
      end
  end.

Fixpoint mono_mul (a : mono) : mono -> mono :=
  fix go (b : mono) : mono :=
    match a, b with
    | [], _ => b
    | _, [] => a
    | (x, n) :: a', (y, m) :: b' =>
        match term_cmp x y with
        | Eq => (x, (n + m)%positive) :: mono_mul a' b'
        | Lt => (x, n) :: mono_mul a' b
        | Gt => (y, m) :: go b'
        end
    end.

Fixpoint poly_add (p : poly) : poly -> poly :=
  fix go (q : poly) : poly :=
    match p, q with
    | [], _ => q
    | _, [] => p
    | (m, c) :: p', (n, d) :: q' =>
        match mono_cmp m n with
        | Eq => let s := q_add c d in if q_zero s then poly_add p' q' else (m, s) :: poly_add p' q'
        | Lt => (m, c) :: poly_add p' q
        | Gt => (n, d) :: go q'
        end
    end.

Fixpoint in_pairs (l : list poly) : list poly :=
  match l with p :: q :: l => poly_add p q :: in_pairs l | _ => l end.
Fixpoint poly_sum (rounds : nat) (l : list poly) : poly :=
  match l, rounds with
  | [], _ => []
  | [p], _ => p
  | _, O => fold_right poly_add [] l
  | _, S k => poly_sum k (in_pairs l)
  end.

Definition poly_const (q : Q) : poly := if q_zero q then [] else [([], Qred q)].
Definition poly_atom (t : term) : poly := [([(t, 1%positive)], 1%Q)].
Definition poly_scale (m : mono) (c : Q) (p : poly) : poly :=
  if q_zero c then [] else map (fun '(n, d) => (mono_mul m n, q_mul c d)) p.
Definition poly_mul (p q : poly) : poly := poly_sum 40 (map (fun '(m, c) => poly_scale m c q) p).
Fixpoint poly_ppow (p : poly) (n : positive) : poly :=
  match n with
  | xH => p
  | xO n => let r := poly_ppow p n in poly_mul r r
  | xI n => let r := poly_ppow p n in poly_mul p (poly_mul r r)
  end.
Definition poly_pow (p : poly) (n : N) : poly := match n with N0 => poly_const 1 | Npos n => poly_ppow p n end.

(* Back to terms. *)
Definition of_power (a : term * positive) : term := match snd a with xH => fst a | n => Pow (fst a) (Npos n) end.
Fixpoint of_mono (m : mono) : term :=
  match m with [] => One | [a] => of_power a | a :: m => Mul (of_power a) (of_mono m) end.
Definition of_summand (s : mono * Q) : term :=
  if q_eqb (snd s) 1 then of_mono (fst s) else
  match fst s with [] => Num (snd s) | m => Mul (Num (snd s)) (of_mono m) end.
Fixpoint of_poly (p : poly) : term :=
  match p with [] => Zero | [s] => of_summand s | s :: p => Add (of_summand s) (of_poly p) end.

(* The sum over a bound position: factors without it leave the sum. *)
Definition sum_mono (d : name) (s : mono * Q) : poly :=
  let free a := unused 0 (fst a) in
  let apart := map (fun a => (lower 0 (fst a), snd a)) (filter free (fst s)) in
  let dependent := filter (fun a => negb (free a)) (fst s) in
  [(mono_mul apart [(match dependent with [] => Size d | _ => Sum d (of_mono dependent) end, 1%positive)], snd s)].
Definition poly_sigma (d : name) (p : poly) : poly := poly_sum 40 (map (sum_mono d) p).

Fixpoint norm (t : term) : poly :=
  match t with
  | Num q => poly_const q
  | Add a b => poly_add (norm a) (norm b)
  | Mul a b => poly_mul (norm a) (norm b)
  | Pow a n => poly_pow (norm a) n
  | Sum d b => poly_sigma d (norm b)
  | App f a => poly_atom (App f (of_poly (norm a)))
  | Max d b => poly_atom (Max d (of_poly (norm b)))
  | Delta i k => poly_atom (match pos_cmp i k with Gt => Delta k i | _ => t end)
  | Var _ | Pi | Size _ | Entry _ _ => poly_atom t
  end.

Definition number_of (p : poly) : option Q :=
  match p with [] => Some 0%Q | [([], c)] => Some c | _ => None end.

Fixpoint poly_eqb (p q : poly) : bool :=
  match p, q with
  | [], [] => true
  | (m, c) :: p, (n, d) :: q => q_eqb c d && match mono_cmp m n with Eq => poly_eqb p q | _ => false end
  | _, _ => false
  end.

(* Values. *)
Definition mv (e : env) (st : list nat) (m : mono) : R :=
  fold_right (fun a r => tv e st (fst a) ^ Pos.to_nat (snd a) * r) 1 m.
Definition pv (e : env) (st : list nat) (p : poly) : R :=
  fold_right (fun s r => Q2R (snd s) * mv e st (fst s) + r) 0 p.

Lemma Q2R_int : forall n, Q2R (n # 1) = IZR n.
Proof. intros. unfold Q2R. simpl. field. Qed.
Lemma Q2R_red : forall q, Q2R (Qred q) = Q2R q.
Proof. intros. apply Qeq_eqR, Qred_correct. Qed.
Lemma q_add_spec : forall a b, Q2R (q_add a b) = Q2R a + Q2R b.
Proof.
  intros [a d] [b c]. unfold q_add. simpl Qden. rewrite <- Q2R_plus.
  destruct d; try apply Q2R_red. destruct c; try apply Q2R_red. simpl Qnum. rewrite Q2R_plus, !Q2R_int, plus_IZR. reflexivity.
Qed.
Lemma q_mul_spec : forall a b, Q2R (q_mul a b) = Q2R a * Q2R b.
Proof.
  intros [a d] [b c]. unfold q_mul. simpl Qden. rewrite <- Q2R_mult.
  destruct d; try apply Q2R_red. destruct c; try apply Q2R_red. simpl Qnum. rewrite Q2R_mult, !Q2R_int, mult_IZR. reflexivity.
Qed.
Lemma q_zero_spec : forall a, q_zero a = true -> Q2R a = 0.
Proof. intros [a d]. unfold q_zero, Q2R. simpl. intros H. apply Z.eqb_eq in H. subst. ring. Qed.
Lemma q_eqb_eq : forall a b, q_eqb a b = true -> a = b.
Proof.
  intros [a d] [b c]. unfold q_eqb. simpl. intros H. apply andb_true_iff in H as [H1 H2].
  apply Z.eqb_eq in H1. apply Pos.eqb_eq in H2. congruence.
Qed.

Lemma mono_cmp_eq : forall a b, mono_cmp a b = Eq -> a = b.
Proof.
  induction a as [|[x n] a IH]; destruct b as [|[y m] b]; simpl; intros H; try discriminate; auto.
  destruct (term_cmp x y) eqn:E; try discriminate. apply term_cmp_eq in E.
  destruct (Pos.compare n m) eqn:F; try discriminate. apply Pos.compare_eq in F. f_equal; [congruence|auto].
Qed.
Lemma poly_eqb_eq : forall p q, poly_eqb p q = true -> p = q.
Proof.
  induction p as [|[m c] p IH]; destruct q as [|[n d] q]; simpl; intros H; try discriminate; auto.
  apply andb_true_iff in H as [H1 H2]. apply q_eqb_eq in H1.
  destruct (mono_cmp m n) eqn:E; try discriminate. apply mono_cmp_eq in E. f_equal; [congruence|auto].
Qed.

Section Values.
  Variables (e : env).

  Lemma mv_cons : forall st a m, mv e st (a :: m) = tv e st (fst a) ^ Pos.to_nat (snd a) * mv e st m.
  Proof. reflexivity. Qed.
  Lemma pv_cons : forall st s p, pv e st (s :: p) = Q2R (snd s) * mv e st (fst s) + pv e st p.
  Proof. reflexivity. Qed.

  Lemma mono_mul_spec : forall st a b, mv e st (mono_mul a b) = mv e st a * mv e st b.
  Proof.
    intros st. induction a as [|[x n] a IHa]; [destruct b; simpl; ring|].
    induction b as [|[y m] b IHb]; [simpl; ring|].
    cbn [mono_mul]. destruct (term_cmp x y) eqn:E.
    - apply term_cmp_eq in E. subst y. rewrite !mv_cons, IHa. simpl fst. simpl snd. rewrite Pos2Nat.inj_add, pow_add. ring.
    - rewrite mv_cons, IHa, !mv_cons. ring.
    - rewrite mv_cons. cbn [mono_mul] in IHb. rewrite IHb, !mv_cons. ring.
  Qed.

  Lemma poly_add_spec : forall st p q, pv e st (poly_add p q) = pv e st p + pv e st q.
  Proof.
    intros st. induction p as [|[m c] p IHp]; [destruct q; simpl; ring|].
    induction q as [|[n d] q IHq]; [simpl; ring|].
    cbn [poly_add]. destruct (mono_cmp m n) eqn:E.
    - apply mono_cmp_eq in E. subst n. cbv zeta. pose proof (q_add_spec c d) as S. destruct (q_zero (q_add c d)) eqn:Z.
      + apply q_zero_spec in Z. rewrite Z in S. rewrite IHp, !pv_cons. simpl fst. simpl snd.
        replace (Q2R d) with (- Q2R c) by lra. ring.
      + rewrite pv_cons, IHp, !pv_cons. simpl fst. simpl snd. rewrite S. ring.
    - rewrite pv_cons, IHp, !pv_cons. ring.
    - rewrite pv_cons. cbn [poly_add] in IHq. rewrite IHq, !pv_cons. ring.
  Qed.

  Definition pvs st (l : list poly) : R := fold_right (fun p r => pv e st p + r) 0 l.
  Lemma in_pairs_spec : forall st k l, (length l <= k)%nat -> pvs st (in_pairs l) = pvs st l.
  Proof.
    intros st. induction k as [|k IH]; intros [|p [|q l]] H; simpl in *; auto; try lia.
    rewrite poly_add_spec, IH by lia. ring.
  Qed.
  Lemma poly_sum_spec : forall st k l, pv e st (poly_sum k l) = pvs st l.
  Proof.
    intros st. induction k as [|k IH]; intros [|p [|q l]]; simpl poly_sum; try (simpl; ring).
    - rewrite poly_add_spec. simpl pvs. f_equal. change (fold_right poly_add [] (q :: l)) with (poly_add q (fold_right poly_add [] l)).
      rewrite poly_add_spec. f_equal. induction l; simpl; auto. rewrite poly_add_spec, IHl. reflexivity.
    - rewrite IH. apply (in_pairs_spec st (length (p :: q :: l)) (p :: q :: l)). auto.
  Qed.

  Lemma poly_const_spec : forall st q, pv e st (poly_const q) = Q2R q.
  Proof.
    intros. unfold poly_const. destruct (q_zero q) eqn:E; simpl; [symmetry; apply q_zero_spec, E|]. rewrite Q2R_red. ring.
  Qed.
  Lemma poly_atom_spec : forall st t, pv e st (poly_atom t) = tv e st t.
  Proof. intros. simpl. unfold Q2R. simpl. field. Qed.
  Lemma poly_scale_spec : forall st m c p, pv e st (poly_scale m c p) = Q2R c * mv e st m * pv e st p.
  Proof.
    intros. unfold poly_scale. destruct (q_zero c) eqn:E; [apply q_zero_spec in E; rewrite E; simpl; ring|]. clear E.
    induction p as [|[n d] p IH]; simpl map; [simpl; ring|]. rewrite !pv_cons, IH. simpl fst. simpl snd.
    rewrite mono_mul_spec, q_mul_spec. ring.
  Qed.
  Lemma poly_mul_spec : forall st p q, pv e st (poly_mul p q) = pv e st p * pv e st q.
  Proof.
    intros. unfold poly_mul. rewrite poly_sum_spec. induction p as [|[m c] p IH]; simpl map; [simpl; ring|].
    simpl pvs. rewrite IH, poly_scale_spec, pv_cons. simpl. ring.
  Qed.
  Lemma poly_ppow_spec : forall st p n, pv e st (poly_ppow p n) = pv e st p ^ Pos.to_nat n.
  Proof.
    intros st p. induction n; simpl poly_ppow; cbv zeta; rewrite ?poly_mul_spec, ?IHn.
    - rewrite Pos2Nat.inj_xI. simpl. rewrite Nat.add_0_r, pow_add. ring.
    - rewrite Pos2Nat.inj_xO. simpl. rewrite Nat.add_0_r, pow_add. ring.
    - change (Pos.to_nat 1) with 1%nat. ring.
  Qed.
  Lemma poly_pow_spec : forall st p n, pv e st (poly_pow p n) = pv e st p ^ N.to_nat n.
  Proof.
    intros st p [|n]; simpl poly_pow; [rewrite poly_const_spec; unfold Q2R; simpl; field | apply poly_ppow_spec].
  Qed.

  Lemma of_power_spec : forall st a, tv e st (of_power a) = tv e st (fst a) ^ Pos.to_nat (snd a).
  Proof. intros st [a n]. unfold of_power. simpl fst. simpl snd. destruct n; auto. change (Pos.to_nat 1) with 1%nat. ring. Qed.
  Lemma of_mono_spec : forall st m, tv e st (of_mono m) = mv e st m.
  Proof.
    intros st. induction m as [|a m IH]; [simpl; unfold Q2R; simpl; field|].
    rewrite mv_cons, <- of_power_spec. destruct m; [simpl; ring|]. rewrite <- IH. reflexivity.
  Qed.
  Lemma of_summand_spec : forall st s, tv e st (of_summand s) = Q2R (snd s) * mv e st (fst s).
  Proof.
    intros st [m c]. unfold of_summand. simpl fst. simpl snd. destruct (q_eqb c 1) eqn:E.
    - apply q_eqb_eq in E. subst. rewrite of_mono_spec. unfold Q2R. simpl. field.
    - rewrite <- of_mono_spec. destruct m; [|reflexivity]. simpl. unfold Q2R at 3. simpl. field.
  Qed.
  Lemma of_poly_spec : forall st p, tv e st (of_poly p) = pv e st p.
  Proof.
    intros st. induction p as [|s p IH]; [simpl; unfold Q2R; simpl; field|].
    rewrite pv_cons, <- of_summand_spec. destruct p; [simpl; ring|]. rewrite <- IH. reflexivity.
  Qed.

  Lemma rsum_plus : forall n f g, rsum n (fun i => f i + g i) = rsum n f + rsum n g.
  Proof. induction n; simpl; intros; [ring|]. rewrite IHn. ring. Qed.
  Lemma rsum_scale : forall n a f, rsum n (fun i => a * f i) = a * rsum n f.
  Proof. induction n; simpl; intros; [ring|]. rewrite IHn. ring. Qed.
  Lemma rsum_const : forall n a, rsum n (fun _ => a) = INR n * a.
  Proof. induction n; intros; [simpl; ring|]. rewrite S_INR. simpl. rewrite IHn. ring. Qed.

  Lemma sum_mono_spec : forall st d s, pv e st (sum_mono d s) = rsum (dim e d) (fun i => Q2R (snd s) * mv e (i :: st) (fst s)).
  Proof.
    intros st d [m c]. unfold sum_mono. cbv zeta. simpl fst. simpl snd.
    set (free := fun a : term * positive => unused 0 (fst a)).
    set (apart := map _ _). set (dependent := filter _ _).
    assert (H : forall i, mv e (i :: st) m = mv e st apart * mv e (i :: st) dependent).
    { intros i. unfold apart, dependent, free. clear. induction m as [|a m IH]; [simpl; ring|].
      cbn [filter]. destruct (unused 0 (fst a)) eqn:F; cbn [negb map]; rewrite !mv_cons, IH; cbn [fst snd].
      - destruct (lower_spec e (fst a) [] st i F) as [L _]. simpl app in L. simpl length in L. rewrite L. ring.
      - ring. }
    rewrite pv_cons. simpl fst. simpl snd. rewrite mono_mul_spec. simpl pv.
    rewrite (rsum_ext (dim e d) (fun i => Q2R c * mv e (i :: st) m) (fun i => Q2R c * mv e st apart * mv e (i :: st) dependent))
      by (intros i _; rewrite (H i); ring).
    rewrite rsum_scale, Rplus_0_r, Rmult_assoc. f_equal. f_equal.
    rewrite mv_cons. simpl fst. simpl snd. change (Pos.to_nat 1) with 1%nat. rewrite pow_1. simpl (mv e st []). rewrite Rmult_1_r.
    destruct dependent; simpl tv.
    - simpl mv. rewrite rsum_const. ring.
    - apply rsum_ext. intros i _. apply (of_mono_spec (i :: st) (p :: dependent)).
  Qed.
  Lemma poly_sigma_spec : forall st d p, pv e st (poly_sigma d p) = rsum (dim e d) (fun i => pv e (i :: st) p).
  Proof.
    intros. unfold poly_sigma. rewrite poly_sum_spec. induction p as [|s p IH].
    - simpl. rewrite rsum_const. ring.
    - cbn [map]. change (pvs st (sum_mono d s :: map (sum_mono d) p)) with (pv e st (sum_mono d s) + pvs st (map (sum_mono d) p)).
      rewrite IH, sum_mono_spec. symmetry. apply rsum_plus.
  Qed.
End Values.

Theorem norm_spec : forall e t st, pv e st (norm t) = tv e st t.
Proof.
  intros e. induction t; intros st; cbn [norm]; rewrite ?poly_atom_spec; auto.
  - apply poly_const_spec.
  - rewrite poly_add_spec, IHt1, IHt2. reflexivity.
  - rewrite poly_mul_spec, IHt1, IHt2. reflexivity.
  - rewrite poly_pow_spec, IHt. reflexivity.
  - simpl. rewrite of_poly_spec, IHt. reflexivity.
  - destruct (pos_cmp i k); auto. simpl. rewrite Nat.eqb_sym. reflexivity.
  - rewrite poly_sigma_spec. simpl. apply rsum_ext. intros i _. apply IHt.
  - simpl. apply rmax_ext. intros i _. rewrite of_poly_spec. apply IHt.
Qed.

(* Terms with the same normal form have the same value. *)
Definition same_poly (a b : term) : bool := poly_eqb (norm a) (norm b).
Theorem same_poly_spec : forall e st a b, same_poly a b = true -> tv e st a = tv e st b.
Proof. intros e st a b H. apply poly_eqb_eq in H. rewrite <- !norm_spec, H. reflexivity. Qed.
Lemma number_of_spec : forall e st p q, number_of p = Some q -> pv e st p = Q2R q.
Proof.
  intros e st [|[m c] p] q; simpl; intros H.
  - injection H as <-. unfold Q2R. simpl. field.
  - destruct m; [|discriminate]. destruct p; [|discriminate]. injection H as <-. simpl. ring.
Qed.
