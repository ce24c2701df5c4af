import type { AuditedStep } from "../../../audit/index.ts";
import { relationLatex, type ReadLine } from "../../../read/index.ts";
import type { MarkedFormula, MarkedRow, MarkedSection } from "./model.ts";

/** The formulas of a source in its order, each of their relations with its line of the audit. `labels` are those of the lines. */
export function formulasOfSource(lines: readonly ReadLine[], labels: readonly string[], steps: readonly AuditedStep[]): MarkedSection[] {
  const byLabel = new Map(steps.map((s) => [s.step.label, s]));
  const sections: { name: string; formulas: (MarkedFormula & { rows: MarkedRow[] })[] }[] = [];
  let [last, before] = [-1, undefined as ReadLine | undefined];
  for (const [k, read] of lines.entries()) {
    const step = byLabel.get(labels[k]!);
    if (!step) continue;
    const { line } = read;
    if (sections.at(-1)?.name !== step.section) sections.push({ name: step.section, formulas: [] });
    const { formulas } = sections.at(-1)!;
    const same = before?.line.formula === line.formula && last === k - 1 && formulas.length > 0;
    if (!same) formulas.push({ where: step.step.where, rows: [] });
    const goesOn = same && before?.line.chain === line.chain && before.line.at === line.at - 1;
    formulas.at(-1)!.rows.push({ latex: relationLatex(line, goesOn), steps: [step] });
    [last, before] = [k, read];
  }
  return sections;
}
