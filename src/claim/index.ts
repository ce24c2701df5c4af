export { fixVariable } from "./fix.ts";
export { ground, type GroundClaim, type GroundInput, type GroundRelation } from "./ground.ts";
export * from "./claim.ts";
export { readBatchClaim, type BatchClaim } from "./batch.ts";
export { parseClaim } from "./parse.ts";
export { latexClaim, latexConditions, latexRelation, printClaim, printConditions, printRelation } from "./print.ts";
