import { callNode, position, type FunctionSort, type Node, type Sort } from "../../term/index.ts";
import { fullName, type Expr, type Letter } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Shape } from "../scope/fact.ts";
import type { Context } from "./context.ts";
import { elaborate, number } from "./elaborate.ts";
import { entryOf, indexNode } from "./entry.ts";
import { powered } from "./powered.ts";
import { shapeText, valueOf, type Value } from "./value.ts";

/** Brackets that may hold arguments, with what stands on them: `(x)_y`, `(x)^2`, `(x)^\top`. */
export function argumentsOf(e: Expr | undefined, c: Context): { readonly group: Expr & { kind: "group" }; readonly wrap: (v: Value) => Value } | undefined {
  if (e?.kind === "group") return e.open === "{" ? undefined : { group: e, wrap: (v) => v };
  if (e?.kind === "below") {
    const inner = argumentsOf(e.of, c);
    return inner && { group: inner.group, wrap: (v) => entryOf(inner.wrap(v), e.below, c, e.span) };
  }
  if (e?.kind === "power") {
    const inner = argumentsOf(e.base, c);
    return inner && { group: inner.group, wrap: (v) => powered(inner.wrap(v), e, c) };
  }
  if (e?.kind === "transpose") {
    const inner = argumentsOf(e.of, c);
    return inner && {
      group: inner.group,
      wrap: (v) => {
        const value = inner.wrap(v);
        return value.kind === "vector" ? { kind: "covector", of: value } : value;
      },
    };
  }
  return undefined;
}

/** A letter before brackets, where it is a function; nothing where it is a number, and the two are a product. */
export function application(f: Expr, group: Expr & { kind: "group" }, c: Context): Value | undefined {
  if (f.kind === "power" && f.base.kind === "letter" && (definitionOf(f.base, c) || functionNode(f.base, c))) {
    const inside = application(f.base, group, c);
    return inside && powered(inside, f, c);
  }
  if (f.kind !== "letter") return undefined;
  const name = fullName(f);
  const d = definitionOf(f, c);
  if (d) {
    c.cite(name);
    if (d.parameters!.length !== group.items.length) throw new Unread("ill-typed", `${f.latex} takes ${d.parameters!.length} arguments, not ${group.items.length}`, group.span);
    const bindings = new Map(d.parameters!.map((p, k) => [fullName(p), elaborate(group.items[k]!, c)]));
    return c.expand(name, f.span, () => c.withBindings(bindings, () => elaborate(d.body, c)));
  }
  const of = functionNode(f, c) ?? gradientNode(f, c);
  if (of) return called(f, of, group, c);
  // `f_y(x)` is an entry of f(x), where f maps to vectors.
  if (f.below?.length === 1 && isPlace(f.below[0]!, c)) {
    const whole: Letter = { kind: "letter", name: f.name, latex: f.latex, span: f.span };
    if (lookUp(c.facts, name).shape === undefined && (definitionOf(whole, c) || functionNode(whole, c))) {
      const v = application(whole, group, c);
      return v && entryOf(v, f.below, c, f.span);
    }
  }
  const opaque = lookUp(c.facts, `${name}(`);
  if (opaque.shape && !c.bound(name) && opaque.since > lookUp(c.facts, name).since) throw foreign(`${f.latex}, a function that is not read`, f.span);
  const bound = c.bound(name);
  const earlier = bound ? undefined : earlierFunction(f, group, c);
  if (earlier) return earlier;
  const base = f.name.replace(/'+$/, "");
  if (base !== f.name && !bound && lookUp(c.facts, name).shape === undefined && (lookUp(c.facts, base).definition?.parameters || lookUp(c.facts, base).shape?.kind === "function")) throw foreign("derivative", f.span);
  const known = lookUp(c.facts, name);
  if (known.shape?.kind === "other") throw foreign(`${f.latex}, ${known.shape.what}`, f.span);
  // A mass function at an index is an entry: P(x).
  const item = group.items[0];
  if (group.items.length === 1 && item?.kind === "letter" && c.bound(item.name)?.kind === "index" && known.shape?.kind === "vector") return elaborate({ ...f, below: [item] }, c);
  if (!bound && !c.known(f)) throw new Unread("undeclared", `${f.latex} has no declaration: a function or a number?`, f.span, `define it, as in \\(${f.latex}(x) := …\\), or % lemmakit: let ${f.name} real`);
  return undefined;
}

/**
 * A vector before brackets that hold a vector is no product. Where the letter was a function before, it is that function
 * again; the line is then not accused.
 */
function earlierFunction(f: Letter, group: Expr & { kind: "group" }, c: Context): Value | undefined {
  const name = fullName(f);
  const { shape, since } = lookUp(c.facts, name);
  if (shape?.kind !== "vector" || since < 0) return undefined;
  const before = c.facts.slice(0, since);
  const { definition, shape: was } = lookUp(before, name);
  if (!definition?.parameters && was?.kind !== "function") return undefined;
  const items = group.items.map((e) => elaborate(e, c));
  if (items.length === 1 && items[0]!.kind === "real") return undefined;
  c.doubts.add(`${f.latex} stands for a vector here, and is read as the function that it was`);
  if (!definition?.parameters) return called(f, c.wide(name, was as Shape & { kind: "function" }, f.span), group, c);
  if (definition.parameters.length !== items.length) return undefined;
  const bindings = new Map(definition.parameters.map((p, k) => [fullName(p), items[k]!]));
  return c.expand(name, f.span, () => c.withBindings(bindings, () => elaborate(definition.body, c)));
}

/** Whether what stands below a letter is a place among entries, and no name. */
function isPlace(e: Expr, c: Context): boolean {
  if (e.kind === "number") return true;
  return e.kind === "letter" && !e.below && (/^[i-l]$/.test(e.name) || c.bound(e.name)?.kind === "index" || lookUp(c.facts, e.name).shape?.kind === "index");
}

export function definitionOf(f: Letter, c: Context): (Fact & { kind: "definition" }) | undefined {
  const d = lookUp(c.facts, fullName(f)).definition;
  return d?.parameters && !c.bound(fullName(f)) ? d : undefined;
}
/** The variable of a letter that was declared as a function and not defined. */
export function functionNode(f: Letter, c: Context): Node | undefined {
  const name = fullName(f);
  if (c.bound(name)) return undefined;
  const { shape, declared } = lookUp(c.facts, name);
  if (declared?.declaration.sort.kind === "function") {
    const { sort } = declared.declaration;
    c.cite(name);
    c.used.set(declared.name, { letter: name, sort, declared: declared.declaration, integer: false });
    return Object.freeze({ tag: "variable", sort, name: declared.name }) as Node;
  }
  return shape?.kind === "function" ? c.wide(name, shape, f.span) : undefined;
}

/** The gradient of a function that was declared, as a function of its own. */
function gradientNode(f: Letter, c: Context): Node | undefined {
  if (!f.name.startsWith("grad_") || lookUp(c.facts, fullName(f)).shape) return undefined;
  const base: Letter = { ...f, name: f.name.slice(5), latex: f.latex.replace("\\nabla ", "") };
  const of = functionNode(base, c);
  const { from, to } = (of?.sort ?? { from: [], to: { kind: "index" } }) as FunctionSort;
  if (!of || from.length !== 1 || from[0]!.kind !== "vector" || to.kind !== "real") throw foreign(`the gradient of ${base.latex}, which was not declared as a function of a vector`, f.span);
  return gradientOf(base, of, c);
}
/** The gradient of a function, named after it. */
export function gradientOf(f: Letter, of: Node, c: Context): Node {
  const { from } = of.sort as FunctionSort;
  const name = `grad_${(of as { name: string }).name}`;
  const sort: FunctionSort = { kind: "function", from, to: from[0]! };
  c.used.set(name, { letter: fullName(f), sort, integer: false });
  c.notes.add(`${name} is the gradient of ${f.latex}`);
  return Object.freeze({ tag: "variable", sort, name }) as Node;
}

/** A function at its arguments. */
function called(f: Letter, of: Node, group: Expr & { kind: "group" }, c: Context): Value {
  const { from } = of.sort as { from: readonly Sort[] };
  if (from.length !== group.items.length) throw new Unread("ill-typed", `${f.latex} takes ${from.length} ${from.length === 1 ? "argument" : "arguments"}, not ${group.items.length}`, group.span);
  return valueOf(callNode(of, group.items.map((item, k) => argument(item, from[k]!, f, c))));
}
function argument(e: Expr, sort: Sort, f: Letter, c: Context): Node {
  if (sort.kind === "index") return e.kind === "number" ? (position(Number(e.text), sort.dim) as Node) : positionOf(e, sort.dim, c);
  if (sort.kind === "real") return number(e, c);
  const v = elaborate(e, c);
  if (v.kind === "real") throw foreign(`${f.latex} at ${e.kind === "number" ? "the zero vector" : "a number, where it takes vectors"}`, e.span);
  if (v.kind === "index") throw new Unread("ill-typed", `${f.latex} at ${shapeText(v)}`, e.span);
  if (v.kind === "covector" || !v.node) throw foreign(`${f.latex} at ${shapeText(v)} that is no term`, e.span);
  return v.node;
}
/** A position: a letter, or what a function to positions makes. */
function positionOf(e: Expr, dim: string, c: Context): Node {
  if (e.kind === "letter" && !e.below) return indexNode(e, dim, c);
  const v = elaborate(e, c);
  if (v.kind !== "index") throw new Unread("ill-typed", `${shapeText(v)}, where a position is due`, e.span);
  return v.node;
}
