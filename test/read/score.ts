import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseClaim, printClaim, type Claim } from "../../src/claim/index.ts";
import { placeOf, readPaper, type Load, type ReadPaper } from "../../src/read/index.ts";
import { sameClaim } from "./same.ts";

/** A relation of a note as its key has it. */
export interface KeyEntry {
  readonly line: number;
  readonly column: number;
  readonly symbol: string;
  readonly claim: string | null;
  readonly expected: "true" | "false" | "not-statable";
  readonly kind: string;
  readonly why: string;
}
export interface Scored {
  readonly entry: KeyEntry;
  readonly state: "same" | "different" | "unread" | "missing" | "extra";
  readonly read?: Claim;
  readonly why: string;
  /** Whether it could be accused: it is claimed, and all that is said of its letters was read. */
  readonly judged: boolean;
}

export const loadBeside: Load = (name, from) => {
  for (const candidate of [name, `${name}.tex`]) {
    const path = join(dirname(from), candidate);
    if (existsSync(path) && statSync(path).isFile()) return { file: path, text: readFileSync(path, "utf8") };
  }
  return undefined;
};
export const readFile = (file: string): ReadPaper => readPaper({ file, text: readFileSync(file, "utf8") }, { load: loadBeside });

/** The note that a key belongs to. */
export function noteOf(folder: string, key: string): string {
  const base = join(folder, key.replace(/\.key\.json$/, ""));
  return [`${base}.tex`, `${base}.md`].find(existsSync) ?? base;
}

/** Compares what was read of a note with its key, relation by relation. */
export function scoreNote(file: string, key: readonly KeyEntry[]): Scored[] {
  const { lines } = readFile(file);
  return key.map((entry): Scored => {
    const found = lines.find(({ line }) => {
      const p = placeOf(line.sign.span);
      return p.line === entry.line && p.column === entry.column;
    });
    if (!found) return { entry, state: "missing", why: "no relation was found there", judged: false };
    const { line, reading } = found;
    const judged = line.stance === "claimed" && reading.kind === "read" && reading.unread.length === 0;
    if (reading.kind === "unread") return { entry, state: "unread", why: `${reading.why}: ${reading.message}`, judged };
    if (entry.claim === null) return { entry, state: "extra", read: reading.claim, why: "the key calls it not statable", judged };
    const like = sameClaim(parseClaim(entry.claim), reading.claim);
    return { entry, state: like.same ? "same" : "different", read: reading.claim, why: like.why, judged };
  });
}

/** `node dist/test/read/score.js FOLDER`: scores every note of a folder that has a key. */
function main(folder: string): void {
  let [statable, same] = [0, 0];
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".key.json")).sort()) {
    const scored = scoreNote(noteOf(folder, name), JSON.parse(readFileSync(join(folder, name), "utf8")) as KeyEntry[]);
    const asked = scored.filter((s) => s.entry.claim !== null);
    statable += asked.length;
    same += asked.filter((s) => s.state === "same").length;
    process.stdout.write(`${name}: ${asked.filter((s) => s.state === "same").length} of ${asked.length} as in the key\n`);
    for (const s of scored) {
      const fine = s.entry.claim === null ? s.state === "unread" : s.state === "same" && (s.judged || s.entry.expected === "true");
      if (!fine) process.stdout.write(`  ${s.entry.line}:${s.entry.column} ${s.state}${s.judged ? "" : " (not judged)"}: ${s.why}\n    key  ${s.entry.claim}\n    read ${s.read ? printClaim(s.read) : "-"}\n`);
    }
  }
  process.stdout.write(`${same} of ${statable} statable relations read as in the key\n`);
}
if (process.argv[1]?.endsWith("score.js") || process.argv[1]?.endsWith("score.mjs")) main(process.argv[2] ?? ".");
