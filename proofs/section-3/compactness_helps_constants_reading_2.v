(* Section 3: the least score is positive. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors minimum.
Open Scope R_scope.

Theorem compactness_helps_constants_reading_2 :
  forall (c : nat) (f : nat -> R),
  (1 <= c)%nat ->
  0 < rmin c (fun k => exp (f k)).
Proof.
  intros c f Hc. apply rmin_gt; [exact Hc|]. intros i _. apply exp_pos.
Qed.
