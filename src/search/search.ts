import type { Claim } from "../claim/index.ts";
import type { Refuted } from "../refute/index.ts";
import { Budget, OutOfBudget, type Ending } from "../exact/index.ts";
import { InputError, type Sizes } from "../term/index.ts";
import { allowanceOf, Slices, type Effort } from "./effort.ts";
import { Defined } from "./defined.ts";
import { Hunt, type Nearest } from "./hunt.ts";
import { REGIMES, type Regime } from "./regimes.ts";
import { sizePlans } from "./sizes.ts";

/** What is tried, whatever it costs. */
export interface SearchPlan {
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
}
export interface SearchOptions extends SearchPlan, Effort {}

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
  /** What ended the search before all was tried. */
  readonly ended?: Ending;
}

/** One search: its steps are short, and it can be asked at any time what came of it. */
export class Search {
  private readonly defined: Defined;
  private readonly plan: SearchPlan;
  private readonly hunts: Hunt[] = [];
  private readonly used = new Set<string>();
  private readonly steps: Iterator<void, void>;
  private points = 0;
  private refuted: Refuted | undefined;
  private regime: string | undefined;

  constructor(claim: Claim, plan: SearchPlan) {
    this.defined = new Defined(claim);
    this.plan = plan;
    this.steps = this.walk();
  }
  /** Takes a step; `false` where the search is over. */
  step(): boolean {
    return this.steps.next().done !== true;
  }
  /** A hunt at some sizes; nothing where the claim is too large at them, and there was one at smaller ones. */
  private start(sizes: Sizes): Hunt | undefined {
    try {
      return new Hunt(this.defined, sizes);
    } catch (e) {
      if (e instanceof InputError && e.kind === "too-large" && this.hunts.length > 0) return undefined;
      throw e;
    }
  }
  report(ended?: Ending): SearchReport {
    const { hunts, refuted, regime, points } = this;
    return {
      seed: this.plan.seed ?? 1,
      refuted,
      regime,
      evaluations: hunts.reduce((n, h) => n + h.objective.evaluations(), 0),
      points,
      regimes: [...this.used],
      sizes: hunts.map((h) => h.g.sizes),
      feasible: hunts.some((h) => h.feasible),
      nearest: hunts.map((h) => h.nearest()).reduce((a, b) => (!a || (b && b.score > a.score) ? b : a), undefined),
      undefinedAt: refuted ? undefined : hunts.find((h) => h.undefinedAt)?.undefinedAt,
      ...(ended === undefined ? {} : { ended }),
    };
  }

  private *walk(): Generator<void, void> {
    const { seed = 1, points = 60, regimes = REGIMES, elsewhere = 0, fine = { points: 2, evaluations: 30 } } = this.plan;
    for (const [k, sizes] of sizePlans(this.defined.claim).entries()) {
      yield;
      const hunt = this.start(sizes);
      if (!hunt) continue;
      this.hunts.push(hunt);
      const climbing = this.plan.climbing ?? Math.min(1200, 200 + 60 * hunt.space.dimension);
      for (const [r, regime] of regimes.entries()) {
        if (!regime.applies(hunt.space)) continue;
        yield;
        this.used.add(regime.name);
        this.points += points;
        this.refuted = yield* hunt.run(regime, seed * 1_000_003 + k * 101 + r, points, climbing, elsewhere);
        if (this.refuted) return void (this.regime = regime.name);
      }
      this.refuted = climbing > 0 ? yield* hunt.resolve(fine.evaluations, fine.points) : undefined;
      if (this.refuted) return void (this.regime = "decimals");
      yield* hunt.lookAtSuspects();
    }
  }
}

/**
 * Looks for a counterexample: a mixture of regimes at several sizes, each followed by climbs from its best points. What
 * looks false is certified in exact decimals and shrunk; only then is it reported. Finding nothing proves nothing. Ends
 * when all is tried, when its effort is used up, or soon after its signal is aborted; the report says which.
 *
 * @example
 * ```ts
 * import { parseClaim, search } from "lemmakit";
 * (await search(parseClaim("forall x > 0: log(x) <= 0.9*(x - 1)"), { seed: 1 })).refuted?.verdict; // "refuted"
 * ```
 */
export async function search(claim: Claim, options: SearchOptions = {}): Promise<SearchReport> {
  const budget = new Budget(allowanceOf(options));
  const slices = new Slices(budget);
  const s = new Search(claim, options);
  try {
    while (await slices.do(() => s.step()));
    return s.report();
  } catch (e) {
    if (e instanceof OutOfBudget && e.budget === budget) return s.report(e.ending);
    throw e;
  }
}
