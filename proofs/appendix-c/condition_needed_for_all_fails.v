(* Appendix C: and the condition on the rows, 1 >= 5, does not hold: it is not needed. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors norms.
Open Scope R_scope.

Theorem condition_needed_for_all_fails :
  ~ ((sqrt (1 + 0) + sqrt (0 + 0)) * sqrt ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) <=
    1 * 1 + 0 * (10 * 0) - (0 * 1 + 0 * (10 * 0))).
Proof.
  intros H. replace (sqrt (1 + 0)) with 1 in H by (rewrite Rplus_0_r; symmetry; apply sqrt_1).
  replace (sqrt (0 + 0)) with 0 in H by (rewrite Rplus_0_r; symmetry; apply sqrt_0).
  replace ((1 - 1) ^ 2 + (10 * (1 / 2)) ^ 2) with (5 ^ 2) in H by field. rewrite sqrt_pow2 in H by lra. lra.
Qed.
