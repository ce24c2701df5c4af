import type { Claim } from "../claim/index.ts";
import { open, type Verdict } from "../certificate/index.ts";
import { search } from "./search.ts";

export interface DecideOptions {
  readonly seed?: number;
  /** Seconds; 10 where it is not said. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** A verdict with how it came about. */
export interface Decision {
  readonly verdict: Verdict;
  /** How it was proved, or what the search did, in a few words. */
  readonly method?: string;
  readonly evaluations: number;
  readonly seconds: number;
}

/** Decides a claim as far as it can in the time given. */
export async function decide(claim: Claim, options: DecideOptions = {}): Promise<Decision> {
  const started = performance.now();
  const { seed = 1, timeout = 10, signal } = options;
  const report = search(claim, { seed, budget: timeout * 1000, ...(signal ? { signal } : {}) });
  const done = { evaluations: report.evaluations, seconds: (performance.now() - started) / 1000 };
  if (report.refuted) return { verdict: report.refuted, method: `search: ${report.regime}`, ...done };
  const searched = `no counterexample in ${report.points} points of ${report.regimes.length} regimes`;
  if (report.undefinedAt) {
    const at = Object.entries(report.undefinedAt).map(([k, v]) => `${k} = ${v}`).join(", ");
    return { verdict: open("domain", `a side of the claim has no value at ${at}`), ...done };
  }
  if (!report.feasible) return { verdict: open("domain", "no point was found that meets the hypotheses and where both sides have a value"), ...done };
  return { verdict: open("budget", searched), ...done };
}
