import type { Claim } from "../claim/index.ts";
import type { Verdict } from "../certificate/index.ts";
import type { ProvedByRocq, RecordedProof } from "../rocq/index.ts";

/** The verdict that Rocq's kernel accepted a claim: just now, or in a recorded run. */
export type RocqVerdict = ProvedByRocq | RecordedProof;
/** What is known of a claim, whoever found it out. */
export type AnyVerdict = Verdict | RocqVerdict;

/** Which claim of a step a verdict speaks of. */
export type Role = "printed" | "reading" | "holds" | "fails" | "repair" | "best" | "below";

/** A claim of a step with its verdict and the evidence in a few words. */
export interface Finding {
  readonly role: Role;
  /** The charge the claim is evidence for, by its place in the step. */
  readonly charge: number | undefined;
  readonly claim: Claim;
  readonly verdict: AnyVerdict;
  /** The kernel accepted the refutation as well. */
  readonly refutation?: RocqVerdict;
  readonly evidence: string;
  readonly evaluations: number;
  readonly seconds: number;
}
