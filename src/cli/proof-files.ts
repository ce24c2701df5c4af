import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError } from "../term/index.ts";
import { indexProofs, NO_PROOFS, obligationsOfPaper, type Paper, type ProofIndex } from "../audit/index.ts";
import { declaredTheorems, readRecord, type ProofFile, type ProofRecord } from "../rocq/index.ts";

/** The folders whose files may be imported by all others: definitions that statements use, and lemmas that proofs share. */
const [DEFINITIONS, LIBRARY] = ["definitions", "library"];
/** The folder of the kernel's own proofs, which no other file imports. */
const KERNEL = "kernel";
const folderOf = (file: string): string => file.split(/[/\\]/)[0]!;

/** Every `.v` file under `proofs` but those of the kernel, with the obligations it must prove: each theorem it states whose name is that of an obligation. */
export function readProofFiles(root: string, paper: Paper): ProofFile[] {
  const folder = join(root, "proofs");
  if (!existsSync(folder)) return [];
  const obligations = obligationsOfPaper(paper);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".v") && folderOf(f) !== KERNEL)
    .sort()
    .map((f) => {
      const module = basename(f, ".v");
      const source = readFileSync(join(folder, f), "utf8");
      const [isDefinitions, isLibrary] = [folderOf(f) === DEFINITIONS, folderOf(f) === LIBRARY];
      const names = isDefinitions || isLibrary ? [] : new Set(declaredTheorems(source));
      const theorems = [...names].flatMap((name) => {
        const o = obligations.get(name);
        return o ? [{ name, statement: o.statement, label: o.label }] : [];
      });
      return { path: join("proofs", f), module, source, theorems, isLibrary, isDefinitions };
    });
}

/** Where the record of the last full run stands. */
export const recordPath = (root: string): string => join(root, "proofs", "record.json");

/** The committed record; `undefined` where there is none. Throws `InputError` when it is broken. */
export function readProofRecord(root: string): ProofRecord | undefined {
  const file = recordPath(root);
  if (!existsSync(file)) return undefined;
  try {
    const value = JSON.parse(readFileSync(file, "utf8")) as ProofRecord;
    if (typeof value.kernel === "string" && Array.isArray(value.axioms) && Array.isArray(value.theorems)) return value;
  } catch {
    // said below
  }
  throw new InputError("usage", `${file} is no record of proofs; make it anew with \`lemmakit proofs --record\``);
}

/** What the committed record vouches for, and which theorems it no longer matches. Throws `InputError` when it is broken. */
export function recordedProofs(root: string, paper: Paper): { readonly index: ProofIndex; readonly stale: readonly string[] } {
  const record = readProofRecord(root);
  if (!record) return { index: NO_PROOFS, stale: [] };
  const { proofs, stale } = readRecord(record, readProofFiles(root, paper));
  return { index: indexProofs(obligationsOfPaper(paper), proofs), stale };
}
