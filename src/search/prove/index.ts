export { prove, type ProveResult } from "./prove.ts";
