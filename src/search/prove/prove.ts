import type { Claim } from "../../claim/index.ts";
import { open, type Certificate, type Open } from "../../certificate/index.ts";
import type { Hypothesis, Tree } from "../../certificate/goal.ts";
import { goalOf } from "../../certificate/make-goal.ts";
import { demandGoal, isMet, statementOf } from "../../certificate/obligations.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { signsAt } from "../../certificate/place.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { printTerm } from "../../term/index.ts";
import { Divisors } from "./divisors.ts";
import { Engine, TimeOver } from "./engine.ts";

export interface ProveOptions {
  /** Milliseconds. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  readonly seed?: number;
}
/** A certificate, unchecked, or why there is none. */
export type ProveResult = { readonly certificate: Certificate } | { readonly open: Open; readonly timeOver?: boolean };

/**
 * Looks for a certificate. Nothing it gives is believed: `checkCertificate` decides. Says what stood in the way where it
 * finds none.
 *
 * @example
 * ```ts
 * import { parseClaim, prove } from "lemmakit";
 * "certificate" in prove(parseClaim("forall x > 0: log(x) <= x - 1")); // true
 * ```
 */
export function prove(claim: Claim, options: ProveOptions = {}): ProveResult {
  const { timeout = 10_000, signal } = options;
  return new Prover(claim, signal).run(timeout, timeout);
}

/** A search for a certificate that can be left and gone on with. */
export class Prover {
  private readonly claim: Claim;
  private readonly engine: Engine;
  private readonly divisors = new Divisors();
  private sliceEnd = 0;
  private end = 0;

  constructor(claim: Claim, signal?: AbortSignal) {
    this.claim = claim;
    const past = (end: number) => performance.now() > end || signal?.aborted === true;
    this.engine = new Engine({ slice: () => past(Math.min(this.sliceEnd, this.end)), over: () => past(this.end) }, { divisors: this.divisors });
  }

  /** Goes on for a slice of the milliseconds left; single steps may take longer, but not beyond all that is left. */
  run(slice: number, left: number): ProveResult {
    this.sliceEnd = performance.now() + slice;
    this.end = performance.now() + left;
    try {
      return this.attempt();
    } catch (e) {
      if (e instanceof TimeOver) return { open: open("budget", "no proof was found in the time given"), timeOver: true };
      if (e instanceof RangeError) return { open: open("unsupported", e.message) };
      throw e;
    }
  }

  private attempt(): ProveResult {
    const { engine, divisors } = this;
    const s = statementOf(this.claim);
    if (isRefusal(s)) return { open: open("unsupported", s.message) };
    const plain = signsAt(s.variables, s.hypotheses);
    for (const c of s.conclusions) divisors.learn(readValue(c, plain));
    const everywhere = s.hypotheses.length === 0;
    let hypotheses: readonly Hypothesis[] = s.hypotheses;
    const defined: { sign: 1 | -1; proof: Tree }[] = [];
    for (const d of s.demands) {
      if (isMet(d, s.variables, hypotheses)) continue;
      let found = false;
      for (const sign of [1, -1] as const) {
        const goal = demandGoal(d, sign, s.variables, hypotheses);
        if (isRefusal(goal)) continue;
        const proof = engine.prove(goalOf(s.variables, hypotheses, goal.value, goal.strict), 14);
        if (!proof) continue;
        defined.push({ sign, proof });
        hypotheses = [...hypotheses, { value: goal.value, kind: goal.strict ? "positive" : "nonnegative", everywhere }];
        found = true;
        break;
      }
      if (!found) return { open: open("domain", `it was not shown that a side is defined: the sign of ${printTerm(d.on)}`) };
    }
    const signs = signsAt(s.variables, hypotheses);
    const proofs: Tree[] = [];
    for (const c of s.conclusions) {
      const proof = engine.prove(goalOf(s.variables, hypotheses, readValue(c, signs), s.strict));
      if (!proof) return { open: open("budget", "the search for a proof ended without one") };
      proofs.push(proof);
    }
    return { certificate: { defined, proofs } };
  }
}
