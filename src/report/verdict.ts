import { open } from "../certificate/index.ts";
import type { AnyVerdict, AuditedStep, Finding } from "../audit/index.ts";

/** The verdict a step is reported with: of the printed claim, else of the reading or evidence that decided it. */
export function stepVerdict(s: AuditedStep): { readonly verdict: AnyVerdict; readonly finding: Finding | undefined } {
  const of = (...roles: Finding["role"][]) => s.findings.filter((f) => roles.includes(f.role));
  const refuted = (f: Finding) => f.verdict.verdict === "refuted";
  const stated = of("printed", "reading");
  const finding = stated.find(refuted) ?? stated[0] ?? of("fails").find(refuted);
  return { verdict: finding?.verdict ?? open("unsupported", "the line makes no claim that terms can state"), finding };
}

/** How a proved claim is assured, for a reader: a proof in Rocq was checked in this run, or is recorded from an earlier one. */
export function assuranceText(v: AnyVerdict): string | undefined {
  const assurance = assuranceOf(v);
  return "recorded" in v ? `${assurance}, ${v.recorded ? "recorded" : "checked now"}` : assurance;
}

/** How a proved claim is assured; absent for other verdicts. */
export function assuranceOf(v: AnyVerdict): string | undefined {
  return "assurance" in v ? (v as { assurance: string }).assurance : undefined;
}
