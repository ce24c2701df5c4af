import {
  at, InputError, isConstant, isReserved, KEYWORDS, member, num, readFormula, readSort, readTerm, size, sum, type Cursor, type Node, type Token, type Vector, type VectorSort,
} from "../term/index.ts";
import type { Binders } from "./binders.ts";
import { ALL_REALS, type Domain } from "./domain.ts";
import { relate, type RelationName } from "../term/formula.ts";
import { ADJECTIVES, EVERYTHING, FLIP, meet, readBound, readSet, related, type Range } from "./parse-domain.ts";
import { atRelation, readRelationName, RELATIONS } from "./parse-formula.ts";

const isNew = (t: Token, b: Binders): boolean => t.kind === "name" && !KEYWORDS.has(t.text) && !b.isBound(t.text);
const isRelation = (t: Token): boolean => t.kind === "symbol" && RELATIONS.has(t.text);
/** Whether a name that stands before a token stands alone: it is part of no term. */
const standsAlone = (next: Token): boolean =>
  next.kind === "end" || isRelation(next) || next.text === "," || next.text === ":" || KEYWORDS.has(next.text) || ADJECTIVES[next.text] !== undefined || /^(?:is|are)$/.test(next.text);

/** Whether a name is bound some tokens ahead, by `in` or by a word: after `where` a relation binds nothing. */
export function bindsAt(c: Cursor, b: Binders, ahead: number): boolean {
  // Names that share what follows: `u, v in S`.
  if (isNew(c.peek(ahead), b) && c.is(",", ahead + 1) && isNew(c.peek(ahead + 2), b)) return bindsAt(c, b, ahead + 2);
  return bindsOne(c, b, ahead);
}
const bindsOne = (c: Cursor, b: Binders, ahead: number): boolean =>
  (ADJECTIVES[c.peek(ahead).text] ? true : isNew(c.peek(ahead), b)) && (c.is("in", ahead + 1) || ADJECTIVES[c.peek(ahead + 1).text] !== undefined || (ADJECTIVES[c.peek(ahead).text] !== undefined && isNew(c.peek(ahead + 1), b)));

/**
 * One item between the commas of a quantifier: names with what they range over; a chain in which names are new, such as
 * `0 < x < y <= 1`; or, where every name is bound, a condition.
 */
export function readItem(c: Cursor, b: Binders): void {
  if (c.accept("dim")) return readDimension(c, b);
  if (c.peek().text === "law" && c.peek(2).text === "on") return readLawItem(c, b);
  const domain = readAdjectives(c);
  const here = c.peek();
  if (isCondition(c, b)) return void b.hypotheses.push(readFormula(c, b.scope()));
  if (b.isBound(here.text) && ADJECTIVES[c.peek(1).text]) c.fail("syntax", `"${here.text}" is bound twice`, here);
  const names: Token[] = [];
  while (isNew(c.peek(), b) && standsAlone(c.peek(1)) && (c.is(",", 1) || !isRelation(c.peek(1)) || names.length > 0 || domain)) {
    names.push(c.take());
    // Names without a range share the next one.
    if (!(c.is(",") && isNew(c.peek(1), b) && standsAlone(c.peek(2)) && !KEYWORDS.has(c.peek(1).text))) break;
    c.take();
  }
  if (names.length === 0) return domain ? c.fail("syntax", `expected the name of a variable, found ${c.found()}`) : readChainItem(c, b);
  if (c.is(":") || c.is("subset")) return readSpace(c, b, names);
  // `x, y > x` bounds the last name by the first: the first is any real.
  const last = names.at(-1)!;
  if (atRelation(c) && mentions(c, names)) for (const t of names.splice(0, names.length - 1)) apply(c, b, t, { ...EVERYTHING, domain: domain ?? ALL_REALS });
  const range = readRange(c, b, domain, last);
  for (const t of names) apply(c, b, t, range);
}

/** Whether a condition stands there that binds nothing. */
function isCondition(c: Cursor, b: Binders): boolean {
  const t = c.peek();
  if (c.is("not") || c.is("exists") || c.is("(")) return true;
  return t.kind === "name" && ((b.isBound(t.text) && (c.is("in", 1) || c.is("not", 1))) || (c.is("(", 1) && b.definitions.has(t.text)));
}

/** `f : R^d -> R`, `S subset R^d`, after the names. */
function readSpace(c: Cursor, b: Binders, names: readonly Token[]): void {
  const scope = b.scope(true);
  if (c.accept("subset")) {
    const of = readSort(c, scope);
    for (const t of names) b.bind(c, t, { kind: "set", of }, ALL_REALS);
    return;
  }
  c.take();
  const from = [readSort(c, scope)];
  while (c.accept("x") || c.accept("*")) from.push(readSort(c, b.scope(true)));
  c.expect("->", "before what the function gives");
  const to = readSort(c, b.scope(true));
  for (const t of names) b.bind(c, t, { kind: "function", from, to }, ALL_REALS);
}

/** `law p on m`: a vector that is not negative and sums to 1. */
function readLawItem(c: Cursor, b: Binders): void {
  c.take();
  const t = c.name("the name of a law");
  c.take();
  if (c.peek().text === "1" && c.is("..", 1)) c.take(), c.take();
  const dim = b.dimension(c);
  const sort: VectorSort = { kind: "vector", dim };
  b.bind(c, t, sort, { ...ALL_REALS, lo: num(0) });
  const law: Vector = { tag: "variable", sort, name: t.text };
  b.hypotheses.push(relate(sum(dim, (i) => at(law, i), t.text === "i" ? "j" : "i"), "=", num(1)));
}

/** Whether the item goes on with one of some names. */
function mentions(c: Cursor, names: readonly Token[]): boolean {
  for (let k = 1; c.peek(k).kind !== "end" && c.peek(k).text !== "," && !KEYWORDS.has(c.peek(k).text); k++) if (names.some((n) => n.text === c.peek(k).text)) return true;
  return false;
}

const KINDS = /^(?:scalars?|numbers?|vectors?|matrix|matrices)$/;
/** Words before a name: `real x`, `positive integer n`, `vectors u, v`. */
function readAdjectives(c: Cursor): Domain | undefined {
  let range: Range | undefined;
  while ((ADJECTIVES[c.peek().text] ?? KINDS.test(c.peek().text)) && c.peek(1).kind === "name" && (!KEYWORDS.has(c.peek(1).text) || ADJECTIVES[c.peek(1).text])) {
    const next: Range = { ...EVERYTHING, domain: ADJECTIVES[c.take().text] ?? ALL_REALS };
    range = range ? meet(range, next) : next;
  }
  return range?.domain;
}

/** What follows a name: `in …`, a relation to a bound, `is real`, or nothing. */
function readRange(c: Cursor, b: Binders, before: Domain | undefined, name: Token): Range {
  let range: Range = { ...EVERYTHING, domain: before ?? ALL_REALS };
  if (c.accept("in")) range = meet(range, readSet(c, b));
  else if (atRelation(c)) range = meet(range, readSide(c, b));
  return readTrailing(c, range, name);
}

/** `x real`, `x is a positive integer`: adjectives after a name. */
function readTrailing(c: Cursor, range: Range, name: Token): Range {
  let out = range;
  if (c.peek().text === "is" || c.peek().text === "are") {
    c.take();
    if (c.peek().text === "a" || c.peek().text === "an") c.take();
    if (!ADJECTIVES[c.peek().text]) c.fail("syntax", `expected what "${name.text}" is: real, integer, positive, nonnegative or negative`);
  }
  while (ADJECTIVES[c.peek().text]) {
    out = meet(out, { ...EVERYTHING, domain: ADJECTIVES[c.take().text]! });
    if (c.peek().text === "number" || c.peek().text === "numbers") c.take();
  }
  return out;
}

/** A relation and a bound, after a name. */
function readSide(c: Cursor, b: Binders): Range {
  const at = c.peek();
  const relation = readRelationName(c);
  return side(c, relation, readBound(c, b), at);
}
function side(c: Cursor, relation: RelationName, bound: Node | null, at: Token): Range {
  if (bound !== null) return related(relation, bound);
  const plus = !c.text(at.start, c.last()!.end).includes("-");
  if (!(plus ? relation[0] === "<" : relation[0] === ">")) c.fail("empty-domain", "no number is beyond infinity", at);
  return EVERYTHING;
}

/** Binds a name to a range; bounds that depend on other variables become hypotheses. */
function apply(c: Cursor, b: Binders, t: Token, range: Range): void {
  const { domain } = range;
  const isSize = b.isSize(t.text) && range.sort.kind === "real" && isWhole(domain.lo);
  if (isSize) b.bindDimension(c, t, leastSize(c, t, domain));
  else b.bind(c, t, range.sort, domain);
  const variable: Node = isSize ? size(t.text) : ({ tag: "variable", sort: range.sort, name: t.text } as Node);
  const above = isSize && domain.hi !== null ? [{ relation: domain.hiOpen ? ("<" as const) : ("<=" as const), bound: domain.hi }] : [];
  if (range.within) b.hypotheses.push(c.placed(t, () => member(variable, range.within!)));
  for (const { relation, bound } of [...above, ...range.dependent]) b.hypotheses.push(c.placed(t, () => relate(variable, relation, bound)));
}
const isWhole = (lo: Node | null): boolean => lo === null || (lo.tag === "number" && lo.value.isInteger);
/** The least size that a name used as one may have. */
function leastSize(c: Cursor, t: Token, { lo, loOpen }: Domain): number {
  if (lo === null || lo.tag !== "number") return 1;
  const least = Number(lo.value.num) + (loOpen ? 1 : 0);
  return least >= 1 ? least : c.fail("unsupported", `"${t.text}" is the size of something, and sizes are at least 1`, t);
}

/** A part of a chain: a name that is new there, a term, or an infinity. */
interface Link {
  readonly at: Token;
  readonly name?: Token;
  readonly term: Node | null;
}

function readLink(c: Cursor, b: Binders): Link {
  const at = c.peek();
  if (isNew(at, b) && standsAlone(c.peek(1)) && !isReserved(at.text)) return { at, name: c.take(), term: null };
  return { at, term: readBound(c, b) };
}

function readChainItem(c: Cursor, b: Binders): void {
  const links = [readLink(c, b)];
  const relations: RelationName[] = [];
  do {
    relations.push(readRelationName(c));
    links.push(readLink(c, b));
  } while (atRelation(c));
  const names = links.filter((l) => l.name);
  const e = names.length > 1 ? names.find((l) => l.name!.text === "e") : undefined;
  if (e) c.fail("ambiguous", '"e" may be a new variable or the number exp(1): bind it on its own, or write "exp(1)"', e.at);
  for (const [k, link] of links.entries()) {
    const [left, right] = [links[k - 1], links[k + 1]];
    const [r, s] = [relations[k - 1], relations[k]];
    if (!link.name) {
      if (left && !left.name) b.hypotheses.push(c.placed(link.at, () => relate(finite(c, left), r!, finite(c, link))));
      continue;
    }
    let range = EVERYTHING;
    if (left) range = meet(range, left.name ? related(FLIP[r!], variableOf(left.name)) : infinite(c, left, FLIP[r!]) ?? related(FLIP[r!], left.term!));
    if (right && !right.name) {
      if (left && !left.name && (r![0] !== s![0] || r === "=") && isConstant(left.term ?? num(0))) c.fail("syntax", "the two relations point different ways", links[0]!.at);
      range = meet(range, infinite(c, right, s!) ?? related(s!, right.term!));
    }
    apply(c, b, link.name, k === links.length - 1 ? readTrailing(c, range, link.name) : range);
  }
  if (names.length === 1) readAfter(c, b, names[0]!.name!);
}
const variableOf = (t: Token): Node => ({ tag: "variable", sort: { kind: "real" }, name: t.text });

/** `0 < x < 1 real`: adjectives after a bound. */
function readAfter(c: Cursor, b: Binders, name: Token): void {
  const before = c.mark();
  const range = readTrailing(c, EVERYTHING, name);
  if (c.mark() !== before) b.restrict(name.text, range.domain);
}

function finite(c: Cursor, l: Link): Node {
  return l.term ?? c.fail("syntax", "compare with a number, or leave the variable real", l.at);
}
/** No bound, where the link is an infinity on the right side. */
function infinite(c: Cursor, l: Link, relation: RelationName): Range | undefined {
  if (l.term !== null) return undefined;
  const minus = l.at.text === "-";
  if (minus ? relation[0] !== ">" : relation[0] !== "<") c.fail("empty-domain", "no number is beyond infinity", l.at);
  return EVERYTHING;
}

function readDimension(c: Cursor, b: Binders): void {
  const t = c.name("the name of a dimension");
  let least = 1;
  if (c.accept(">=")) {
    const n = c.take();
    if (!/^[1-9]\d*$/.test(n.text)) c.fail("syntax", `expected a size of at least 1, found "${n.text}"`, n);
    least = Number(n.text);
  }
  b.bindDimension(c, t, least);
}

/** `p = …` after `let`: from here on the letter stands for the term. */
export function readLetters(c: Cursor, b: Binders): void {
  do {
    const t = c.name("the name of a letter");
    if (!c.accept(":=")) c.expect("=", "after the letter");
    const from = c.peek();
    const term = readTerm(c, b.scope());
    if (term.sort.kind === "index") throw new InputError("sort-mismatch", "a letter stands for a number, a vector or a matrix", c.source, from.start + 1);
    b.define(c, t, term);
  } while (c.is(",") && isNew(c.peek(1), b) && (c.is("=", 2) || c.is(":=", 2)) && c.accept(","));
}
