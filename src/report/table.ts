import Table from "cli-table3";
import { isClaim, type Audit, type AuditedStep } from "../audit/index.ts";
import { printFormula } from "../claim/index.ts";
import { evidenceText } from "./evidence.ts";
import type { Palette } from "./palette.ts";

/** Widths of the columns label, printed, status, evidence, seconds; they fill the terminal. */
function columns(width: number): number[] {
  const fixed = [28, 20, 7];
  const rest = Math.max(50, Math.min(width, 170) - fixed.reduce((a, b) => a + b, 0) - 6);
  const printed = Math.floor(rest * 0.45);
  return [fixed[0]!, printed, fixed[1]!, rest - printed, fixed[2]!];
}

/** Breaks long names and formulas where a reader would. */
export function wrap(text: string, width: number): string {
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
  return isClaim(p) ? printFormula(p.conclusion) : p.text;
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
      table.push([cell(s.step.label, 0), cell(printedText(s), 1), p.status(s.status), cell(evidenceText(s), 3), s.seconds.toFixed(2)]);
    }
    return [`\n${p.bold(section.name)}\n${table.toString()}`];
  });
  return blocks.join("\n");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A step as one line, for output that is not read on a terminal: status, label, evidence, seconds. */
export function stepLine(s: AuditedStep, p: Palette): string {
  return `${p.status(s.status)}${" ".repeat(Math.max(1, 20 - s.status.length))}${s.step.label}: ${oneLine(evidenceText(s))} ${p.dim(`[${s.seconds.toFixed(2)} s]`)}`;
}
