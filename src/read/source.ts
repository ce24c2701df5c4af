/** A text with the name it is reported under. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A stretch of a source: offsets in UTF-16 units, the end left out. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const starts = new WeakMap<Source, number[]>();

function lineStarts(source: Source): number[] {
  let known = starts.get(source);
  if (!known) {
    known = [0];
    for (let i = source.text.indexOf("\n"); i >= 0; i = source.text.indexOf("\n", i + 1)) known.push(i + 1);
    starts.set(source, known);
  }
  return known;
}

/** The line and column of an offset. */
export function placeAt(source: Source, offset: number): Place {
  const lines = lineStarts(source);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: source.file, line: low + 1, column: offset - lines[low]! + 1 };
}
/**
 * Where a stretch of a source starts.
 *
 * @example
 * ```ts
 * import { placeOf, readPaper } from "lemmakit/read";
 * const { lines } = readPaper({ file: "note.md", text: "For $x > 0$,\n\n$$\\log x \\le x-1.$$" });
 * placeOf(lines[0]!.line.sign.span); // { file: "note.md", line: 3, column: 10 }
 * ```
 */
export const placeOf = (s: Span): Place => placeAt(s.source, s.start);
/**
 * What a stretch of a source says.
 *
 * @example
 * ```ts
 * import { readPaper, textOf } from "lemmakit/read";
 * const { lines } = readPaper({ file: "note.md", text: "For $x > 0$,\n\n$$\\log x \\le x-1.$$" });
 * textOf(lines[0]!.line.formula); // "$$\\log x \\le x-1.$$"
 * ```
 */
export const textOf = (s: Span): string => s.source.text.slice(s.start, s.end);

/** From the start of one stretch to the end of another of the same source; else the first. */
export const join = (a: Span, b: Span): Span => (a.source === b.source && b.end >= a.start ? { source: a.source, start: a.start, end: b.end } : a);

/** A fault in a source, for a person: what, and where. */
export interface Trouble {
  readonly message: string;
  readonly place: Place;
  /** A quote of a sidecar that is no longer in the paper: an error, where other faults leave the rest to be read. */
  readonly stale?: true;
}
