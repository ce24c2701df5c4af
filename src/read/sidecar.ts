import type { Atom, Told } from "./atom.ts";
import { placeAt, type Source, type Span, type Trouble } from "./source.ts";

/** A part of a sidecar: a quote of a formula, and what is said of it. */
export interface Entry {
  readonly quote: string;
  readonly span: Span;
  readonly lines: readonly { readonly text: string; readonly span: Span }[];
}
/** What a file beside a paper says of it: declarations for all of it, and entries by quotes. */
export interface Sidecar {
  readonly source: Source;
  readonly declarations: readonly { readonly text: string; readonly span: Span }[];
  readonly entries: readonly Entry[];
}

/**
 * Reads a sidecar. A line that begins with `#` is a comment; `at "…"` quotes a formula of the paper, blanks aside; the lines
 * below it, `let …`, `reads …` or `skip: …`, speak of that formula, and those before the first quote of the whole paper.
 */
export function parseSidecar(source: Source, troubles: Trouble[]): Sidecar {
  const declarations: { text: string; span: Span }[] = [];
  const entries: (Entry & { lines: { text: string; span: Span }[] })[] = [];
  let at = 0;
  for (const raw of source.text.split("\n")) {
    const start = at + (raw.length - raw.trimStart().length);
    const text = raw.trim();
    const span = { source, start, end: start + text.length };
    at += raw.length + 1;
    if (text === "" || text.startsWith("#")) continue;
    const fault = (message: string): void => void troubles.push({ message, place: placeAt(source, start) });
    const quote = /^at\s+"(.*)"$/.exec(text);
    if (quote) {
      if (quote[1]!.trim() === "") fault("an empty quote is in every formula");
      else entries.push({ quote: quote[1]!, span, lines: [] });
    } else if (/^at\b/.test(text)) fault('a quote stands in double quotes: at "x \\le y"');
    else if (!/^(?:let|reads|skip)\b/.test(text)) fault(`"${text}" is none of let, reads, skip and at`);
    else if (entries.length > 0) entries.at(-1)!.lines.push({ text, span });
    else if (/^let\b/.test(text)) declarations.push({ text, span });
    else fault("reads and skip need a quote before them");
  }
  return { source, declarations, entries };
}

/** Where a quote stands in a stretch of text, blanks left out of both. */
function find(quote: string, text: string, from: number, to: number): { start: number; end: number } | undefined {
  const places: number[] = [];
  let bare = "";
  for (let i = from; i < to; i++) {
    if (/\s/.test(text[i]!)) continue;
    places.push(i);
    bare += text[i];
  }
  const wanted = quote.replace(/\s+/g, "");
  const found = bare.indexOf(wanted);
  return found < 0 ? undefined : { start: places[found]!, end: places[found + wanted.length - 1]! + 1 };
}

/** Puts what a sidecar says where it belongs. A quote that is in no formula of the paper is an error. */
export function applySidecar(atoms: readonly Atom[], sidecar: Sidecar, troubles: Trouble[]): Atom[] {
  const used = new Set<Entry>();
  const out: Atom[] = sidecar.declarations.map(({ text, span }) => ({ kind: "directive", text, span }));
  for (const a of atoms) {
    if (a.kind !== "math") {
      out.push(a);
      continue;
    }
    const told: Told[] = [];
    for (const e of sidecar.entries) {
      const { source, start, end } = a.span;
      const place = find(e.quote, source.text, start, end);
      if (!place) continue;
      used.add(e);
      for (const { text, span } of e.lines) {
        if (/^let\b/.test(text)) out.push({ kind: "directive", text, span });
        else told.push({ text, span, reach: { source, ...place } });
      }
    }
    out.push(told.length === 0 ? a : { ...a, formula: { ...a.formula, told: [...(a.formula.told ?? []), ...told] } });
  }
  for (const e of sidecar.entries) if (!used.has(e)) troubles.push({ message: `no formula of the paper has the quote "${e.quote}" any more`, place: placeAt(sidecar.source, e.span.start), stale: true });
  return out;
}
