/** What must hold of every step of a paper, whatever it says: tried at several seeds, with all regimes of the search. */
import { describe, expect, test } from "vitest";
import { describeRefuted, InputError, isClaim, printClaim, search, type Claim, type Section, type StepSource } from "lemmakit";

/** Set to run all seeds at full strength. */
const LONG = process.env["LEMMAKIT_LONG"] !== undefined;

export interface Effort {
  /** How many seeds: 1, 2, ... */
  readonly seeds: number;
  /** Points drawn for each regime and size, and evaluations for a climb, where nothing should be found. */
  readonly points: number;
  readonly climbing: number;
}
const QUICK: Effort = { seeds: 2, points: 4, climbing: 30 };
const FULL: Effort = { seeds: 20, points: 60, climbing: 400 };

/** What a look at a step gave: the laws it breaks, and the evaluations each refutation took, seed by seed. */
export interface Report {
  readonly faults: readonly string[];
  readonly log: readonly string[];
}

/** Tries the laws on one step. */
export function lawsOf(s: StepSource, effort: Effort): Report {
  const faults: string[] = [];
  const log: string[] = [];
  const seeds = Array.from({ length: effort.seeds }, (_, k) => k + 1);

  const survives = (what: string, c: Claim): void => {
    for (const seed of seeds) {
      const { refuted } = search(c, { seed, points: effort.points, climbing: effort.climbing });
      if (refuted) return void faults.push(`${what} is refuted at seed ${seed}: ${printClaim(c)}; ${describeRefuted(refuted)}`);
    }
  };
  const falls = (what: string, c: Claim): void => {
    const evaluations: number[] = [];
    for (const seed of seeds) {
      const report = search(c, { seed });
      if (!report.refuted) return void faults.push(`${what} survives ${report.evaluations} evaluations at seed ${seed}: ${printClaim(c)}`);
      evaluations.push(report.evaluations);
    }
    log.push(`${what}: refuted after ${evaluations.join(" ")} evaluations`);
  };

  // A line is refuted at every seed or at none; one that is must say how it is repaired.
  for (const c of [...(isClaim(s.printed) ? [s.printed] : []), ...(s.readings ?? [])]) {
    if (s.repair && search(c, { seed: 1 }).refuted) falls("the printed line", c);
    else survives("a line without a repair", c);
  }
  if (s.repair) survives("the repair", s.repair.claim);
  if (s.best) {
    survives("the best constant", s.best.at);
    falls("a constant below the best", s.best.below);
  }
  for (const [k, charge] of (s.charges ?? []).entries()) {
    for (const c of charge.holds ?? []) survives(`what charge ${k + 1} says holds`, c);
    for (const c of charge.fails ?? []) falls(`what charge ${k + 1} says fails`, c);
    if (charge.illTyped && !throwsInputError(charge.illTyped)) faults.push(`what charge ${k + 1} says is ill-typed builds`);
  }
  for (const twin of s.twins ?? []) falls(`the twin "${twin.name}"`, twin.claim);
  return { faults, log };
}

function throwsInputError(build: () => unknown): boolean {
  try {
    build();
    return false;
  } catch (e) {
    return e instanceof InputError;
  }
}

/**
 * Runs the laws on every step of a section: lines that hold, repairs and best constants are never refuted; twins,
 * constants below the best and the false claims of a charge are refuted at every seed; what is called ill-typed does
 * not build. An ordinary run is quick; with LEMMAKIT_LONG set it tries all seeds and prints the evaluations.
 */
export function checkSection(section: Section, effort: Partial<Effort> = {}): void {
  const strength = LONG ? FULL : { ...QUICK, ...effort };
  describe(section.name, () => {
    test.each(section.steps.map((s) => [s.label, s] as const))("%s", { timeout: 1_800_000 }, (label, s) => {
      const { faults, log } = lawsOf(s, strength);
      if (LONG) for (const line of log) console.info(`${label}: ${line}`);
      expect(faults, log.join("\n")).toEqual([]);
    });
  });
}
