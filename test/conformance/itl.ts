import { readInterval, readNumber, type Literal } from "./literal.ts";

/** A statement of an ITL file: an operation, its arguments, and the tightest results. */
export interface Vector {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly operation: string;
  readonly inputs: readonly Literal[];
  readonly expected: readonly Literal[];
}

/** A piece of an ITL file that could not be read. `operation` is the word it starts with, if any. */
export interface Unread {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly operation: string;
  readonly reason: string;
}

export interface Parsed {
  readonly vectors: Vector[];
  readonly unread: Unread[];
}

const COMMENT_OR_STRING = /"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|#\*[\s\S]*?\*#|\/\/[^\n]*|#(?!\*)[^\n]*/g;

/** Comments become blanks, so that every line keeps its number. One that is not closed stays, and is not read. */
function withoutComments(source: string): string {
  return source.replace(COMMENT_OR_STRING, (m) => (m.startsWith('"') ? m : m.replace(/[^\n]/g, " ")));
}

const PIECE = /((?:"(?:\\.|[^"\\\n])*"|[^;{}"]+|")*)([;{}]|$)/g;
const HEADER = /^testcase\s+[\w.:-]+$/;

const TOKEN = /\s*(<=|=|"(?:\\.|[^"\\\n])*"|\[[^\]]*\](?:_\w+)?|[^\s=<"[\]]+)/y;

function tokens(text: string): string[] {
  const out: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const m = TOKEN.exec(text);
    if (!m) throw new SyntaxError(`unexpected text: ${text.slice(at).trim().slice(0, 20)}`);
    out.push(m[1]!);
  }
  return out;
}

function literal(token: string): Literal {
  if (token.startsWith("[") || /^[+-]?[\d.]+\?/.test(token)) return readInterval(token);
  if (token.startsWith('"')) return { type: "word", text: token };
  if (/^[+-]?(\d|\.\d|inf|nan\b)/i.test(token)) return { type: "number", value: readNumber(token) };
  if (/^[a-z]\w*$/i.test(token)) return { type: "word", text: token };
  throw new SyntaxError(`${token} is not a literal`);
}

/** `op inputs = tightest <= accurate signal NAME`: the part after `<=` bounds the width and is not used here. */
function statement(text: string): Pick<Vector, "inputs" | "expected"> {
  const all = tokens(text).slice(1);
  const signal = all.indexOf("signal");
  const rest = signal < 0 ? all : all.slice(0, signal);
  const end = rest.indexOf("<=");
  const main = end < 0 ? rest : rest.slice(0, end);
  const equals = main.indexOf("=");
  if (equals < 0) throw new SyntaxError(end < 0 ? "no result is given" : "only a bound on the width is given");
  const expected = main.slice(equals + 1);
  if (expected.length === 0) throw new SyntaxError("no result is given");
  if (expected.includes("=")) throw new SyntaxError("two signs of equality");
  return { inputs: main.slice(0, equals).map(literal), expected: expected.map(literal) };
}

/**
 * Reads test vectors in the Interval Test Language of ITF1788: `testcase name { op inputs = results; … }`, with comments
 * `//`, `/* *\/`, `#`. Never throws: whatever cannot be read is listed in `unread`, and reading goes on after it.
 */
export function parseItl(source: string, file: string): Parsed {
  const vectors: Vector[] = [];
  const unread: Unread[] = [];
  const clean = withoutComments(source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
  let line = 1;
  for (const [whole, body = "", end] of clean.matchAll(PIECE)) {
    const text = body.trim().replace(/\s+/g, " ");
    const start = line + (/^\s*/.exec(body)![0].match(/\n/g)?.length ?? 0);
    line += whole.match(/\n/g)?.length ?? 0;
    if (text === "" && end !== "{") continue;
    const operation = /^[A-Za-z][\w.-]*/.exec(text)?.[0] ?? "";
    const place = { file, line: start, text, operation };
    if (end === "{") {
      if (!HEADER.test(text)) unread.push({ ...place, reason: "not the head of a test case" });
      continue;
    }
    try {
      if (end !== ";") throw new SyntaxError("the statement does not end");
      if (operation === "") throw new SyntaxError("no operation");
      vectors.push({ ...place, ...statement(text) });
    } catch (error) {
      unread.push({ ...place, reason: (error as Error).message });
    }
  }
  return { vectors, unread };
}
