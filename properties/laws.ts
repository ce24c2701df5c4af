/** What must hold of every step of a paper, whatever it says: tried at several seeds, with all regimes of the search. */
import { describe, expect, test } from "vitest";
import { decide, describeRefuted, InputError, isClaim, printClaim, refuteByModel, search, type Claim, type Section, type StepSource } from "lemmakit";
import { isNumeric } from "../src/claim/index.ts";
import { models } from "../proofs/models.ts";

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

/** How hard a look is. */
interface Look {
  readonly seed: number;
  readonly points?: number;
  readonly climbing?: number;
}
/** Units of work of a look for a model where none should be found. */
const GLANCE = 1e7;

/** A point or a model that refutes a claim, in words, and what it took. A model that is kept is checked; others are looked for, with all that a decision does where one must be found. */
async function refutation(c: Claim, look: Look): Promise<{ readonly refuted: string | undefined; readonly evaluations: number }> {
  if (isNumeric(c)) {
    const { refuted, evaluations } = await search(c, { timeout: 60, ...look });
    return { refuted: refuted && describeRefuted(refuted), evaluations };
  }
  const kept = models[printClaim(c)];
  if (kept && refuteByModel(c, kept).kind === "refuted") return { refuted: "a model that is kept", evaluations: 1 };
  const { verdict, evaluations } = await decide(c, { timeout: 60, seed: look.seed, ...(look.points === undefined ? {} : { work: GLANCE }) });
  return { refuted: verdict.verdict === "refuted" ? "a model" : undefined, evaluations };
}

/** Tries the laws on one step. */
export async function lawsOf(s: StepSource, effort: Effort): Promise<Report> {
  const faults: string[] = [];
  const log: string[] = [];
  const seeds = Array.from({ length: effort.seeds }, (_, k) => k + 1);

  const survives = async (what: string, c: Claim): Promise<void> => {
    for (const seed of seeds) {
      const { refuted } = await refutation(c, { seed, points: effort.points, climbing: effort.climbing });
      if (refuted) return void faults.push(`${what} is refuted at seed ${seed}: ${printClaim(c)}; ${refuted}`);
    }
  };
  const falls = async (what: string, c: Claim): Promise<void> => {
    const evaluations: number[] = [];
    for (const seed of seeds) {
      const report = await refutation(c, { seed });
      if (!report.refuted) return void faults.push(`${what} survives ${report.evaluations} evaluations at seed ${seed}: ${printClaim(c)}`);
      evaluations.push(report.evaluations);
    }
    log.push(`${what}: refuted after ${evaluations.join(" ")} evaluations`);
  };

  // A line is refuted at every seed or at none; one that is must say how it is repaired.
  for (const c of [...(isClaim(s.printed) ? [s.printed] : []), ...(s.readings ?? [])]) {
    // Points are found at once; models that are not kept are found by no long search either.
    const shallow = isNumeric(c) ? {} : { points: effort.points, climbing: effort.climbing };
    if (s.repair && (await refutation(c, { seed: 1, ...shallow })).refuted) await falls("the printed line", c);
    else await survives("a line without a repair", c);
  }
  if (s.repair) await survives("the repair", s.repair.claim);
  if (s.best) {
    await survives("the best constant", s.best.at);
    await falls("a constant below the best", s.best.below);
  }
  for (const [k, charge] of (s.charges ?? []).entries()) {
    for (const c of charge.holds ?? []) await survives(`what charge ${k + 1} says holds`, c);
    for (const c of charge.fails ?? []) await falls(`what charge ${k + 1} says fails`, c);
    if (charge.illTyped && !throwsInputError(charge.illTyped)) faults.push(`what charge ${k + 1} says is ill-typed builds`);
  }
  for (const twin of s.twins ?? []) await falls(`the twin "${twin.name}"`, twin.claim);
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
    test.each(section.steps.map((s) => [s.label, s] as const))("%s", { timeout: 1_800_000 }, async (label, s) => {
      const { faults, log } = await lawsOf(s, strength);
      if (LONG) for (const line of log) console.info(`${label}: ${line}`);
      expect(faults, log.join("\n")).toEqual([]);
    });
  });
}
