/** The neighbourhood of the sample. */
import {
  parseClaim, claim, free, leq, lt, norm1, norm2, normInf, positive, step, vector,
} from "lemmakit";
import { epsilon } from "../notation.ts";

export const crossEntropyLipschitzOnSampleNeighbourhood = step({
  label: "cross-entropy-lipschitz-on-sample-neighbourhood",
  where: "after Theorem 3.2",
  printed: parseClaim(
    "def continuous(g, T) := forall u in T, e in (0,inf): exists t in (0,inf): forall v in T: ||v - u||_2 < t implies ||g(v) - g(u)||_2 < e; forall f : R^d -> R^c, x in R^(m x d), epsilon > 0, y in 1..c where continuous(f, R^d): exists C in [0,inf): lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), {f(u) : u in nbhd({x[k] : k in 1..m}, epsilon)}, C)",
  ),
  latex: "f(\\mathbb{X}_\\epsilon)",
  uses: ["cross-entropy-not-globally-lipschitz", "finite-union-compact"],
  note: "True with sqrt(2), continuous or not. The printed constant, with M_1 and M_2 over this set, does not serve (see theorem-3-2-finite-sample).",
});

const d = vector("delta", "d");
const inBall = leq(norm2(d), epsilon);

export const sampleNeighbourhood = step({
  label: "sample-neighbourhood",
  where: "after Theorem 3.2",
  printed: claim([positive(epsilon), free(d)], inBall, { where: [lt(normInf(d), epsilon)] }),
  latex: "\\mathbb{X}_\\epsilon = \\{x' : \\exists x \\in \\mathbb{X} \\text{ s.t. } \\|x - x'\\|_2 \\le \\epsilon\\}",
  charges: [
    {
      of: "hypothesis-missing",
      why: "The norm of the attack is not named. It must be one with balls inside the Euclidean ones: the norms 1 and 2 will do, the maximum norm of Appendix A not.",
      holds: [
        claim([positive(epsilon), free(d)], inBall, { where: [lt(norm2(d), epsilon)] }),
        claim([positive(epsilon), free(d)], inBall, { where: [lt(norm1(d), epsilon)] }),
      ],
      fails: [claim([positive(epsilon), free(d)], inBall, { where: [lt(normInf(d), epsilon)] })],
},
  ],
  repair: {
    text: "The same norm in the set and in the attack; closed balls of any norm are compact.",
    claim: claim([positive(epsilon), free(d)], inBall, { where: [lt(normInf(d), epsilon), lt(norm2(d), epsilon)] }),
},
  uses: ["perturbed-loss-maximum"],
  note: "In two dimensions the perturbation (0.9, 0.9) has maximum norm below 1 and Euclidean norm 1.27.",
});

export const finiteUnionCompact = step({
  label: "finite-union-compact",
  where: "after Theorem 3.2",
  printed: parseClaim(
    "def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall x in R^(m x d), epsilon > 0: compact({u in R^d : exists k in 1..m: norm2(x[k] - u) <= epsilon}, R^d)",
  ),
  latex: "\\mathbb{X}_\\epsilon = \\bigcup_{i=1}^n \\{x' : \\|x_i - x'\\|_2 \\le \\epsilon\\}",
  uses: ["sample-neighbourhood"],
  twins: [
    { name: "open balls for closed ones", claim: parseClaim("forall x in R^(m x d), epsilon > 0, u in R^d where (exists k in 1..m: norm2(x[k] - u) <= epsilon): exists k in 1..m: norm2(x[k] - u) < epsilon") },
    { name: "all balls for some ball", claim: parseClaim("forall x in R^(m x d), epsilon > 0, u in R^d where (exists k in 1..m: norm2(x[k] - u) <= epsilon): forall k in 1..m: norm2(x[k] - u) <= epsilon") },
  ],
  note: "Closed as a finite union of closed sets, and bounded by the largest norm in the sample plus epsilon.",
});
