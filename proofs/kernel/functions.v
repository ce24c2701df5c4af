(* The rules about functions (src/kernel/rules/functions.ts). *)
Require Import ZArith QArith Qreals Reals List Bool Lra Lia.
From LemmakitKernel Require Import term value binding poly partial fact substitution structure.
Import ListNotations.
Open Scope R_scope.

Definition not_zero (r : relation) : bool := match r with GT | NE => true | _ => false end.
Definition above_zero (r : relation) : bool := match r with GT => true | _ => false end.
Lemma not_zero_spec : forall r x, not_zero r = true -> rel_holds r x -> x <> 0.
Proof. intros [| | |] x; simpl; intros; try discriminate; lra. Qed.
Lemma above_zero_spec : forall r x, above_zero r = true -> rel_holds r x -> 0 < x.
Proof. intros [| | |] x; simpl; intros; try discriminate; lra. Qed.

(* The shape of the rules that take one sequent: what its fact says where it holds. *)
Lemma valid_from_one : forall a t r, valid a -> is_plain a = true ->
  (forall e, df e [] (term_of a) -> rel_holds (rel_of a) (tv e [] (term_of a)) -> df e [] t /\ rel_holds r (tv e [] t)) ->
  valid (Sequent (join_all [a]) (plain t r)).
Proof.
  intros a t r V P H. apply valid_from; [constructor; [exact V|constructor]|]. intros e T.
  destruct (true_at_plain e [a] a T) as [D R]; [left; reflexivity|exact P|]. apply H; assumption.
Qed.
Lemma valid_from_defined : forall on t r, Forall valid on ->
  (forall e, true_at e on -> df e [] t /\ rel_holds r (tv e [] t)) -> valid (Sequent (join_all on) (plain t r)).
Proof. intros. apply valid_from; assumption. Qed.
Lemma Q2R_1 : Q2R 1 = 1.
Proof. unfold Q2R. simpl. field. Qed.
Lemma Q2R_0 : Q2R 0 = 0.
Proof. unfold Q2R. simpl. field. Qed.
Lemma Q2R_half : Q2R (1 # 2) = / 2.
Proof. unfold Q2R. simpl. field. Qed.
Ltac values := rewrite ?tv_sub, ?tv_neg; cbn [tv fn_val Zero One]; rewrite ?Q2R_1, ?Q2R_0, ?Q2R_half.

(* INV. *)
Inductive inv_law := InvOne | InvSign.
Definition r_inv (w : inv_law) (a : sequent) : option sequent :=
  let t := term_of a in
  given (is_plain a && not_zero (rel_of a)) (Sequent (join_all [a])
    (match w with InvOne => plain (Sub (Mul t (App Inv t)) One) EQ | InvSign => plain (App Inv t) (rel_of a) end)).
Theorem inv_sound : forall w a s, valid a -> r_inv w a = Some s -> valid s.
Proof.
  intros w a s V H. granted H. destruct w; apply valid_from_one; auto; intros e D R; pose proof (not_zero_spec _ _ H0 R) as N.
  - split; [simpl; tauto|]. values. simpl. field. exact N.
  - split; [simpl; tauto|]. destruct (rel_of a); try discriminate; simpl in *.
    + apply Rinv_0_lt_compat, R.
    + apply Rinv_neq_0_compat, R.
Qed.

(* EXP. *)
Inductive exp_law := ExpPositive | ExpTangent | ExpSum | ExpZero | ExpLog.
Definition exp_fact (w : exp_law) (a b : term) : known :=
  match w with
  | ExpPositive => plain (App Exp a) GT
  | ExpTangent => plain (Sub (Sub (App Exp a) One) a) GE
  | ExpSum => plain (Sub (App Exp (Add a b)) (Mul (App Exp a) (App Exp b))) EQ
  | ExpZero => plain (Sub (App Exp Zero) One) EQ
  | ExpLog => plain (Sub (App Log (App Exp a)) a) EQ
  end.
Definition r_exp (w : exp_law) (a b : term) (on : list sequent) : option sequent :=
  given (defined a on && match w with ExpSum => defined b on | _ => true end) (Sequent (join_all on) (exp_fact w a b)).
Lemma exp_ge_tangent : forall x, 1 + x <= exp x.
Proof.
  intros x. destruct (Req_dec x 0) as [->|N]; [rewrite exp_0; lra|]. left. apply exp_ineq1. exact N.
Qed.
Theorem exp_sound : forall w a b on s, Forall valid on -> r_exp w a b on = Some s -> valid s.
Proof.
  intros w a b on s V H. granted H. destruct w; apply valid_from; auto; intros e T; pose proof (defined_spec e a on T H) as Da.
  - split; [simpl; tauto|]. apply exp_pos.
  - split; [simpl; tauto|]. values. simpl. pose proof (exp_ge_tangent (tv e [] a)). lra.
  - pose proof (defined_spec e b on T H0) as Db. split; [simpl; tauto|]. values. simpl. rewrite exp_plus. ring.
  - split; [simpl; tauto|]. values. simpl. rewrite exp_0. ring.
  - split; [simpl; pose proof (exp_pos (tv e [] a)); tauto|]. values. simpl. rewrite ln_exp. ring.
Qed.

(* LOG. *)
Definition r_log (a : sequent) : option sequent :=
  let t := term_of a in
  given (is_plain a && above_zero (rel_of a)) (Sequent (join_all [a]) (plain (Sub (App Exp (App Log t)) t) EQ)).
Theorem log_sound : forall a s, valid a -> r_log a = Some s -> valid s.
Proof.
  intros a s V H. granted H. apply valid_from_one; auto. intros e D R. pose proof (above_zero_spec _ _ H0 R) as P.
  split; [simpl; tauto|]. values. simpl. rewrite exp_ln by exact P. ring.
Qed.

(* ROOT. *)
Inductive root_law := RootSign | RootPositive | RootSquare.
Definition r_root (w : root_law) (a : sequent) : option sequent :=
  let t := term_of a in let s := App Sqrt t in
  given (is_plain a && at_least (rel_of a) && match w with RootPositive => above_zero (rel_of a) | _ => true end)
    (Sequent (join_all [a]) (match w with
      | RootSign => plain s GE | RootPositive => plain s GT | RootSquare => plain (Sub (Mul s s) t) EQ end)).
Theorem root_sound : forall w a s, valid a -> r_root w a = Some s -> valid s.
Proof.
  intros w a s V H. unfold r_root in H. cbv zeta in H. granted H. destruct w; apply valid_from_one; auto; intros e D R;
    pose proof (at_least_spec _ _ H1 R) as P.
  - split; [simpl; tauto|]. apply sqrt_pos.
  - split; [simpl; tauto|]. apply sqrt_lt_R0. exact (above_zero_spec _ _ H0 R).
  - split; [simpl; tauto|]. values. simpl. rewrite sqrt_sqrt by exact P. ring.
Qed.

(* ABS. *)
Inductive abs_law := AbsSign | AbsLeft | AbsRight | AbsSquare.
Definition abs_fact (w : abs_law) (a : term) : known :=
  let b := App Abs a in
  match w with
  | AbsSign => plain b GE | AbsLeft => plain (Sub b a) GE | AbsRight => plain (Add b a) GE
  | AbsSquare => plain (Sub (Mul b b) (Mul a a)) EQ
  end.
Definition r_abs (w : abs_law) (a : term) (on : list sequent) : option sequent :=
  given (defined a on) (Sequent (join_all on) (abs_fact w a)).
Theorem abs_sound : forall w a on s, Forall valid on -> r_abs w a on = Some s -> valid s.
Proof.
  intros w a on s V H. granted H. destruct w; apply valid_from; auto; intros e T; pose proof (defined_spec e a on T H) as D.
  - split; [simpl; tauto|]. apply Rabs_pos.
  - split; [simpl; tauto|]. values. simpl. pose proof (Rle_abs (tv e [] a)). lra.
  - split; [simpl; tauto|]. values. simpl. pose proof (Rle_abs (- tv e [] a)) as A. rewrite Rabs_Ropp in A. lra.
  - split; [simpl; tauto|]. values. simpl. pose proof (Rsqr_abs (tv e [] a)) as A. unfold Rsqr in A. lra.
Qed.
Definition r_abs_of (a : sequent) : option sequent :=
  given (is_plain a && at_least (rel_of a)) (Sequent (join_all [a]) (plain (Sub (App Abs (term_of a)) (term_of a)) EQ)).
Theorem abs_of_sound : forall a s, valid a -> r_abs_of a = Some s -> valid s.
Proof.
  intros a s V H. granted H. apply valid_from_one; auto. intros e D R. pose proof (at_least_spec _ _ H0 R) as P.
  split; [simpl; tauto|]. values. simpl. rewrite Rabs_pos_eq by exact P. ring.
Qed.

(* TRIG. *)
Inductive trig_law := Circle | SinSum | CosSum | SinZero | CosZero | SinPi | CosPi.
Definition trig_fact (w : trig_law) (a b : term) : known :=
  let sin t := App Sin t in let cos t := App Cos t in
  match w with
  | Circle => plain (Sub (Add (Mul (sin a) (sin a)) (Mul (cos a) (cos a))) One) EQ
  | SinSum => plain (Sub (sin (Add a b)) (Add (Mul (sin a) (cos b)) (Mul (cos a) (sin b)))) EQ
  | CosSum => plain (Sub (cos (Add a b)) (Sub (Mul (cos a) (cos b)) (Mul (sin a) (sin b)))) EQ
  | SinZero => plain (sin Zero) EQ
  | CosZero => plain (Sub (cos Zero) One) EQ
  | SinPi => plain (sin Pi) EQ
  | CosPi => plain (Add (cos Pi) One) EQ
  end.
Definition r_trig (w : trig_law) (a b : term) (on : list sequent) : option sequent :=
  given (match w with Circle => defined a on | SinSum | CosSum => defined a on && defined b on | _ => true end)
    (Sequent (join_all on) (trig_fact w a b)).
Theorem trig_sound : forall w a b on s, Forall valid on -> r_trig w a b on = Some s -> valid s.
Proof.
  intros w a b on s V H. unfold r_trig in H. granted H. destruct w; apply valid_from; auto; intros e T; cbv zeta.
  - pose proof (defined_spec e a on T H) as D. split; [simpl; tauto|]. values. simpl.
    pose proof (sin2_cos2 (tv e [] a)) as C. unfold Rsqr in C. lra.
  - apply andb_true_iff in H as [H1 H2]. pose proof (defined_spec e a on T H1). pose proof (defined_spec e b on T H2).
    split; [simpl; tauto|]. values. simpl. rewrite sin_plus. ring.
  - apply andb_true_iff in H as [H1 H2]. pose proof (defined_spec e a on T H1). pose proof (defined_spec e b on T H2).
    split; [simpl; tauto|]. values. simpl. rewrite cos_plus. values. ring.
  - split; [simpl; tauto|]. values. simpl. apply sin_0.
  - split; [simpl; tauto|]. values. simpl. rewrite cos_0. ring.
  - split; [simpl; tauto|]. apply sin_PI.
  - split; [simpl; tauto|]. values. simpl. rewrite cos_PI. ring.
Qed.

(* ATAN. *)
Definition HalfPi := Mul (Num (1 # 2)) Pi.
Inductive atan_law := AtanTangent | AtanCosine | AtanBelow | AtanAbove.
Definition atan_fact (w : atan_law) (a : term) : known :=
  let b := App Atan a in
  match w with
  | AtanTangent => plain (Sub (App Sin b) (Mul a (App Cos b))) EQ
  | AtanCosine => plain (App Cos b) GT
  | AtanBelow => plain (Sub HalfPi b) GT
  | AtanAbove => plain (Add HalfPi b) GT
  end.
Definition r_atan (w : atan_law) (a : term) (on : list sequent) : option sequent :=
  given (defined a on) (Sequent (join_all on) (atan_fact w a)).
Lemma cos_atan_pos : forall x, 0 < cos (atan x).
Proof. intros x. destruct (atan_bound x). apply cos_gt_0; lra. Qed.
Theorem atan_sound : forall w a on s, Forall valid on -> r_atan w a on = Some s -> valid s.
Proof.
  intros w a on s V H. granted H. destruct w; apply valid_from; auto; intros e T; pose proof (defined_spec e a on T H) as D;
    destruct (atan_bound (tv e [] a)) as [L U]; pose proof (cos_atan_pos (tv e [] a)) as C.
  - split; [simpl; tauto|]. values. simpl. pose proof (tan_atan (tv e [] a)) as E. unfold tan in E.
    rewrite <- E at 2. field. lra.
  - split; [simpl; tauto|]. exact C.
  - split; [simpl; tauto|]. unfold HalfPi. values. simpl. lra.
  - split; [simpl; tauto|]. unfold HalfPi. values. simpl. lra.
Qed.
Definition r_atan_of (a : term) (below above : sequent) : option sequent :=
  given (above_zero (rel_of below) && above_zero (rel_of above) && says_that below (Sub HalfPi a) && says_that above (Add HalfPi a) &&
      defined a [below; above])
    (Sequent (join_all [below; above]) (plain (Sub (App Atan (Mul (App Sin a) (App Inv (App Cos a)))) a) EQ)).
Theorem atan_of_sound : forall a x y s, valid x -> valid y -> r_atan_of a x y = Some s -> valid s.
Proof.
  intros a x y s Vx Vy H. granted H. apply valid_from; [constructor; [exact Vx|constructor; [exact Vy|constructor]]|]. intros e T.
  pose proof (defined_spec e a _ T H0) as D. inversion T as [|? ? [_ Hx] T']; subst. inversion T' as [|? ? [_ Hy] _]; subst.
  pose proof (says_that_spec e x _ Vx Hx H2) as Rx. pose proof (says_that_spec e y _ Vy Hy H1) as Ry.
  apply above_zero_spec in Rx; auto. apply above_zero_spec in Ry; auto. revert Rx Ry. unfold HalfPi. values. intros Rx Ry.
  assert (C : 0 < cos (tv e [] a)) by (apply cos_gt_0; lra). split.
  - simpl. repeat split; auto. lra.
  - values. simpl. change (sin (tv e [] a) * / cos (tv e [] a)) with (tan (tv e [] a)). rewrite atan_tan by lra. ring.
Qed.
