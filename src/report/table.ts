import Table from "cli-table3";
import { isClaim, type Audit, type AuditedStep } from "../audit/index.ts";
import { printRelation } from "../claim/index.ts";
import { stepVerdict } from "./verdict.ts";
import type { Palette } from "./palette.ts";

/** Widths of the columns label, printed, status, evidence, seconds; they fill the terminal. */
function columns(width: number): number[] {
  const fixed = [28, 20, 7];
  const rest = Math.max(50, Math.min(width, 170) - fixed.reduce((a, b) => a + b, 0) - 6);
  const printed = Math.floor(rest * 0.45);
  return [fixed[0]!, printed, fixed[1]!, rest - printed, fixed[2]!];
}

/** Breaks long names and formulas where a reader would. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[\s-])/)) {
    if (line && line.length + word.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line.trimEnd()].join("\n");
}

/** The line as printed, as plain text. */
export function printedText(s: AuditedStep): string {
  const p = s.step.printed;
  return isClaim(p) ? printRelation(p.conclusion) : p.text;
}

function evidence(s: AuditedStep): string {
  const verdict = stepVerdict(s);
  const found = s.findings.find((f) => f.verdict === verdict.verdict)?.evidence;
  return s.status === "holds" || s.status === "false" ? (found ?? s.because) : s.because;
}

/** The audit as one table per section: label, printed line, status, evidence in a few words, seconds. */
export function auditTable(audit: Audit, p: Palette, width = 120): string {
  const widths = columns(width);
  const blocks = audit.paper.sections.flatMap((section) => {
    const steps = audit.steps.filter((s) => s.section === section.name);
    if (steps.length === 0) return [];
    const table = new Table({
      head: ["step", "printed", "status", "evidence", "s"],
      colWidths: widths,
      style: { head: [], border: [], compact: true },
      chars: { top: "─", "top-mid": "─", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: " " },
    });
    for (const s of steps) {
      const cell = (text: string, k: number) => wrap(text, widths[k]! - 2);
      table.push([cell(s.step.label, 0), cell(printedText(s), 1), p.status(s.status), cell(evidence(s), 3), s.seconds.toFixed(2)]);
    }
    return [`\n${p.bold(section.name)}\n${table.toString()}`];
  });
  return blocks.join("\n");
}

/** The counts by status, and what became of each result. */
export function auditSummary(audit: Audit, p: Palette): string {
  const counts = new Map<AuditedStep["status"], number>();
  for (const s of audit.steps) counts.set(s.status, (counts.get(s.status) ?? 0) + 1);
  const total = `${audit.steps.length} step${audit.steps.length === 1 ? "" : "s"}`;
  const lines = [`\n${p.bold(total)} in ${audit.seconds.toFixed(1)} s, seed ${audit.seed}: ${[...counts].map(([s, n]) => `${n} ${p.status(s)}`).join(", ")}`];
  const rocq = audit.steps.flatMap((s) => s.findings).flatMap((f) => [f.verdict, f.refutation]).flatMap((v) => (v && "recorded" in v ? [[v.theorem, v] as const] : []));
  const theorems = [...new Map(rocq).values()];
  const recorded = theorems.filter((v) => v.recorded).length;
  if (theorems.length > 0) lines.push(`  Rocq: of ${theorems.length} theorem${theorems.length === 1 ? "" : "s"} ${theorems.length - recorded} checked now, ${recorded} recorded from an earlier run${recorded > 0 ? " (lemmakit audit --recheck checks them again)" : ""}`);
  for (const r of audit.results) {
    const proof = r.broken.length === 0 ? "its printed proof has no broken step" : `its printed proof passes ${r.broken.length} broken step${r.broken.length > 1 ? "s" : ""}`;
    lines.push(`  ${r.name}: ${p.status(r.statement)} as printed; ${proof}. ${r.repaired}`);
  }
  return lines.join("\n");
}
