/** What must hold of every step of a paper, whatever it says: tried at several seeds, with all regimes of the search. */
import { describe, expect, test } from "vitest";
import { describeRefuted, InputError, isClaim, printClaim, search, type Claim, type Section, type StepSource } from "lemmakit";

/** Set to run all seeds at full strength. */
const LONG = process.env["LEMMAKIT_LONG"] !== undefined;

export interface Effort {
  /** How many seeds: 1, 2, ... */
  readonly seeds?: number;
  /** Points drawn for each regime and size, and evaluations for a climb, where nothing should be found. */
  readonly points?: number;
  readonly climbing?: number;
}

/** Searches at each seed and fails with the counterexample. */
function survives(what: string, c: Claim, { seeds, points, climbing }: Required<Effort>): void {
  for (let seed = 1; seed <= seeds; seed++) {
    const { refuted } = search(c, { seed, points, climbing });
    if (refuted) expect.fail(`${what}, at seed ${seed}: ${printClaim(c)}\n${describeRefuted(refuted)}`);
  }
}

/** Refutes at each seed, at full strength, and gives the numbers of evaluations. */
function falls(what: string, c: Claim, seeds: number): number[] {
  return Array.from({ length: seeds }, (_, k) => {
    const { refuted, evaluations } = search(c, { seed: k + 1 });
    if (!refuted) expect.fail(`${what} survives ${evaluations} evaluations at seed ${k + 1}: ${printClaim(c)}`);
    return evaluations;
  });
}

/** A printed line is refuted at every seed or at none; one that is refuted must say how it is repaired. */
function stated(s: StepSource, effort: Required<Effort>): string[] {
  const claims = [...(isClaim(s.printed) ? [s.printed] : []), ...(s.readings ?? [])];
  return claims.flatMap((c) => {
    if (!s.repair || !search(c, { seed: 1 }).refuted) {
      survives("a line without a repair", c, effort);
      return [];
    }
    return [`printed ${falls("the printed line", c, effort.seeds).join(" ")}`];
  });
}

/**
 * Runs the laws on every step of a section: lines that hold, repairs and best constants are never refuted; twins,
 * constants below the best and the false claims of a charge are refuted at every seed; what is called ill-typed does
 * not build. The log names the evaluations each refutation took, seed by seed.
 */
export function checkSection(section: Section, effort: Effort = {}): void {
  const all: Required<Effort> = LONG ? { seeds: 20, points: 60, climbing: 400 } : { seeds: 2, points: 4, climbing: 30, ...effort };
  describe(section.name, () => {
    test.each(section.steps.map((s) => [s.label, s] as const))("%s", { timeout: 1_800_000 }, (label, s) => {
      const log = stated(s, all);
      if (s.repair) survives("the repair", s.repair.claim, all);
      if (s.best) {
        survives("the best constant", s.best.at, all);
        log.push(`below the best ${falls("a constant below the best", s.best.below, all.seeds).join(" ")}`);
      }
      for (const [k, charge] of (s.charges ?? []).entries()) {
        for (const c of charge.holds ?? []) survives(`what charge ${k + 1} says holds`, c, all);
        for (const c of charge.fails ?? []) falls(`what charge ${k + 1} says fails`, c, all.seeds);
        if (charge.illTyped) expect(charge.illTyped, `what charge ${k + 1} says is ill-typed`).toThrow(InputError);
      }
      for (const twin of s.twins ?? []) log.push(`twin "${twin.name}" ${falls(`the twin "${twin.name}"`, twin.claim, all.seeds).join(" ")}`);
      if (LONG) for (const line of log) console.info(`${label}: ${line}`);
    });
  });
}
