(* Appendix B: the rewriting of the summand of the label. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import definitions.
Open Scope R_scope.

Theorem reciprocal_expansion_score :
  forall (c : nat) (e : nat -> R) (e' : nat -> R) (y : nat),
  (1 <= c)%nat ->
  (forall i, (i < c)%nat -> 0 < e i) ->
  (forall i, (i < c)%nat -> 0 < e' i) ->
  (y < c)%nat ->
  e' y / e y - e y / e' y = 1 + (e' y - e y) / e y - 1 + (e' y - e y) / e' y.
Proof.
  intros c e e' y _ He He' Hy. pose proof (He y Hy). pose proof (He' y Hy). field. lra.
Qed.
