import { lettersOf, type Expr, type Letter } from "../math/expr.ts";
import { list, readExpr } from "../math/grammar.ts";
import { layout, type Chain } from "../math/layout.ts";
import { factorsOf } from "../math/ranges.ts";
import { isChar, isMacro, type Token } from "../math/token.ts";
import { Unread } from "../math/unread.ts";
import { isApplication } from "../scope/novelty.ts";
import { readSet } from "../scope/sets.ts";
import type { Span } from "../source.ts";

/** A letter that is introduced; `upTo` where it is the first of a list `x_1, \dots, x_n`. */
export interface Introduced {
  readonly letter: Letter;
  readonly upTo?: Expr;
}

/** What a formula in a clause says, sign by sign, before it is known whether it is assumed. */
export type Said =
  | { readonly kind: "member"; readonly letters: readonly Introduced[]; readonly set: Expr; readonly every?: boolean }
  | { readonly kind: "subset"; readonly letter: Letter; readonly set: Expr }
  | { readonly kind: "relation"; readonly left: Expr; readonly says: string; readonly right: Expr }
  | { readonly kind: "define"; readonly left: Expr; readonly right: Expr; readonly set?: true }
  | { readonly kind: "range"; readonly letter: Letter; readonly to: Expr }
  | { readonly kind: "letters"; readonly letters: readonly Introduced[]; readonly every?: boolean }
  /** The value of a function, with nothing said of it: `\ell(r, y)`. */
  | { readonly kind: "application"; readonly letter: Letter; readonly args: readonly Letter[] }
  | { readonly kind: "function"; readonly letters: readonly Letter[]; readonly from: readonly Expr[]; readonly to: Expr }
  /** A letter, or a function of letters, is equated with something that is not read. */
  | { readonly kind: "opaque"; readonly letter: Letter; readonly of?: readonly Letter[] }
  /** No pattern reads it; what letters it speaks of is known where their names could be told. */
  | { readonly kind: "unread"; readonly letters: readonly Letter[]; readonly span: Span };

/** Reads a formula as what it says. */
export function statementsOf(tokens: readonly Token[]): Said[] {
  const pieces = layout(tokens);
  return pieces.flatMap((p, k) => {
    if (p.kind !== "chain") return [];
    const before = pieces[k - 1];
    const every = (before?.kind === "quantifier" && before.says === "forall") || (before?.kind === "words" && /\bfor (?:all|any|every|each)\s*$/i.test(before.text));
    return chainSays(p).map((s) => (every && (s.kind === "member" || s.kind === "letters") ? { ...s, every } : s));
  });
}

/** Letters found token by token, for a formula that is not read. */
export function looseLetters(tokens: readonly Token[], span: Span): Letter[] {
  const out: Letter[] = [];
  for (const t of tokens) {
    if (t.body) out.push(...looseLetters(t.body, span));
    try {
      const e = readExpr([t], span);
      if (e.kind === "letter") out.push(e);
    } catch (e) {
      if (!(e instanceof Unread)) throw e;
    }
  }
  return out;
}

export function chainSays(chain: Chain): Said[] {
  const all = chain.sides.flat();
  const unread = (): Said[] => {
    const [left] = chain.sides;
    const equates = chain.signs.length === 1 && /^(?:=|:=|equiv)$/.test(chain.signs[0]!.says);
    const head = equates && left ? headOf(left, chain.span) : undefined;
    return head ? [{ kind: "opaque", ...head }] : [{ kind: "unread", letters: looseLetters(all, chain.span), span: chain.span }];
  };
  if (chain.beside) return [{ kind: "unread", letters: looseLetters(all, chain.span), span: chain.span }];
  try {
    return read(chain) ?? unread();
  } catch (e) {
    if (e instanceof Unread) return unread();
    throw e;
  }
}

/** The letter, or the function of letters, that a side consists of. */
function headOf(tokens: readonly Token[], span: Span): { letter: Letter; of?: readonly Letter[] } | undefined {
  try {
    const e = readExpr(tokens, span);
    if (isApplication(e)) return { letter: e.factors[0], of: e.factors[1].items as Letter[] };
    return e.kind === "letter" ? { letter: e } : undefined;
  } catch (e) {
    if (e instanceof Unread) return undefined;
    throw e;
  }
}

/** `D = \{x_1, \dots, x_n\} \subset S \subset \R^d`: sets, from the largest in. */
function nested(chain: Chain): Said[] | undefined {
  const { sides, signs, span } = chain;
  if (!signs.some((s) => s.says === "subset") || !signs.every((s) => s.says === "subset" || s.says === "=")) return undefined;
  const out: Said[] = [];
  for (let k = signs.length - 1; k >= 0; k--) {
    const set = readExpr(sides[k + 1]!, span);
    const inner = readExpr(sides[k]!, span);
    const list0 = inner.kind === "group" && inner.open === "{" ? introduced(inner.items) : undefined;
    if (signs[k]!.says === "=") {
      if (inner.kind !== "letter") return undefined;
      out.push({ kind: "define", left: inner, right: set, set: true });
    } else if (inner.kind === "letter") out.push({ kind: "subset", letter: inner, set });
    else if (list0) out.push({ kind: "member", letters: list0, set });
    else return undefined;
  }
  return out;
}

function read(chain: Chain): Said[] | undefined {
  const { sides, signs, span } = chain;
  // [n] = {1, …, n} is what everybody writes.
  if (signs.length === 1 && isChar(sides[0]![0], "[") && sides[0]!.length === 3) return [];
  const colon = sides[0]!.findIndex((t) => isChar(t, ":") || isMacro(t, "colon"));
  if (colon > 0) {
    const heads = list(sides[0]!.slice(0, colon), span);
    const arrow = signs.findIndex((s) => s.says === "to");
    if (arrow !== 0 || signs.length > 1 || !heads.every((h) => h.kind === "letter")) return undefined;
    return [{ kind: "function", letters: heads as Letter[], from: factorsOf(readExpr(sides[0]!.slice(colon + 1), span)), to: readExpr(sides[1]!, span) }];
  }
  if (signs.length === 0) {
    const items = list(sides[0]!, span);
    const [f, group] = items.length === 1 && items[0]!.kind === "product" && items[0]!.factors.length === 2 ? items[0]!.factors : [];
    if (f?.kind === "letter" && group?.kind === "group" && group.open === "(" && group.items.every((i) => i.kind === "letter")) return [{ kind: "application", letter: f, args: group.items as Letter[] }];
    const letters = introduced(items);
    return letters ? [{ kind: "letters", letters }] : [];
  }
  const sets = nested(chain);
  if (sets) return sets;
  const out: Said[] = [];
  for (const [k, sign] of signs.entries()) {
    const left = sides[k]!;
    const right = sides[k + 1]!;
    if (left.length === 0 || right.length === 0) return undefined;
    if (sign.says === "in") {
      const letters = introduced(list(left, span));
      const without = right.findIndex((t) => isMacro(t, "setminus", "smallsetminus", "backslash"));
      const left0 = without > 0 && isZeroSet(readExpr(right.slice(without + 1), span));
      if (without >= 0 && !left0) return undefined;
      // `(x, y) \in S \times T`
      const factors = without < 0 ? factorsOf(readExpr(right, span)) : [];
      const pairs = list(left, span);
      if (factors.length > 1 && pairs.every((p) => p.kind === "group" && p.items.length === factors.length && p.items.every((i) => i.kind === "letter"))) {
        for (const p of pairs) (p as Expr & { kind: "group" }).items.forEach((i, j) => out.push({ kind: "member", letters: [{ letter: i as Letter }], set: factors[j]! }));
        continue;
      }
      if (!letters) return undefined;
      out.push({ kind: "member", letters, set: readExpr(left0 ? right.slice(0, without) : right, span) });
      if (left0) for (const { letter, upTo } of letters) out.push({ kind: "relation", left: upTo ? entry(letter) : letter, says: "!=", right: { kind: "number", text: "0", span } });
    } else if (sign.says === "subset") {
      for (const letter of list(left, span)) if (letter.kind === "letter") out.push({ kind: "subset", letter, set: readExpr(right, span) });
    } else if (sign.says === ":=" || sign.says === "equiv") out.push({ kind: "define", left: readExpr(left, span), right: readExpr(right, span) });
    else if (sign.says === "=:") out.push({ kind: "define", left: readExpr(right, span), right: readExpr(left, span) });
    else if (["=", "<", ">", "<=", ">=", "!="].includes(sign.says)) {
      const [l, r] = [list(left, span), list(right, span)];
      if (sign.says === "=" && l.length === 1 && l[0]!.kind === "letter" && r.length > 2 && r.some((e) => e.kind === "dots")) {
        out.push({ kind: "range", letter: l[0]!, to: r.at(-1)! });
        continue;
      }
      if (sign.says === "=" && l.length === 1 && l[0]!.kind === "letter" && r.length === 1 && tuple(r[0]!)) {
        out.push({ kind: "member", letters: tuple(r[0]!)!, set: { kind: "letter", name: "bbR", latex: "\\mathbb{R}", span } });
        continue;
      }
      for (const items of [l, r]) out.push(...lists(items));
      for (const a of expand(l)) for (const b of expand(r)) out.push({ kind: "relation", left: a, says: sign.says, right: b });
    } else return undefined;
  }
  return out;
}

/** Whether a formula is a set and nothing more: `[0,1]`. */
export function isSet({ sides, span }: Chain): boolean {
  try {
    const e = readExpr(sides[0]!, span);
    return e.kind !== "letter" && readSet(e) !== undefined;
  } catch (e) {
    if (e instanceof Unread) return false;
    throw e;
  }
}

const isZeroSet = (e: Expr): boolean => e.kind === "group" && e.open === "{" && e.items.length === 1 && e.items[0]!.kind === "number" && e.items[0]!.text === "0";

/** `(x_1, \dots, x_n)`: the letters of a tuple that has a list in it. */
function tuple(e: Expr): readonly Introduced[] | undefined {
  return e.kind === "group" && e.open !== "{" && e.items.some((i) => i.kind === "dots") ? introduced(e.items) : undefined;
}

/** The letters of a list, with `x_1, \dots, x_n` as one. */
export function introduced(items: readonly Expr[]): Introduced[] | undefined {
  const out: Introduced[] = [];
  const flat = items.length === 1 && items[0]!.kind === "group" && items[0]!.items.length > 1 ? items[0]!.items : items;
  for (let i = 0; i < flat.length; i++) {
    const e = flat[i]!;
    if (e.kind === "letter") out.push({ letter: e });
    else if (e.kind === "dots") {
      const last = flat[i + 1];
      const first = out.at(-1)?.letter;
      if (last?.kind !== "letter" || !first || last.name !== first.name || last.below?.length !== 1) return undefined;
      while (out.length > 0 && out.at(-1)!.letter.name === last.name) out.pop();
      out.push({ letter: { kind: "letter", name: last.name, latex: last.latex.replace(/_.*$/, ""), span: last.span }, upTo: last.below[0]! });
      i++;
    } else return undefined;
  }
  return out;
}

/** `x_1, \dots, x_n` beside a sign introduces a vector of reals. */
function lists(items: readonly Expr[]): Said[] {
  const letters = items.some((e) => e.kind === "dots") ? introduced(items)?.filter((l) => l.upTo) : undefined;
  return letters?.length ? [{ kind: "member", letters, set: { kind: "letter", name: "bbR", latex: "\\mathbb{R}", span: letters[0]!.letter.span } }] : [];
}
/** A list on one side of a sign; `x_1, \dots, x_n \ge 0` speaks of every entry. */
function expand(items: readonly Expr[]): readonly Expr[] {
  if (!items.some((e) => e.kind === "dots")) return items;
  const letters = introduced(items);
  return letters ? letters.map((l) => (l.upTo ? entry(l.letter) : l.letter)) : items.filter((e) => e.kind !== "dots");
}
/** The entry of a vector at an index of its own. */
export function entry(of: Letter, index = "i"): Letter {
  return { ...of, below: [{ kind: "letter", name: index, latex: index, span: of.span }], latex: `${of.latex}_${index}` };
}

/** The names an expression speaks of. */
export const namesIn = (e: Expr): string[] => lettersOf(e).map((l) => l.name);

/** The letters that a statement speaks of first. */
export function lettersIntroduced(s: Said): readonly Introduced[] {
  if (s.kind === "letters" || s.kind === "member") return s.letters;
  if (s.kind === "function") return s.letters.map((letter) => ({ letter }));
  if (s.kind === "subset") return [{ letter: s.letter }];
  return s.kind === "relation" ? [s.left, s.right].flatMap((e) => (e.kind === "letter" ? [{ letter: e }] : [])) : [];
}
