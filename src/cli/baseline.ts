import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../term/index.ts";
import { audit, type Audit, type AuditedStep } from "../audit/index.ts";
import { assuranceOf, stepVerdict } from "../report/index.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { recordedProofs } from "./proof-files.ts";
import { startProgress } from "./progress.ts";

/** What the baseline pins of a step. */
export interface Pin {
  readonly label: string;
  readonly status: string;
  readonly verdict: string;
  readonly assurance: string | null;
  /** The verdict of the repair, where there is one. */
  readonly repair: string | null;
  readonly best: string | null;
}

/** The pins of an audit, in the paper's order. */
export function pinsOf(result: Audit): Pin[] {
  return result.steps.map((s) => {
    const { verdict } = stepVerdict(s);
    const repair = s.findings.find((f) => f.role === "repair");
    return {
      label: s.step.label,
      status: s.status,
      verdict: verdict.verdict,
      assurance: assuranceOf(verdict) ?? null,
      repair: repair?.verdict.verdict ?? null,
      best: s.step.best ? `${s.step.best.constant}: ${bestEvidence(s)}` : null,
    };
  });
}

/** `at` and `below` of the best constant, as their verdicts. */
function bestEvidence(s: AuditedStep): string {
  const of = (role: "best" | "below") => s.findings.find((f) => f.role === role)?.verdict.verdict ?? "missing";
  return `at it ${of("best")}, below it ${of("below")}`;
}

/** Reads a baseline; `undefined` when there is none. Throws `InputError` when it is not one. */
export function readBaseline(file: string): readonly Pin[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as { steps?: Pin[] };
    if (Array.isArray(value.steps)) return value.steps;
  } catch {
    // said below
  }
  throw new InputError("usage", `${file} is not a baseline; write it anew with \`npm run baseline\``);
}

/** One sentence for each pin that drifted: which, from what to what, and why. */
export function compareBaseline(baseline: readonly Pin[], result: Audit, only?: string): string[] {
  const now = new Map(pinsOf(result).map((p) => [p.label, p]));
  const old = new Map(baseline.filter((p) => only === undefined || p.label === only).map((p) => [p.label, p]));
  const because = new Map(result.steps.map((s) => [s.step.label, s.because]));
  const drifts: string[] = [];
  for (const [label, was] of old) {
    const is = now.get(label);
    if (!is) {
      drifts.push(`${label} is in the baseline and no longer in the paper`);
      continue;
    }
    for (const key of ["status", "verdict", "assurance", "repair", "best"] as const)
      if (was[key] !== is[key]) drifts.push(`${label}: ${key} was ${was[key] ?? "none"}, is ${is[key] ?? "none"}. ${because.get(label)}`);
  }
  for (const label of now.keys()) if (!old.has(label)) drifts.push(`${label} is new: not in the baseline`);
  return drifts;
}

/** `lemmakit baseline`: audits and writes the pins beside the proofs, whole or not at all. */
export async function baselineCommand(args: { readonly seed: number; readonly paper?: string }): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const progress = await startProgress("auditing");
  const result = await audit(paper, { seed: args.seed, proofs: recordedProofs(root, paper).index, signal: interruptSignal(), progress: progress.update }).finally(progress.stop);
  if (result.stopped) return 130;
  const file = join(root, "proofs", "baseline.json");
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  const pins = pinsOf(result).map((p) => `    ${JSON.stringify(p)}`).join(",\n");
  writeFileSync(draft, `{\n  "steps": [\n${pins}\n  ]\n}\n`);
  renameSync(draft, file);
  process.stdout.write(`${result.steps.length} steps written to ${file}\n`);
  return 0;
}
