import type { Claim } from "../claim/index.ts";
import type { RefutedByModel } from "../certificate/index.ts";
import type { Refuted, Verdict } from "../refute/index.ts";
import type { ProvedByRocq, RecordedProof } from "../rocq/index.ts";

/** The verdict that Rocq's kernel accepted a claim: just now, or in a recorded run. */
export type RocqVerdict = ProvedByRocq | RecordedProof;
/** What is known of a claim, whoever found it out. */
export type AnyVerdict = Verdict | RocqVerdict;

/** Which claim of a step a verdict speaks of. */
export type Role = "printed" | "also" | "reading" | "holds" | "fails" | "repair" | "best" | "below" | "twin";

/** Whether anything meets the hypotheses of a claim: a certified point, a proof that nothing does, or neither. */
export type Inhabited = { readonly kind: "point"; readonly at: Refuted | RefutedByModel } | { readonly kind: "empty"; readonly because: string } | { readonly kind: "unknown" };

/** A claim of a step with its verdict and the evidence in a few words. */
export interface Finding {
  readonly role: Role;
  /** The charge the claim is evidence for, by its place in the step. */
  readonly charge: number | undefined;
  /** The name of a twin. */
  readonly twin?: string;
  readonly claim: Claim;
  /** The strongest that was shown. */
  readonly verdict: AnyVerdict;
  /** A theorem of the claim stands, whether or not it made the verdict. */
  readonly theorem?: RocqVerdict;
  /** The kernel accepted the negation of the claim. */
  readonly refutation?: RocqVerdict;
  /** Of a line, a reading or a repair with hypotheses. */
  readonly inhabited?: Inhabited;
  readonly evidence: string;
  readonly evaluations: number;
  readonly seconds: number;
}

/** Whether the claim was shown. */
export const isShown = (f: Finding): boolean => f.verdict.verdict === "proved";
/** Whether the claim was shown false: at a point, or by a theorem of its negation. */
export const isRefuted = (f: Finding): boolean => f.verdict.verdict === "refuted" || f.refutation !== undefined;
/** Whether nothing meets the hypotheses of the claim, and that was shown. */
export const isEmpty = (f: Finding): boolean => f.inhabited?.kind === "empty";
