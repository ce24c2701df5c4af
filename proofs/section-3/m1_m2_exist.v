(* Section 3, M1 and M2 exist on bounded outputs. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log matrices minimum cross_entropy softplus.
Open Scope R_scope.

Theorem m1_m2_exist :
  forall (c : nat) (f : nat -> R) (B : R),
    (1 <= c)%nat ->
    0 < B ->
    norminf c f <= B ->
    exp (- B) <= rmin c (fun k => exp (f k)).
Proof.
  intros c f B Hc HB Hf. apply rmin_ge; [exact Hc|]. intros i Hi. apply exp_le.
  pose proof (norminf_ge c f i Hi). pose proof (Rle_abs (- f i)). rewrite Rabs_Ropp in *. lra.
Qed.
