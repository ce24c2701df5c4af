import { DEFINITIONS, DEFINITIONS_MODULE } from "../statement/definitions.ts";

/**
 * The files of `proofs/kernel`, in the order in which they build on one another: intervals and their functions, then terms
 * and what they mean, then the rules, then the checker,
 * then what facts say as statements.
 */
export const KERNEL_FILES = [
  "series", "interval", "elementary", "circular",
  "term", "value", "binding", "poly", "partial", "fact", "substitution",
  "structure", "functions", "fraction", "arithmetic", "derivative", "analysis", "families", "evaluate",
  "checker", "reading",
] as const;
/** The logical name under which they find one another. */
export const KERNEL_ROOT = "LemmakitKernel";
/** The name of the one file that holds all of them. */
export const KERNEL_MODULE = "kernel";

const LIBRARY = /^Require Import ([\w\s]+)\.\n/gm;
const OWN = new RegExp(`^From ${KERNEL_ROOT} Require (?:Import|Export) [\\w\\s]+\\.\\n`, "gm");

/** All of the kernel in one file that needs nothing but Rocq's library: each file a module, the library first, then the definitions of statements. */
export function kernelFile(read: (name: string) => string): string {
  const files = [{ name: DEFINITIONS_MODULE, source: DEFINITIONS }, ...KERNEL_FILES.map((name) => ({ name, source: read(name) }))];
  const library = new Set(files.flatMap(({ source }) => [...source.matchAll(LIBRARY)].flatMap((m) => m[1]!.split(/\s+/))));
  const modules = files.map(({ name, source }) => `Module ${name}.\n${source.replace(LIBRARY, "").replace(OWN, "")}End ${name}.\nExport ${name}.\n`);
  return `Require Import ${[...library].join(" ")}.\n\n${modules.join("\n")}`;
}
