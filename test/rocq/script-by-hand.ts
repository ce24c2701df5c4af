/** Proofs made by hand, of what no finder proves: claims for every size, and rules that are seldom used. */
import { parseClaim, type Claim } from "lemmakit";
import { obligationOf } from "../../src/kernel/meaning.ts";
import type { Theorem } from "../../src/kernel/index.ts";
import { readPosition, readTerm } from "../../src/kernel/text.ts";
import { writeCertificate, type Certificate } from "../../src/kernel/certificate.ts";
import { add, fact, variable, ZERO } from "../../src/kernel/index.ts";
import { arith, assume, make, originOf, reflexive } from "../../src/prove/make.ts";

export interface ByHand {
  readonly claim: string;
  /** From the hypotheses of the claim, what shows its goal. */
  readonly proof: (given: readonly Theorem[]) => Theorem;
}
const [i, k] = [readPosition("i:n"), readPosition("k:n")];
const [x, gap] = [variable("x"), variable("gap")];
export const byHand: readonly ByHand[] = [
  {
    claim: "forall dim n, u in (0,inf)^n: 0 < sum(i in n, u[i])",
    proof: ([u]) => {
      const all = make("generalise", { from: make("specialise", { from: u!, at: k }), over: k });
      return make("sum", { from: make("specialise", { from: all, at: i }), over: i });
    },
  },
  {
    claim: "forall dim n, v in R^n, y in 1..n: v[y] <= max(i in n, v[i])",
    proof: () => make("max", { over: i, at: readPosition("y:n"), body: readTerm("v[i:n]"), defined: [] }),
  },
  {
    claim: "forall dim n, v in R^n, x real where v <= x: max(i in n, v[i]) <= x",
    proof: ([v]) => make("max-least", { from: make("specialise", { from: v!, at: i }), over: i, bound: readTerm("x"), body: readTerm("v[i:n]") }),
  },
  {
    claim: "forall dim n, dim m, A in R^(n x m): sum(i in n, sum(k in m, A[i,k])) = sum(k in m, sum(i in n, A[i,k]))",
    proof: () => make("swap", { outer: readPosition("k:m"), inner: i, body: readTerm("A[i:n,k:m]"), defined: [] }),
  },
  {
    claim: "forall dim n: 1 <= n",
    // With an equation of deltas that counts for nothing.
    proof: () => {
      const size = make("size", { dim: "n" });
      const delta = make("delta", { law: "same", left: i, right: i, body: ZERO, defined: [] });
      return arith(size.fact.term, ">=", [{ th: [size] }], { eqs: [[ZERO, delta]] });
    },
  },
  {
    claim: "forall x real: 2*atan(x) < pi",
    proof: () => {
      const below = make("atan", { law: "below", of: x, defined: [reflexive(x)] });
      return arith(readTerm("pi + -1*(2*atan(x))"), ">", [{ q: 2, th: [below] }]);
    },
  },
  {
    claim: "forall x >= 0: 0 <= 3*x",
    proof: ([h]) => {
      const above = assume(fact(gap, ">"));
      const near = arith(readTerm("3*x + gap"), ">=", [{ q: 3, th: [h!] }, { th: [above] }]);
      return make("close", { from: near, gap: "gap", term: readTerm("3*x") });
    },
  },
  {
    claim: "forall v in (0,inf)^3: 0 < sum(j in 3, v[j])",
    proof: (v) => arith(v.map((h) => h.fact.term).reduce((a, b) => add(a, b)), ">", v.map((h) => ({ th: [h] }))),
  },
  { claim: "forall dim n >= 3: 3 <= n", proof: ([n]) => n! },
];

export function proofByHand(f: ByHand): { readonly claim: Claim; readonly certificate: Certificate } {
  const claim = parseClaim(f.claim);
  const theorem = f.proof(obligationOf(claim).hypotheses.map(assume));
  return { claim, certificate: writeCertificate(claim, [theorem], originOf) };
}
