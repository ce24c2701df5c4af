export { diagnosisJson } from "./diagnosis.ts";
export { auditJson } from "./json.ts";
export { auditSummary, auditTable } from "./table.ts";
export { explainStep } from "./explain.ts";
export { palette, type Palette } from "./palette.ts";
export { assuranceOf, assuranceText, stepVerdict } from "./verdict.ts";
export { matchers, type ClaimMatchers } from "./matchers.ts";
export { reasonOf, trustDocument, unprovedSteps, type TrustSources } from "./trust.ts";
export { witnessJson } from "./witness.ts";
