import type { Claim } from "../claim/index.ts";
import { spend } from "../exact/index.ts";
import { replay, writeCertificate } from "../kernel/certificate.ts";
import type { Theorem } from "../kernel/index.ts";
import type { Proved } from "../kernel/proved.ts";
import type { Found } from "../certificate/found.ts";
import { elaborate, type Missing } from "./elaborate.ts";
import { originOf } from "./make.ts";

/** About what it costs to apply a rule again, in units of work. */
const REPLAYED = 20_000;

/** A certificate replayed under the budget that runs. */
export const replayed = (claim: Claim, json: unknown): ReturnType<typeof replay> => replay(claim, json, () => spend(REPLAYED));

/**
 * The verdict that a claim holds, from what the finder found: every step made with the rules of the kernel, written down as
 * a certificate that stands alone, and that replayed. Says what was missing where the kernel does not follow, and at which step.
 */
export function certify(claim: Claim, found: Found): { readonly proved: Proved } | Missing {
  const made = elaborate(claim, found);
  return "missing" in made ? made : certified(claim, made.theorems);
}
/** The same from theorems for the goals of the claim. */
export function certified(claim: Claim, theorems: readonly Theorem[]): { readonly proved: Proved } | { readonly missing: string } {
  const result = replayed(claim, JSON.parse(JSON.stringify(writeCertificate(claim, theorems, originOf))));
  return result.kind === "proved" ? { proved: result.proved } : { missing: `${result.step ?? "the certificate"}: ${result.message}` };
}
