import type { Claim } from "../claim/index.ts";
import type { Verdict } from "../certificate/index.ts";

/** Which claim of a step a verdict speaks of. */
export type Role = "printed" | "reading" | "holds" | "fails" | "repair" | "best" | "below";

/** A claim of a step with its verdict and the evidence in a few words. */
export interface Finding {
  readonly role: Role;
  /** The charge the claim is evidence for, by its place in the step. */
  readonly charge: number | undefined;
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly evidence: string;
  readonly evaluations: number;
  readonly seconds: number;
}
