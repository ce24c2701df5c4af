export { bestConstant, type BestConstant } from "./best.ts";
export type { Attained } from "./attained.ts";
