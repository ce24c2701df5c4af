import type { Audit, AuditedStep, Finding } from "../../audit/index.ts";
import type { Replay } from "../replay.ts";

/** A theorem of a step: its proposition, and its proof where one is written. */
export interface SiteTheorem {
  readonly name: string;
  readonly polarity: "proves" | "refutes";
  readonly statement: string;
  /** What a further theorem says of the step. */
  readonly says?: string;
  /** Path and text of the file that proves it. */
  readonly path?: string;
  readonly source?: string;
  /** Whether the record of accepted proofs vouches for it. */
  readonly accepted: boolean;
  /** What shows the same claim, where this statement has no proof of its own. */
  readonly shownBy?: string;
}

/** Where a step is stated: a module, the name it exports, and the text of the module. */
export interface StepModule {
  readonly module: string;
  readonly name: string;
  readonly source: string;
}

/** Everything the page of a step shows. */
export interface SiteStep {
  readonly audited: AuditedStep;
  readonly usedBy: readonly string[];
  readonly theorems: readonly SiteTheorem[];
  readonly stated?: StepModule;
}

/** A formula of the paper, quoted, with a name that quotes from the same formula share. */
export interface Quote {
  readonly quote: string;
  readonly formula: string;
}

/** Everything the site shows of a paper. */
export interface SiteModel {
  readonly audit: Audit;
  /** How the audit was asked for. */
  readonly replay: Replay;
  readonly steps: readonly SiteStep[];
  /** What the lines of the paper are quoted with, by label, where that is kept. */
  readonly quotes?: ReadonlyMap<string, Quote>;
}

/** The twins of a step, with what became of them. */
export const twinsOf = (s: AuditedStep): readonly Finding[] => s.findings.filter((f) => f.role === "twin");

/** The name of the document of a section. */
export const sectionDocument = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
