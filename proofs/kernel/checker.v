(* A list of steps, each the use of a rule, run to the sequents they give. *)
Require Import ZArith NArith QArith Reals List Bool Lia.
From LemmakitKernel Require Import term value binding poly partial fact substitution structure functions fraction arithmetic derivative analysis
  families interval evaluate.
Import ListNotations.

(* Steps are numbered from 1; they name earlier ones by number. *)
Definition ref := positive.
Record summand_at := SummandAt { c_ : Q; facts_ : list ref; squares_ : list term }.
Record multiple_at := MultipleAt { mult_ : term; eq_ : ref }.
Record hole_at := HoleAt { h_name : name; h_from : term; h_to : term; h_eq : ref }.

Inductive step :=
| Hyp (f : fact)
| Cut (lemma_ in_ : ref)
| Cases (on : term) (left right : ref) (defined : list ref)
| Absurd (from : ref) (f : fact)
| Inst (in_ : ref) (reals : list (name * term)) (places : list ((name * name) * name)) (vectors : list (name * vector)) (defined : list ref)
| Generalise (from : ref) (i d : name)
| Specialise (from : ref) (i d : name)
| Close (from : ref) (gap : name) (t : term)
| Domain (from : ref) (of_ : term)
| Both (first second : ref)
| Replace_ (pattern : fact) (holes : list hole_at) (in_ : ref) (defined : list ref)
| Arith (t : term) (r : relation) (summands : list summand_at) (multiples : list multiple_at) (nonzero defined : list ref)
| Inv_ (law : inv_law) (from : ref)
| Exp_ (law : exp_law) (of_ and_ : term) (defined : list ref)
| Log_ (from : ref)
| Root (law : root_law) (from : ref)
| Abs_ (law : abs_law) (of_ : term) (defined : list ref)
| AbsOf (from : ref)
| Trig (law : trig_law) (of_ and_ : term) (defined : list ref)
| Atan_ (law : atan_law) (of_ : term) (defined : list ref)
| AtanOf (of_ : term) (below above : ref)
| Mono (variable : name) (t from : term) (defined : list ref) (slope start : ref)
| Eval_ (t : term) (r : relation) (bounds : list fact) (digits : Z)
| Sum_ (from : ref) (i d : name)
| Swap (i d k c : name) (body : term) (defined : list ref)
| Size_ (d : name)
| Delta_ (law : delta_law) (i k d : name) (body : term) (defined : list ref)
| Max_ (i k d : name) (body : term) (defined : list ref)
| MaxLeast (from : ref) (i d : name) (bound body : term).

(* Sequents by number. *)
Inductive tree := Leaf | Node (l : tree) (s : option sequent) (r : tree).
Fixpoint get (i : positive) (t : tree) {struct t} : option sequent :=
  match t with
  | Leaf => None
  | Node l s r => match i with xH => s | xO i => get i l | xI i => get i r end
  end.
Fixpoint set_at (i : positive) (s : sequent) (t : tree) : tree :=
  match i, t with
  | xH, Leaf => Node Leaf (Some s) Leaf
  | xH, Node l _ r => Node l (Some s) r
  | xO i, Leaf => Node (set_at i s Leaf) None Leaf
  | xO i, Node l o r => Node (set_at i s l) o r
  | xI i, Leaf => Node Leaf None (set_at i s Leaf)
  | xI i, Node l o r => Node l o (set_at i s r)
  end.

Definition bind1 {A B} (a : option A) (f : A -> option B) : option B := match a with Some a => f a | None => None end.
Notation "'let?' x := a 'in' b" := (bind1 a (fun x => b)) (at level 200, x pattern, b at level 200).

Section Steps.
  Variable known_ : tree.
  Definition one_at (r : ref) : option sequent := get r known_.
  Definition all_at (l : list ref) : option (list sequent) := all_some (map one_at l).
  Definition summand_of (s : summand_at) : option summand :=
    let? l := all_at (facts_ s) in Some (Summand (c_ s) l (squares_ s)).
  Definition multiple_of (m : multiple_at) : option multiple := let? e := one_at (eq_ m) in Some (Multiple (mult_ m) e).
  Definition hole_of (h : hole_at) : option hole := let? e := one_at (h_eq h) in Some (Hole (h_name h) (h_from h) (h_to h) e).

  Definition apply_step (s : step) : option sequent :=
    match s with
    | Hyp f => r_hyp f
    | Cut a b => let? a := one_at a in let? b := one_at b in r_cut a b
    | Cases t a b on => let? a := one_at a in let? b := one_at b in let? on := all_at on in r_cases t a b on
    | Absurd a f => let? a := one_at a in r_absurd a f
    | Inst a rs ps vs on => let? a := one_at a in let? on := all_at on in r_inst a rs ps vs on
    | Generalise a i d => let? a := one_at a in r_generalise a i d
    | Specialise a i d => let? a := one_at a in r_specialise a i d
    | Close a d t => let? a := one_at a in r_close a d t
    | Domain a t => let? a := one_at a in r_domain a t
    | Both a b => let? a := one_at a in let? b := one_at b in r_both a b
    | Replace_ p hs a on => let? hs := all_some (map hole_of hs) in let? a := one_at a in let? on := all_at on in r_replace p hs a on
    | Arith t r ss ms nz on =>
        let? ss := all_some (map summand_of ss) in let? ms := all_some (map multiple_of ms) in
        let? nz := all_at nz in let? on := all_at on in r_arith t r ss ms nz on
    | Inv_ w a => let? a := one_at a in r_inv w a
    | Exp_ w t u on => let? on := all_at on in r_exp w t u on
    | Log_ a => let? a := one_at a in r_log a
    | Root w a => let? a := one_at a in r_root w a
    | Abs_ w t on => let? on := all_at on in r_abs w t on
    | AbsOf a => let? a := one_at a in r_abs_of a
    | Trig w t u on => let? on := all_at on in r_trig w t u on
    | Atan_ w t on => let? on := all_at on in r_atan w t on
    | AtanOf t a b => let? a := one_at a in let? b := one_at b in r_atan_of t a b
    | Mono x f a on l b => let? on := all_at on in let? l := one_at l in let? b := one_at b in r_mono x f a on l b
    | Eval_ t r bs p => r_eval t r bs p
    | Sum_ a i d => let? a := one_at a in r_sum a i d
    | Swap i d k c t on => let? on := all_at on in r_swap i d k c t on
    | Size_ d => r_size d
    | Delta_ w i k d t on => let? on := all_at on in r_delta w i k d t on
    | Max_ i k d t on => let? on := all_at on in r_max i k d t on
    | MaxLeast a i d b t => let? a := one_at a in r_max_least a i d b t
    end.
End Steps.

Fixpoint run (steps : list step) (n : positive) (t : tree) : option tree :=
  match steps with
  | [] => Some t
  | s :: l => match apply_step t s with Some q => run l (Pos.succ n) (set_at n q t) | None => None end
  end.
(* Whether steps show each goal, at the step named with it, from hypotheses. *)
Definition check (steps : list step) (given_ : list fact) (goals : list (fact * ref)) : bool :=
  match run steps 1 Leaf with
  | None => false
  | Some t =>
      let hs := map know given_ in
      forallb (fun g => match get (snd g) t with
        | Some q => same (concl q) (know (fst g)) && forallb (fun h => existsb (same h) hs) (hyps q)
        | None => false end) goals
  end.

Definition sound_tree (t : tree) : Prop := forall i s, get i t = Some s -> valid s.
Lemma sound_leaf : sound_tree Leaf.
Proof. intros i s H. discriminate. Qed.
Lemma get_set : forall i j s t q, get j (set_at i s t) = Some q -> q = s \/ get j t = Some q.
Proof.
  induction i as [i IH|i IH|]; intros j s t q H; destruct t as [|l o r]; destruct j as [j|j|]; simpl in *; auto; try discriminate;
    try (injection H as <-; auto; fail).
  all: apply IH in H as [H|H]; auto; destruct j; discriminate.
Qed.

Section Sound.
  Variable t : tree.
  Hypothesis St : sound_tree t.
  Lemma one_at_sound : forall r s, one_at t r = Some s -> valid s.
  Proof. intros r s H. exact (St r s H). Qed.
  Lemma all_at_sound : forall l ss, all_at t l = Some ss -> Forall valid ss.
  Proof.
    intros l ss H. apply all_some_spec in H. apply Forall_forall. intros s I.
    assert (J : In (Some s) (map (one_at t) l)) by (rewrite H; apply in_map, I). apply in_map_iff in J as (r & E & _). apply (one_at_sound r), E.
  Qed.
  Lemma summands_sound : forall l ss, all_some (map (summand_of t) l) = Some ss -> Forall (fun x => Forall valid (facts x)) ss.
  Proof.
    intros l ss H. apply all_some_spec in H. apply Forall_forall. intros s I.
    assert (J : In (Some s) (map (summand_of t) l)) by (rewrite H; apply in_map, I). apply in_map_iff in J as (x & E & _).
    unfold summand_of in E. destruct (all_at t (facts_ x)) as [fs|] eqn:F; [|discriminate]. injection E as <-. apply (all_at_sound _ _ F).
  Qed.
  Lemma multiples_sound : forall l ss, all_some (map (multiple_of t) l) = Some ss -> Forall (fun x => valid (equal x)) ss.
  Proof.
    intros l ss H. apply all_some_spec in H. apply Forall_forall. intros s I.
    assert (J : In (Some s) (map (multiple_of t) l)) by (rewrite H; apply in_map, I). apply in_map_iff in J as (x & E & _).
    unfold multiple_of in E. destruct (one_at t (eq_ x)) as [q|] eqn:F; [|discriminate]. injection E as <-. apply (one_at_sound _ _ F).
  Qed.
  Lemma holes_sound : forall l ss, all_some (map (hole_of t) l) = Some ss -> Forall (fun x => valid (equation x)) ss.
  Proof.
    intros l ss H. apply all_some_spec in H. apply Forall_forall. intros s I.
    assert (J : In (Some s) (map (hole_of t) l)) by (rewrite H; apply in_map, I). apply in_map_iff in J as (x & E & _).
    unfold hole_of in E. destruct (one_at t (h_eq x)) as [q|] eqn:F; [|discriminate]. injection E as <-. apply (one_at_sound _ _ F).
  Qed.

  Theorem apply_step_sound : forall s q, apply_step t s = Some q -> valid q.
  Proof.
    intros s q H. destruct s; cbn [apply_step] in H;
      repeat match type of H with
        | bind1 ?a _ = Some _ => let E := fresh "E" in destruct a eqn:E; [cbn [bind1] in H|discriminate H]
        end;
      repeat match goal with
        | E : one_at _ _ = Some _ |- _ => apply one_at_sound in E
        | E : all_at _ _ = Some _ |- _ => apply all_at_sound in E
        | E : all_some (map (summand_of _) _) = Some _ |- _ => apply summands_sound in E
        | E : all_some (map (multiple_of _) _) = Some _ |- _ => apply multiples_sound in E
        | E : all_some (map (hole_of _) _) = Some _ |- _ => apply holes_sound in E
        end;
      first [ eapply hyp_sound; eassumption | eapply (cut_sound s s0); eassumption | eapply (cases_sound on s s0); eassumption
            | eapply absurd_sound; eassumption | eapply inst_sound; [..|eassumption]; assumption | eapply generalise_sound; [..|eassumption]; assumption
            | eapply specialise_sound; [..|eassumption]; assumption | eapply close_sound; [..|eassumption]; assumption
            | eapply domain_sound; [..|eassumption]; assumption
            | eapply both_sound; [..|eassumption]; assumption | eapply replace_sound; [..|eassumption]; assumption
            | eapply arith_sound; [..|eassumption]; assumption | eapply inv_sound; [..|eassumption]; assumption
            | eapply exp_sound; [..|eassumption]; assumption | eapply log_sound; [..|eassumption]; assumption
            | eapply root_sound; [..|eassumption]; assumption | eapply abs_sound; [..|eassumption]; assumption
            | eapply abs_of_sound; [..|eassumption]; assumption | eapply trig_sound; [..|eassumption]; assumption
            | eapply atan_sound; [..|eassumption]; assumption | eapply atan_of_sound; [..|eassumption]; assumption
            | eapply mono_sound; [..|eassumption]; assumption | eapply eval_sound; eassumption
            | eapply sum_sound; [..|eassumption]; assumption | eapply swap_sound; [..|eassumption]; assumption
            | eapply size_sound; eassumption | eapply delta_sound; [..|eassumption]; assumption
            | eapply max_sound; [..|eassumption]; assumption | eapply max_least_sound; [..|eassumption]; assumption ].
  Qed.
End Sound.

Theorem run_sound : forall steps n t t', sound_tree t -> run steps n t = Some t' -> sound_tree t'.
Proof.
  induction steps as [|s l IH]; intros n t t' S H; simpl in H; [injection H as <-; exact S|].
  destruct (apply_step t s) as [q|] eqn:E; [|discriminate]. apply (IH _ _ _) in H; [exact H|].
  intros i x G. apply get_set in G as [->|G]; [apply (apply_step_sound t S s), E|apply (S i), G].
Qed.

(* At a point where all given facts hold, the goals do. *)
Theorem check_sound : forall steps given_ goals, check steps given_ goals = true ->
  forall e, Forall (holds e) given_ -> Forall (fun g => holds e (fst g)) goals.
Proof.
  intros steps given_ goals H e G. unfold check in H. destruct (run steps 1 Leaf) as [t|] eqn:R; [|discriminate]. cbv zeta in H.
  pose proof (run_sound steps 1 Leaf t sound_leaf R) as S. apply Forall_forall. intros [f r] I. rewrite forallb_forall in H. specialize (H _ I).
  cbn [fst snd] in *. destruct (get r t) as [q|] eqn:Q; [|discriminate]. apply andb_true_iff in H as [H1 H2]. destruct (S r q Q) as (Ph & Pc & V).
  apply (same_spec e (concl q) (know f)); auto; [apply know_proper|]. apply V. unfold hold. apply Forall_forall. intros h J.
  rewrite forallb_forall in H2. specialize (H2 h J). apply existsb_exists in H2 as (k & K & E). apply in_map_iff in K as (g & <- & K).
  rewrite Forall_forall in Ph, G. apply (same_spec e h (know g)); auto. apply know_proper.
Qed.
