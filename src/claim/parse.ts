import {
  Cursor, FUNCTION_NAMES, InputError, isConstant, KEYWORDS, readTerm, REAL, type Node, type Scope, type Sort, type Token,
} from "../term/index.ts";
import { ALL_REALS, claim, relate, type Claim, type Declaration, type Domain, type Relation, type RelationName } from "./claim.ts";

const RELATIONS = new Set(["<=", "<", ">=", ">", "="]);
const FLIP: Readonly<Record<RelationName, RelationName>> = { "<=": ">=", "<": ">", ">=": "<=", ">": "<", "=": "=" };
const NO_NAMES: Scope = { variables: new Map(), dimensions: new Set(), endsAtOperand: true };

/** A claim being read: the names bound so far. */
class Binders {
  readonly variables: Declaration[] = [];
  readonly dimensions = new Map<string, number>();
  readonly places = new Map<string, Token>();

  scope(): Scope {
    return { variables: new Map(this.variables.map((v) => [v.name, v.sort])), dimensions: new Set(this.dimensions.keys()) };
  }
  bind(c: Cursor, t: Token, sort: Sort, domain: Domain): void {
    this.claimName(c, t);
    this.variables.push({ name: t.text, sort, domain });
  }
  claimName(c: Cursor, t: Token): void {
    if (this.places.has(t.text)) c.fail("syntax", `"${t.text}" is bound twice`, t);
    this.places.set(t.text, t);
  }
  /** A dimension in a sort: a number, or a name that is declared by its use. */
  dimension(c: Cursor): string {
    const t = c.take();
    if (t.kind === "number" && /^[1-9]\d*$/.test(t.text)) return t.text;
    if (t.kind !== "name") c.fail("syntax", `expected a dimension, found "${t.text}"`, t);
    if (!this.dimensions.has(t.text)) {
      this.claimName(c, t);
      this.dimensions.set(t.text, 1);
    }
    return t.text;
  }
}

const INFINITY = /^(?:inf|infinity|oo)$/;

function variableName(c: Cursor): Token {
  const t = c.name("the name of a variable");
  if (KEYWORDS.has(t.text) || FUNCTION_NAMES.includes(t.text) || t.text === "pi" || INFINITY.test(t.text))
    c.fail("syntax", `"${t.text}" has a meaning of its own and cannot name a variable`, t);
  return t;
}

/** A bound; infinity is `null`. In an interval it has the sign of its side; elsewhere the caller refuses it. */
function readBound(c: Cursor, side?: "lower" | "upper"): Node | null {
  const first = c.peek();
  const signed = c.is("+") || c.is("-");
  if (INFINITY.test(c.peek(signed ? 1 : 0).text)) {
    const lower = c.is("-");
    if (signed) c.take();
    c.take();
    if (side && lower !== (side === "lower")) c.fail("empty-domain", `the ${side} bound of an interval cannot be ${lower ? "-inf" : "inf"}`, first);
    return null;
  }
  const at = c.peek();
  const term = readTerm(c, NO_NAMES);
  if (!isConstant(term) || term.sort.kind !== "real") c.fail("syntax", "a bound is a constant", at);
  return term;
}

function readInterval(c: Cursor): Domain {
  const open = c.take();
  if (open.text !== "[" && open.text !== "(") c.fail("syntax", `expected "[" or "(" to open an interval, found "${open.text}"`, open);
  const lo = readBound(c, "lower");
  c.expect(",", "between the bounds");
  const hi = readBound(c, "upper");
  const close = c.take();
  if (close.text !== "]" && close.text !== ")") c.fail("syntax", `expected "]" or ")" to close the interval, found "${close.text}"`, close);
  return { lo, hi, loOpen: lo !== null && open.text === "(", hiOpen: hi !== null && close.text === ")" };
}

/** `^c` or `^(c x r)` after a domain. */
function readShape(c: Cursor, b: Binders): Sort {
  if (!c.accept("^")) return REAL;
  if (!c.accept("(")) return { kind: "vector", dim: b.dimension(c) };
  const rows = b.dimension(c);
  if (!c.accept("x")) c.expect("*", "between rows and columns");
  const cols = b.dimension(c);
  c.expect(")", "after the dimensions");
  return { kind: "matrix", rows, cols };
}

function oneSided(r: RelationName, b: Node): Domain {
  const at = b;
  switch (r) {
    case ">":
      return { ...ALL_REALS, lo: at, loOpen: true };
    case ">=":
      return { ...ALL_REALS, lo: at };
    case "<":
      return { ...ALL_REALS, hi: at, hiOpen: true };
    case "<=":
      return { ...ALL_REALS, hi: at };
    case "=":
      return { ...ALL_REALS, lo: at, hi: at };
  }
}

function readRelation(c: Cursor): RelationName {
  const t = c.take();
  if (!RELATIONS.has(t.text)) c.fail("syntax", `expected one of <= < >= > =, found ${t.kind === "end" ? "the end of the text" : `"${t.text}"`}`, t);
  return t.text as RelationName;
}

/** What follows a name: `real`, `in …`, or a relation to a constant. */
function readDomain(c: Cursor, b: Binders): { sort: Sort; domain: Domain } {
  if (c.accept("real") || c.accept("reals")) return { sort: REAL, domain: ALL_REALS };
  if (c.accept("in")) {
    if (c.is("1") || (c.peek().kind === "number" && c.is("..", 1))) {
      const one = c.take();
      if (one.text !== "1") c.fail("syntax", "positions count from 1", one);
      c.expect("..", "in a range of positions");
      return { sort: { kind: "index", dim: b.dimension(c) }, domain: ALL_REALS };
    }
    if (c.accept("real") || c.accept("reals")) return { sort: REAL, domain: ALL_REALS };
    if (c.accept("R")) return { sort: readShape(c, b), domain: ALL_REALS };
    const domain = readInterval(c);
    return { sort: readShape(c, b), domain };
  }
  const relation = readRelation(c);
  const at = c.peek();
  const value = readBound(c);
  if (value === null) c.fail("syntax", "compare with a number, or leave the variable real", at);
  return { sort: REAL, domain: oneSided(relation, value) };
}

/** `0 < x <= 1`: a bound first, then the name, then perhaps another bound. */
function readSandwich(c: Cursor, b: Binders): void {
  const at = c.peek();
  const lo = readBound(c);
  const first = readRelation(c);
  const name = variableName(c);
  if (lo === null) c.fail("syntax", "compare with a number, or leave the variable real", at);
  let domain = oneSided(FLIP[first], lo);
  if (RELATIONS.has(c.peek().text)) {
    const second = readRelation(c);
    const other = readBound(c);
    if (other === null) c.fail("syntax", "compare with a number, or leave this side out", at);
    if (first[0] !== second[0] || first === "=") c.fail("syntax", "the two relations point different ways", at);
    const more = oneSided(second, other);
    domain = domain.lo === null
      ? { ...domain, lo: more.lo, loOpen: more.loOpen }
      : { ...domain, hi: more.hi, hiOpen: more.hiOpen };
  }
  b.bind(c, name, REAL, domain);
}

function readBinder(c: Cursor, b: Binders): void {
  if (c.is("dim")) return readDimension(c, b);
  if (c.peek().kind !== "name" || c.is("pi")) return readSandwich(c, b);
  const names = [variableName(c)];
  // `x, y > 0`: names without a domain share the next one.
  while (c.is(",") && c.peek(1).kind === "name" && !KEYWORDS.has(c.peek(1).text)) {
    c.take();
    names.push(variableName(c));
  }
  const bare = c.is(":") || c.is(",") || c.is("where") || c.is("with") || c.is("such");
  const { sort, domain } = bare ? { sort: REAL, domain: ALL_REALS } : readDomain(c, b);
  for (const t of names) b.bind(c, t, sort, domain);
}

function readDimension(c: Cursor, b: Binders): void {
  c.take();
  const t = variableName(c);
  b.claimName(c, t);
  let least = 1;
  if (c.accept(">=")) {
    const n = c.take();
    if (!/^[1-9]\d*$/.test(n.text)) c.fail("syntax", `expected a size of at least 1, found "${n.text}"`, n);
    least = Number(n.text);
  }
  b.dimensions.set(t.text, least);
}

/** One relation, or a chain `a <= b < c`, which is a list of them. */
function readRelations(c: Cursor, scope: Scope): Relation[] {
  let left = readTerm(c, scope);
  const list: Relation[] = [];
  do {
    const at = c.peek();
    const relation = readRelation(c);
    const right = readTerm(c, scope);
    const before = left;
    list.push(c.placed(at, () => relate(before, relation, right)));
    left = right;
  } while (RELATIONS.has(c.peek().text));
  return list;
}

function readHypotheses(c: Cursor, scope: Scope): Relation[] {
  if (c.accept("such")) {
    if (!c.is("that")) c.fail("syntax", `expected "that" after "such"`);
    c.take();
  } else if (!c.accept("where") && !c.accept("with") && !c.accept("if")) return [];
  const list = readRelations(c, scope);
  while (c.accept(",") || c.accept("and")) list.push(...readRelations(c, scope));
  return list;
}

/**
 * Reads a claim. Throws `InputError` with the column of the first fault.
 *
 * @example
 * ```ts
 * import { parseClaim, printClaim } from "lemmakit";
 * printClaim(parseClaim("forall 0 < x <= 1: log(x) <= x - 1")); // "forall x in (0,1]: log(x) <= x - 1"
 * ```
 */
export function parseClaim(source: string): Claim {
  const c = new Cursor(source);
  const b = new Binders();
  let hypotheses: Relation[] = [];
  if (c.accept("forall") || c.accept("∀")) {
    do readBinder(c, b);
    while (c.accept(","));
    hypotheses = readHypotheses(c, b.scope());
    c.expect(":", "after the variables");
  }
  const at = c.peek();
  const conclusions = readRelations(c, b.scope());
  hypotheses.push(...(c.is("if") ? readHypotheses(c, b.scope()) : []));
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the claim, found ${c.found()}`);
  if (conclusions.length > 1) c.fail("unsupported", "a claim has one relation; check each link of a chain on its own", at);
  try {
    return claim(b.variables, conclusions[0]!, { where: hypotheses, atLeast: Object.fromEntries(b.dimensions) });
  } catch (e) {
    if (e instanceof InputError && e.column === undefined) throw new InputError(e.kind, e.message, source, at.start + 1);
    throw e;
  }
}
