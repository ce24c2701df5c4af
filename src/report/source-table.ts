import Table from "cli-table3";
import { isClaim, type AuditedStep } from "../audit/index.ts";
import { printFormula, printConditions } from "../claim/index.ts";
import { evidenceText } from "./evidence.ts";
import type { Palette } from "./palette.ts";
import { NARROW, stacked } from "./stacked.ts";
import { wrap } from "./wrap.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const placeText = (s: AuditedStep): string => (s.step.source ? `${s.step.source.line}:${s.step.source.column}` : "");

/** What a line of a source is shown as: its status, or why it was not read. */
export function stateText(s: AuditedStep): string {
  const state = s.step.reading?.state;
  return s.status === "unchecked" && state !== undefined && state !== "read" ? state : s.status;
}
function statePainted(s: AuditedStep, p: Palette): string {
  const text = stateText(s);
  return text === s.status ? p.status(s.status) : p.dim(text);
}
/** What a line of a source was understood to say, or its formula where it was not. */
function saidText(s: AuditedStep): string {
  const { printed } = s.step;
  return isClaim(printed) ? `${printFormula(printed.conclusion)}` : oneLine(printed.text);
}
/** The evidence, or what is to be typed. */
function whyText(s: AuditedStep): string {
  const fix = s.step.reading?.fix;
  if (s.status === "unchecked") return oneLine(`${(s.step.unread ?? s.because).replace(/^[^:]*: /, "")}${fix === undefined ? "" : `; type ${fix}`}`);
  return oneLine(s.status === "unproved" ? s.because : evidenceText(s));
}

/** The audit of a source by line: place, what the line was understood to say, status, evidence. A table, or a stacked list where that has no room. */
export function sourceTable(steps: readonly AuditedStep[], p: Palette, width = 120): string {
  if (width < NARROW) return steps.map((s) => stacked(`${placeText(s).padEnd(8)}${statePainted(s, p)}`, [saidText(s), whyText(s)], width)).join("\n");
  const rest = Math.min(width, 170) - 8 - 20 - 5;
  const widths = [8, Math.floor(rest * 0.5), 20, rest - Math.floor(rest * 0.5)];
  const table = new Table({
    head: ["line", "says", "status", "evidence"],
    colWidths: widths,
    style: { head: [], border: [], compact: true },
    chars: { top: "─", "top-mid": "─", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: " " },
  });
  for (const s of steps) {
    const cell = (text: string, k: number): string => wrap(text, widths[k]! - 2);
    table.push([placeText(s), cell(saidText(s), 1), statePainted(s, p), cell(whyText(s), 3)]);
  }
  return table.toString();
}

/** A line of a source, as one line of output. */
export function sourceLine(s: AuditedStep, p: Palette): string {
  return `${placeText(s).padEnd(8)}${statePainted(s, p)}${" ".repeat(Math.max(1, 20 - stateText(s).length))}${saidText(s)}${whyText(s) ? p.dim(`  [${whyText(s)}]`) : ""}`;
}

/** What a line was understood to say in full, and from which words: for a hover, or `lemmakit explain`. */
export function readingText(s: AuditedStep): string[] {
  const { printed, reading } = s.step;
  if (!isClaim(printed)) return [s.step.unread ?? "not read", ...(reading?.fix === undefined ? [] : [`to settle it: ${reading.fix}`])];
  const conditions = printConditions(printed);
  return [
    printFormula(printed.conclusion),
    ...(conditions ? [`for all ${conditions}`] : []),
    ...(reading?.taken ?? []).map((t) => `from line ${t.line}: ${t.words}`),
    ...(reading?.notes ?? []).map((n) => `by convention: ${n}`),
    ...(s.step.doubt === undefined ? [] : [`not accused: ${s.step.doubt}`]),
  ];
}
