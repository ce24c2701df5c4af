import { InputError } from "./errors.ts";

/** A token with its place: `start` and `end` are offsets in the source. */
export interface Token {
  readonly kind: "number" | "name" | "symbol" | "end";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+(?![\p{L}_]))?/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_]*'*/uy;
const SYMBOL = /<=|>=|==|!=|≤|≥|≠|\.\.|=>|[-+*/^()[\],:<>=−×·÷π∞]/uy;
/** Typographic characters that people paste, and what they mean. */
const MEANING: Readonly<Record<string, string>> = {
  "≤": "<=", "≥": ">=", "==": "=", "−": "-", "×": "*", "·": "*", "÷": "/", "≠": "!=",
};

/** Splits a source into tokens, the last of kind `end`. Throws `InputError` at a character that starts no token. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = i;
    return pattern.exec(source)?.[0];
  };
  const push = (kind: Token["kind"], raw: string, text = raw) => {
    tokens.push({ kind, text, start: i, end: i + raw.length });
    i += raw.length;
  };
  while (i < source.length) {
    const space = read(SPACE);
    if (space) {
      i += space.length;
      continue;
    }
    const number = source.startsWith("..", i) ? undefined : read(NUMBER);
    // `1..c` is a range, not the decimal `1.` and a dot.
    const whole = number !== undefined && /^\d+\.$/.test(number) && source[i + number.length] === "." ? number.slice(0, -1) : number;
    if (whole !== undefined) {
      push("number", whole);
      continue;
    }
    const symbol = read(SYMBOL);
    if (symbol === "π") push("name", symbol, "pi");
    else if (symbol === "∞") push("name", symbol, "inf");
    else if (symbol !== undefined) push("symbol", symbol, MEANING[symbol] ?? symbol);
    else {
      const name = read(NAME);
      if (name === undefined) {
        const character = String.fromCodePoint(source.codePointAt(i)!);
        throw new InputError("syntax", `"${character}" has no meaning here`, source, i + 1);
      }
      push("name", name);
    }
  }
  tokens.push({ kind: "end", text: "", start: source.length, end: source.length });
  return tokens;
}
