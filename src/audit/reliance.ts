import { InputError } from "../term/index.ts";
import { printClaim, type Claim } from "../claim/index.ts";
import { negatedProposition } from "../rocq/pure.ts";
import type { ProofIndex } from "./obligations.ts";
import type { RocqVerdict } from "./finding.ts";
import { isClaim, type Status, type StepSource } from "./step.ts";

/** A claim that a reader of the audit relies on, with its proof in Rocq or the reason why there is none. */
export interface Reliance {
  readonly part: "line" | "reading" | "repair" | "best" | "shown" | "refutation" | "below";
  readonly claim: Claim;
  readonly proof: RocqVerdict | undefined;
  /** Why Rocq cannot state the claim, where that is so. */
  readonly unsupported: string | undefined;
}

function unsupported(claim: Claim): string | undefined {
  try {
    negatedProposition(claim);
    return undefined;
  } catch (e) {
    if (e instanceof InputError && e.kind === "unsupported") return e.message;
    throw e;
  }
}

/**
 * What the audit of a step rests on. A line that is true, its repair, its best constant and the claims that a charge
 * needs must be proved; a line that is false, and what a charge says must fail, must be refuted.
 */
export function reliances(step: StepSource, status: Status, proofs: ProofIndex): Reliance[] {
  const stands = status === "holds" || status === "gap";
  const list: Reliance[] = [];
  const add = (part: Reliance["part"], claim: Claim) => {
    const refutes = part === "refutation" || part === "below";
    list.push({ part, claim, proof: (refutes ? proofs.refuted : proofs.proved).get(printClaim(claim)), unsupported: unsupported(claim) });
  };
  if (isClaim(step.printed) && (stands || status === "false" || status === "hypothesis-missing")) add(stands ? "line" : "refutation", step.printed);
  if (stands) for (const claim of step.readings ?? []) add("reading", claim);
  for (const claim of (step.charges ?? []).flatMap((c) => c.holds ?? [])) add("shown", claim);
  for (const claim of (step.charges ?? []).flatMap((c) => c.fails ?? [])) add("refutation", claim);
  if (step.repair) add("repair", step.repair.claim);
  if (step.best) {
    add("best", step.best.at);
    add("below", step.best.below);
  }
  return list;
}

/** Whether a true line, a reading of it or a repair, the parts that a reader takes away, is without a proof in Rocq. */
export function withoutProof(step: StepSource, status: Status, proofs: ProofIndex): readonly Reliance[] | "no claim" | undefined {
  const taken = reliances(step, status, proofs).filter((r) => r.part === "line" || r.part === "reading" || r.part === "repair");
  const missing = taken.filter((r) => !r.proof);
  if (missing.length > 0) return missing;
  const further = (step.rocq ?? []).some((r) => proofs.theorems.has(r.theorem));
  return taken.length === 0 && (status === "holds" || status === "unchecked") && !further ? "no claim" : undefined;
}
