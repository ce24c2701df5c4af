export { prove, type ProveOptions, type ProveResult } from "./prove.ts";
