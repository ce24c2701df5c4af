import { Budget } from "../../exact/index.ts";
import { lasting, workDone } from "../../exact/work.ts";
import type { Claim } from "../../claim/index.ts";
import { apart } from "../../certificate/apart.ts";
import { type Found } from "../../certificate/index.ts";
import { open, type Open } from "../../refute/index.ts";
import type { Hypothesis, Tree } from "../../certificate/goal.ts";
import { goalOf } from "../../certificate/make-goal.ts";
import { demandGoal, isMet, statementOf } from "../../certificate/obligations.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { signsAt } from "../../certificate/place.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { printTerm } from "../../term/index.ts";
import { allowanceOf, type Effort } from "../effort.ts";
import { framed } from "./affine.ts";
import { Chains } from "./chains.ts";
import { Divisors } from "./divisors.ts";
import { Engine, Paused } from "./engine.ts";
import { isOutOfReach } from "./node.ts";

/** What a search for a proof found, unchecked, or why there is none; `unfinished` where the search could go on. */
export type ProveResult = { readonly found: Found } | { readonly open: Open; readonly unfinished?: boolean };

const NOT_FOUND: ProveResult = { open: open("budget", "no proof was found with the work given"), unfinished: true };

/**
 * Looks for a proof. Nothing it gives is believed: `certify` asks the kernel. Says what stood in the way where it
 * finds none.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import { prove } from "../index.ts";
 * "found" in prove(parseClaim("forall x > 0: log(x) <= x - 1")); // true
 * ```
 */
export function prove(claim: Claim, effort: Effort = {}): ProveResult {
  const found = new Budget(allowanceOf(effort)).attempt(() => new Prover(claim).run());
  return "value" in found ? found.value : NOT_FOUND;
}

/** The units that a claim gets before it is divided into cases. */
const UNDIVIDED = 5e6;

/** A search for a proof that can be left and gone on with. */
export class Prover {
  private readonly claim: Claim;
  private readonly engine: Engine;
  private readonly divisors = new Divisors();
  /** For each case of a claim that is proved in two. */
  private readonly cases: readonly Prover[];
  /** Units of work that the claim undivided has had. */
  private tried = 0;
  private framed: ReturnType<typeof framed> | undefined;
  private slice = lasting(0);
  private whole = lasting(0);

  constructor(claim: Claim) {
    this.claim = claim;
    const two = apart(claim);
    this.cases = two ? [new Prover(two.less), new Prover(two.more)] : [];
    const over = () => !this.whole.alive();
    this.engine = new Engine({ slice: () => over() || !this.slice.alive(), over }, { divisors: this.divisors, chains: new Chains() });
  }

  /** Goes on for a slice of the units of work left; single steps may take longer, but hardly beyond all that is left. */
  run(slice = Infinity, left = Infinity): ProveResult {
    const [less, more] = this.cases;
    if (!less || !more) return this.undivided(slice, left);
    const [span, whole] = [lasting(slice), lasting(left)];
    if (this.tried < UNDIVIDED) {
      const before = workDone();
      const plain = this.undivided(Math.min(slice, UNDIVIDED - this.tried), left);
      if ("found" in plain) return plain;
      this.tried = plain.unfinished ? this.tried + workDone() - before : UNDIVIDED;
      if (!span.alive()) return NOT_FOUND;
    }
    return inCases(less.run(span.left(), whole.left()), () => more.run(span.left(), whole.left()));
  }

  /** Goes on without a step that the kernel did not follow, or without frames where it was none; says whether there was something to leave. */
  ban(step: Tree | undefined): boolean {
    const here = step === undefined ? this.unframe() : this.engine.ban(step);
    return this.cases.map((c) => c.ban(step)).includes(true) || here;
  }
  /** Leaves the frames that were found. */
  private unframe(): boolean {
    if (!this.framed?.frames.length) return false;
    this.framed = { claim: this.claim, frames: [] };
    return true;
  }

  private undivided(slice: number, left: number): ProveResult {
    this.slice = lasting(slice);
    this.whole = lasting(left);
    try {
      return this.attempt();
    } catch (e) {
      if (e instanceof Paused) return NOT_FOUND;
      if (isOutOfReach(e)) return { open: open("unsupported", (e as Error).message) };
      throw e;
    }
  }

  private attempt(): ProveResult {
    const { engine, divisors } = this;
    const { claim, frames } = (this.framed ??= framed(this.claim));
    const s = statementOf(claim);
    if (isRefusal(s)) return { open: open("unsupported", s.message) };
    const plain = signsAt(s.variables, s.hypotheses);
    for (const c of s.conclusions) divisors.learn(readValue(c.term, plain));
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
      const proof = engine.prove(goalOf(s.variables, hypotheses, readValue(c.term, signs), c.strict));
      if (!proof) return { open: open("budget", "the search for a proof ended without one") };
      proofs.push(proof);
    }
    return { found: { ...(frames.length ? { frames } : {}), defined, proofs } };
  }
}

/** Both cases, the second where the first was found. */
function inCases(less: ProveResult, second: () => ProveResult): ProveResult {
  if ("open" in less) return less;
  const more = second();
  return "open" in more ? more : { found: { cases: [less.found, more.found], defined: [], proofs: [] } };
}
