import { mask } from './mask.ts';

/** One sentence of a Rocq source: a command, a tactic, a bullet or a brace. */
export interface Sentence {
  readonly text: string;
  /** The text with comments and strings blanked. */
  readonly code: string;
  /** Offset of the first character in the source. */
  readonly start: number;
  readonly line: number;
}

const focus = /^(?:-+|\++|\*+|\}|(?:(?:\d+|\[\s*[\w']+\s*\])\s*:\s*)?\{)/;

function endOfSentence(source: string, code: string, from: number): number {
  const mark = focus.exec(code.slice(from, from + 200));
  if (mark !== null) return from + mark[0].length;
  for (let i = code.indexOf('.', from); i >= 0; i = code.indexOf('.', i)) {
    let after = i;
    while (code[after] === '.') after++;
    const dots = after - i;
    if (dots !== 2 && (after === source.length || /\s/.test(source[after]!))) return after;
    i = after;
  }
  return source.length;
}

/** Splits a source as Rocq reads it: a period ends a sentence where a blank or the end follows. */
export function sentences(source: string): Sentence[] {
  const code = mask(source);
  const out: Sentence[] = [];
  let line = 1;
  let seen = 0;
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(code.slice(at))![0].length;
    if (at >= code.length) return out;
    for (; seen < at; seen++) if (source[seen] === '\n') line++;
    const end = endOfSentence(source, code, at);
    out.push({ text: source.slice(at, end), code: code.slice(at, end), start: at, line });
    at = end;
  }
}

/** Line and column, from 1, of a byte offset inside a sentence. */
export function placeInSentence(source: string, sentence: Sentence, byteOffset: number): { line: number; column: number } {
  const inside = Buffer.from(sentence.text).subarray(0, byteOffset).toString().length;
  const before = source.slice(0, sentence.start + inside);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
