import { createHash } from "node:crypto";
import { importedModules } from "./imports.ts";
import type { ProofFile } from "./report.ts";
import type { ProvedByRocq } from "./run.ts";
import { withDefinitions } from "./vocabulary.ts";

/** One line of the committed record: a theorem a kernel accepted, and the fingerprint of all it rested on. */
export interface RecordLine {
  readonly theorem: string;
  readonly fingerprint: string;
}

/** The record of an earlier run. */
export interface ProofRecord {
  readonly kernel: string;
  readonly axioms: readonly string[];
  readonly theorems: readonly RecordLine[];
}

/** The files a file rests on, itself last. */
function foundations(file: ProofFile, byModule: ReadonlyMap<string, ProofFile>, seen = new Set<ProofFile>()): Set<ProofFile> {
  if (seen.has(file)) return seen;
  for (const name of importedModules(file)) {
    const target = byModule.get(name);
    if (target) foundations(target, byModule, seen);
  }
  return seen.add(file);
}

/**
 * The fingerprint of a theorem: a SHA-256 of its name, its generated statement, every file it rests on (and all
 * definitions, for the statement is read with them) and the kernel. A change in any of them changes it.
 */
export function fingerprint(theorem: string, statement: string, file: ProofFile, given: readonly ProofFile[], kernel: string): string {
  const files = withDefinitions(given);
  const byModule = new Map(files.map((f) => [f.module, f]));
  const used = foundations(file, byModule);
  for (const f of files) if (f.isDefinitions) foundations(f, byModule, used);
  const hash = createHash("sha256");
  const parts = [kernel, theorem, statement, ...[...used].sort((a, b) => (a.module < b.module ? -1 : 1)).flatMap((f) => [f.module, f.source])];
  for (const p of parts) hash.update(`${p.length}:${p}`);
  return hash.digest("hex");
}

/** Some files and all they import, in the order given. */
export function withImports(some: readonly ProofFile[], files: readonly ProofFile[]): ProofFile[] {
  const byModule = new Map(files.map((f) => [f.module, f]));
  const all = new Set<ProofFile>();
  for (const file of some) foundations(file, byModule, all);
  return files.filter((f) => all.has(f));
}

const seal = Symbol("read from a record that matches");

/**
 * That an earlier run of Rocq accepted a statement, by a record whose fingerprint matches what stands here now. The record
 * is data that a hand can edit, so this says `recorded`, never `rocq`: only a run of the kernel makes a `ProvedByRocq`.
 * Only {@link readRecord} makes one.
 */
export class RecordedProof {
  readonly #sealed = true;
  readonly verdict = "proved";
  readonly assurance = "recorded";
  readonly recorded = true;
  readonly theorem: string;
  readonly statement: string;
  readonly kernel: string;

  /** @internal */
  constructor(key: symbol, theorem: string, statement: string, kernel: string) {
    if (key !== seal || new.target !== RecordedProof) throw new TypeError("only readRecord makes a RecordedProof");
    this.theorem = theorem;
    this.statement = statement;
    this.kernel = kernel;
    Object.freeze(this);
  }
  static is(value: unknown): value is RecordedProof {
    return typeof value === "object" && value !== null && #sealed in value && value.#sealed;
  }
}

Object.freeze(RecordedProof);
Object.freeze(RecordedProof.prototype);

/** The theorems a record vouches for, and those whose content no longer matches it. */
export interface ReadRecord {
  readonly proofs: readonly RecordedProof[];
  readonly stale: readonly string[];
  /** Theorems of which the record says nothing. */
  readonly unrecorded: readonly string[];
}

/** Reads a record against the files and statements as they are now; what does not match is refused. */
export function readRecord(record: ProofRecord, files: readonly ProofFile[]): ReadRecord {
  const known = new Map(record.theorems.map((t) => [t.theorem, t.fingerprint]));
  const proofs: RecordedProof[] = [];
  const stale: string[] = [];
  const unrecorded: string[] = [];
  for (const file of files)
    for (const t of file.theorems) {
      const was = known.get(t.name);
      if (was === fingerprint(t.name, t.statement, file, files, record.kernel)) proofs.push(new RecordedProof(seal, t.name, t.statement, record.kernel));
      else (was === undefined ? unrecorded : stale).push(t.name);
    }
  return { proofs, stale, unrecorded };
}

/** The files with a theorem that a record does not vouch for, and all they rest on; statements need every definition. */
export function unvouched(record: ProofRecord, files: readonly ProofFile[]): ProofFile[] {
  const { stale, unrecorded } = readRecord(record, files);
  const names = new Set([...stale, ...unrecorded]);
  const needed = new Set(withImports(files.filter((f) => f.theorems.some((t) => names.has(t.name))), files));
  return files.filter((f) => f.isDefinitions || needed.has(f));
}

/** A record and a run of the same kernel that was just made, together: of each theorem what was found last, where it still matches. */
export function joined(record: ProofRecord, fresh: ProofRecord, files: readonly ProofFile[]): ProofRecord {
  if (record.kernel !== fresh.kernel) return fresh;
  const now = new Set(fresh.theorems.map((t) => t.theorem));
  const still = new Set(readRecord(record, files).proofs.map((p) => p.theorem));
  const theorems = [...record.theorems.filter((t) => still.has(t.theorem) && !now.has(t.theorem)), ...fresh.theorems];
  return { kernel: fresh.kernel, axioms: [...new Set([...record.axioms, ...fresh.axioms])].sort(), theorems: theorems.sort((a, b) => (a.theorem < b.theorem ? -1 : 1)) };
}

/** The record of a run that was just made. */
export function recordOf(proved: readonly ProvedByRocq[], files: readonly ProofFile[], kernel: string, axioms: readonly string[]): ProofRecord {
  const statements = new Map(files.flatMap((file) => file.theorems.map((t) => [t.name, { file, statement: t.statement }] as const)));
  const theorems = proved
    .flatMap((p) => {
      const s = statements.get(p.theorem);
      return s ? [{ theorem: p.theorem, fingerprint: fingerprint(p.theorem, s.statement, s.file, files, kernel) }] : [];
    })
    .sort((a, b) => (a.theorem < b.theorem ? -1 : 1));
  return { kernel, axioms, theorems };
}
