import { checkerFingerprint, checkProofs, fileFingerprint, withImports, type CheckedProofs, type CheckOptions, type ProofFile } from "../rocq/index.ts";
import { cacheFolder } from "./cache/cache.ts";
import { ProofMemory } from "./cache/proofs.ts";

/** A run that checked what this machine had not checked before. */
export interface ChangedProofs {
  /** What the kernel said just now, of the files that were not known and of all they import. */
  readonly report: CheckedProofs;
  /** The files that the kernel on this machine accepted before, with the same content under them and the same promises. */
  readonly known: readonly ProofFile[];
}

/**
 * Checks the proof files that this machine's memory does not know, and remembers those that pass. On a machine without
 * memory that is all of them. `beside` is checked in any case, and not remembered.
 */
export async function checkChanged(
  files: readonly ProofFile[],
  options: CheckOptions & { readonly beside?: readonly ProofFile[]; readonly cache?: string } = {},
): Promise<ChangedProofs> {
  const { beside = [], cache = cacheFolder(), ...rest } = options;
  const checker = checkerFingerprint();
  if (typeof checker !== "string") return { report: await checkProofs([...files, ...beside], rest), known: [] };
  const memory = new ProofMemory(cache, checker);
  const print = new Map(files.map((f) => [f, fileFingerprint(f, files, checker)]));
  const known = files.filter((f) => memory.has(print.get(f)!));
  const changed = files.filter((f) => !known.includes(f));
  const all = [...files, ...beside];
  const needed = new Set(withImports([...changed, ...beside], all));
  const report = await checkProofs(all.filter((f) => f.isDefinitions || needed.has(f)), rest);
  const bad = new Set([...report.failures.map((f) => f.path), ...report.theorems.filter((t) => !t.accepted).map((t) => t.path)]);
  const whole = !report.failures.some((f) => f.kind === "engine");
  const passed = whole ? changed.filter((f) => !bad.has(f.path)) : [];
  if (passed.length > 0) memory.keep([...known, ...passed].map((f) => print.get(f)!));
  return { report, known };
}
