(* The value of a supremum: at least every member, and the member that is the greatest. *)
Require Import Reals Lra.
From Lemmakit Require Import definitions setting matrices.
Open Scope R_scope.

Lemma supremum_ge (E : R -> Prop) x : bound E -> E x -> x <= supremum E.
Proof. intros Hb Hx. destruct (supremum_is_lub E Hb (ex_intro _ x Hx)) as [H _]. apply H, Hx. Qed.

Lemma supremum_max (E : R -> Prop) x : E x -> (forall a, E a -> a <= x) -> supremum E = x.
Proof.
  intros Hx H. assert (Hb : bound E) by (exists x; exact H).
  apply Rle_antisym; [|apply supremum_ge; assumption].
  destruct (supremum_is_lub E Hb (ex_intro _ x Hx)) as [_ Hl]. apply Hl. exact H.
Qed.

Lemma supremum_near (E : R -> Prop) e : bound E -> (exists x, E x) -> 0 < e -> exists x, E x /\ supremum E - e < x.
Proof.
  intros Hb Hx He. destruct (supremum_is_lub E Hb Hx) as [_ Hl].
  destruct (Classical_Prop.classic (exists x, E x /\ supremum E - e < x)) as [H|H]; [exact H|].
  assert (supremum E <= supremum E - e) by (apply Hl; intros x Ex; apply Rnot_lt_le; intros Hlt; apply H; exists x; split; assumption).
  lra.
Qed.

(* The values of a function over a set that is not empty, bounded by b. *)
Lemma image_supremum_ge {T : Type} (P : T -> Prop) (g : T -> R) x : P x -> (exists b, forall t, P t -> g t <= b) ->
  g x <= supremum (fun a => exists t, P t /\ a = g t).
Proof.
  intros Hx [b Hb]. apply supremum_ge; [|exists x; split; [exact Hx | reflexivity]].
  exists b. intros a [t [Ht ->]]. apply Hb, Ht.
Qed.

Lemma image_supremum_max {T : Type} (P : T -> Prop) (g : T -> R) x : P x -> (forall t, P t -> g t <= g x) ->
  supremum (fun a => exists t, P t /\ a = g t) = g x.
Proof. intros Hx H. apply supremum_max; [exists x; split; [exact Hx | reflexivity]|]. intros a [t [Ht ->]]. apply H, Ht. Qed.

Lemma image_supremum_near {T : Type} (P : T -> Prop) (g : T -> R) e : (exists t, P t) -> (exists b, forall t, P t -> g t <= b) -> 0 < e ->
  exists t, P t /\ supremum (fun a => exists t, P t /\ a = g t) - e < g t.
Proof.
  intros [x Hx] [b Hb] He.
  destruct (supremum_near (fun a => exists t, P t /\ a = g t) e) as [a [[t [Ht ->]] H]]; [| |exact He | exists t; split; assumption].
  - exists b. intros a [t [Ht ->]]. apply Hb, Ht.
  - exists (g x), x. split; [exact Hx | reflexivity].
Qed.
