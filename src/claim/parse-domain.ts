import { isConstant, isInfinity, num, readSetTerm, readTerm, REAL, SET_FUNCTIONS, type Cursor, type Node, type SetSort, type Sort } from "../term/index.ts";
import type { Binders } from "./binders.ts";
import { ALL_REALS, type Domain } from "./domain.ts";
import type { RelationName } from "../term/formula.ts";

/** What a variable ranges over. Bounds that depend on other variables stand apart: they are hypotheses. */
export interface Range {
  readonly sort: Sort;
  readonly domain: Domain;
  readonly dependent: readonly { readonly relation: RelationName; readonly bound: Node }[];
  /** A set that it ranges over, where that is no interval. */
  readonly within?: Node;
}

export const FLIP: Readonly<Record<RelationName, RelationName>> = { "<=": ">=", "<": ">", ">=": "<=", ">": "<", "=": "=", "!=": "!=" };
const range = (sort: Sort, domain: Domain, dependent: Range["dependent"] = []): Range => ({ sort, domain, dependent });
export const EVERYTHING: Range = range(REAL, ALL_REALS);
const from = (lo: number, open: boolean): Domain => ({ ...ALL_REALS, lo: num(lo), loOpen: open });

/** Adjectives before or after a name, and the domains they stand for. */
export const ADJECTIVES: Readonly<Record<string, Domain>> = {
  real: ALL_REALS, reals: ALL_REALS, integer: { ...ALL_REALS, integer: true }, integers: { ...ALL_REALS, integer: true },
  positive: from(0, true), negative: { ...ALL_REALS, hi: num(0), hiOpen: true }, nonnegative: from(0, false), "non-negative": from(0, false),
};

/** A bound; infinity is `null`. In an interval it has the sign of its side; elsewhere the caller refuses it. */
export function readBound(c: Cursor, b: Binders, side?: "lower" | "upper"): Node | null {
  const first = c.peek();
  const signed = c.is("+") || c.is("-");
  if (isInfinity(c.peek(signed ? 1 : 0).text) && !c.is("(", signed ? 2 : 1)) {
    const lower = c.is("-");
    if (signed) c.take();
    c.take();
    if (side && lower !== (side === "lower")) c.fail("empty-domain", `the ${side} bound of an interval cannot be ${lower ? "-inf" : "inf"}`, first);
    return null;
  }
  const at = c.peek();
  const term = readTerm(c, { ...b.scope(), endsAtOperand: true });
  if (term.sort.kind !== "real") c.fail("syntax", "a bound is a real number", at);
  return term;
}

/** The reals in a relation to a bound. */
export function related(relation: RelationName, bound: Node): Range {
  if (!isConstant(bound) || relation === "!=") return range(REAL, ALL_REALS, [{ relation, bound }]);
  const domains: Record<Exclude<RelationName, "!=">, Domain> = {
    ">": { ...ALL_REALS, lo: bound, loOpen: true }, ">=": { ...ALL_REALS, lo: bound }, "<": { ...ALL_REALS, hi: bound, hiOpen: true },
    "<=": { ...ALL_REALS, hi: bound }, "=": { ...ALL_REALS, lo: bound, hi: bound },
  };
  return range(REAL, domains[relation]);
}

/** Both of two ranges of a real, where each says something of another side; else the second is a condition. */
export function meet(a: Range, b: Range): Range {
  const domain = { ...a.domain, ...(b.domain.integer ? { integer: true as const } : {}) };
  const dependent = [...a.dependent, ...b.dependent];
  if (b.domain.lo !== null) {
    if (domain.lo === null) Object.assign(domain, { lo: b.domain.lo, loOpen: b.domain.loOpen });
    else dependent.push({ relation: b.domain.loOpen ? ">" : ">=", bound: b.domain.lo });
  }
  if (b.domain.hi !== null) {
    if (domain.hi === null) Object.assign(domain, { hi: b.domain.hi, hiOpen: b.domain.hiOpen });
    else dependent.push({ relation: b.domain.hiOpen ? "<" : "<=", bound: b.domain.hi });
  }
  const within = b.within ?? a.within;
  return { ...range(b.sort.kind === "real" ? a.sort : b.sort, domain, dependent), ...(within ? { within } : {}) };
}

function readInterval(c: Cursor, b: Binders): Range {
  const open = c.take();
  if (open.text !== "[" && open.text !== "(") {
    if (open.text === "N") c.fail("ambiguous", 'N begins at 0 for some and at 1 for others: write "integer n >= 0" or "integer n >= 1"', open);
    c.fail("syntax", `expected an interval, R, R^n, Z or 1..n, found ${c.found(open)}`, open);
  }
  const lo = readBound(c, b, "lower");
  c.expect(",", "between the bounds");
  const hi = readBound(c, b, "upper");
  const close = c.take();
  if (close.text !== "]" && close.text !== ")") c.fail("syntax", `expected "]" or ")" to close the interval, found "${close.text}"`, close);
  const below = lo && related(open.text === "(" ? ">" : ">=", lo);
  const above = hi && related(close.text === ")" ? "<" : "<=", hi);
  return [below, above].filter((r) => r !== null).reduce(meet, EVERYTHING);
}

/** `^c`, `^(c x r)` or `^{c x r}` after a domain. */
function readShape(c: Cursor, b: Binders): Sort {
  if (!c.accept("^")) return REAL;
  const open = c.is("(") || c.is("{") ? c.take().text : undefined;
  const rows = b.dimension(c);
  const times = open !== undefined && (c.accept("x") || c.accept("*"));
  const cols = times ? b.dimension(c) : undefined;
  if (open !== undefined) c.expect(open === "(" ? ")" : "}", "after the dimensions");
  return cols === undefined ? { kind: "vector", dim: rows } : { kind: "matrix", rows, cols };
}

/** `R`, `R+`, `R_+`, `R_{>0}`, `R>0`, `R_{>=0}`: the domain of each entry, after the letter. */
function readHalfLine(c: Cursor, name: string): Domain {
  const scripted = name === "R_";
  const braced = scripted && c.accept("{");
  let domain = ALL_REALS;
  const adjacent = c.peek().start === c.last()!.end;
  if (adjacent && c.is("+")) {
    const plus = c.take();
    c.accept("+") ? (domain = from(0, true)) : c.fail("ambiguous", 'R+ holds 0 for some and not for others: write "> 0" or ">= 0"', plus);
  } else if (adjacent && (c.is(">") || c.is(">="))) {
    const open = c.take().text === ">";
    if (c.take().text !== "0") c.fail("syntax", "expected 0 after the relation", c.last());
    domain = from(0, open);
  } else if (scripted) c.fail("syntax", `expected "+", ">0" or ">=0" after "R_"`);
  if (braced) c.expect("}", "after the half line");
  return domain;
}

/** What follows `in`. */
export function readSet(c: Cursor, b: Binders): Range {
  const t = c.peek();
  if (c.is("1") || (t.kind === "number" && c.is("..", 1))) return range(readPositions(c, b), ALL_REALS);
  if (c.is("{") && c.peek(1).kind === "number" && listsPositions(c)) return range(readListed(c, b), ALL_REALS);
  if (c.is("[") && c.peek(1).kind === "name" && c.is("]", 2)) {
    c.take();
    const dim = b.dimension(c);
    c.take();
    return range({ kind: "index", dim }, ALL_REALS);
  }
  if (c.accept("real") || c.accept("reals")) return EVERYTHING;
  if (c.accept("Z") || c.accept("integers")) return range(REAL, { ...ALL_REALS, integer: true });
  if (t.text === "R" || t.text === "R_") {
    c.take();
    const domain = readHalfLine(c, t.text);
    return range(readShape(c, b), domain);
  }
  if (c.is("{") || (t.kind === "name" && (b.isBound(t.text) || SET_FUNCTIONS.has(t.text)))) {
    const within = readSetTerm(c, b.scope(true));
    return { ...range((within.sort as SetSort).of, ALL_REALS), within };
  }
  const interval = readInterval(c, b);
  const sort = readShape(c, b);
  if (sort.kind !== "real" && interval.dependent.length > 0) c.fail("unsupported", "the entries of a vector are bounded by constants", t);
  return { ...interval, sort };
}

/** `1..n`. */
function readPositions(c: Cursor, b: Binders): Sort {
  const one = c.take();
  if (one.text !== "1") c.fail("syntax", "positions count from 1", one);
  c.expect("..", "in a range of positions");
  return { kind: "index", dim: b.dimension(c) };
}

/** Whether braces list positions from 1: `{1..n}`, `{1, 2, 3}`. */
function listsPositions(c: Cursor): boolean {
  for (let k = 1; ; k += 2) {
    if (c.peek(k).text !== String((k + 1) / 2)) return false;
    if (c.is("}", k + 1) || c.is("..", k + 1)) return true;
    if (!c.is(",", k + 1)) return false;
    if (c.is("...", k + 2)) return true;
  }
}

/** `{1..n}`, `{1,...,n}`, `{1, 2, ..., n}`. */
function readListed(c: Cursor, b: Binders): Sort {
  c.take();
  let count = 0;
  for (let next = 1; c.peek().kind === "number"; next++, count++) {
    const t = c.take();
    if (t.text !== String(next)) c.fail("unsupported", "only the set {1, …, n} of positions is read here", t);
    if (!c.accept(",") && !c.is("..") && !c.is("...")) break;
  }
  if (c.is("}")) {
    c.take();
    return { kind: "index", dim: String(count) };
  }
  if (!c.accept("...")) c.expect("..", "in a range of positions");
  c.accept(",");
  const dim = b.dimension(c);
  c.expect("}", "after the positions");
  return { kind: "index", dim };
}
