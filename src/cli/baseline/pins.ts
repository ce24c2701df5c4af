import { printClaim } from "../../claim/index.ts";
import type { Witness } from "../../certificate/index.ts";
import { isClaim, kindOf, type Audit, type AuditedStep, type Finding } from "../../audit/index.ts";
import { knownOf, stepVerdict } from "../../report/index.ts";

/** What the baseline pins of a claim: its text, its verdict, how that is known, and the point where it fails. */
export interface ClaimPin {
  readonly role: string;
  readonly statement: string;
  readonly verdict: string;
  readonly evidence: string;
  readonly witness?: Witness;
}

/** What the baseline pins of a step. */
export interface Pin {
  readonly label: string;
  readonly statement: string;
  readonly status: string;
  /** The kind of evidence, and what it speaks of. */
  readonly evidence: string;
  readonly verdict: string;
  readonly best: string | null;
  readonly claims: readonly ClaimPin[];
}

/** The kind of evidence as it is pinned: a theorem stays one, whether its record is believed or it was checked just now. */
function pinnedKind(f: Finding): string {
  if (f.theorem || (f.refutation && f.verdict.verdict !== "refuted")) return "theorem";
  return kindOf(f);
}

function claimPin(f: Finding): ClaimPin {
  const { verdict } = knownOf(f, f.verdict);
  const role = f.role === "twin" ? `twin ${f.twin}` : f.charge === undefined ? f.role : `${f.role} of charge ${f.charge + 1}`;
  return { role, statement: printClaim(f.claim), verdict, evidence: pinnedKind(f), ...(f.verdict.verdict === "refuted" ? { witness: f.verdict.witness } : {}) };
}

/** The pins of an audit, in the paper's order. */
export function pinsOf(result: Audit): Pin[] {
  return result.steps.map((s) => {
    const { verdict, finding } = stepVerdict(s);
    const { printed } = s.step;
    return {
      label: s.step.label,
      statement: isClaim(printed) ? printClaim(printed) : printed.text,
      status: s.status,
      evidence: evidencePin(s),
      verdict: knownOf(finding, verdict).verdict,
      best: s.step.best?.constant ?? null,
      claims: s.findings.map(claimPin),
    };
  });
}

function evidencePin({ evidence: e, findings }: AuditedStep): string {
  const kind = e.kind === "recorded" || (e.kind === "certificate" && findings.some((f) => f.theorem && f.evidence === e.text)) ? "theorem" : e.kind;
  return `${kind} of ${e.of}`;
}
