import type { Claim } from "../claim/index.ts";
import { checkCertificate, open, type Verdict } from "../certificate/index.ts";
import { prove } from "./prove/prove.ts";
import { search, type SearchReport } from "./search.ts";

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

/** How the time is shared, in parts of the whole: a first look for a counterexample, then for a proof; the rest is for a longer look. */
const FIRST_LOOK = 0.15;
const PROOF = 0.65;
/** Points for each regime in the first look. */
const FEW_POINTS = 40;

const whereUndefined = (r: SearchReport): string | undefined =>
  r.undefinedAt && Object.entries(r.undefinedAt).map(([k, v]) => `${k} = ${v}`).join(", ");

/**
 * Decides a claim as far as it can in the time given: a first look for a counterexample, a search for a proof, and a
 * longer look. Either verdict is certified; what is left open says why.
 */
export async function decide(claim: Claim, options: DecideOptions = {}): Promise<Decision> {
  const started = performance.now();
  const { seed = 1, timeout = 10, signal } = options;
  const whole = timeout * 1000;
  const stop = signal ? { signal } : {};
  let evaluations = 0;
  const done = (verdict: Verdict, method?: string): Decision => ({
    verdict,
    ...(method === undefined ? {} : { method }),
    evaluations,
    seconds: (performance.now() - started) / 1000,
  });
  const look = (part: number, points?: number): SearchReport => {
    const report = search(claim, { seed: seed + evaluations, budget: part, ...(points === undefined ? {} : { points }), ...stop });
    evaluations += report.evaluations;
    return report;
  };

  const first = look(FIRST_LOOK * whole, FEW_POINTS);
  if (first.refuted) return done(first.refuted, `search: ${first.regime}`);
  const attempt = prove(claim, { timeout: PROOF * whole, seed, ...stop });
  if ("certificate" in attempt) {
    const checked = checkCertificate(claim, attempt.certificate);
    if (checked.kind === "proved") return done(checked.proved, `certificate: ${checked.proved.rules.join(", ")}`);
  }
  const left = whole - (performance.now() - started);
  const second = left > 0 && !signal?.aborted ? look(left) : first;
  if (second.refuted) return done(second.refuted, `search: ${second.regime}`);
  const nowhere = whereUndefined(second) ?? whereUndefined(first);
  if (nowhere !== undefined) return done(open("domain", `a side of the claim has no value at ${nowhere}`));
  if (!first.feasible && !second.feasible)
    return done(open("domain", "no point was found that meets the hypotheses and where both sides have a value"));
  return done("open" in attempt ? attempt.open : open("budget", "a certificate was found and did not pass the checker"));
}
