import { KEYWORDS, type Cursor, type Token } from "../term/index.ts";

/** Where the parts of a claim stand among its tokens. */
export interface Outline {
  /** The token between what is assumed and what is claimed, and how many tokens it takes; absent where there is none. */
  readonly separator?: { readonly at: number; readonly width: number };
  /** Where quantifiers begin that follow the conclusion: `… for all x > 0`. */
  readonly trailing?: number;
}

const OPEN = "([{⌊⌈⟨";
const CLOSE = ")]}⌋⌉⟩";
/** Whether a formula may end with a token, so that a quantifier after it speaks of the whole. */
const endsFormula = (t: Token | undefined): boolean => t !== undefined && (t.kind === "number" || (t.kind === "name" && !KEYWORDS.has(t.text)) || CLOSE.includes(t.text) || t.text === "|" || t.text === "‖" || t.text === ",");
/** Whether an operand is due after a token: then `<` opens an inner product. */
const operandDue = (t: Token | undefined): boolean =>
  t === undefined || (t.kind === "symbol" && !CLOSE.includes(t.text) && t.text !== "|" && t.text !== "‖") || (t.kind === "name" && KEYWORDS.has(t.text));

/** Whether a token begins a quantifier, and how many tokens it takes: `forall`, `for all`, `for every`, `for`. */
export function quantifierAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== "name") return 0;
  if (tokens[at].text === "forall") return 1;
  if (tokens[at].text !== "for") return 0;
  return /^(?:all|every|each|any)$/.test(tokens[at + 1]?.text ?? "") ? 2 : 1;
}

/** What stands in the sort of a function. */
const inSort = (t: Token): boolean => t.kind === "number" || /^(?:\^|\.\.|\*|\(|\))$/.test(t.text) || (t.kind === "name" && !KEYWORDS.has(t.text));
/** Whether a colon stands before the sort of a function: `f : R^d -> R`. */
function beforeSort(tokens: readonly Token[], colon: number): boolean {
  let k = colon + 1;
  while (tokens[k] && inSort(tokens[k]!)) k++;
  return tokens[k]?.text === "->" && /^(?:R|1)$/.test(tokens[k + 1]?.text ?? "") && /^(?:R|\d+|\p{L}.*)$/u.test(tokens[colon + 1]?.text ?? "");
}

/** Finds the parts by looking at what stands outside all parentheses. */
export function outline(c: Cursor, from = 0): Outline {
  const tokens = c.all();
  const quantified = quantifierAt(tokens, from) > 0;
  let depth = 0;
  let angle = false;
  let colon: number | undefined;
  let last: Outline["separator"];
  let trailing: number | undefined;
  let closed = false;
  // After a condition begins, quantifiers in it have colons of their own.
  let conditional = false;
  let owed = 0;
  for (const [k, t] of tokens.entries()) {
    if (k < from) continue;
    if (t.kind === "symbol" && t.text === "<" && operandDue(tokens[k - 1])) angle = true;
    else if (t.kind === "symbol" && t.text === ">" && angle) angle = false;
    else if (t.kind === "symbol" && OPEN.includes(t.text)) depth++;
    else if (t.kind === "symbol" && CLOSE.includes(t.text)) depth--;
    if (depth !== 0 || angle) continue;
    conditional ||= /^(?:where|with|such|given|if)$/.test(t.text);
    if (conditional && (t.text === "exists" || quantifierAt(tokens, k) > 0)) owed++;
    if (t.kind === "symbol" && t.text === ":" && owed > 0) owed--;
    else if (t.kind === "symbol" && t.text === ":" && !beforeSort(tokens, k)) colon ??= k;
    // An `if` after a comma or a colon may hold commas of its own.
    if (k > from && (t.text === "if" || t.text === "when" || t.text === "whenever") && last) closed = true;
    if (quantified && !closed && t.kind === "symbol" && t.text === "," && quantifierAt(tokens, k + 1) === 0) last = { at: k, width: 1 };
    if (quantified && !closed && t.text === "such" && tokens[k + 1]?.text === "that") last = { at: k, width: 2 };
    if (!quantified && k > from && quantifierAt(tokens, k) > 0 && endsFormula(tokens[k - 1])) trailing ??= k;
  }
  if (trailing !== undefined) return { trailing };
  const separator = colon === undefined ? last : { at: colon, width: 1 };
  return quantified && separator ? { separator } : {};
}
