import { readLatex, type Load } from "./latex/document.ts";
import { readMarkdown } from "./markdown/document.ts";
import { readLine, type Reading } from "./meaning/reading.ts";
import type { Line } from "./prose/line.ts";
import { readProse } from "./prose/read.ts";
import { applySidecar, parseSidecar } from "./sidecar.ts";
import { placeOf, type Source, type Trouble } from "./source.ts";

/** A relation of a paper with what it was understood to say. */
export interface ReadLine {
  readonly line: Line;
  readonly reading: Reading;
}
export interface ReadPaper {
  readonly source: Source;
  readonly lines: readonly ReadLine[];
  /** Faults of the source and its sidecar, each with its place. */
  readonly troubles: readonly Trouble[];
}

/** What stands beside a paper. */
export interface Beside {
  /** Gives the files that the paper includes. */
  readonly load?: Load;
  readonly sidecar?: Source;
  /** How many seconds reading may take; 20 where it is not said. What is left then is reported. */
  readonly seconds?: number;
}

/**
 * Reads a paper, LaTeX or Markdown by the end of its name. Never throws on what an author wrote: faults are reported, and the
 * rest is read.
 *
 * @example
 * ```ts
 * import { printClaim } from "lemmakit";
 * import { readPaper } from "lemmakit/read";
 * const { lines } = readPaper({ file: "note.md", text: "For $x > 0$,\n\n$$\\log x \\le x-1.$$" });
 * const { reading } = lines[0]!;
 * reading.kind === "read" && printClaim(reading.claim); // "forall x > 0: log(x) <= x - 1"
 * ```
 */
export function readPaper(given: Source, beside: Beside = {}): ReadPaper {
  // A byte-order mark is no text; a space in its place keeps all others.
  const source: Source = { ...given, text: given.text.replace(/^\uFEFF/, " ") };
  const troubles: Trouble[] = [];
  const found = /\.(?:md|markdown)$/i.test(source.file) ? readMarkdown(source, troubles) : readLatex(source, beside.load ?? (() => undefined), troubles);
  const atoms = beside.sidecar ? applySidecar(found, parseSidecar(beside.sidecar, troubles), troubles) : found;
  const end = Date.now() + (beside.seconds ?? 20) * 1000;
  const half = end - (beside.seconds ?? 20) * 500;
  const late = (): boolean => Date.now() >= end;
  const lines = readProse(atoms, troubles, () => Date.now() >= half).map((line): ReadLine => ({ line, reading: late() ? leftOut(line) : readLine(line) }));
  const [first, ...more] = lines.filter((l) => l.reading.kind === "unread" && l.reading.why === "budget");
  if (first) troubles.push({ message: `the time for reading was over: ${more.length + 1} relations from here on were left`, place: placeOf(first.line.sign.span) });
  return { source, lines, troubles };
}
const leftOut = (line: Line): Reading => ({ kind: "unread", why: "budget", message: "left, for the time for reading was over", place: placeOf(line.sign.span) });
