export { audit, findingsOf, type Audit, type AuditedResult, type AuditedStep, type AuditOptions, type Memo } from "./audit.ts";
export { cover, type Cover } from "./cover.ts";
export type { AnyVerdict, Finding, Role, RocqVerdict } from "./finding.ts";
export { indexProofs, NO_PROOFS, obligationsOf, obligationsOfPaper, type ProofIndex } from "./obligations.ts";
export { graphOf, usesOf, type Graph } from "./graph.ts";
export { reliances, withoutProof, type Reliance } from "./reliance.ts";
export { brief, describeRefuted, investigate, type Investigation } from "./investigate.ts";
export { addsHypotheses, statusOf, sustained, type Judged } from "./status.ts";
export * from "./step.ts";
