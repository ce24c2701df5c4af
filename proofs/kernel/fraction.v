(* Terms as quotients of polynomials whose divisors are shown not to be 0 (src/kernel/fraction.ts). *)
Require Import ZArith NArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact.
Import ListNotations.
Open Scope R_scope.

(* Powers of polynomials that are not 0; a quotient. *)
Definition divisor := list (poly * N).
Record fraction := Fraction { num : poly; den : divisor }.
Definition whole (p : poly) : fraction := Fraction p [].

(* The power of a polynomial in a divisor, and the rest. *)
Fixpoint extract (b : poly) (d : divisor) : N * divisor :=
  match d with
  | [] => (0%N, [])
  | (c, n) :: d => if poly_eqb b c then (n, d) else let '(m, r) := extract b d in (m, (c, n) :: r)
  end.
Fixpoint divisor_mul (a b : divisor) : divisor :=
  match a with [] => b | (p, n) :: a => let '(m, b) := extract p b in (p, (n + m)%N) :: divisor_mul a b end.
(* The least common multiple, and what each lacks of it. *)
Fixpoint common (a b : divisor) : divisor * divisor * divisor :=
  match a with
  | [] => (b, b, [])
  | (p, n) :: a =>
      let '(m, b) := extract p b in let '(c, l, r) := common a b in
      if N.leb m n then ((p, n) :: c, l, (p, (n - m)%N) :: r) else ((p, m) :: c, (p, (m - n)%N) :: l, r)
  end.
Definition lift (p : poly) (d : divisor) : poly := fold_right (fun s p => poly_mul (poly_pow (fst s) (snd s)) p) p d.

Definition frac_add (a b : fraction) : fraction :=
  match den a, den b with
  | [], [] => whole (poly_add (num a) (num b))
  | _, _ => let '(c, l, r) := common (den a) (den b) in Fraction (poly_add (lift (num a) l) (lift (num b) r)) c
  end.
Definition frac_mul (a b : fraction) : fraction := Fraction (poly_mul (num a) (num b)) (divisor_mul (den a) (den b)).
Definition frac_pow (a : fraction) (n : N) : fraction :=
  Fraction (poly_pow (num a) n) (match n with N0 => [] | _ => map (fun s => (fst s, (snd s * n)%N)) (den a) end).

Definition has_poly (l : list poly) (p : poly) : bool := existsb (poly_eqb p) l.
(* The multiple with first coefficient 1, and that coefficient. *)
Definition monic (p : poly) : poly * Q :=
  match p with [] => ([], 1%Q) | (_, c) :: _ => (poly_scale [] (Qred (/ c)) p, c) end.
(* 1/p: of a number, of a polynomial that is not 0, or of a product of atoms that are not 0. *)
Definition turned (nz : list poly) (p : poly) : option fraction :=
  match number_of p with
  | Some q => if q_zero q then None else Some (whole (poly_const (/ q)))
  | None =>
      let '(b, c) := monic p in
      if q_zero c then None else
      if has_poly nz b then Some (Fraction (poly_const (/ c)) [(b, 1%N)]) else
      match p with
      | [(m, c)] => if forallb (fun a => has_poly nz (poly_atom (fst a))) m
                    then Some (Fraction (poly_const (/ c)) (map (fun a => (poly_atom (fst a), Npos (snd a))) m)) else None
      | _ => None
      end
  end.

(* Whether a term is a polynomial without inverses. *)
Fixpoint has_inv (t : term) : bool :=
  match t with Add a b | Mul a b => has_inv a || has_inv b | Pow a _ => has_inv a | App Inv _ => true | _ => false end.
(* A term as a quotient; the demands of the inverses that were turned over, which are met. *)
Fixpoint frac (nz : list poly) (t : term) : fraction * list part :=
  match t with
  | Add a b => let '(f, i) := frac nz a in let '(g, k) := frac nz b in (frac_add f g, put_parts i k)
  | Mul a b => let '(f, i) := frac nz a in let '(g, k) := frac nz b in (frac_mul f g, put_parts i k)
  | Pow a n => let '(f, i) := frac nz a in (frac_pow f n, i)
  | App Inv a =>
      let '(f, i) := frac nz a in
      match turned nz (num f) with
      | Some g => (Fraction (lift (num g) (den f)) (den g), put_part ([], Inv, of_poly (norm a)) i)
      | None => (whole (norm t), [])
      end
  | _ => (whole (norm t), [])
  end.
(* The same; what has no inverses needs no quotients, and the normal form of a fact is known. *)
Definition frac_of (nz : list poly) (t : term) : fraction * list part :=
  if has_inv t then frac nz t else (whole (norm t), []).
Definition frac_fact (nz : list poly) (k : known) : fraction * list part :=
  if has_inv (body (says k)) then frac nz (body (says k)) else (whole (key k), []).

Section Values.
  Variable e : env.
  Definition dv (d : divisor) : R := fold_right (fun s r => pv e [] (fst s) ^ N.to_nat (snd s) * r) 1 d.
  Lemma dv_cons : forall s d, dv (s :: d) = pv e [] (fst s) ^ N.to_nat (snd s) * dv d.
  Proof. reflexivity. Qed.
  Definition sound (d : divisor) : Prop := Forall (fun s => pv e [] (fst s) <> 0) d.
  (* The quotient has this value, and no divisor is 0. *)
  Definition is_frac (f : fraction) (x : R) : Prop := sound (den f) /\ x * dv (den f) = pv e [] (num f).

  Lemma sound_dv : forall d, sound d -> dv d <> 0.
  Proof.
    intros d S. induction S as [|s d H _ IH]; simpl; [lra|].
    apply Rmult_integral_contrapositive_currified; auto. apply pow_nonzero, H.
  Qed.
  Lemma extract_spec : forall b d, dv d = pv e [] b ^ N.to_nat (fst (extract b d)) * dv (snd (extract b d)) /\
    (sound d -> sound (snd (extract b d))).
  Proof.
    induction d as [|[c n] d [IH S]]; simpl; [split; [ring|auto]|]. destruct (poly_eqb b c) eqn:E.
    - apply poly_eqb_eq in E. subst. split; [reflexivity|]. intros H. inversion H. assumption.
    - destruct (extract b d) as [m r]. simpl in *. split; [rewrite IH; ring|]. intros H. inversion H; subst. constructor; [assumption|apply S; assumption].
  Qed.
  Lemma divisor_mul_spec : forall a b, dv (divisor_mul a b) = dv a * dv b /\ (sound a -> sound b -> sound (divisor_mul a b)).
  Proof.
    induction a as [|[p n] a IH]; intros b; simpl; [split; [ring|auto]|].
    destruct (extract_spec p b) as [E S]. destruct (extract p b) as [m r]. simpl in *. destruct (IH r) as [IH1 IH2].
    split; [rewrite IH1, E, N2Nat.inj_add, pow_add; ring|]. intros A B. inversion A; subst. constructor; [assumption|apply IH2; [assumption|apply S, B]].
  Qed.
  Lemma common_spec : forall a b, let '(c, l, r) := common a b in
    dv c = dv a * dv l /\ dv c = dv b * dv r /\ (sound a -> sound b -> sound c).
  Proof.
    induction a as [|[p n] a IH]; intros b; simpl; [split; [ring|split; [ring|auto]]|].
    destruct (extract_spec p b) as [E S]. destruct (extract p b) as [m b']. specialize (IH b').
    destruct (common a b') as [[c l] r]. destruct IH as (IH1 & IH2 & IH3). simpl in E, S.
    destruct (N.leb_spec m n) as [L|L]; rewrite E; simpl; split; [|split| |split].
    - rewrite IH1. ring.
    - replace n with (m + (n - m))%N at 1 by lia. rewrite N2Nat.inj_add, pow_add, IH2. ring.
    - intros A B. inversion A; subst. constructor; [assumption|apply IH3; [assumption|apply S, B]].
    - replace m with (n + (m - n))%N at 1 by lia. rewrite N2Nat.inj_add, pow_add, IH1. ring.
    - rewrite IH2. ring.
    - intros A B. inversion A; subst. constructor; [assumption|apply IH3; [assumption|apply S, B]].
  Qed.
  Lemma lift_spec : forall p d, pv e [] (lift p d) = pv e [] p * dv d.
  Proof.
    intros p. induction d as [|s d IH]; simpl; [ring|].
    change (fold_right _ p d) with (lift p d). rewrite poly_mul_spec, poly_pow_spec, IH. ring.
  Qed.

  Lemma whole_spec : forall p, is_frac (whole p) (pv e [] p).
  Proof. intros p. split; simpl; [constructor|lra]. Qed.
  Lemma frac_add_spec : forall f g x y, is_frac f x -> is_frac g y -> is_frac (frac_add f g) (x + y).
  Proof.
    intros [p c] [q d] x y [C X] [D Y]. simpl in *.
    assert (H : is_frac (let '(c, l, r) := common c d in Fraction (poly_add (lift p l) (lift q r)) c) (x + y)).
    { pose proof (common_spec c d) as S. destruct (common c d) as [[m l] r]. destruct S as (S1 & S2 & S3).
      split; simpl; [auto|]. rewrite poly_add_spec, !lift_spec, <- X, <- Y, Rmult_plus_distr_r. rewrite S1 at 1. rewrite S2. ring. }
    unfold frac_add. simpl. destruct c as [|s c]; [|exact H]. destruct d as [|s d]; [|exact H].
    split; simpl in *; [constructor|]. rewrite poly_add_spec. lra.
  Qed.
  Lemma frac_mul_spec : forall f g x y, is_frac f x -> is_frac g y -> is_frac (frac_mul f g) (x * y).
  Proof.
    intros [p c] [q d] x y [C X] [D Y]. simpl in *. destruct (divisor_mul_spec c d) as [M S].
    split; simpl; [auto|]. rewrite M, poly_mul_spec, <- X, <- Y. ring.
  Qed.
  Lemma frac_pow_spec : forall f n x, is_frac f x -> is_frac (frac_pow f n) (x ^ N.to_nat n).
  Proof.
    intros [p c] n x [C X]. simpl in *.
    assert (P : forall k, sound (map (fun s => (fst s, (snd s * k)%N)) c) /\ dv (map (fun s => (fst s, (snd s * k)%N)) c) = dv c ^ N.to_nat k).
    { intros k. clear X. induction C as [|[b m] c H C [IH1 IH2]]; simpl; [split; [constructor|rewrite pow1; ring]|].
      split; [constructor; assumption|]. rewrite IH2, N2Nat.inj_mul, pow_mult, Rpow_mult_distr. reflexivity. }
    destruct n as [|n]; unfold frac_pow; simpl num; simpl den.
    - split; [constructor|]. cbn [den num]. rewrite poly_pow_spec. simpl. ring.
    - destruct (P (Npos n)) as [P1 P2]. split; [exact P1|].
      cbn [num den]. rewrite P2, poly_pow_spec, <- X, Rpow_mult_distr. reflexivity.
  Qed.

  Variable nz : list poly.
  Hypothesis Hnz : Forall (fun p => pv e [] p <> 0) nz.
  Lemma has_poly_spec : forall p, has_poly nz p = true -> pv e [] p <> 0.
  Proof.
    intros p H. apply existsb_exists in H as (q & I & E). apply poly_eqb_eq in E. subst. rewrite Forall_forall in Hnz. auto.
  Qed.
  Lemma q_nonzero : forall q, q_zero q = false -> Q2R q <> 0 /\ Q2R (/ q) = / Q2R q.
  Proof.
    intros q H. assert (N : ~ (q == 0)%Q).
    { intros E. unfold q_zero in H. apply Z.eqb_neq in H. apply H. unfold Qeq in E. simpl in E. lia. }
    split; [|apply Q2R_inv, N]. intros E. apply N, eqR_Qeq. rewrite E. unfold Q2R. simpl. field.
  Qed.
  Lemma monic_spec : forall p b c, monic p = (b, c) -> q_zero c = false -> pv e [] p = Q2R c * pv e [] b.
  Proof.
    intros p b c H Z. destruct p as [|[m d] p]; simpl in H; injection H as <- <-; [simpl; ring|].
    destruct (q_nonzero d Z) as [N I]. rewrite poly_scale_spec, Q2R_red, I. simpl. field. exact N.
  Qed.
  Lemma turned_spec : forall p f, turned nz p = Some f -> pv e [] p <> 0 /\ is_frac f (/ pv e [] p).
  Proof.
    intros p f H. unfold turned in H. destruct (number_of p) as [q|] eqn:N.
    - destruct (q_zero q) eqn:Z; [discriminate|]. injection H as <-. apply (number_of_spec e []) in N. rewrite N.
      destruct (q_nonzero q Z) as [NZ I]. split; [exact NZ|]. rewrite <- I, <- (poly_const_spec e []). apply whole_spec.
    - destruct (monic p) as [b c] eqn:M. destruct (q_zero c) eqn:Z; [discriminate|].
      pose proof (monic_spec p b c M Z) as V. destruct (q_nonzero c Z) as [NZ I].
      destruct (has_poly nz b) eqn:B.
      + injection H as <-. apply has_poly_spec in B. rewrite V. split; [apply Rmult_integral_contrapositive_currified; assumption|].
        split; [repeat constructor; exact B|]. simpl den. simpl num. rewrite poly_const_spec, I.
        cbn [dv fold_right fst snd]. change (N.to_nat 1) with 1%nat. field. split; assumption.
      + destruct p as [|[m d] [|]]; try discriminate. simpl in M. injection M as M1 M2. subst d.
        destruct (forallb _ m) eqn:F; [|discriminate]. injection H as <-.
        set (l := map _ m). assert (S : sound l /\ dv l = mv e [] m).
        { unfold l. clear - F Hnz. induction m as [|[a n] m IH]; [split; [constructor|reflexivity]|].
          apply andb_true_iff in F as [F1 F2]. destruct (IH F2) as [S D]. cbn [map fst snd]. split.
          - constructor; [apply has_poly_spec, F1|exact S].
          - rewrite dv_cons, D, mv_cons. cbn [fst snd]. rewrite poly_atom_spec, positive_N_nat. reflexivity. }
        destruct S as [S D]. pose proof (sound_dv l S) as NL. simpl pv. rewrite <- D, Rplus_0_r.
        split; [apply Rmult_integral_contrapositive_currified; assumption|]. split; [exact S|].
        cbn [den num]. rewrite poly_const_spec, I. field. split; assumption.
  Qed.

  Theorem frac_spec : forall t, is_frac (fst (frac nz t)) (tv e [] t) /\ Forall (met e []) (snd (frac nz t)).
  Proof.
    assert (W : forall t, is_frac (whole (norm t)) (tv e [] t)) by (intros t; rewrite <- norm_spec; apply whole_spec).
    induction t; try (split; [apply W|constructor]); cbn [frac].
    - destruct (frac nz t1) as [f i], (frac nz t2) as [g k], IHt1, IHt2. split; [apply frac_add_spec; assumption|apply put_parts_spec; auto].
    - destruct (frac nz t1) as [f i], (frac nz t2) as [g k], IHt1, IHt2. split; [apply frac_mul_spec; assumption|apply put_parts_spec; auto].
    - destruct (frac nz t) as [f i], IHt. split; [apply frac_pow_spec; assumption|assumption].
    - destruct f; try (split; [apply W|constructor]). destruct (frac nz t) as [f i]. destruct IHt as [[S X] M]. simpl in S, X, M.
      destruct (turned nz (num f)) as [g|] eqn:T; [|split; [apply W|constructor]].
      apply turned_spec in T as [N [Sg Xg]]. pose proof (sound_dv _ S) as D.
      assert (NX : tv e [] t <> 0) by (intros Z; rewrite Z in X; lra).
      split; simpl.
      + split; [exact Sg|]. cbn [num den]. rewrite lift_spec, <- Xg, <- X. field. split; assumption.
      + apply put_part_spec. split; [|exact M]. simpl. intros js J. inversion J. simpl. rewrite of_poly_spec, norm_spec. exact NX.
  Qed.
  Lemma frac_of_spec : forall t, is_frac (fst (frac_of nz t)) (tv e [] t) /\ Forall (met e []) (snd (frac_of nz t)).
  Proof.
    intros t. unfold frac_of. destruct (has_inv t); [apply frac_spec|]. split; [|constructor].
    simpl. rewrite <- norm_spec. apply whole_spec.
  Qed.
  Lemma frac_fact_spec : forall k, proper k ->
    is_frac (fst (frac_fact nz k)) (tv e [] (body (says k))) /\ Forall (met e []) (snd (frac_fact nz k)).
  Proof.
    intros k P. unfold frac_fact. destruct (has_inv (body (says k))); [apply frac_spec|]. split; [|constructor].
    simpl. pose proof (f_equal key P) as K. simpl in K. rewrite K, <- norm_spec. apply whole_spec.
  Qed.
End Values.
