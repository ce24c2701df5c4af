export { auditJson, witnessJson } from "./json.ts";
export { auditSummary, auditTable } from "./table.ts";
export { explainStep } from "./explain.ts";
export { palette, type Palette } from "./palette.ts";
export { assuranceOf, stepVerdict } from "./verdict.ts";
