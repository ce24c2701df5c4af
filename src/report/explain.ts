import { Refuted } from "../refute/index.ts";
import { printClaim } from "../claim/index.ts";
import { isClaim, usesOf, type AuditedStep, type Finding, type Graph } from "../audit/index.ts";
import { strengthText } from "./evidence.ts";
import { replayOf, type Replay } from "./replay.ts";
import { assuranceText, stepVerdict } from "./verdict.ts";
import { witnessJson } from "./witness.ts";
import type { Palette } from "./palette.ts";

const TITLES: Readonly<Record<Finding["role"], string>> = {
  printed: "as printed", also: "read also as", reading: "read as", holds: "must hold", fails: "must fail", repair: "repair", best: "at the constant", below: "just below it", twin: "twin",
};

function finding(f: Finding, p: Palette): string[] {
  const assurance = assuranceText(f.verdict);
  const lines = [
    `  ${p.dim(TITLES[f.role].padEnd(16))}${printClaim(f.claim)}${f.twin === undefined ? "" : p.dim(`  (${f.twin})`)}`,
    `  ${"".padEnd(16)}${p.verdict(f.verdict.verdict)}${assurance ? ` (${assurance})` : ""}: ${f.evidence}`,
  ];
  if (Refuted.is(f.verdict)) {
    const { left, right, violation } = f.verdict;
    lines.push(`  ${"".padEnd(16)}left  in [${left.join(", ")}]`, `  ${"".padEnd(16)}right in [${right.join(", ")}]`, `  ${"".padEnd(16)}left - right in [${violation.join(", ")}]`);
  }
  if (f.refutation) lines.push(`  ${"".padEnd(16)}refuted in Rocq as well (${assuranceText(f.refutation)}): ${f.refutation.theorem}`);
  if (f.inhabited?.kind === "point") lines.push(`  ${"".padEnd(16)}its hypotheses are met at ${pointText(witnessJson(f.inhabited.at))}`);
  else if (f.inhabited) lines.push(`  ${"".padEnd(16)}${f.inhabited.kind === "empty" ? `nothing meets its hypotheses: ${f.inhabited.because}` : "no point was found that meets its hypotheses"}`);
  return lines;
}

const pointText = (point: Readonly<Record<string, string>>): string => Object.entries(point).map(([k, v]) => `${k} = ${v}`).join(", ") || "every point";

/** One step for a reader at a terminal: formula, status, why, evidence, repair, neighbours, and how to run it again. */
export function explainStep(s: AuditedStep, graph: Graph, seed: number, p: Palette, replay: Replay = {}): string {
  const { step } = s;
  const printed = isClaim(step.printed) ? printClaim(step.printed) : step.printed.text;
  const latex = isClaim(step.printed) ? [] : step.printed.latex ? [`  ${step.printed.latex}`] : [];
  const lines = [
    `${p.bold(step.label)}  ${p.dim(`${s.section}, ${step.where}`)}`,
    `  ${printed}`,
    ...latex,
    ...(!isClaim(step.printed) && step.printed.unsaid ? [`  ${p.dim("no claim says it:")} ${step.printed.unsaid}`] : []),
    "",
    `${p.status(s.status)}: ${s.because}`,
    `  ${p.dim("evidence")} ${strengthText(s.evidence)}: ${s.evidence.text}`,
    `  ${step.note}`,
    "",
    ...s.findings.flatMap((f) => finding(f, p)),
  ];
  if (step.repair?.only) lines.push(`  ${p.dim("repair only of ")}${step.repair.only}`);
  if (step.repair?.text) lines.push(`  ${p.dim("repair in words ")}${step.repair.text}`);
  if (step.repair?.changes?.length) lines.push(`  ${p.dim("it changes      ")}${step.repair.changes.join(", ")}`);
  if (step.best) lines.push(`  ${p.dim("best constant   ")}${step.best.constant}`);
  const list = (title: string, labels: readonly string[]) => `  ${p.dim(title.padEnd(16))}${labels.length ? labels.join(", ") : "nothing"}`;
  lines.push("", list("uses", usesOf(step)), list("used by", graph.usedBy(step.label)));
  lines.push(`  ${p.dim("run it again".padEnd(16))}${replayOf(step.label, seed, replay)}`);
  if (stepVerdict(s).verdict.verdict === "refuted") {
    const claim = stepVerdict(s).finding!.claim;
    lines.push(`  ${p.dim("or".padEnd(16))}lemmakit check "${printClaim(claim)}"`);
  }
  return lines.join("\n");
}
