import type { Audit, AuditedStep } from "../audit/index.ts";
import { writeWhole } from "./write-whole.ts";

/** How much a status weighs where several relations share a line: the worst is shown. */
const ORDER = ["false", "hypothesis-missing", "ill-posed", "vacuous", "gap", "unproved", "unchecked", "holds"];
const weight = (s: AuditedStep): number => ORDER.indexOf(s.status);

/** The marks of an audit, a line of TeX for each line of the source that has a relation: `\lemmakitline{14}{holds}`. */
export function marksOf(result: Audit): string {
  const worst = new Map<number, AuditedStep>();
  for (const s of result.steps) {
    const line = s.step.source?.line;
    if (line === undefined || s.step.reading?.state === "definition" || s.step.reading?.state === "assumed" || s.step.source!.file !== result.paper.source) continue;
    const old = worst.get(line);
    if (!old || weight(s) < weight(old)) worst.set(line, s);
  }
  return [...worst].sort((a, b) => a[0] - b[0]).map(([line, s]) => `\\lemmakitline{${line}}{${s.status}}`).join("\n") + "\n";
}

/** Writes the marks for `lemmakit.sty`. Throws `InputError` where the file cannot be written. */
export const writeMarks = (file: string, result: Audit): void => writeWhole(file, marksOf(result));
