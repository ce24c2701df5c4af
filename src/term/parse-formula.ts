import { Cursor } from "./cursor.ts";
import { use } from "./definition.ts";
import { InputError } from "./errors.ts";
import { and, iff, implies, member, not, or, quantified, relate, type Formula, type Relation, type RelationName } from "./formula.ts";
import type { Node } from "./node.ts";
import { readArgument, readIndex } from "./parse-function.ts";
import { readTerm, type Scope } from "./parse.ts";
import { readBinders, readSet } from "./parse-set.ts";

export const RELATIONS: ReadonlySet<string> = new Set(["<=", "<", ">=", ">", "=", "!="]);

/** Whether a relation stands at the cursor, or some tokens ahead. */
export const atRelation = (c: Cursor, ahead = 0): boolean => c.peek(ahead).kind === "symbol" && RELATIONS.has(c.peek(ahead).text);

export function readRelationName(c: Cursor): RelationName {
  const t = c.take();
  if (t.kind === "symbol" && RELATIONS.has(t.text)) return t.text as RelationName;
  if (t.text === ":=") c.fail("syntax", 'a letter is defined after "let": "let p = …"', t);
  return c.fail("syntax", `expected one of ${[...RELATIONS].join(" ")}, found ${c.found(t)}`, t);
}

/** Whether a position stands at the cursor: the name of one, or a function to positions. */
function atPosition(c: Cursor, scope: Scope): boolean {
  const t = c.peek();
  const sort = scope.letters?.get(t.text)?.sort ?? scope.variables.get(t.text);
  return t.kind === "name" && (sort?.kind === "index" ? atRelation(c, 1) && (c.is("=", 1) || c.is("!=", 1)) : sort?.kind === "function" && sort.to.kind === "index" && c.is("(", 1));
}

/** `i != j`, `c(x) = y`: relations of positions. A number beside a position is a position. */
function readPositions(c: Cursor, scope: Scope): Relation | undefined {
  if (!atPosition(c, scope)) return undefined;
  const mark = c.mark();
  const left = readIndex(c, scope, "");
  const at = c.peek();
  if (!c.is("=") && !c.is("!=")) return c.reset(mark), undefined;
  const relation = readRelationName(c);
  const dim = (left.sort as { readonly dim: string }).dim;
  if (!atPosition(c, scope) && c.peek().kind !== "number" && (scope.letters?.get(c.peek().text)?.sort ?? scope.variables.get(c.peek().text))?.kind !== "index") return c.reset(mark), undefined;
  const right = readIndex(c, scope, dim);
  return c.placed(at, () => relate(left, relation, right));
}

/** One relation, or a chain `a <= b < c`, which is a list of them; or membership in a set. */
export function readChain(c: Cursor, scope: Scope): Formula[] {
  const positions = readPositions(c, scope);
  if (positions) return [positions];
  let left = readTerm(c, scope);
  if (c.is("in") || c.is("∉") || (c.is("not") && c.is("in", 1))) return [readMembership(c, scope, left)];
  const list: Formula[] = [];
  do {
    const at = c.peek();
    const relation = readRelationName(c);
    const right = readTerm(c, scope);
    const before = left;
    list.push(c.placed(at, () => relate(before, relation, right)));
    left = right;
  } while (atRelation(c));
  return list;
}
function readMembership(c: Cursor, scope: Scope, element: Node): Formula {
  const at = c.take();
  if (at.text === "not") c.take();
  const set = readSet(c, scope);
  const inside = c.placed(at, () => member(element, set));
  return at.text === "in" ? inside : not(inside);
}

/** A chain, a quantifier, a definition, `not`, or a formula in parentheses. */
function readAtom(c: Cursor, scope: Scope): Formula[] {
  if (c.accept("not")) return [not(join(c.inside(() => readAtom(c, scope))))];
  if (c.is("forall") || c.is("exists") || (c.is("for") && /^(?:all|every|each|any|some)$/.test(c.peek(1).text))) return [readQuantified(c, scope)];
  const definition = scope.definitions?.get(c.peek().text);
  if (definition && c.is("(", 1) && c.peek().kind === "name") {
    const t = c.take();
    c.take();
    const args = [readArgument(c, scope)];
    while (c.accept(",")) args.push(readArgument(c, scope));
    c.expect(")", `to close "${t.text}"`);
    return [c.placed(t, () => use(definition, args, scope.definitions))];
  }
  if (!c.is("(")) return readChain(c, scope);
  // A parenthesis may hold a term or a formula: of two readings that fail, the one that came further is meant.
  const mark = c.mark();
  let fault: InputError | undefined;
  try {
    return readChain(c, scope);
  } catch (e) {
    if (!(e instanceof InputError)) throw e;
    fault = e;
  }
  c.reset(mark);
  try {
    c.take();
    const inner = readFormula(c, scope);
    c.expect(")", "to close the parenthesis");
    return [inner];
  } catch (e) {
    throw e instanceof InputError && (fault.column ?? 0) > (e.column ?? 0) ? fault : e;
  }
}
const join = (list: readonly Formula[]): Formula => and(list[0]!, ...list.slice(1));

function readQuantified(c: Cursor, scope: Scope): Formula {
  const t = c.take();
  const some = t.text === "exists" || c.is("some");
  if (t.text === "for") c.take();
  const { binders, inner } = readBinders(c, scope);
  const where = c.accept("where") || c.accept("with") ? readConjunction(c, inner) : [];
  if (!c.accept(":") && !c.accept(",")) {
    if (c.is("such") && c.is("that", 1)) c.take(), c.take();
    else c.fail("syntax", `expected ":" after the names that are bound, found ${c.found()}`);
  }
  const body = readFormula(c, inner);
  const whole = where.length === 0 ? body : some ? and(join(where), body) : implies(join(where), body);
  return c.placed(t, () => quantified(some ? "exists" : "forall", binders, whole));
}

/** Atoms joined by `and`. */
export function readConjunction(c: Cursor, scope: Scope): Formula[] {
  const list = readAtom(c, scope);
  while (c.accept("and")) list.push(...readAtom(c, scope));
  return list;
}

/** Reads a formula: `iff` is weakest, then `implies`, `or`, `and`, `not`. */
export const readFormula = (c: Cursor, scope: Scope): Formula => c.inside(() => readIff(c, scope));

function readIff(c: Cursor, scope: Scope): Formula {
  const left = readImplication(c, scope);
  return c.accept("iff") || c.accept("<=>") ? iff(left, readImplication(c, scope)) : left;
}
function readImplication(c: Cursor, scope: Scope): Formula {
  const parts = [join(readConjunction(c, scope))];
  while (c.accept("or")) parts.push(join(readConjunction(c, scope)));
  const left = or(parts[0]!, ...parts.slice(1));
  return c.accept("implies") || c.accept("=>") || c.accept("->") ? implies(left, c.inside(() => readImplication(c, scope))) : left;
}

/** Reads a whole text as one formula. Throws `InputError` with the column of the first fault. */
export function parseFormula(source: string, scope: Scope): Formula {
  const c = new Cursor(source);
  const f = readFormula(c, scope);
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the formula, found ${c.found()}`);
  return f;
}
