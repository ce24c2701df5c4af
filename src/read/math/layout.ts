import { join, textOf, type Span } from "../source.ts";
import { signAt, type Sign } from "./sign.ts";
import { CONNECTIVES, LEFTS, RIGHTS } from "./symbols.ts";
import { isChar, isMacro, type Token } from "./token.ts";
import { arrowOf, bearing, closes, opensIf } from "./words.ts";
import { unwrap } from "./unwrap.ts";

/** `A = B \le C`: the sides, and the signs between them. One side alone is a term. */
export interface Chain {
  readonly kind: "chain";
  readonly sides: readonly (readonly Token[])[];
  readonly signs: readonly Sign[];
  readonly span: Span;
  /** Whether a space, a comma or a new row parts it from what stands before. */
  readonly apart: boolean;
  /** Words beside it that may change what it says, and that no pattern reads. */
  readonly beside?: Beside;
}
export interface Beside {
  readonly text: string;
  readonly span: Span;
}
export interface Words extends Beside {
  readonly kind: "words";
  /** Whether nothing but words stands before them in their row, and behind them. */
  readonly first: boolean;
  readonly last: boolean;
  /** Whether they stand at the term before them as a unit does: `25\text{M}`. */
  readonly glued: boolean;
}
export interface Connective {
  readonly kind: "connective";
  readonly says: "implies" | "implied" | "iff";
  readonly span: Span;
}
export interface Quantifier {
  readonly kind: "quantifier";
  readonly says: "forall" | "exists";
  readonly span: Span;
}
export type Piece = Chain | Words | Connective | Quantifier;

export const chainsOf = (pieces: readonly Piece[]): Chain[] => pieces.filter((p): p is Chain => p.kind === "chain");
export const definesIn = (chains: readonly Chain[]): boolean => chains.some((c) => c.signs.some((s) => s.says === ":=" || s.says === "=:"));

/** +1 where something opens, -1 where it closes; bars, which tell neither, count where a macro says which they are. */
export function depthChange(tokens: readonly Token[], i: number): number {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (t.kind === "open") return 1;
  if (t.kind === "close") return -1;
  if (isMacro(t, "left")) return 1;
  if (isMacro(t, "right")) return -1;
  if (isMacro(before, "left", "right")) return 0;
  if (before?.kind === "macro" && (LEFTS.has(before.text) || RIGHTS.has(before.text)) && (isChar(t, "|") || isMacro(t, "|", "vert", "Vert"))) return LEFTS.has(before.text) ? 1 : -1;
  if (isChar(t, "(", "[") || isMacro(t, "{", "langle", "lvert", "lVert", "lbrace", "lfloor", "lceil", "lbrack")) return 1;
  if (isChar(t, ")", "]") || isMacro(t, "}", "rangle", "rvert", "rVert", "rbrace", "rfloor", "rceil", "rbrack")) return -1;
  return 0;
}

/** Whether a row that starts so goes on with what stands above it. */
const continues = (t: Token | undefined): boolean => isChar(t, "+", "-", "/", "*") || isMacro(t, "cdot", "times", "pm");
const leads = (t: Token | undefined): boolean => isChar(t, "+", "-", "/", "*", "(", "[", "=", "<", ">") || isMacro(t, "cdot", "times", "le", "leq", "ge", "geq", "quad", "left");

/** Whether a row that begins with `-` is a relation of its own: `a &= b, \\ -c &= d`. */
function startsAnew(list: readonly Token[], end: number): boolean {
  let depth = 0;
  const before = list.slice(0, end).findLast((t) => !isMacro(t, "quad", "qquad", ",", ";", "!", " ", ":"));
  const ended = isChar(before, ",", ";", ".");
  for (let k = end + 1, aligned = false; k < list.length && !isMacro(list[k], "\\", "cr", "newline"); k++) {
    if (isChar(list[k], "&")) {
      if (!aligned && !ended && list.slice(end + 1, k).every((t) => isMacro(t, "quad", "qquad", ",", ";", "!", " ", ":"))) return false;
      aligned = true;
    }
    depth += depthChange(list, k);
    if (depth <= 0 && (ended || aligned) && signAt(list, k)) return true;
  }
  return false;
}

/**
 * Takes a formula apart: rows are joined where one goes on with another, and parts between wide spaces, words, commas and
 * arrows stand apart.
 */
export function layout(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let side: Token[] = [];
  let sides: Token[][] = [];
  let signs: Sign[] = [];
  let apart = false;
  let depth = 0;
  /** Where the chain goes that a row took up again, though a remark stands behind it. */
  let place: number | undefined;
  /** Of the row: which piece is its chain, and whether what comes now stands beside that. */
  let [main, beside]: [number | undefined, boolean] = [undefined, false];
  const finish = (): void => {
    sides.push(side);
    const all = sides.flat();
    if (all.length > 0 || signs.length > 0) {
      const spans = [...all.map((t) => t.span), ...signs.map((s) => s.span)].sort((a, b) => a.start - b.start);
      const at = place ?? pieces.length;
      pieces[at] = { kind: "chain", sides, signs, span: spans.length ? join(spans[0]!, spans.at(-1)!) : signs[0]!.span, apart };
      if (!beside && signs.length > 0) main = at;
    }
    [side, sides, signs, apart, place] = [[], [], [], true, undefined];
  };
  const list = unwrap(tokens);
  let column = 0;
  for (let i = 0; i < list.length; i++) {
    const t = list[i]!;
    const change = depthChange(list, i);
    if (change > 0 || (change < 0 && depth > 0)) depth += change;
    // Rows cut through brackets that an author closes one row later, but never through braces.
    if (isMacro(t, "\\", "cr", "newline")) {
      column = 0;
      const rest = list.slice(i + 1).find((k) => !isChar(k, "&") && !isMacro(k, "quad", "qquad", ",", ";", "!", " ", ":"));
      const started = side.length > 0 || signs.length > 0;
      const goesOn = rest !== undefined && ((continues(rest) && !startsAnew(list, i)) || signAt(list, list.indexOf(rest)) !== undefined);
      const open = depth > 0 || leads(side.at(-1)) || (signs.length > 0 && side.length === 0);
      // In `&\le b && \text{since } u \ge 1 \\ &\le c` the second row goes on with the first, and not with the remark on it.
      const aside = goesOn && depth === 0 && main !== undefined && (beside || (signs.length === 0 && bracketed(side)));
      if (started && (aside || (!goesOn && !open))) finish();
      if (aside) resume(main!);
      else if (!started && goesOn) resume(pieces.length - 1);
      beside = false;
      if (place === undefined && side.length === 0) main = undefined;
      continue;
    }
    if (isChar(t, "&")) {
      // In `a &= b & c &= d` the second mark parts two equations.
      column++;
      if (column % 2 === 0 && depth === 0) {
        if (signs.length > 0 && side.length > 0) finish();
        beside ||= main !== undefined;
      }
      continue;
    }
    if (depth > 0) {
      side.push(t);
      continue;
    }
    if (t.kind === "text") {
      if (side.length > 0 || signs.length > 0) finish();
      const says = arrowOf(t.text);
      pieces.push(says ? { kind: "connective", says, span: t.span } : { kind: "words", text: t.text, span: t.span, first: aloneIn(list.slice(0, i).reverse()), last: aloneIn(list.slice(i + 1)), glued: isGlued(list, i) });
      beside ||= main !== undefined;
      continue;
    }
    if (isMacro(t, "quad", "qquad")) {
      const next = list.slice(i + 1).find((k) => !isMacro(k, "quad", "qquad", ",", ";", "!", " ") && !isChar(k, "&"));
      const before = side.at(-1);
      const midway = next === undefined || continues(next) || signAt(list, list.indexOf(next)) !== undefined || (side.length === 0 && signs.length > 0) || leads(before);
      if (!midway && side.length > 0) {
        if (isChar(before, ",", ";", ".")) side.pop();
        finish();
      }
      continue;
    }
    if (t.kind === "macro" && CONNECTIVES[t.text]) {
      if (side.length > 0 || signs.length > 0) finish();
      pieces.push({ kind: "connective", says: CONNECTIVES[t.text]!, span: t.span });
      continue;
    }
    if (isMacro(t, "forall", "exists") || isChar(t, "∀", "∃")) {
      if (isChar(side.at(-1), ",", ";")) side.pop();
      if (side.length > 0 || signs.length > 0) finish();
      pieces.push({ kind: "quantifier", says: isMacro(t, "forall") || isChar(t, "∀") ? "forall" : "exists", span: t.span });
      continue;
    }
    const sign = signAt(list, i);
    // `f : X → Y` and `(a \mid b)` are no relations of numbers; `\mid` outside of brackets neither.
    if (sign && sign.sign.says !== "mid") {
      sides.push(side);
      side = [];
      signs.push(sign.sign);
      i += sign.length - 1;
      continue;
    }
    if (isChar(t, ";") || (isChar(t, ",") && parts(list, i, signs.length > 0))) {
      if (side.length > 0 || signs.length > 0) finish();
      continue;
    }
    side.push(t);
  }
  if (side.length > 0 || signs.length > 0) finish();
  return spoilt(pieces.map(trimmed).flatMap(unbracketed));

  /** A row that begins with a sign goes on with the chain that a comma, a remark or a new row had ended. */
  function resume(at: number): void {
    const last = pieces[at];
    if (last?.kind !== "chain") return;
    sides = last.sides.slice(0, -1).map((s) => [...s]);
    side = [...last.sides.at(-1)!];
    signs = [...last.signs];
    apart = last.apart;
    place = at;
  }
}

/** Whether nothing but words and marks comes before the row ends. */
function aloneIn(next: readonly Token[]): boolean {
  const other = next.find((t) => t.kind !== "text" && !isChar(t, "&", ".", ",", ";", ":", "(", ")") && !isMacro(t, "quad", "qquad", ",", ";", "!", " ", ":"));
  return other === undefined || isMacro(other, "\\", "cr", "newline");
}

/** Whether words stand at the term before them with no wide space, mark or bracket between. */
function isGlued(list: readonly Token[], i: number): boolean {
  const before = list.slice(0, i).findLast((t) => !isMacro(t, ",", ";", "!", " ", ":"));
  return before !== undefined && before.kind !== "text" && !isChar(before, "&", ",", ";", ".", ":", "(", "[") && !isMacro(before, "quad", "qquad", "\\", "cr", "newline", "hfill", "hspace", "tag", "label") && /^\s*[\p{L}\p{N}]/u.test(list[i]!.text);
}

/** What may join or question the relations of a chain: `a < b \wedge c < d`, `\stackrel{?}{=}`. */
function doubtful({ sides, signs }: Chain): Beside | undefined {
  const asked = signs.find((s) => /[?!]/.test(s.over));
  if (asked) return { text: asked.over, span: asked.span };
  const joins = sides.slice(1, -1).flatMap((side) => side.filter((t, i) => isMacro(t, "wedge", "vee", "land", "lor") && side.slice(0, i + 1).reduce((d, _, j) => d + depthChange(side, j), 0) === 0))[0];
  return joins && { text: `\\${joins.text}`, span: joins.span };
}

/** Marks the chains beside words that may change what they say. */
function spoilt(pieces: readonly Piece[]): Piece[] {
  const marked = new Map<Piece, Beside>();
  for (const c of chainsOf(pieces)) {
    const doubt = doubtful(c);
    if (doubt) marked.set(c, doubt);
    // `f(x) \le 1 \quad (x \to 0)` speaks of a limit.
    const limit = c.signs.every((s) => s.says === "to") && c.signs.length > 0 && !c.sides.flat().some((t) => isChar(t, ":") || isMacro(t, "colon"));
    if (limit) for (const other of chainsOf(pieces)) if (other !== c) marked.set(other, { text: textOf(c.span), span: c.span });
  }
  for (const [k, p] of pieces.entries()) {
    if (p.kind !== "words") continue;
    const then = closes(p.text);
    const how = then && pieces.slice(0, k).some((q) => q.kind === "words" && opensIf(q.text)) ? "none" : then ? "denies" : bearing(p.text);
    if (how === "denies") for (const c of chainsOf(pieces)) marked.set(c, p);
    const [before, after] = [pieces[k - 1], pieces[k + 1]];
    if ((how === "unknown" || how === "remark") && !p.last && after?.kind === "chain") marked.set(after, p);
    if (how === "unknown" && (p.glued || (!p.last && !p.first)) && before?.kind === "chain") marked.set(before, p);
  }
  return pieces.map((p) => (p.kind === "chain" && marked.has(p) ? { ...p, beside: marked.get(p)! } : p));
}

/** Whether a side is a remark in brackets: `(\text{since } u \ge 1)`. */
const bracketed = (side: readonly Token[]): boolean => isChar(side[0], "(", "[") && isChar(side.at(-1), ")", "]") && side.some((t) => t.kind === "text");

/** Whether a comma at `i` parts two statements, and not two members of a list. */
function parts(list: readonly Token[], i: number, related: boolean): boolean {
  if (!related) return false;
  let depth = 0;
  for (let k = i + 1; k < list.length; k++) {
    depth += depthChange(list, k);
    if (depth < 0) return true;
    if (depth > 0) continue;
    const t = list[k]!;
    if (isMacro(t, "\\", "quad", "qquad") || t.kind === "text" || isMacro(t, "forall", "exists")) return true;
    if (isMacro(t, "dots", "ldots", "cdots")) return false;
    if (signAt(list, k)) return true;
  }
  return true;
}

/** `(x > 0)` on its own behind a space is a condition in brackets. */
function unbracketed(p: Piece): Piece[] {
  if (p.kind !== "chain" || p.signs.length > 0 || !p.apart) return [p];
  const side = p.sides[0]!;
  const closed = (isChar(side[0], "(") && isChar(side.at(-1), ")")) || (isChar(side[0], "[") && isChar(side.at(-1), "]"));
  if (!closed) return [p];
  const inner = layout(side.slice(1, -1));
  return inner.some((k) => k.kind === "chain" && k.signs.length > 0) || inner.some((k) => k.kind === "words" || k.kind === "quantifier") ? inner.map((k) => (k.kind === "chain" ? { ...k, apart: true } : k)) : [p];
}

/** Full stops and commas at the end are the prose's. */
function trimmed(p: Piece): Piece {
  if (p.kind !== "chain") return p;
  const sides = p.sides.map((s) => {
    let end = s.length;
    while (end > 0 && (isChar(s[end - 1], ".", ",", ";", ":") || isMacro(s[end - 1], ",", ";", "!", " ", ":", "quad"))) end--;
    let from = 0;
    while (from < end && isMacro(s[from], ",", ";", "!", " ", ":", "quad")) from++;
    return s.slice(from, end);
  });
  return { ...p, sides };
}

/** The mark a formula ends with, which ends the clause or the sentence around it. */
export function endMark(tokens: readonly Token[]): string | undefined {
  const list = unwrap(tokens).filter((t) => !isMacro(t, "\\", ",", ";", "!", " ", "quad", "qquad") && !isChar(t, "&"));
  const last = list.at(-1);
  if (last?.kind === "text") return /[.,;]\s*$/.exec(last.text)?.[0].trim();
  return isChar(last, ".", ",", ";") ? last!.text : undefined;
}
