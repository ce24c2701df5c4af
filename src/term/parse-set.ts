import * as build from "./build.ts";
import type { Cursor } from "./cursor.ts";
import type { Binder, Node } from "./node.ts";
import { KEYWORDS } from "./reserved.ts";
import { readArgument } from "./parse-function.ts";
import { atRelation, readFormula, readRelationName } from "./parse-formula.ts";
import { readTerm, type Scope } from "./parse.ts";
import { isInfinity, isReserved } from "./reserved.ts";
import { REAL, type SetSort, type Sort } from "./sort.ts";

/** Functions whose values are sets. */
export const SET_FUNCTIONS: ReadonlySet<string> = new Set(["ball", "closedball", "image", "nbhd", "simplex"]);

/** Whether a set begins at the cursor, where a term might too. An interval that opens with a parenthesis does not show. */
export function startsSet(c: Cursor, scope: Scope): boolean {
  const t = c.peek();
  const sort = scope.letters?.get(t.text)?.sort ?? scope.variables.get(t.text);
  if (t.kind === "name" && sort) return sort.kind === "set";
  if (c.is("{") || c.is("[")) return true;
  if (t.kind === "number") return c.is("..", 1);
  return t.kind === "name" && (/^[RZ]$/.test(t.text) || (SET_FUNCTIONS.has(t.text) && c.is("(", 1)));
}

/** Reads a set. Throws `InputError` with the column of the first fault. */
export const readSet = (c: Cursor, scope: Scope): Node => c.inside(() => readOneSet(c, scope));

function readOneSet(c: Cursor, scope: Scope): Node {
  const t = c.peek();
  const letter = scope.letters?.get(t.text);
  const sort = letter?.sort ?? scope.variables.get(t.text);
  if (t.kind === "name" && sort) {
    if (sort.kind !== "set") c.fail("sort-mismatch", `"${t.text}" is no set`, t);
    c.take();
    return letter ?? (Object.freeze({ tag: "variable", sort, name: t.text }) as Node);
  }
  if (t.kind === "name" && SET_FUNCTIONS.has(t.text) && c.is("(", 1)) return readSetFunction(c, scope);
  if (c.is("{")) return readBraces(c, scope);
  if (t.kind === "number" && c.is("..", 1)) return build.space(readSort(c, scope));
  if (t.text === "real" || t.text === "reals") return c.take(), build.space(REAL);
  if (t.text === "R") {
    c.take();
    const half = c.peek().start === c.last()!.end && (c.is(">") || c.is(">=")) ? c.take().text : undefined;
    if (half !== undefined && c.take().text !== "0") c.fail("syntax", "expected 0 after the relation", c.last());
    return c.placed(t, () => (half === undefined ? build.space(readShape(c, scope)) : build.box(readShape(c, scope), build.num(0), null, { lo: half === ">" })));
  }
  if (c.accept("Z")) return c.is("[") || c.is("(") ? readInterval(c, scope, true) : build.box(REAL, null, null, { integer: true });
  if (c.is("[") || c.is("(")) return readInterval(c, scope, false);
  return c.fail("syntax", `expected a set, found ${c.found(t)}: R^d, 1..n, [a,b], ball(x, r), {a, b}, {f(x) : x in X}, image(f, X), or the name of one`, t);
}

function readInterval(c: Cursor, scope: Scope, integer: boolean): Node {
  const open = c.take();
  const lo = readEnd(c, scope);
  c.expect(",", "between the bounds");
  const hi = readEnd(c, scope);
  const close = c.take();
  if (close.text !== "]" && close.text !== ")") c.fail("syntax", `expected "]" or ")" to close the interval, found "${close.text}"`, close);
  return c.placed(open, () => build.box(readShape(c, scope), lo, hi, { lo: open.text === "(", hi: close.text === ")", ...(integer ? { integer: true as const } : {}) }));
}
function readEnd(c: Cursor, scope: Scope): Node | null {
  const signed = c.is("-") || c.is("+");
  if (!isInfinity(c.peek(signed ? 1 : 0).text) || c.is("(", signed ? 2 : 1)) return readTerm(c, { ...scope, endsAtOperand: false });
  if (signed) c.take();
  c.take();
  return null;
}

/** A dimension that is known. */
export function readDimension(c: Cursor, scope: Scope): string {
  const t = c.take();
  if (t.text === "dim" && c.is("(")) {
    c.take();
    const of = readTerm(c, scope);
    c.expect(")", "after the vector");
    return of.sort.kind === "vector" ? of.sort.dim : c.fail("sort-mismatch", "the dimension of a vector was expected", t);
  }
  if ((t.kind === "number" && /^[1-9]\d*$/.test(t.text)) || scope.dimensions.has(t.text)) return t.text;
  return scope.bindDimension?.(c, t) ?? c.fail("unbound-variable", `"${t.text}" is not a dimension`, t);
}
/** `^d`, `^(c x r)` or `^{c x r}` after R or an interval. */
export function readShape(c: Cursor, scope: Scope): Sort {
  if (!c.accept("^")) return REAL;
  const open = c.is("(") || c.is("{") ? c.take().text : undefined;
  const rows = readDimension(c, scope);
  const cols = open !== undefined && (c.accept("x") || c.accept("*")) ? readDimension(c, scope) : undefined;
  if (open !== undefined) c.expect(open === "(" ? ")" : "}", "after the dimensions");
  return cols === undefined ? { kind: "vector", dim: rows } : { kind: "matrix", rows, cols };
}
/** `R`, `R^d`, `R^(c x r)`, `1..c`, or a dimension, whose positions are meant. */
export function readSort(c: Cursor, scope: Scope): Sort {
  const t = c.peek();
  if (c.accept("R")) return readShape(c, scope);
  if (t.kind === "number" && c.is("..", 1)) {
    if (c.take().text !== "1") c.fail("syntax", "positions count from 1", t);
    c.take();
    return { kind: "index", dim: readDimension(c, scope) };
  }
  if (t.kind === "name" && scope.dimensions.has(t.text)) return { kind: "index", dim: c.take().text };
  return c.fail("syntax", `expected R, R^d, R^(c x r) or 1..c, found ${c.found()}`);
}

function readSetFunction(c: Cursor, scope: Scope): Node {
  const t = c.take();
  c.take();
  const close = <T>(value: T): T => (c.expect(")", `to close "${t.text}"`), value);
  if (t.text === "simplex") return close(build.simplex(readDimension(c, scope)));
  if (t.text === "ball" || t.text === "closedball") {
    const center = startsSet(c, scope) ? readSet(c, scope) : readTerm(c, scope);
    if (center.sort.kind === "set" && center.tag !== "space") c.fail("sort-mismatch", "a ball is round a point, or round the origin of R^d", t);
    c.expect(",", "before the radius");
    const radius = readTerm(c, scope);
    const norm = c.accept(",") ? c.take() : undefined;
    if (norm && !/^(?:1|2|inf)$/.test(norm.text)) c.fail("syntax", "the norm of a ball is 1, 2 or inf", norm);
    const round = center.sort.kind === "set" ? center.sort.of : center;
    return close(c.placed(t, () => build.ballNode(round, radius, (norm?.text ?? "2") as "2", t.text === "closedball")));
  }
  if (t.text === "image") {
    const f = readArgument(c, scope);
    c.expect(",", "before the set");
    const over = readSet(c, scope);
    const name = freshName("x", new Set([...(scope.variables.keys()), ...(scope.avoid ?? [])]));
    return close(c.placed(t, () => build.image(f as never, over as never, name)));
  }
  const over = readSet(c, scope);
  c.expect(",", "before the radius");
  const radius = readTerm(c, scope);
  const taken = new Set([...scope.variables.keys(), ...(scope.avoid ?? [])]);
  const [x, d] = [freshName("x", taken), freshName("d", taken)];
  const { of } = over.sort as SetSort;
  const variable = (name: string): Node => Object.freeze({ tag: "variable", sort: of, name }) as Node;
  return close(
    c.placed(t, () => build.comprehension(build.apply("add", [variable(x), variable(d)]), [{ name: x, over }, { name: d, over: build.ballNode(of, radius, "2", true) }])),
  );
}

/** `{a, b}`, `{f(x) : x in X, y in Y where F}`, `{x in X : F}`. */
function readBraces(c: Cursor, scope: Scope): Node {
  const open = c.take();
  if (c.peek().kind === "name" && c.is("in", 1)) {
    const { binders, inner } = readBinders(c, scope);
    c.accept("|") || c.expect(":", "before the condition");
    const where = readFormula(c, inner);
    c.expect("}", "to close the set");
    if (binders.length !== 1) c.fail("syntax", "write {term : x in X, y in Y}", open);
    const [b] = binders as [Binder];
    return c.placed(open, () => build.comprehension(Object.freeze({ tag: "variable", sort: (b.over.sort as SetSort).of, name: b.name }) as Node, binders, where));
  }
  // The names of `{f(x) : x in X}` are bound after the term that speaks of them.
  const bar = barAhead(c);
  if (bar !== undefined) {
    const start = c.mark();
    c.reset(bar + 1);
    const { binders, inner } = readBinders(c, scope);
    const where = c.accept("where") ? readFormula(c, inner) : undefined;
    const end = c.mark();
    c.reset(start);
    const element = readArgument(c, inner);
    if (c.mark() !== bar) c.fail("syntax", `expected ":" after the term, found ${c.found()}`);
    c.reset(end);
    c.expect("}", "to close the set");
    return c.placed(open, () => build.comprehension(element, binders, where));
  }
  const items = [readTerm(c, scope)];
  while (c.accept(",")) items.push(readTerm(c, scope));
  c.expect("}", "to close the set");
  return c.placed(open, () => build.listed(items[0]!, ...items.slice(1)));
}
/** The place of the `:` of a set, before its brace closes. */
function barAhead(c: Cursor): number | undefined {
  let depth = 0;
  for (let k = 0; c.peek(k).kind !== "end"; k++) {
    const t = c.peek(k).text;
    if (/^[([{]$/.test(t)) depth++;
    if (/^[)\]}]$/.test(t) && depth-- === 0) return undefined;
    if (depth === 0 && t === ":") return c.mark() + k;
  }
  return undefined;
}

export function freshName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  while (taken.has(name) || isReserved(name)) name += "'";
  return name;
}

/** Names and the sets they range over: `u, v in S, t in [0,1], r > 0`; and the scope in which they are bound. */
export function readBinders(c: Cursor, scope: Scope): { readonly binders: readonly Binder[]; readonly inner: Scope } {
  const binders: Binder[] = [];
  let inner = scope;
  do {
    const names = [c.name("the name of a variable")];
    while (c.accept(",")) names.push(c.name("the name of a variable"));
    const over = readRange(c, inner);
    for (const t of names) {
      if (isReserved(t.text)) c.fail("syntax", `"${t.text}" has a meaning of its own and cannot name a variable`, t);
      const bound = bindName(inner, t.text, (over.sort as SetSort).of);
      binders.push({ name: bound.name, over });
      inner = bound.scope;
    }
  } while (c.is(",") && bindsNext(c, inner) && c.accept(","));
  return { binders, inner };
}
/** Whether a comma is followed by a name that is bound there, and by no condition. */
function bindsNext(c: Cursor, scope: Scope): boolean {
  const t = c.peek(1);
  if (t.kind !== "name" || KEYWORDS.has(t.text)) return false;
  const known = scope.variables.has(t.text) || scope.letters?.has(t.text) === true;
  return c.is("in", 2) || c.is(",", 2) || c.is("real", 2) || (atRelation(c, 2) && !known);
}

/** A scope in which a name is bound; under another name where this one must be avoided. */
export function bindName(scope: Scope, wish: string, sort: Sort): { readonly name: string; readonly scope: Scope } {
  const name = freshName(wish, scope.avoid ?? new Set());
  const letters = new Map(scope.letters);
  if (name === wish) letters.delete(wish);
  else letters.set(wish, Object.freeze({ tag: "variable", sort, name }) as Node);
  return { name, scope: { ...scope, letters, variables: new Map(scope.variables).set(name, sort) } };
}
/** `in S`, `real`, or a relation to a bound. */
function readRange(c: Cursor, scope: Scope): Node {
  if (c.accept("real") || c.accept("reals")) return build.space(REAL);
  if (c.accept("in")) return readSet(c, scope);
  if (!atRelation(c)) c.fail("syntax", `expected "in" and a set, found ${c.found()}`);
  const at = c.peek();
  const relation = readRelationName(c);
  const bound = readTerm(c, scope);
  if (relation === "=" || relation === "!=") c.fail("syntax", 'a name is bound by "in", or by < <= > >=', at);
  const low = relation[0] === ">";
  const open = relation.length === 1;
  return c.placed(at, () => build.box(REAL, low ? bound : null, low ? null : bound, { lo: open, hi: open }));
}
