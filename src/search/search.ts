import type { Claim } from "../claim/index.ts";
import type { Refuted } from "../certificate/index.ts";
import type { Sizes } from "../term/index.ts";
import { Hunt, type Nearest } from "./hunt.ts";
import { REGIMES, type Regime } from "./regimes.ts";
import { sizePlans } from "./sizes.ts";

export interface SearchOptions {
  /** The same seed gives the same search. */
  readonly seed?: number;
  /** Points drawn for each regime and size. */
  readonly points?: number;
  readonly regimes?: readonly Regime[];
  /** Evaluations for one climb; 0 leaves climbing out. */
  readonly climbing?: number;
  /** Climbs of each regime from points that do not look best. */
  readonly elsewhere?: number;
  /** Points that doubles cannot decide, to be climbed from in decimals, and the evaluations for each. */
  readonly fine?: { readonly points: number; readonly evaluations: number };
  /** Milliseconds after which no new regime is begun. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
}

/** What a search did and found. */
export interface SearchReport {
  readonly seed: number;
  readonly refuted: Refuted | undefined;
  /** The regime whose point led to the counterexample. */
  readonly regime: string | undefined;
  readonly evaluations: number;
  readonly points: number;
  readonly regimes: readonly string[];
  readonly sizes: readonly Sizes[];
  /** Whether any point met the hypotheses. */
  readonly feasible: boolean;
  /** A point in the domain, meeting the hypotheses, where exact decimals find no value for a side of the claim. */
  readonly undefinedAt: Readonly<Record<string, string>> | undefined;
  /** The point whose sides came nearest to a violation, relative to their size. */
  readonly nearest: Nearest | undefined;
}

function firstOf<T, R>(list: readonly T[], f: (x: T) => R | undefined): R | undefined {
  for (const x of list) {
    const r = f(x);
    if (r !== undefined) return r;
  }
  return undefined;
}

/**
 * Looks for a counterexample: a mixture of regimes at several sizes, each followed by climbs from its best points. What
 * looks false is certified in exact decimals and shrunk; only then is it reported. Finding nothing proves nothing.
 *
 * @example
 * ```ts
 * import { parseClaim, search } from "lemmakit";
 * search(parseClaim("forall x > 0: log(x) <= 0.9*(x - 1)"), { seed: 1 }).refuted?.verdict; // "refuted"
 * ```
 */
export function search(claim: Claim, options: SearchOptions = {}): SearchReport {
  const { seed = 1, points = 60, regimes = REGIMES, budget = Infinity, elsewhere = 0, fine = { points: 2, evaluations: 30 } } = options;
  const plans = sizePlans(claim);
  const hunts: Hunt[] = [];
  const used = new Set<string>();
  const started = performance.now();
  let drawn = 0;
  const report = (refuted?: Refuted, regime?: string): SearchReport => ({
    seed,
    refuted,
    regime,
    evaluations: hunts.reduce((n, h) => n + h.objective.evaluations(), 0),
    points: drawn,
    regimes: [...used],
    sizes: hunts.map((h) => h.g.sizes),
    feasible: hunts.some((h) => h.feasible),
    nearest: hunts.map((h) => h.nearest()).reduce((a, b) => (!a || (b && b.score > a.score) ? b : a), undefined),
    undefinedAt: refuted ? undefined : firstOf(hunts, (h) => h.undefinedAt()),
  });
  for (const [k, sizes] of plans.entries()) {
    const hunt = new Hunt(claim, sizes);
    hunts.push(hunt);
    const climbing = options.climbing ?? Math.min(1200, 200 + 60 * hunt.space.dimension);
    for (const [r, regime] of regimes.entries()) {
      if (!regime.applies(hunt.space)) continue;
      if (options.signal?.aborted || performance.now() - started > budget) return report();
      used.add(regime.name);
      drawn += points;
      const refuted = hunt.run(regime, seed * 1_000_003 + k * 101 + r, points, climbing, elsewhere);
      if (refuted) return report(refuted, regime.name);
    }
    const refuted = climbing > 0 ? hunt.resolve(fine.evaluations, fine.points) : undefined;
    if (refuted) return report(refuted, "decimals");
  }
  return report();
}
