import { InputError } from "../term/index.ts";
import { printClaim, type Claim } from "../claim/index.ts";
import type { Finding, Role } from "./finding.ts";
import { isClaim, type Charge, type Status, type StepSource } from "./step.ts";

/** A status with the sentence that says what decided it. */
export interface Judged {
  readonly status: Status;
  readonly because: string;
}

const refuted = (f: Finding): boolean => f.verdict.verdict === "refuted";

function throwsInputError(build: () => unknown): boolean {
  try {
    build();
    return false;
  } catch (e) {
    if (e instanceof InputError) return true;
    throw e;
  }
}

/** Whether the evidence of a charge stands. A charge without evidence never does. */
export function sustained(charge: Charge, findings: readonly Finding[]): boolean {
  const evidence = (charge.holds?.length ?? 0) + (charge.fails?.length ?? 0) + (charge.illTyped ? 1 : 0);
  if (evidence === 0) return false;
  const of = (role: Role) => findings.filter((f) => f.role === role);
  if (of("holds").length !== (charge.holds?.length ?? 0) || of("fails").length !== (charge.fails?.length ?? 0)) return false;
  if (of("holds").some(refuted) || !of("fails").every(refuted)) return false;
  return charge.illTyped === undefined || throwsInputError(charge.illTyped);
}

/** Whether `repaired` is `printed` with more hypotheses or smaller domains: the same conclusion on less. */
export function addsHypotheses(printed: Claim, repaired: Claim): boolean {
  const conclusion = (c: Claim) => printClaim({ ...c, dimensions: [], variables: [], hypotheses: [] });
  const kept = new Set(repaired.hypotheses.map((h) => conclusion({ ...repaired, conclusion: h })));
  return (
    conclusion(printed) === conclusion(repaired) &&
    printed.hypotheses.every((h) => kept.has(conclusion({ ...printed, conclusion: h }))) &&
    printClaim(printed) !== printClaim(repaired)
  );
}

/**
 * The status of a step, from verdicts alone. In this order: the first charge that is sustained; the printed claim (or a
 * reading of the sentence) refuted: `hypothesis-missing` when the repair only adds hypotheses, else `false`; a printed
 * reason that fails: `gap`; else `holds`.
 *
 * `fails` tells whether another step, used as a reason, does not hold.
 */
export function statusOf(step: StepSource, findings: readonly Finding[], fails: (label: string) => boolean): Judged {
  for (const [k, charge] of (step.charges ?? []).entries()) {
    if (sustained(charge, findings.filter((f) => f.charge === k))) return { status: charge.of, because: charge.why };
  }
  const stated = findings.filter((f) => f.role === "printed" || f.role === "reading");
  const failing = stated.find(refuted);
  if (failing) {
    const repaired = step.repair && isClaim(step.printed) && addsHypotheses(step.printed, step.repair.claim);
    return { status: repaired ? "hypothesis-missing" : "false", because: failing.evidence };
  }
  const reason = (step.reasons ?? []).find(fails);
  if (reason !== undefined) return { status: "gap", because: `The printed reason, ${reason}, does not hold.` };
  return { status: "holds", because: stated[0]?.evidence ?? "Nothing speaks against it." };
}
