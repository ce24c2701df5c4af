import { open } from "../refute/index.ts";
import { isRefuted, type AnyVerdict, type AuditedStep, type Finding } from "../audit/index.ts";

/** The verdict a step is reported with: of the printed claim, else of the reading or evidence that decided it. */
export function stepVerdict(s: AuditedStep): { readonly verdict: AnyVerdict; readonly finding: Finding | undefined } {
  // A claim that fails does not speak for a line whose words were not all read.
  if (s.step.reading && s.status === "unproved" && s.findings.some(isRefuted)) return { verdict: open("unsupported", s.because), finding: undefined };
  const of = (...roles: Finding["role"][]) => s.findings.filter((f) => roles.includes(f.role));
  const stated = of("printed", "reading");
  const finding = stated.find(isRefuted) ?? stated.find((f) => f.verdict.verdict === "open") ?? stated[0] ?? of("fails").find(isRefuted);
  return { verdict: finding?.verdict ?? open("unsupported", "the line makes no claim that terms can state"), finding };
}

/** A verdict and its assurance, for programs: a claim that only a theorem refutes is refuted too. */
export function knownOf(f: Finding | undefined, otherwise: AnyVerdict): { readonly verdict: string; readonly assurance?: string } {
  const v = f?.verdict ?? otherwise;
  const by = v.verdict === "open" ? f?.refutation : undefined;
  const assurance = assuranceOf(by ?? v);
  return { verdict: by ? "refuted" : v.verdict, ...(assurance === undefined ? {} : { assurance }) };
}

/** How a proved claim is assured, for a reader. */
export function assuranceText(v: AnyVerdict): string | undefined {
  const assurance = assuranceOf(v);
  return assurance === "rocq" ? "rocq, checked now" : assurance === "recorded" ? "recorded from an earlier run of Rocq" : assurance;
}

/** How a proved claim is assured: `rocq`, `certificate`, or `recorded`, which is neither until it is checked again; absent for other verdicts. */
export function assuranceOf(v: AnyVerdict): string | undefined {
  return "assurance" in v ? (v as { assurance: string }).assurance : undefined;
}
