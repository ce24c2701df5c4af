(* The factor 1 in the repaired bound on the norm is best, for every c >= 1: f = 0 and f' = (- h, ..., - h), h small. *)
Require Import Reals Lra Lia.
From Lemmakit Require Import vectors sums norms exp_log.
Open Scope R_scope.

Theorem exponential_norm_bound_best : forall (c : nat) (K : R), (1 <= c)%nat -> K < 1 ->
  exists f f' : nat -> R,
  K * Rmax (norminf c (fun i => exp (f i))) (norminf c (fun i => exp (f' i))) * norm2 c (fun i => f' i - f i) <
  norm2 c (fun i => exp (f i) - exp (f' i)).
Proof.
  intros c K Hc HK. set (h := (1 - K) / 2). assert (Hh : 0 < h) by (unfold h; lra).
  exists (fun _ => 0), (fun _ => - h).
  assert (He : exp (- h) <= / (1 + h)).
  { rewrite exp_Ropp. apply Rinv_le_contravar; [lra | apply exp_ineq1_le]. }
  assert (He1 : / (1 + h) < 1) by (rewrite <- Rinv_1 at 2; apply Rinv_lt_contravar; lra).
  assert (Hi : forall a, norminf c (fun _ => exp a) = exp a)
    by (intros a; apply rmax_const; [exact Hc | intros i _; apply Rabs_right; left; apply exp_pos]).
  rewrite !Hi, exp_0, Rmax_left by lra.
  rewrite (norm2_const c _ (- h)), (norm2_const c _ (1 - exp (- h))) by (intros; ring).
  rewrite Rabs_Ropp, !Rabs_right by lra.
  assert (Hs : 0 < sqrt (INR c)) by (apply sqrt_lt_R0, lt_0_INR; lia).
  replace (K * 1 * (sqrt (INR c) * h)) with (sqrt (INR c) * (K * h)) by ring.
  apply Rmult_lt_compat_l; [exact Hs|].
  apply Rlt_le_trans with (1 - / (1 + h)); [|lra].
  replace (1 - / (1 + h)) with (h * / (1 + h)) by (field; lra). rewrite (Rmult_comm K).
  apply Rmult_lt_compat_l; [exact Hh|].
  apply Rmult_lt_reg_r with (1 + h); [lra|]. rewrite Rinv_l by lra. unfold h. nra.
Qed.
