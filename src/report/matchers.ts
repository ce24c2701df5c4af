import type { Claim } from "../claim/index.ts";
import { decide, type DecideOptions } from "../search/index.ts";
import { printClaim } from "../claim/index.ts";

/** What a matcher answers to Vitest. */
export interface MatcherAnswer {
  readonly pass: boolean;
  readonly message: () => string;
}

const decided = async (claim: Claim, wanted: "proved" | "refuted", options?: DecideOptions): Promise<MatcherAnswer> => {
  const { verdict } = await decide(claim, options);
  const why = verdict.verdict === "open" ? `open (${verdict.reason}: ${verdict.message})` : verdict.verdict;
  const at = verdict.verdict === "refuted" ? ` at ${JSON.stringify(verdict.witness.point)}` : "";
  return { pass: verdict.verdict === wanted, message: () => `expected to be ${wanted}: ${printClaim(claim)}\nit is ${why}${at}` };
};

/**
 * Matchers for Vitest: `expect.extend(matchers)`, then `await expect(claim).toBeProved()` and `.toBeRefuted()`. An open
 * claim passes neither.
 */
export const matchers = {
  toBeProved: (claim: Claim, options?: DecideOptions): Promise<MatcherAnswer> => decided(claim, "proved", options),
  toBeRefuted: (claim: Claim, options?: DecideOptions): Promise<MatcherAnswer> => decided(claim, "refuted", options),
};

/** The matchers as they are called on `expect(claim)`; import `lemmakit/vitest` to have them typed. */
export interface ClaimMatchers<R = unknown> {
  toBeProved: (options?: DecideOptions) => Promise<R>;
  toBeRefuted: (options?: DecideOptions) => Promise<R>;
}
