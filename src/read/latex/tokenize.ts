import type { Source, Trouble } from "../source.ts";
import { placeAt } from "../source.ts";
import type { Token } from "../math/token.ts";
import { unicodeTokens } from "./unicode.ts";

/** Macros whose argument is text, also in mathematics. */
const TEXT = new Set(["text", "textrm", "textit", "textbf", "textnormal", "textsf", "mbox", "hbox", "intertext", "shortintertext", "tag"]);
const MACRO = /\\(?:[a-zA-Z@]+\*?|[\s\S])/y;

/** Splits the mathematics in `source` from `start` to `end` into tokens. Faults go to `troubles`, with their place. */
export function tokenizeMath(source: Source, start: number, end: number, troubles: Trouble[] = []): Token[] {
  const { text } = source;
  const tokens: Token[] = [];
  const fault = (message: string, at: number) => troubles.push({ message, place: placeAt(source, at) });
  const depth: number[] = [];
  let i = start;
  while (i < end) {
    const c = text[i]!;
    const push = (kind: Token["kind"], content: string, length: number, more: Partial<Token> = {}) => {
      tokens.push({ kind, text: content, span: { source, start: i, end: i + length }, ...more });
      i += length;
    };
    if (c === "%") {
      const line = text.indexOf("\n", i);
      i = line < 0 || line > end ? end : line + 1;
    } else if (/\s/.test(c) || c === "~") i++;
    else if (c === "{") {
      depth.push(i);
      push("open", c, 1);
    } else if (c === "}") {
      if (depth.pop() === undefined) {
        fault('"}" closes nothing', i);
        i++;
      } else push("close", c, 1);
    } else if (c === "^" || c === "_") push("macro", c, 1);
    else if (c === "\\") {
      MACRO.lastIndex = i;
      const found = MACRO.exec(text)?.[0] ?? "\\";
      const name = found.slice(1);
      if (name === "begin" || name === "end") i = environment(name, i);
      else if (TEXT.has(name.replace("*", ""))) i = textArgument(i, found.length, name);
      else {
        const starred = /^[a-zA-Z@]+\*$/.test(name) && !/^(?:operatorname|DeclareMathOperator|hspace|vspace|mathop)\*$/.test(name);
        push("macro", starred ? name.slice(0, -1) : name, starred ? found.length - 1 : found.length);
      }
    } else {
      const known = c > "\u007f" ? unicodeTokens(text, i, end, (length) => ({ source, start: i, end: i + length })) : undefined;
      if (known) {
        tokens.push(...known.tokens);
        i += known.length;
        continue;
      }
      const whole = String.fromCodePoint(text.codePointAt(i)!);
      push("char", whole, whole.length);
    }
  }
  for (const at of depth) fault('"{" is not closed in this formula', at);
  return tokens;

  /** `\begin{name}…\end{name}` becomes one token. */
  function environment(which: string, at: number): number {
    const name = /\\(?:begin|end)\s*\{([^}]*)\}/y;
    name.lastIndex = at;
    const found = name.exec(text);
    if (!found) return fault(`\\${which} without the name of an environment`, at), at + which.length + 1;
    const from = at + found[0].length;
    if (which === "end") return fault(`\\end{${found[1]}} closes nothing`, at), from;
    const close = endOf(text, found[1]!, from, end);
    if (close === undefined) return fault(`\\begin{${found[1]}} is not closed in this formula`, at), from;
    // Arguments of the environment, such as the columns of an array.
    const options = /(?:\s*(?:\[[^\]]*\]|\{[^{}]*\}))*/y;
    options.lastIndex = from;
    const skip = /^(?:array|alignedat|alignat|tabular)/.test(found[1]!) ? options.exec(text)![0].length : (/^\s*\[[tbc]\]/.exec(text.slice(from, from + 9))?.[0].length ?? 0);
    const body = tokenizeMath(source, from + skip, close.start, troubles);
    tokens.push({ kind: "environment", text: found[1]!, span: { source, start: at, end: close.end }, body });
    return close.end;
  }
  function textArgument(at: number, length: number, name: string): number {
    let from = at + length;
    while (/\s/.test(text[from] ?? "")) from++;
    if (text[from] !== "{") return fault(`\\${name} without braces`, at), at + length;
    let level = 0;
    for (let k = from; k < end; k++) {
      if (text[k] === "\\") k++;
      else if (text[k] === "{") level++;
      else if (text[k] === "}" && --level === 0) {
        tokens.push({ kind: "text", text: text.slice(from + 1, k), span: { source, start: from + 1, end: k } });
        // It stands between rows.
        if (name.endsWith("intertext")) tokens.push({ kind: "macro", text: "\\", span: { source, start: k, end: k + 1 } });
        return k + 1;
      }
    }
    fault(`\\${name}{ is not closed in this formula`, at);
    return end;
  }
}

/** Where the environment `name`, whose body starts at `from`, ends; nested ones of the same name are passed over. */
export function endOf(text: string, name: string, from: number, end: number): { start: number; end: number } | undefined {
  const marks = /\\(begin|end)\s*\{([^}]*)\}/g;
  marks.lastIndex = from;
  let level = 1;
  for (let m = marks.exec(text); m && m.index < end; m = marks.exec(text)) {
    if (m[2] !== name) continue;
    level += m[1] === "begin" ? 1 : -1;
    if (level === 0) return { start: m.index, end: m.index + m[0].length };
  }
  return undefined;
}
