/**
 * Matchers for Vitest: a claim is proved, or refuted. An open claim passes neither. Both take the options of `decide`.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import "lemmakit/vitest";
 * import { expect } from "vitest";
 * await expect(parseClaim("forall x real: 1 + x <= exp(x)")).toBeProved();
 * await expect(parseClaim("forall x real: exp(x) <= 1 + x")).toBeRefuted({ timeout: 5 });
 * ```
 *
 * @module
 */
import { expect } from "vitest";
import { matchers, type ClaimMatchers } from "./report/matchers.ts";

declare module "vitest" {
  interface Matchers<T = any> extends ClaimMatchers<T> {}
}

expect.extend(matchers);
