export type { Contact } from "./contact.ts";
export { diagnose, type Diagnosis } from "./diagnose.ts";
export type { Regions } from "./regions.ts";
