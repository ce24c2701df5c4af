import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { InputError } from "../../term/index.ts";
import { printClaim, type Claim } from "../../claim/index.ts";
import type { Decided } from "../../audit/index.ts";
import { writeWhole } from "../write-whole.ts";
import { decidedBy, entryOf, NO_SEALS, type Entry, type Question } from "./entry.ts";
import { makeFolder } from "../../rocq/make-folder.ts";

/** Bytes beyond which a file, and what is in it, is no evidence of a paper. */
const [LARGEST, LARGEST_WITHIN] = [64_000_000, 512_000_000];

/** A line of the file: an entry of the cache that carries its evidence, and how it was asked for. */
interface Line extends Entry {
  readonly seed: number;
  readonly brief: Question["brief"];
  /** Beside its theorem a first look found nothing more. */
  readonly nothing?: true;
}
const keyOf = (claim: string, { seed, brief }: Pick<Question, "seed" | "brief">): string => `${seed} ${brief} ${claim}`;

/** Where the evidence of a paper is kept: beside the proofs of a module, or beside a source. */
export const keptBesideProofs = (root: string): string => join(root, "proofs", "evidence.jsonl.gz");
export const keptBesideSource = (file: string): string => file.replace(/\.[^.]*$/, ".evidence.jsonl.gz");

/** The lines of a file, as far as they can be read: the title of a paper, then its evidence. */
function linesOf(file: string): { readonly title?: unknown; readonly lines: readonly Line[]; readonly broken: number } {
  const lines: Line[] = [];
  let [title, broken]: [unknown, number] = [undefined, 0];
  const texts = textOf(file)?.split("\n") ?? [];
  for (const text of texts) {
    if (text === "") continue;
    try {
      const value = JSON.parse(text) as Partial<Line> & { readonly paper?: unknown };
      if (value.paper !== undefined && title === undefined) title = value.paper;
      else if (typeof value.claim === "string" && (value.witness || value.certificate || value.nothing === true)) lines.push(value as Line);
      else broken++;
    } catch {
      broken++;
    }
  }
  return { title, lines, broken };
}

function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > LARGEST) return "?";
    return gunzipSync(readFileSync(file), { maxOutputLength: LARGEST_WITHIN }).toString("utf8");
  } catch {
    return "?";
  }
}

/**
 * Points and certificates that are kept beside a paper, so that an audit with an empty cache checks and need not search.
 * Nothing in the file is believed: each piece passes the checker as an entry of the cache does. What is refused is not
 * used, and counted; claims that are open are not in it, but for a note where a first look beside a theorem found nothing more: then
 * only what would contradict the theorem is searched for. Evidence found with any work answers every work; another seed, or
 * a first look, asks for its own.
 */
export class KeptEvidence {
  private readonly file: string;
  private readonly lines: ReadonlyMap<string, Line>;
  private readonly used = new Map<string, Line>();
  /** Lines that say nothing, or whose evidence was not accepted. */
  refused: number;

  constructor(file: string) {
    this.file = file;
    const { lines, broken } = linesOf(file);
    this.lines = new Map(lines.map((l) => [keyOf(l.claim, l), l]));
    this.refused = broken;
  }

  read(claim: Claim, question: Question): Decided | undefined {
    const line = this.lines.get(keyOf(printClaim(claim), question));
    if (line?.nothing) return undefined;
    const decided = line && decidedBy(claim, question, line, NO_SEALS);
    if (line && !decided) this.refused++;
    return decided;
  }

  /** Whether a first look beside a theorem of the claim is said to find nothing. No verdict rests on it. */
  hasNothing(claim: Claim, question: Question): boolean {
    return this.lines.get(keyOf(printClaim(claim), question))?.nothing === true;
  }

  /** Remembers what was shown of a claim, for `write`, and where nothing was shown beside a theorem. */
  note(claim: Claim, { seed, brief }: Question, decided: Decided, beside: boolean): void {
    const how = { seed, brief };
    const text = printClaim(claim);
    const entry = decided.verdict.verdict === "open" ? undefined : entryOf(claim, { ...how, work: 0, timeout: 0 }, decided, NO_SEALS);
    if (entry) this.used.set(keyOf(text, how), { ...entry, ...how });
    else if (beside && !decided.refused) this.used.set(keyOf(text, how), { claim: text, evaluations: 0, ...how, nothing: true });
  }

  /** Writes what was noted, whole or not at all, a line for each claim. Gives the number of claims. Throws `InputError` where the file is that of another paper. */
  write(title: string): number {
    const was = linesOf(this.file).title;
    if (was !== undefined && was !== title) throw new InputError("usage", `${this.file} is the evidence of ${JSON.stringify(was)}, not of "${title}"; remove it if the title has changed`);
    const lines = [...this.used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => JSON.stringify(line));
    makeFolder(dirname(this.file));
    writeWhole(this.file, gzipSync(`${[JSON.stringify({ paper: title }), ...lines].join("\n")}\n`, { level: 9 }));
    return [...this.used.values()].filter((l) => !l.nothing).length;
  }
}
