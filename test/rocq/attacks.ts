/** Claims whose statement once said something else, with what the kernel must be able to show of the statement now. */

/** What is to be shown of a claim: its statement, its refutation, or that one of them is false. */
export type Shown = "proved" | "refuted" | "not proved" | "not refuted";
export interface Case {
  readonly claim: string;
  readonly shown: Shown;
  readonly proof: string;
}

const small = "unfold rsum, rmax in H; simpl in H; rewrite ?Rmax_left in H by lra; lra.";
export const attacks: Readonly<Record<string, readonly Case[]>> = {
  "a variable that bears a name of Rocq, and one that bears the name it would get": [
    {
      claim: "forall S real, S_ real where S^2 + 1/S_ = 10^30, S_ >= 10^9: S <= S_",
      shown: "refuted",
      proof: `intros H. set (s := sqrt (10 ^ 30 - 1 / 10 ^ 9)).
        assert (E : s ^ 2 = 10 ^ 30 - 1 / 10 ^ 9) by (unfold s; rewrite <- Rsqr_pow2; apply Rsqr_sqrt; lra).
        specialize (H s (10 ^ 9) ltac:(lra) ltac:(rewrite E; lra) ltac:(lra)).
        assert (0 <= s) by apply sqrt_pos. nra.`,
    },
    { claim: "forall nat >= 1, nat_ <= 0, nat1 real: nat <= nat_", shown: "refuted", proof: "intros H. specialize (H 1 0 0 ltac:(lra) ltac:(lra)). lra." },
    { claim: "forall dim c, INR real, INR_ real where INR = c + 1, INR_ = 0: INR <= INR_", shown: "refuted", proof: "intros H. specialize (H 1%nat 2 0 ltac:(auto) ltac:(simpl; lra) eq_refl). lra." },
    { claim: "forall rsum >= 1, rsum_ <= 0: rsum <= rsum_", shown: "refuted", proof: "intros H. specialize (H 1 0 ltac:(lra) ltac:(lra)). lra." },
  ],
  "an index that bears the name of a dimension": [
    { claim: "forall dim c: sum(c in c, sum(j in c, 1)) <= c*(c-1)/2", shown: "refuted", proof: `intros H. specialize (H 2%nat ltac:(auto)). ${small}` },
    { claim: "forall dim c: max(c in c, sum(j in c, 1)) <= c - 1", shown: "refuted", proof: `intros H. specialize (H 2%nat ltac:(auto)). ${small}` },
    { claim: "forall dim c, v in [1,1]^c: sum(c in c, norm1(v)) <= c*(c-1)/2", shown: "refuted", proof: `intros H. specialize (H 2%nat (fun _ => 1) ltac:(auto) ltac:(intros; lra) ltac:(intros; lra)). unfold norm1 in H. rewrite Rabs_R1 in H. ${small}` },
  ],
  "a conclusion that is undefined somewhere": [
    { claim: "forall x real: x/x <= 1", shown: "not proved", proof: "intros H. destruct (H 0) as [H0 _]. lra." },
    { claim: "forall x real: 1/x = 1/x", shown: "not proved", proof: "intros H. destruct (H 0) as [H0 _]. lra." },
    { claim: "forall x real: 0*log(x) = 0", shown: "not proved", proof: "intros H. destruct (H 0) as [H0 _]. lra." },
    { claim: "forall x in [-2,-1]: log(x) <= x", shown: "not proved", proof: "intros H. destruct (H (-1)) as [H0 _]; lra." },
    { claim: "forall x real: sum(i in 2, (1/x)^0) = 2", shown: "not proved", proof: "intros H. destruct (H 0) as [H0 _]. apply (H0 O); auto." },
    { claim: "forall dim m, D in R^m, w in R^m: tail2(1, D, w, 0) <= 1", shown: "not proved", proof: "intros H. destruct (H 1%nat (fun _ => 0) (fun _ => 0)) as [H0 _]; [auto|]. apply H0. simpl. lra." },
  ],
  "a refutation at a point where something is undefined": [
    { claim: "forall x real where sqrt(x) <= 0: x >= 0", shown: "proved", proof: "intros x H _. exact H." },
    { claim: "forall x real where 1/x = 0: x = 7", shown: "proved", proof: "intros x Hx H. exfalso. apply (Rinv_neq_0_compat x Hx). lra." },
    { claim: "forall x in [-2,-1]: log(x) <= x", shown: "not refuted", proof: "intros H. apply H. intros x _ Hx Hl. lra." },
    { claim: "forall x < 0 where log(x) = 0: x >= 5", shown: "proved", proof: "intros x Hx Hl. lra." },
  ],
};
