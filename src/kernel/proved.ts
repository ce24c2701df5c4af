import type { Claim } from "../claim/claim.ts";
import { sealed } from "../exact/marks.ts";
import { idOfFact, sameFact } from "./fact.ts";
import { Theorem } from "./kernel.ts";
import { obligationOf } from "./meaning.ts";
import { plain } from "./plain.ts";
import { refuse } from "./term.ts";

const verdicts = sealed<Proved>();
/**
 * The verdict that a claim holds. Only the kernel makes one; `Proved.is` tells a real one from a forgery.
 *
 * @example
 * ```ts
 * import { check, Proved } from "lemmakit";
 * const { verdict } = await check("forall x real: x^2 >= 2*x - 1");
 * Proved.is(verdict); // true
 * Proved.is({ ...verdict }); // false, for the kernel did not make it
 * ```
 */
export interface Proved {
  readonly verdict: "proved";
  readonly assurance: "certificate";
  readonly claim: Claim;
  /** The theorems that prove the goals of the claim. */
  readonly theorems: readonly Theorem[];
  /** The proof as data. `replay` gives it frozen through and through; no verdict rests on it. */
  readonly certificate: unknown;
}
export const Proved = Object.freeze({ is: verdicts.is });

/** The verdict, where each goal of a claim is the fact of a theorem whose hypotheses are all among those of the claim. */
export function conclude(given: Claim, theorems: readonly Theorem[], certificate: unknown): Proved {
  const claim = plain(given);
  const { hypotheses, goals } = obligationOf(claim);
  const assumed = new Set(hypotheses.map(idOfFact));
  // Copied first: a list of the caller's own could answer what it likes.
  const list = Array.from(theorems);
  const used = goals.map(
    (g) => list.find((t) => Theorem.is(t) && sameFact(t.fact, g) && t.hypotheses.every((h) => assumed.has(idOfFact(h)))) ?? refuse("the theorems do not prove the claim"),
  );
  return verdicts.make({ verdict: "proved", assurance: "certificate", claim, theorems: Object.freeze(used), certificate });
}
