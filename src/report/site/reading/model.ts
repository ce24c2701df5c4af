import type { AuditedStep } from "../../../audit/index.ts";

/** A relation of a formula with the lines of the audit that speak of it; without LaTeX, lines that the source has in words only. */
export interface MarkedRow {
  readonly latex?: string;
  readonly steps: readonly AuditedStep[];
}

/** A formula of a source, row by row. */
export interface MarkedFormula {
  readonly where: string;
  readonly rows: readonly MarkedRow[];
}

export interface MarkedSection {
  readonly name: string;
  readonly formulas: readonly MarkedFormula[];
}
