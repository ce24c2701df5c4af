import type { Claim } from "../claim/index.ts";
import { dimensionsOf, partsOf, type Formula, type Node } from "../term/index.ts";
import { isRefuted, isShown, type Finding } from "./finding.ts";

/**
 * How something is known, strongest first: a theorem that Rocq's kernel checked in this run, a certificate that the checker
 * accepted, a theorem by the record of an earlier run, a certified point, a formula that its types refuse, hypotheses that
 * nothing meets; then no evidence: a search, or nothing.
 */
export type EvidenceKind = "theorem" | "certificate" | "recorded" | "point" | "ill-typed" | "empty" | "searched" | "nothing";

/** What the evidence speaks of: the printed line itself, a reading of it or a model chosen by hand, or nothing. */
export type EvidenceOf = "line" | "reading" | "model" | "nothing";

/** How far it reaches. */
export type EvidenceScope = "every size" | "finite spaces" | "every value" | "fixed sizes" | "one instance" | "one point" | "the notation" | "none";

/** What a status rests on. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly of: EvidenceOf;
  readonly scope: EvidenceScope;
  /** In a few words: the theorem, the rules, the point, how much was searched. */
  readonly text: string;
}

const STRENGTH: readonly EvidenceKind[] = ["nothing", "searched", "empty", "ill-typed", "point", "recorded", "certificate", "theorem"];
/** A number that grows with the strength of a kind. */
export const strengthOf = (kind: EvidenceKind): number => STRENGTH.indexOf(kind);

/** Which kind of evidence a finding is: for its claim, or against it. */
export function kindOf(f: Finding): EvidenceKind {
  const { verdict: v } = f;
  if (v.verdict === "refuted") return "point";
  const theorem = v.verdict === "proved" ? ("theorem" in v ? v : undefined) : f.refutation;
  if (theorem) return theorem.recorded ? "recorded" : "theorem";
  if (v.verdict === "proved") return "certificate";
  return f.evaluations > 0 ? "searched" : "nothing";
}

/** Whether a claim has expectations or probabilities: laws are on finitely many points. */
function speaksOfLaws(c: Claim): boolean {
  const speaks = (x: Node | Formula): boolean => x.tag === "expectation" || x.tag === "probability" || x.tag === "tail" || partsOf(x).some((p) => speaks(p.of));
  return [...c.hypotheses, c.conclusion].some(speaks);
}

/** How far a proof of the claim reaches. */
export function scopeOf(c: Claim): EvidenceScope {
  const sizes = c.variables.flatMap((v) => dimensionsOf(v.sort));
  if (sizes.some((d) => /^\d+$/.test(d))) return "fixed sizes";
  if (speaksOfLaws(c)) return "finite spaces";
  if (c.dimensions.length > 0) return "every size";
  return c.variables.length > 0 ? "every value" : "one instance";
}

/** What one finding is worth as evidence. */
export function evidenceOf(f: Finding, of: EvidenceOf): Evidence {
  const scope = f.verdict.verdict === "refuted" ? "one point" : isShown(f) || isRefuted(f) ? scopeOf(f.claim) : "none";
  return { kind: kindOf(f), of, scope, text: f.evidence };
}

/** Several findings together are worth what the weakest of them is. */
export function weakestOf(list: readonly Finding[], of: EvidenceOf): Evidence {
  if (list.length === 0) return { kind: "nothing", of: "nothing", scope: "none", text: "nothing was examined" };
  return evidenceOf(list.reduce((a, b) => (strengthOf(kindOf(b)) < strengthOf(kindOf(a)) ? b : a)), of);
}

/** What a sustained charge rests on: claims of a model or a reading chosen by hand, or a formula that does not type. */
export function chargeEvidence(findings: readonly Finding[], illTyped: boolean): Evidence {
  if (findings.length === 0) return { kind: "ill-typed", of: "line", scope: "the notation", text: illTyped ? "the formula as printed is refused by its types" : "" };
  const [shown, refuted] = [findings.filter((f) => !isRefuted(f)), findings.filter(isRefuted)];
  const counted = [shown.length ? `${shown.length} proved` : "", refuted.length ? `${refuted.length} refuted` : "", illTyped ? "1 refused by its types" : ""].filter(Boolean).join(", ");
  return { ...weakestOf(findings, "model"), text: `of the model's claims ${counted}` };
}
