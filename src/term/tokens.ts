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
const NAME = /(?!ⁿ|ᵀ|[∀∃])[\p{L}_](?:(?![⁰¹²³⁴-⁹ⁿᵀ])[\p{L}\p{N}_])*'*/uy;
const RAISED = /[⁺⁻]?[⁰¹²³⁴-⁹]+|[ⁿᵀ]/y;
const SYMBOL = /\|->|↦|<=>|<=|>=|==|=<|!=|!|≤|≥|≠|\.\.\.|\.\.|…|=>|->|:=|\*\*|&&|[-+*/^()[\]{},:;<>=|~∼‖∥√∛!&−–×·÷⋅∗∘π∞∈∉⊂⊆∀∃∧∨¬⇒→⇔ℝℤℕ⟨⟩⌊⌋⌈⌉≔₀₁₂]/uy;
/** Typographic characters and other spellings that people use, and what they mean. */
const MEANING: Readonly<Record<string, string>> = {
  "≤": "<=", "≥": ">=", "==": "=", "=<": "<=", "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "≠": "!=",
  "**": "^", "∥": "‖", "⇒": "=>", "→": "->", "⇔": "<=>", "≔": ":=", "…": "...", "&&": "∧", "&": "∧", "⊆": "⊂", "↦": "|->", "∼": "~",
};
/** Characters that stand for a word. */
const WORDS: Readonly<Record<string, string>> = {
  "π": "pi", "∞": "inf", "∈": "in", "∀": "forall", "∃": "exists", "∧": "and", "∨": "or", "¬": "not", "ℝ": "R", "ℤ": "Z", "ℕ": "N",
  "⊂": "subset", "₀": "_0", "₁": "_1", "₂": "_2",
};
const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

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
  /** `x²` is `x^2`: the sign of a power, then what is raised. */
  const pushRaised = (raw: string) => {
    const at = { start: i, end: i + raw.length };
    tokens.push({ kind: "symbol", text: "^", ...at });
    if (raw.startsWith("⁻")) tokens.push({ kind: "symbol", text: "-", ...at });
    if (raw === "ⁿ" || raw === "ᵀ") tokens.push({ kind: "name", text: raw === "ⁿ" ? "n" : "T", ...at });
    else tokens.push({ kind: "number", text: [...raw].map((d) => RAISED_DIGITS.indexOf(d)).filter((d) => d >= 0).join(""), ...at });
    i = at.end;
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
    const raised = read(RAISED);
    if (raised !== undefined) {
      pushRaised(raised);
      continue;
    }
    const name = read(NAME);
    if (name !== undefined && WORDS[name] === undefined) {
      push("name", name);
      continue;
    }
    const symbol = name ?? read(SYMBOL);
    if (symbol === undefined) {
      const character = String.fromCodePoint(source.codePointAt(i)!);
      throw new InputError("syntax", `"${character}" has no meaning here${hint(character)}`, source, i + 1);
    }
    const meaning = MEANING[symbol] ?? symbol;
    if (WORDS[meaning] !== undefined) push("name", symbol, WORDS[meaning]);
    else push("symbol", symbol, meaning);
  }
  tokens.push({ kind: "end", text: "", start: source.length, end: source.length });
  return tokens;
}

/** What to write for a character that other notations use. */
function hint(character: string): string {
  if (character === "\\") return "; write the claim without LaTeX, or give it with --latex";
  if (character === "$") return "; leave the dollar signs out";
  if (character === "Σ" || character === "∑") return '; write a sum as "sum(i in n, …)"';
  return "";
}
