import { apply, ballNode, box, comprehension, indexSort, listed, matrixSort, norm, num, relate, simplex, space, substitute, vectorSort, type Formula, type Node, type RelationName, type Sort } from "../../term/index.ts";
import { fullName, parts as partsOf, type Condition, type Expr, type Range } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { isKnown, lookUp } from "../scope/active.ts";
import { knownSet, readSet } from "../scope/sets.ts";
import type { Context } from "./context.ts";
import { elaborate, number } from "./elaborate.ts";
import { indexNode } from "./entry.ts";
import { definitionOf, functionNode } from "./apply.ts";
import { shapeText, type Value } from "./value.ts";

/** A set as a term. Throws `Unread` where claims have none. */
export function setNode(e: Expr, c: Context): Node {
  if (e.kind === "group" && e.open === "(" && e.items.length === 1) return setNode(e.items[0]!, c);
  if (e.kind === "letter") {
    const { shape, definition, declared } = lookUp(c.facts, fullName(e));
    if (declared?.declaration.sort.kind === "set") {
      c.used.set(declared.name, { letter: declared.name, sort: declared.declaration.sort, declared: declared.declaration, integer: false });
      return Object.freeze({ tag: "variable", sort: declared.declaration.sort, name: declared.name }) as Node;
    }
    if (definition && !definition.parameters && !definition.indices) return c.cite(definition.name), c.expand(definition.name, e.span, () => setNode(definition.body, c));
    if (shape?.kind === "set") return c.wide(fullName(e), shape, e.span);
  }
  const known = readSet(e);
  if (known) return plainSet(known, e, c);
  if (e.kind === "comprehension") return membersOf(e, c);
  if (e.kind === "group" && e.open === "{" && e.items.every((i) => i.kind !== "dots")) {
    const [first, ...rest] = e.items.map((i) => nodeOf(elaborate(i, c), i));
    return listed(first!, ...rest);
  }
  if (e.kind === "product" && e.factors.length === 2) {
    const [f, group] = e.factors as [Expr, Expr];
    if (f.kind === "letter" && group.kind === "group") {
      // `B(x, r)` by its definition.
      const d = definitionOf(f, c);
      if (d && d.parameters!.length === group.items.length && isSetExpr(d.body)) {
        c.cite(d.name);
        const bindings = new Map(d.parameters!.map((p, k) => [fullName(p), elaborate(group.items[k]!, c)]));
        return c.expand(d.name, f.span, () => c.withBindings(bindings, () => setNode(d.body, c)));
      }
      // `f(S)`: all values on S.
      if (group.items.length === 1 && (d || functionNode(f, c)) && knownSet(group.items[0]!, c.facts)) {
        const over = setNode(group.items[0]!, c);
        return c.withMember("\u0001", over, (binder) => comprehension(nodeOf(elaborate({ ...e, factors: [f, { ...group, items: [{ kind: "letter", name: "\u0001", latex: "x", span: e.span }] }] }, c), e), [binder]));
      }
    }
  }
  throw foreign("a set that is not read", e.span);
}
const isSetExpr = (e: Expr): boolean => e.kind === "comprehension" || readSet(e) !== undefined || (e.kind === "group" && e.open === "{");

function nodeOf(v: Value, e: Expr): Node {
  if (v.kind === "covector" || v.node === undefined) throw foreign(`${shapeText(v)} that is no term`, e.span);
  return v.node;
}

function plainSet(known: NonNullable<ReturnType<typeof readSet>>, e: Expr, c: Context): Node {
  const { shape, interval, special } = known;
  if (shape.kind === "index") return space(indexSort(c.dimension(shape.dim)));
  const sort: Sort | undefined = shape.kind === "real" || shape.kind === "integer" ? { kind: "real" } : shape.kind === "vector" ? vectorSort(c.dimension(shape.dim)) : shape.kind === "matrix" ? matrixSort(c.dimension(shape.rows), c.dimension(shape.cols)) : undefined;
  if (!sort) throw foreign("a set that is not read", e.span);
  if (special === "simplex" && sort.kind === "vector") return simplex(sort.dim);
  if ((special === "signs" || special === "bits") && sort.kind === "real") return listed(special === "signs" ? apply("neg", [num(1)]) : num(0), num(1));
  if (special === "sphere") return c.withMember("z", space(sort), (b) => comprehension(member(b), [b], relate(norm("2", member(b)), "=", num(1))));
  if (special) throw foreign("a set of vectors with such entries", e.span);
  const integer = shape.kind === "integer" ? { integer: true as const } : {};
  if (!interval) return shape.kind === "integer" ? box(sort as never, null, null, integer) : space(sort);
  return box(sort as never, interval.lo ? number(interval.lo, c) : null, interval.hi ? number(interval.hi, c) : null, { lo: interval.loOpen, hi: interval.hiOpen, ...integer });
}
export const member = (b: { readonly name: string; readonly over: Node }): Node => Object.freeze({ tag: "variable", sort: (b.over.sort as { of: Sort }).of, name: b.name }) as Node;

/** Runs `body` with letters bound to members of the sets they range over. */
export function withMembers<T>(ranges: readonly Range[], within: readonly Expr[], c: Context, body: (binders: readonly { name: string; over: Node }[]) => T): T {
  const [range, ...rest] = ranges;
  if (!range) return body([]);
  return c.withMember(fullName(range.index), rangeSet(range, within, c), (b) => withMembers(rest, within, c, (more) => body([b, ...more])));
}

/** The set that a letter runs over: as said, or all that is of the kind it was declared with, or that it is added to. */
export function rangeSet(range: Range, within: readonly Expr[], c: Context): Node {
  if (range.over) return setNode(range.over, c);
  if (range.to?.kind === "letter" || range.to?.kind === "number") return space(indexSort(c.dimension(range.to)));
  const name = fullName(range.index);
  const shape = lookUp(c.facts, name).shape;
  if (shape && shape.kind !== "other") {
    c.cite(name);
    return space(c.sortOf(shape, range.index.span));
  }
  for (const e of within) {
    const sort = besideIn(e, name, c);
    if (sort) return space(sort);
  }
  throw new Unread("undeclared", `what ${range.index.latex} is, is not said`, range.index.span, `% lemmakit: let ${name} in R^d`);
}
/** The sort of what a letter is added to or subtracted from. */
function besideIn(e: Expr, name: string, c: Context): Sort | undefined {
  if (e.kind === "infix" && (e.op === "+" || e.op === "-")) {
    const is = (x: Expr): boolean => x.kind === "letter" && fullName(x) === name;
    const other = is(e.right) ? e.left : is(e.left) ? e.right : undefined;
    if (other) {
      try {
        const v = elaborate(other, c);
        if (v.kind === "vector") return vectorSort(v.dim);
        if (v.kind === "real") return { kind: "real" };
      } catch (x) {
        if (!(x instanceof Unread)) throw x;
      }
    }
  }
  for (const p of partsOf(e)) {
    const found = besideIn(p, name, c);
    if (found) return found;
  }
  return undefined;
}

/** Conditions on what is bound, as one formula; nothing where there are none. */
export function conditionFormulas(where: readonly Condition[], c: Context): Formula[] {
  return where.map((w) => {
    const before = new Set(c.used.keys());
    const [l, r] = placesOrValues(w, c);
    // `x_i \ge 0` inside of a set is meant for every i, and not for one.
    const free = [...c.used].find(([name, u]) => !before.has(name) && u.sort.kind === "index" && !isKnown(c.facts, u.letter));
    if (free) throw foreign(`a condition for every ${free[1].letter} inside of a term`, w.left.span);
    return relate(nodeOf(l, w.left), w.says as RelationName, nodeOf(r, w.right));
  });
}

/** Both sides of a condition; a letter beside a position is a position. */
function placesOrValues(w: Condition, c: Context): [Value, Value] {
  const position = (e: Expr): Value | undefined => (e.kind === "letter" && !e.below && c.bound(e.name)?.kind === "index" ? c.bound(e.name) : undefined);
  const [l, r] = [position(w.left), position(w.right)];
  const beside = (e: Expr, of: Value | undefined): Value => (of?.kind === "index" && e.kind === "letter" && !e.below ? { kind: "index", node: indexNode(e, (of.node.sort as { dim: string }).dim, c) } : elaborate(e, c));
  return [l ?? beside(w.left, r), r ?? beside(w.right, l)];
}

/** `\{z \in R^d : \|z - x\| \le r\}` is a ball; all others are comprehensions. */
function membersOf(e: Expr & { kind: "comprehension" }, c: Context): Node {
  return withMembers(e.ranges, [e.element, ...e.where.flatMap((w) => [w.left, w.right])], c, (binders) => {
    const formulas = conditionFormulas(e.where, c);
    const element = nodeOf(elaborate(e.element, c), e.element);
    const [b] = binders;
    const ball = b && binders.length === 1 && element.tag === "variable" && element.name === b.name && formulas.length === 1 ? ballOf(b, formulas[0]!) : undefined;
    if (ball) return ball;
    if (b && binders.length === 1 && formulas.length === 0 && element.tag === "variable" && element.name === b.name) return b.over;
    return comprehension(element, binders, formulas.length === 0 ? undefined : formulas.length === 1 ? formulas[0] : Object.freeze({ tag: "and", parts: Object.freeze(formulas) }) as Formula);
  });
}

/** The interval that one relation says of the members of the reals: `\eta > 0`. */
export function rayOf(b: { readonly name: string; readonly over: Node }, f: Formula): Node | undefined {
  if (b.over.tag !== "space" || (b.over.sort as { of: Sort }).of.kind !== "real" || f.tag !== "relation" || f.relation === "=" || f.relation === "!=") return undefined;
  const is = (n: Node): boolean => n.tag === "variable" && n.name === b.name;
  const [bound, up] = is(f.left) ? [f.right, f.relation.startsWith("<")] : is(f.right) ? [f.left, f.relation.startsWith(">")] : [undefined, false];
  if (!bound || mentions(bound, b.name)) return undefined;
  const open = !f.relation.endsWith("=");
  return up ? box({ kind: "real" } as never, null, bound, { hi: open }) : box({ kind: "real" } as never, bound, null, { lo: open });
}

/** The ball that one relation says of the members of a whole space. */
export function ballOf(b: { readonly name: string; readonly over: Node }, f: Formula): Node | undefined {
  if (b.over.tag !== "space" || f.tag !== "relation" || (f.relation !== "<" && f.relation !== "<=")) return undefined;
  const size = f.left;
  const of = size.tag === "norm" && (size.norm === "1" || size.norm === "2" || size.norm === "inf") ? size.of : size.tag === "apply" && size.operator === "abs" ? size.args[0] : undefined;
  const which = size.tag === "norm" ? (size.norm as "1" | "2" | "inf") : "2";
  if (!of || of.sort.kind === "matrix" || mentions(f.right, b.name)) return undefined;
  const is = (n: Node): boolean => n.tag === "variable" && n.name === b.name;
  const center = is(of) ? of.sort : of.tag === "apply" && of.operator === "sub" ? (is(of.args[0]!) ? of.args[1] : is(of.args[1]!) ? of.args[0] : undefined) : undefined;
  if (!center || ("tag" in center && mentions(center, b.name))) return undefined;
  return ballNode(center, f.right, which, f.relation === "<=");
}
const mentions = (n: Node, name: string): boolean => substitute(n, name, num(0) as Node) !== n && JSON.stringify(n, (_k, v: unknown) => (typeof v === "bigint" ? String(v) : v)).includes(`"name":"${name}"`);
