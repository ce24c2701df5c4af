export { bestConstant, type BestConstant } from "./best.ts";
export { check } from "./check.ts";
export { decide, type Decision, type DecideOptions } from "./decide.ts";
export { REGIMES, type Regime } from "./regimes.ts";
export { search, type SearchOptions, type SearchReport } from "./search.ts";
export { sizePlans } from "./sizes.ts";
export { prove, type ProveOptions, type ProveResult } from "./prove/index.ts";
export { diagnose, type Contact, type Diagnosis, type Regions } from "./why/index.ts";
