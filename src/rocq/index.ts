export { checkWithCoqc } from "./coqc.ts";
export { declaredTheorems } from "./declared.ts";
export type { Failure } from "./failure.ts";
export { obligation, theoremName, type Obligation } from "./obligations.ts";
export { isProvedByRocq } from "./proved.ts";
export { negatedProposition, proposition } from "./proposition.ts";
export { readRecord, recordOf, RecordedProof, type ProofRecord, type ReadRecord } from "./record.ts";
export type { LemmaTime, ProofFile, ProofReport, TheoremClaim, TheoremReport } from "./report.ts";
export { checkProofs, ProvedByRocq, type CheckedProofs } from "./run.ts";
