import { isBroken, isClaim, type Audit, type AuditedResult, type AuditedStep } from "../audit/index.ts";
import type { Palette } from "./palette.ts";

const steps = (n: number): string => `${n} step${n === 1 ? "" : "s"}`;

/** What became of the printed proof of a result. What is broken as printed has no proof, whatever the steps say. */
function proofText(r: AuditedResult): string {
  if (r.proof.length === 0) return "no proof is printed";
  const unshown = r.unshown.length ? `${r.broken.length ? ", and" : "its printed proof rests on"} ${steps(r.unshown.length)} that nothing has shown` : "";
  if (r.broken.length) return `its printed proof passes ${steps(r.broken.length).replace(" ", " broken ")}${unshown}`;
  if (isBroken(r.statement)) return "its printed proof cannot stand, though no single step of it is broken";
  return unshown || "every step of its printed proof is shown";
}

/** What the steps rest on, counted. */
function evidenceCounts(list: readonly AuditedStep[]): string {
  const shown = list.filter((s) => s.status === "holds" || s.status === "gap");
  const by = (of: string) => shown.filter((s) => s.evidence.of === of).length;
  return `  shown true: ${shown.length}, ${by("line")} by evidence of the printed line, ${by("reading")} of a reading chosen by hand`;
}

/** How the lines are stated, where those that no claim says have their reasons: these by name. */
function statedCounts(list: readonly AuditedStep[]): string[] {
  const others = list.flatMap(({ step }) => (isClaim(step.printed) ? [] : [{ label: step.label, line: step.printed }]));
  const sentences = others.filter((o) => o.line.unsaid !== undefined);
  const refused = others.filter((o) => o.line.stated !== undefined).length;
  if (sentences.length === 0 || sentences.length + refused < others.length) return [];
  return [`  stated: ${list.length - others.length} as claims, ${refused ? `${refused} as claims that the types refuse, ` : ""}${sentences.length} as sentences: ${sentences.map((o) => o.label).join(", ")}`];
}

/** How many claims of an audit were decided now, and of how many the evidence stood beside the paper or in a cache. */
export interface ClaimCounts {
  readonly decided: number;
  readonly kept: number;
  readonly known: number;
  /** Faults of our own code, each told on stderr; what they were about stayed open. */
  readonly faults: number;
}

/** The counts by status, what they rest on, and what became of each result. */
export function auditSummary(audit: Audit, p: Palette, claims?: ClaimCounts): string {
  const counts = new Map<AuditedStep["status"], number>();
  for (const s of audit.steps) counts.set(s.status, (counts.get(s.status) ?? 0) + 1);
  const part = audit.shard ? `, part ${audit.shard.index} of ${audit.shard.of}` : "";
  const lines = [`\n${p.bold(steps(audit.steps.length))} in ${audit.seconds.toFixed(1)} s, seed ${audit.seed}${part}: ${[...counts].map(([s, n]) => `${n} ${p.status(s)}`).join(", ")}`];
  if (audit.steps.length > 1) lines.push(...statedCounts(audit.steps), evidenceCounts(audit.steps));
  if (claims) lines.push(`  claims: ${claims.decided} decided now, ${claims.kept > 0 ? `${claims.kept} checked again from beside the paper, ` : ""}${claims.known} checked again from the cache${claims.faults > 0 ? `, ${claims.faults} internal fault${claims.faults > 1 ? "s" : ""}` : ""}`);
  const findings = audit.steps.flatMap((s) => s.findings);
  const theorems = [...new Map(findings.flatMap((f) => [f.theorem, f.refutation]).flatMap((t) => (t ? [[t.theorem, t] as const] : []))).values()];
  const recorded = theorems.filter((v) => v.recorded).length;
  if (theorems.length > 0) lines.push(`  Rocq: of ${theorems.length} theorem${theorems.length === 1 ? "" : "s"} ${theorems.length - recorded} checked now, ${recorded} recorded from an earlier run${recorded > 0 ? " (lemmakit audit --recheck checks them again)" : ""}`);
  const twins = findings.filter((f) => f.role === "twin");
  const alive = twins.filter((f) => f.verdict.verdict !== "refuted" && !f.refutation);
  if (twins.length > 0) lines.push(`  twins: ${twins.length - alive.length} of ${twins.length} refuted${alive.length ? `; not refuted: ${alive.map((f) => f.twin).join(", ")}` : ""}`);
  for (const r of audit.results) lines.push(`  ${r.name}: ${p.status(r.statement)} as printed; ${proofText(r)}. ${r.repaired}`);
  return lines.join("\n");
}
