import Table from "cli-table3";
import { isClaim, type Audit, type AuditedStep } from "../audit/index.ts";
import { printFormula } from "../claim/index.ts";
import { evidenceText } from "./evidence.ts";
import type { Palette } from "./palette.ts";
import { NARROW, stacked } from "./stacked.ts";
import { wrap } from "./wrap.ts";

/** Widths of the columns label, printed, status, evidence, seconds; they fill the terminal. */
function columns(width: number): number[] {
  const fixed = [28, 20, 7];
  const rest = Math.min(width, 170) - fixed.reduce((a, b) => a + b, 0) - 6;
  const printed = Math.floor(rest * 0.45);
  return [fixed[0]!, printed, fixed[1]!, rest - printed, fixed[2]!];
}

/** The line as printed, as plain text. */
export function printedText(s: AuditedStep): string {
  const p = s.step.printed;
  return isClaim(p) ? printFormula(p.conclusion) : p.text;
}

/** A step where there is no room for a table: label, status and seconds, then the printed line and the evidence. */
const stackedStep = (s: AuditedStep, p: Palette, width: number): string =>
  stacked(`${s.step.label}  ${p.status(s.status)}  ${p.dim(`${s.seconds.toFixed(2)} s`)}`, [oneLine(printedText(s)), oneLine(evidenceText(s))], width);

/** The audit by section: label, printed line, status, evidence in a few words, seconds. A table, or a stacked list where that has no room. */
export function auditTable(audit: Audit, p: Palette, width = 120): string {
  const widths = columns(width);
  const blocks = audit.paper.sections.flatMap((section) => {
    const steps = audit.steps.filter((s) => s.section === section.name);
    if (steps.length === 0) return [];
    if (width < NARROW) return [`\n${p.bold(section.name)}\n${steps.map((s) => stackedStep(s, p, width)).join("\n")}`];
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
