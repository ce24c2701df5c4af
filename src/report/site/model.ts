import type { AnyVerdict, Audit, AuditedStep, Twin } from "../../audit/index.ts";

/** A twin with what a search made of it. */
export interface TestedTwin {
  readonly twin: Twin;
  readonly verdict: AnyVerdict;
  readonly evidence: string;
}

/** A theorem of a step: its proposition, and its proof where one is written. */
export interface SiteTheorem {
  readonly name: string;
  readonly polarity: "proves" | "refutes";
  readonly statement: string;
  /** What a theorem written by hand says of the step. */
  readonly says?: string;
  /** Path and text of the file that proves it. */
  readonly path?: string;
  readonly source?: string;
  /** Whether the record of accepted proofs vouches for it. */
  readonly accepted: boolean;
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
  readonly twins: readonly TestedTwin[];
  readonly theorems: readonly SiteTheorem[];
  readonly stated?: StepModule;
}

/** Everything the site shows of a paper. */
export interface SiteModel {
  readonly audit: Audit;
  readonly steps: readonly SiteStep[];
}

/** The name of the document of a section. */
export const sectionDocument = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
