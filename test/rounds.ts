/**
 * How many of so many random draws, or of so many seeds, a run makes: the share that `test/vitest.config.ts` sets, one at
 * least. `.ci/run` makes all of them, and so do mutants.
 */
export const rounds = (all: number): number => Math.ceil(all * Number(process.env["LEMMAKIT_ROUNDS"] ?? 1));
/** The first of the seeds 1, 2, … that a run tries. */
export const seeds = (all: number): number[] => Array.from({ length: rounds(all) }, (_, k) => k + 1);
