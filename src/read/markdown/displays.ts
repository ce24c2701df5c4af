import type { Source, Trouble } from "../source.ts";
import { endOf } from "../latex/tokenize.ts";
import { placeAt } from "../source.ts";

/** Mathematics found before the rest of a Markdown source is parsed. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Length of the mark at each end. */
  readonly marks: number;
  readonly display: boolean;
}

/** Stands for a character of mathematics while the rest is parsed. */
export const MASK = "\uE000";

const CODE = /^(?: {0,3})(`{3,}|~{3,})(.*)$/gm;
/** A blank line and then a sentence: no formula has one inside, so its end was forgotten. */
const PROSE = /\n[ \t]*\n[ \t]*(?:\p{Lu}\p{L}+|\p{Ll}{3,})[ ,]+(?:\p{L}{2,}|\$[^$\n]+\$)/u;
const HTML_COMMENT = /<!--[\s\S]*?-->/g;

/**
 * Finds `$$…$$`, `\[…\]`, `\(…\)`, `\begin{align}…\end{align}` and its like, and math fences, outside code, and gives the text with them masked, every offset kept: what
 * Markdown does to backslashes, underscores and stars does not touch a formula.
 */
export function maskMath(source: Source, troubles: Trouble[]): { masked: string; found: Found[] } {
  const { text } = source;
  const skip: { start: number; end: number }[] = [...text.matchAll(HTML_COMMENT)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const found: Found[] = [];
  for (let m = CODE.exec(text); m; m = CODE.exec(text)) {
    const fence = new RegExp(`^ {0,3}${m[1]![0]}{${m[1]!.length},}[ \\t]*$`, "gm");
    fence.lastIndex = m.index + m[0].length;
    const close = fence.exec(text);
    const end = close ? close.index + close[0].length : text.length;
    if (m[2]!.trim() === "math") {
      const from = m.index + m[0].length;
      found.push({ start: m.index, end, marks: 0, display: true });
      spans.set(found.at(-1)!, { start: from, end: close?.index ?? text.length });
    }
    skip.push({ start: m.index, end });
    CODE.lastIndex = end;
  }
  CODE.lastIndex = 0;
  const dead: { start: number; end: number }[] = [];
  skip.sort((a, b) => a.start - b.start);
  // Where formulas in a line have one dollar, two make a display wherever they stand; elsewhere (kramdown) only on lines of their own.
  const oneDollar = /(?<![\\$])\$(?![$\s])[^$\n]*[^$\s]\$(?![$\d])/.test(text);
  const opener = /(`+)|(?<!\\)\$\$|\\\[|\\\(|\\begin\{((?:align|alignat|equation|gather|multline|flalign|eqnarray)\*?)\}/g;
  for (let m = opener.exec(text); m; m = opener.exec(text)) {
    const inside = skip.find((s) => s.start <= m!.index && m!.index < s.end);
    if (inside) {
      opener.lastIndex = inside.end;
      continue;
    }
    if (m[1] !== undefined) {
      // Code in a line ends at as many back-ticks.
      const close = new RegExp(`(?<!\`)${m[1]}(?!\`)`, "g");
      close.lastIndex = m.index + m[1].length;
      const end = close.exec(text);
      const blank = text.indexOf("\n\n", m.index);
      if (end && (blank < 0 || end.index < blank)) opener.lastIndex = end.index + m[1].length;
      continue;
    }
    if (m[0] !== "$$" && text[m.index - 1] === "\\") continue;
    // An environment without dollars around it, as MathJax takes it.
    if (m[2] !== undefined) {
      const close = endOf(text, m[2], m.index + m[0].length, text.length);
      if (!close) continue;
      found.push({ start: m.index, end: close.end, marks: 0, display: true });
      opener.lastIndex = close.end;
      continue;
    }
    const mark = m[0] === "$$" ? "$$" : m[0] === "\\[" ? "\\]" : "\\)";
    const close = text.indexOf(mark, m.index + 2);
    const blank = /\n[ \t]*\n/g;
    blank.lastIndex = m.index + 2;
    const paragraph = m[0] === "$$" && /^[ \t>]*$/.test(text.slice(text.lastIndexOf("\n", m.index) + 1, m.index)) ? -1 : (blank.exec(text)?.index ?? -1);
    const swallows = close >= 0 && PROSE.test(text.slice(m.index + 2, close));
    if (close < 0 || swallows || (paragraph >= 0 && close > paragraph)) {
      troubles.push({ message: `${m[0]} is not closed`, place: placeAt(source, m.index) });
      // What remains of it is masked, so that nobody else takes it for an opening.
      skip.push({ start: m.index, end: m.index + 2 });
      dead.push({ start: m.index, end: m.index + 2 });
      continue;
    }
    found.push({ start: m.index, end: close + 2, marks: 2, display: m[0] === "\\[" || (m[0] === "$$" && (oneDollar || alone(text, m.index, close + 2))) });
    opener.lastIndex = close + 2;
  }
  found.sort((a, b) => a.start - b.start);
  let masked = "";
  let at = 0;
  for (const f of found) {
    masked += text.slice(at, f.start) + text.slice(f.start, f.end).replace(/[^\n]/g, MASK);
    at = f.end;
  }
  masked += text.slice(at);
  for (const d of dead) masked = masked.slice(0, d.start) + " ".repeat(d.end - d.start) + masked.slice(d.end);
  return { masked, found };
}

/** Whether nothing but marks of lists and punctuation stands beside a formula in its lines. */
function alone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start) + 1, start).trim();
  const after = /^[^\n]*/.exec(text.slice(end))![0].trim();
  return /^(?:>|[-*+]|\d+[.)])?$/.test(before) && /^(?:[.,;:]?|\{#[^}]*\})$/.test(after);
}

const spans = new WeakMap<Found, { start: number; end: number }>();
/** Where the formula itself stands, without its marks. */
export const innerOf = (f: Found): { start: number; end: number } => spans.get(f) ?? { start: f.start + f.marks, end: f.end - f.marks };
