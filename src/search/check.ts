import { InputError } from "../term/index.ts";
import { parseClaim, type Claim } from "../claim/index.ts";
import { admit } from "../certificate/index.ts";
import { decideAfter, type Decision, type DecideOptions } from "./decide.ts";

/**
 * What `lemmakit check` does: reads a claim, refuses one that speaks of nothing, and decides it. Throws `InputError` on bad
 * input; rejects with the reason of the signal when that is aborted.
 *
 * @example
 * ```ts
 * import { check } from "lemmakit";
 * (await check("forall x real: 1 + x <= exp(x)")).verdict.verdict; // "proved"
 * await check("forall x > 0: log(x) <= x", { signal: AbortSignal.abort() }); // throws AbortError: This operation was aborted
 * ```
 */
export async function check(claim: Claim | string, options: DecideOptions = {}): Promise<Decision> {
  const read = typeof claim === "string" ? parseClaim(claim) : claim;
  return decideAfter(() => admit(read), read, options).catch((e: unknown) => {
    throw e instanceof InputError && typeof claim === "string" ? e.placedIn(claim) : e;
  });
}
