import type { Claim } from "../claim/index.ts";
import { chargeEvidence, evidenceOf, weakestOf, type Evidence, type EvidenceOf } from "./evidence.ts";
import { isEmpty, isRefuted, isShown, type Finding } from "./finding.ts";
import { addsHypotheses } from "./repair.ts";
import { sustained } from "./charge.ts";
import { isClaim, type Charge, type Status, type StepSource } from "./step.ts";

/** A status with the sentence that says what decided it, and the evidence it rests on. */
export interface Judged {
  readonly status: Status;
  readonly because: string;
  readonly evidence: Evidence;
}

/** What a broken reason is: it is shown that it does not hold as printed. */
const BROKEN: ReadonlySet<Status> = new Set(["false", "hypothesis-missing", "ill-posed", "vacuous", "gap"]);
export const isBroken = (s: Status): boolean => BROKEN.has(s);
/** What nothing has shown, one way or the other. */
export const isUnshown = (s: Status): boolean => s === "unproved" || s === "unchecked";

/**
 * The status of a step, from what was shown and from nothing else.
 *
 * A line that is a claim is judged by that claim; a charge can only say that its reason fails (`gap`). A sentence is judged
 * by its readings where it has any, else by the first charge that is sustained. In either case:
 * shown false is `false`, or `hypothesis-missing` where the repair is shown, only adds hypotheses and something meets them;
 * hypotheses that nothing meets make a line `vacuous`; shown true is `holds`, or `gap` where a printed reason is broken;
 * searched without a result is `unproved`; what no machine looked at is `unchecked`.
 *
 * `statusOfReason` tells the status of another step, where it is known.
 */
export function statusOf(step: StepSource, findings: readonly Finding[], statusOfReason: (label: string) => Status | undefined): Judged {
  const standing = (step.charges ?? []).flatMap((charge, k) => {
    const evidence = findings.filter((f) => f.charge === k);
    return sustained(charge, evidence) ? [{ charge, evidence: chargeEvidence(evidence, charge.illTyped !== undefined) }] : [];
  });
  const line = isClaim(step.printed);
  const stated = findings.filter((f) => f.role === (line ? "printed" : "reading"));
  const of: EvidenceOf = line ? "line" : "reading";
  const accuse = standing.find((s) => s.charge.of !== "gap");

  const failing = stated.find(isRefuted);
  const shield = failing && shielded(step, findings);
  if (failing && shield !== undefined) return { status: "unproved", because: shield, evidence: evidenceOf(failing, of) };
  if (failing) return { status: missingOrFalse(failing.claim, step, findings), because: failing.evidence, evidence: evidenceOf(failing, of) };
  const empty = stated.find(isEmpty);
  if (empty?.inhabited?.kind === "empty" && step.doubt !== undefined) return { status: "unproved", because: `Not judged: ${step.doubt}.`, evidence: evidenceOf(empty, of) };
  if (empty?.inhabited?.kind === "empty")
    return { status: "vacuous", because: `Nothing meets its hypotheses: ${empty.inhabited.because}.`, evidence: { ...evidenceOf(empty, of), kind: "empty", text: empty.inhabited.because } };
  if (stated.length > 0 && stated.every(isShown)) return shown(step, stated, of, standing.find((s) => s.charge.of === "gap")?.charge, statusOfReason);
  if (!line && accuse) return accused(accuse.charge, accuse.evidence, findings);
  const open = stated.find((f) => !isShown(f));
  if (open) return { status: "unproved", because: open.evidence, evidence: evidenceOf(open, of) };
  const [gap] = standing;
  const because = gap ? `${gap.charge.why} Whether the line is true was not examined.` : (step.unread ?? "No claim states this line.");
  return { status: "unchecked", because, evidence: weakestOf([], "nothing") };
}

/** Why a line whose claim fails at a point is not called false: its words were not all read, or another reading of it was not refuted. */
function shielded(step: StepSource, findings: readonly Finding[]): string | undefined {
  if (step.doubt !== undefined) return `Not judged, though the claim fails: ${step.doubt}.`;
  const others = findings.filter((f) => f.role === "also");
  const stands = others.findIndex((f) => !isRefuted(f));
  return stands < 0 ? undefined : `Not judged, though the claim fails: ${step.also![stands]!.why}.`;
}

/** A line that is shown true: it has a gap where its reason is broken. */
function shown(step: StepSource, stated: readonly Finding[], of: EvidenceOf, gap: Charge | undefined, statusOfReason: (label: string) => Status | undefined): Judged {
  const evidence = weakestOf(stated, of);
  if (gap) return { status: "gap", because: gap.why, evidence };
  const reasons = (step.reasons ?? []).map((label) => ({ label, status: statusOfReason(label) }));
  const broken = reasons.find((r) => r.status !== undefined && isBroken(r.status));
  if (broken) return { status: "gap", because: `The printed reason, ${broken.label}, ${broken.status === "gap" ? "has a gap itself" : "does not hold"}.`, evidence };
  const unshown = reasons.filter((r) => r.status !== undefined && isUnshown(r.status)).map((r) => r.label);
  const unmet = stated.some((f) => f.inhabited?.kind === "unknown");
  const asides = [unmet ? "no point was found that meets its hypotheses" : "", unshown.length ? `nothing shows its reason ${unshown.join(", ")}` : ""].filter(Boolean);
  return { status: "holds", because: [evidence.text, ...asides].join("; "), evidence };
}

/** A sentence under a charge that is sustained. */
function accused(charge: Charge, evidence: Evidence, findings: readonly Finding[]): Judged {
  const status = charge.of === "hypothesis-missing" && !isRepaired(findings) ? "false" : charge.of;
  return { status, because: charge.why, evidence };
}

/** Whether the repair is shown and a certified point meets its hypotheses. */
function isRepaired(findings: readonly Finding[]): boolean {
  const repair = findings.find((f) => f.role === "repair");
  return repair !== undefined && isShown(repair) && !isRefuted(repair) && repair.inhabited?.kind === "point";
}

function missingOrFalse(failing: Claim, step: StepSource, findings: readonly Finding[]): Status {
  return step.repair && addsHypotheses(failing, step.repair.claim) && isRepaired(findings) ? "hypothesis-missing" : "false";
}
