import type { Atom } from "../atom.ts";
import { endMark } from "../math/layout.ts";
import { placeOf, type Trouble } from "../source.ts";

const ABBREVIATIONS = new Set(["i.e", "e.g", "cf", "resp", "eq", "eqs", "fig", "sec", "thm", "lem", "prop", "cor", "def", "w.r.t", "s.t", "a.s", "etc", "vs", "no", "ref", "refs", "i", "e", "g", "w", "r", "t", "s", "a", "p", "et", "al", "dr", "iid", "d"]);

/** Atoms that end a sentence whatever stands around them. */
const HARD = new Set(["begin", "end", "heading", "item"]);

/** A sentence with its formulas, or one of the marks between sentences. */
export interface Sentence {
  readonly atoms: readonly Atom[];
  /** Whether a new paragraph begins with it. */
  readonly opens: boolean;
}

/**
 * Cuts a document into sentences. A display belongs to the sentence around it, also across the blank lines that Markdown
 * puts there; a full stop at its end closes the sentence.
 */
export function sentencesOf(atoms: readonly Atom[]): Sentence[] {
  const out: Sentence[] = [];
  let current: Atom[] = [];
  let opens = true;
  let broke = false;
  const finish = (): void => {
    if (current.length > 0) {
      out.push({ atoms: current, opens });
      opens = false;
    }
    current = [];
  };
  for (const [i, a] of atoms.entries()) {
    if (HARD.has(a.kind)) {
      finish();
      out.push({ atoms: [a], opens: false });
      opens = true;
      broke = false;
      continue;
    }
    if (a.kind === "break") {
      broke = true;
      continue;
    }
    if (broke) {
      broke = false;
      const capital = a.kind === "word" && /^\p{Lu}/u.test(a.text);
      const display = a.kind === "math" && a.formula.display !== undefined;
      const last = current.at(-1);
      if (current.length === 0) opens ||= !display;
      else if (capital && !(last?.kind === "word" || (last?.kind === "mark" && /[,:]/.test(last.text)))) {
        finish();
        opens = true;
      }
    }
    current.push(a);
    if (a.kind === "math" && a.formula.display !== undefined && endMark(a.formula.tokens) === ".") {
      const next = atoms.slice(i + 1).find((k) => k.kind !== "break" && k.kind !== "label" && k.kind !== "directive");
      if (!(next?.kind === "word" && /^\p{Ll}/u.test(next.text))) finish();
    } else if (a.kind === "mark" && /^[.?!]$/.test(a.text)) {
      const before = current.at(-2);
      const next = atoms[i + 1];
      const short = before?.kind === "word" && ABBREVIATIONS.has(before.text.toLowerCase());
      const lower = next?.kind === "word" && /^[\p{Ll}]/u.test(next.text);
      const glued = next?.kind === "word" && next.span.source === a.span.source && next.span.start === a.span.end;
      if (!(short && !(next?.kind === "break")) && !lower && !glued) finish();
    }
  }
  finish();
  return out;
}

/** The words of a sentence in a row, formulas as `$`. */
export const wordsOf = (s: Sentence): string => s.atoms.map((a) => (a.kind === "word" || a.kind === "mark" ? a.text : a.kind === "math" ? "$" : "")).join(" ").replace(/\s+/g, " ").trim();

/** Says from where on a paper was not read. */
export const leftFrom = (s: Sentence, count: number): Trouble => ({ message: `the time for reading was over: ${count} sentences and headings from here on were left`, place: placeOf(s.atoms[0]!.span) });
