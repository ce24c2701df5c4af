import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InputError } from "../term/index.ts";
import { indexProofs, NO_PROOFS, obligationsOfPaper, type Paper, type ProofIndex } from "../audit/index.ts";
import { declaredTheorems, readRecord, type Obligation, type ProofFile, type ProofRecord } from "../rocq/index.ts";

/** The folders whose files may be imported by all others: definitions that statements use, and lemmas that proofs share. */
const [DEFINITIONS, LIBRARY] = ["definitions", "library"];
/** The folder of the kernel's own proofs, which no other file imports. */
const KERNEL = "kernel";
const folderOf = (file: string): string => file.split(/[/\\]/)[0]!;

/** Every `.v` file under `proofs` but those of the kernel, with the obligations it must prove: each theorem it states whose name is that of an obligation. */
export const readProofFiles = (root: string, paper: Paper): ProofFile[] => filesAndObligations(root, paper).files;

/** The same, with all the obligations that they state. */
function filesAndObligations(root: string, paper: Paper): { readonly files: ProofFile[]; readonly obligations: ReadonlyMap<string, Obligation> } {
  const folder = join(root, "proofs");
  if (!existsSync(folder)) return { files: [], obligations: new Map() };
  const read = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".v") && folderOf(f) !== KERNEL)
    .sort()
    .map((f) => {
      const source = readFileSync(join(folder, f), "utf8");
      const [isDefinitions, isLibrary] = [folderOf(f) === DEFINITIONS, folderOf(f) === LIBRARY];
      return { path: join("proofs", f), module: basename(f, ".v"), source, isLibrary, isDefinitions, names: new Set(isDefinitions || isLibrary ? [] : declaredTheorems(source)) };
    });
  const declared = new Set(read.flatMap((f) => [...f.names]));
  const obligations = obligationsOfPaper(paper, (name) => declared.has(name));
  const files = read.map(({ names, ...file }) => ({
    ...file,
    theorems: [...names].flatMap((name) => {
      const o = obligations.get(name);
      return o ? [{ name, statement: o.statement, label: o.label }] : [];
    }),
  }));
  return { files, obligations };
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
  const { files, obligations } = filesAndObligations(root, paper);
  const { proofs, stale } = readRecord(record, files);
  return { index: indexProofs(obligations, proofs), stale };
}
