import type { AuditedStep, Evidence, EvidenceKind } from "../audit/index.ts";

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  theorem: "theorem", certificate: "certificate", recorded: "recorded theorem", point: "point", "ill-typed": "types", empty: "no point", searched: "searched", nothing: "nothing",
};

/**
 * Strength and scope of evidence in a few words: `recorded theorem, every size`, or `model, certificate`.
 *
 * Evidence for a reading of a sentence, or for a model chosen by hand, says so first.
 */
export function strengthText(e: Evidence): string {
  const by = e.of === "reading" ? "by a reading: " : e.of === "model" ? "by a model: " : "";
  const scope = e.scope === "none" || e.scope === "one point" || e.scope === "the notation" ? "" : `, ${e.scope}`;
  return `${by}${KINDS[e.kind]}${scope}`;
}

/** What decided the status of a step, with the strength of it, in one line. */
export function evidenceText(s: AuditedStep): string {
  const { evidence: e, because } = s;
  if (e.kind === "nothing") return because;
  // The kind is said already.
  if (because.startsWith(e.text)) return `${strengthText(e)}: ${because.replace(/^(?:certificate of|theorem) /, "")}`;
  return `${because} (${strengthText(e)})`;
}
