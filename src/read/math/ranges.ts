import { lettersOf, type Condition, type Expr, type Letter, type Range } from "./expr.ts";
import { list, readExpr } from "./grammar.ts";
import { depthChange, layout, type Chain } from "./layout.ts";
import { STATED } from "./symbols.ts";
import { isChar, isMacro, type Token } from "./token.ts";
import { foreign, Unread } from "./unread.ts";

/** What stands below a sign of folding: what runs, and what it meets. */
export interface Ranges {
  readonly ranges: readonly Range[];
  readonly where: readonly Condition[];
}

const asLetter = (e: Expr | undefined, at: Token): Letter => {
  if (e?.kind === "letter" && (!e.below || e.below.every((b) => b.kind !== "letter" || !/^[i-n]$/.test(b.name)))) return e;
  throw foreign("a sum or maximum over something else than an index", at.span);
};
/** `ij` below a sum is two indices. */
const flatLetters = (items: readonly Expr[], at: Token): Letter[] => items.flatMap((e) => (e.kind === "product" ? e.factors.map((f) => asLetter(f, at)) : [asLetter(e, at)]));

/** Parts tokens at colons and bars that stand outside of all brackets. */
export function atColons(tokens: readonly Token[]): Token[][] {
  const out: Token[][] = [[]];
  let depth = 0;
  for (const [i, t] of tokens.entries()) {
    depth += depthChange(tokens, i);
    if (depth === 0 && ((isChar(t, ":") && !isChar(tokens[i + 1], "=")) || isMacro(t, "colon", "mid"))) out.push([]);
    else out.at(-1)!.push(t);
  }
  return out;
}

/** The chains that tokens consist of, and nothing else. */
function chainsIn(tokens: readonly Token[], at: Token): Chain[] {
  return layout(tokens).map((p) => {
    if (p.kind === "chain") return p;
    throw foreign(p.kind === "words" ? `the words "${p.text.trim()}" inside of a formula` : "a quantifier inside of a term", at.span);
  });
}

/** What chains say of the members of a set: where letters run, and relations. */
export function conditionsOf(tokens: readonly Token[], at: Token): Ranges {
  const ranges: Range[] = [];
  const where: Condition[] = [];
  for (const chain of chainsIn(tokens, at)) {
    if (chain.signs.length === 0) throw foreign("a condition that is no relation", at.span);
    for (const [k, sign] of chain.signs.entries()) {
      const [left, right] = [chain.sides[k]!, chain.sides[k + 1]!];
      if (sign.says === "in") ranges.push(...members(left, right, at));
      else if (STATED.has(sign.says)) where.push({ left: readExpr(left, at.span), says: sign.says, right: readExpr(right, at.span) });
      else throw foreign(`the relation ${sign.latex}`, sign.span);
    }
  }
  return { ranges, where };
}

/** `x, y \in S`, and `(x, y) \in S \times T`. */
function members(left: readonly Token[], right: readonly Token[], at: Token): Range[] {
  const items = list(left, at.span);
  const pair = items.length === 1 && items[0]!.kind === "group" && items[0]!.items.length > 1 ? items[0]!.items : undefined;
  if (!pair) {
    const over = setOf(right, at);
    return flatLetters(items, at).map((index) => ({ index, ...over }));
  }
  const sets = factorsOf(readExpr(right, at.span));
  if (sets.length !== pair.length) throw new Unread("grammar", `${pair.length} letters and ${sets.length} ${sets.length === 1 ? "set" : "sets"}`, at.span);
  return pair.map((e, k) => ({ index: asLetter(e, at), over: sets[k]! }));
}
/** The factors of `A \times B`. */
export const factorsOf = (e: Expr): Expr[] => (e.kind === "infix" && e.op === "*" ? [...factorsOf(e.left), ...factorsOf(e.right)] : [e]);

/** What stands below and above a sign of folding. */
export function rangesOf(below: readonly Token[], above: readonly Token[], at: Token): Ranges {
  if (below.length === 0) throw foreign(`\\${at.text} without an index`, at.span);
  if (below.some((t) => isMacro(t, "substack") || t.kind === "environment")) throw foreign("a sum over part of the positions", at.span);
  const to = above.length > 0 ? readExpr(above, at.span) : undefined;
  const [head, ...more] = atColons(below);
  const behind = more.map((m) => conditionsOf(m, at));
  const where = behind.flatMap((b) => b.where);
  const ranges: Range[] = [];
  for (const chain of chainsIn(head!, at)) {
    const made = rangesIn(chain, to, at);
    if (made) ranges.push(...made);
    else where.push(...conditionsIn(chain, at));
  }
  // `x : x \in S` says where x runs.
  const settled = ranges.map((r) => behind.flatMap((b) => b.ranges).find((b) => b.index.name === r.index.name) ?? r);
  for (const r of behind.flatMap((b) => b.ranges)) if (!settled.some((s) => s.index.name === r.index.name)) throw foreign("a condition of membership", at.span);
  return { ranges: settled.length > 0 ? settled : [{ index: soughtIn(where, at) }], where };
}

/** What a chain says of where letters run; nothing where it is a condition. */
function rangesIn(chain: Chain, to: Expr | undefined, at: Token): Range[] | undefined {
  const says = chain.signs.map((s) => s.says);
  const end = to === undefined ? {} : { to };
  if (says.length === 0) return flatLetters(list(chain.sides[0]!, at.span), at).map((index) => ({ index, ...end }));
  if (says.length === 1 && says[0] === "=") {
    const from = readExpr(chain.sides[1]!, at.span);
    if (to === undefined) throw foreign("a sum with one end", at.span);
    return flatLetters(list(chain.sides[0]!, at.span), at).map((index) => ({ index, from, to }));
  }
  if (says.length === 1 && says[0] === "in") return members(chain.sides[0]!, chain.sides[1]!, at);
  if (says.length === 2 && says.every((s) => s === "<=") && (at.text === "sum" || at.text === "prod" || chain.sides[0]!.length === 1)) {
    const [from, upper] = [readExpr(chain.sides[0]!, at.span), readExpr(chain.sides[2]!, at.span)];
    if (from.kind === "number" && from.text === "1") return flatLetters(list(chain.sides[1]!, at.span), at).map((index) => ({ index, from, to: upper }));
  }
  return undefined;
}
function conditionsIn(chain: Chain, at: Token): Condition[] {
  return chain.signs.map((sign, k) => {
    if (!STATED.has(sign.says)) throw foreign(`the relation ${sign.latex} below \\${at.text}`, sign.span);
    return { left: readExpr(chain.sides[k]!, at.span), says: sign.says, right: readExpr(chain.sides[k + 1]!, at.span) };
  });
}

/** The letter that a maximum under a condition alone is sought over: the one in the norm of `\|\delta\| < \epsilon`, that before the sign of `j \ne y`. */
function soughtIn(where: readonly Condition[], at: Token): Letter {
  const [first] = where;
  const side = first && (first.left.kind === "number" ? first.right : first.left);
  if (side?.kind === "letter") return asLetter(side, at);
  if (side?.kind === "norm" || side?.kind === "abs") {
    const found = lettersOf(side.of).filter((l, k, all) => all.findIndex((m) => m.name === l.name) === k);
    const [one, other] = found;
    if (one && found.length === 1) return asLetter(one, at);
    // Of x and x' the second is new.
    if (one && other && found.length === 2 && (one.name.startsWith(other.name) || other.name.startsWith(one.name))) return asLetter(one.name.length > other.name.length ? one : other, at);
    if (found.length > 1) throw new Unread("ambiguous", `which letter the ${at.text} is taken over is not said: ${found.map((l) => l.latex).join(" or ")}`, at.span);
  }
  throw foreign("a sum or maximum under a condition", at.span);
}

/** `[n]` and `\{1, \dots, n\}` are ranges, all else is a set. */
export function setOf(tokens: readonly Token[], at: Token): { from?: Expr; to?: Expr; over?: Expr } {
  const one: Expr = { kind: "number", text: "1", span: at.span };
  const e = readExpr(tokens, at.span);
  if (e.kind === "group" && e.open === "[" && e.items.length === 1) return { from: one, to: e.items[0]! };
  if (e.kind === "group" && e.open === "{" && e.items.some((i) => i.kind === "dots")) return { from: e.items[0]!, to: e.items.at(-1)! };
  if (tokens.some((t) => isChar(t, "|"))) throw new Unread("grammar", "a set with a condition", at.span);
  return { over: e };
}
