import { audit, parseClaim, sentence, step, type Audit, type AuditedStep, type AuditOptions, type Claim, type Paper, type StepSource } from "lemmakit";

export const c = (text: string): Claim => parseClaim(text);

/** A step with what a test says of it. */
export const line = (parts: Partial<StepSource> & Pick<StepSource, "printed">): StepSource => step({ label: "a-line", where: "here", note: "", ...parts });

/** A paper of one section. */
export const paperOf = (...steps: readonly StepSource[]): Paper => ({ title: "A paper", source: "here", sections: [{ name: "One", steps }], results: [] });

/** Little work for each claim, and time enough for it on a busy machine. */
export const EFFORT = { timeout: 60, work: 4e7 } as const;

/** Audits some steps. */
export const audited = (steps: readonly StepSource[], options: AuditOptions = {}): Promise<Audit> => audit(paperOf(...steps), { ...EFFORT, ...options });

/** Audits one step. */
export async function auditedStep(parts: Partial<StepSource> & Pick<StepSource, "printed">): Promise<AuditedStep> {
  return (await audited([line(parts)])).steps[0]!;
}
export const statusIn = async (parts: Partial<StepSource> & Pick<StepSource, "printed">): Promise<string> => (await auditedStep(parts)).status;

/** True, and beyond the prover. */
export const HARD = c("forall x, y, u, v real: sqrt(sqrt((x+u)^4+(y+v)^4)) <= sqrt(sqrt(x^4+y^4))+sqrt(sqrt(u^4+v^4))");
export const TRUE = c("forall x > 0: log(x) <= x - 1");
export const FALSE = c("forall x > 0: log(x) <= x - 1.1");
export const words = sentence("in words");
