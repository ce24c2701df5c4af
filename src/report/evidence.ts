import { KIND_MEANINGS, type AuditedStep, type Evidence } from "../audit/index.ts";

/**
 * Strength and scope of evidence in a few words: `recorded theorem, every size`, or `model, certificate`.
 *
 * Evidence for a reading of a sentence, or for a model chosen by hand, says so first.
 */
export function strengthText(e: Evidence): string {
  const by = e.of === "reading" ? "by a reading: " : e.of === "model" ? "by a model: " : "";
  const scope = e.scope === "none" || e.scope === "one point" || e.scope === "the notation" ? "" : `, ${e.scope}`;
  return `${by}${KIND_MEANINGS[e.kind].word}${scope}`;
}

/** What decided the status of a step, with the strength of it, in one line. */
export function evidenceText(s: AuditedStep): string {
  const { evidence: e, because } = s;
  if (e.kind === "nothing") return because;
  // The kind is said already.
  if (because.startsWith(e.text)) return `${strengthText(e)}: ${because.replace(/^(?:certificate of|theorem) /, "")}`;
  return `${because} (${strengthText(e)})`;
}
