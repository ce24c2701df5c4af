import { apply, num, pi, size, type Node } from "../../term/index.ts";
import { fullName, type Expr, type Letter } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact } from "../scope/fact.ts";
import type { Context } from "./context.ts";
import { elaborate, number } from "./elaborate.ts";
import { entryOf } from "./entry.ts";
import { placesOf } from "./fold.ts";
import { claimName } from "./names.ts";
import { together } from "./together.ts";
import { real, valueOf, type Value } from "./value.ts";

/** What a letter stands for. */
export function letterValue(l: Letter, c: Context): Value {
  const full = fullName(l);
  const bound = c.bound(full) ?? (l.below ? c.bound(l.name) : undefined);
  if (bound) {
    if (!l.below || c.bound(full)) return bound;
    return entryOf(bound, l.below, c, l.span);
  }
  const exact = lookUp(c.facts, full);
  if (exact.declared) return c.cite(full), c.declared(exact.declared.declaration);
  if (exact.definition && !exact.definition.parameters) return c.cite(full), definedValue(exact.definition, c, l);
  if (exact.shape && !exact.definition) return c.cite(full), c.variable(full, exact.shape, l.span);
  const ascii = claimName(full);
  if (ascii !== full && lookUp(c.facts, ascii).declared) return c.cite(ascii), c.declared(lookUp(c.facts, ascii).declared!.declaration);
  if (l.below) {
    const member = memberOfList(l, c);
    if (member) return member;
    const base = lookUp(c.facts, l.name);
    const usable = base.definition ? !base.definition.parameters : base.declared ? base.declared.declaration.sort.kind !== "real" : base.shape?.kind === "vector" || base.shape?.kind === "matrix";
    if (usable) {
      c.cite(l.name);
      const whole = base.declared ? c.declared(base.declared.declaration) : base.definition ? definedValue(base.definition, c, l) : c.variable(l.name, base.shape!, l.span);
      return entryOf(whole, l.below, c, l.span);
    }
    if (l.below.length === 1 && l.below[0]!.kind === "letter" && l.below[0]!.name === "+") {
      const v = elaborate({ kind: "letter", name: l.name, latex: l.latex, span: l.span }, c);
      if (v.kind === "real") return real(apply("max", [v.node, num(0)]));
    }
    const family = memberOfFamily(l, c);
    if (family) return family;
  }
  if (exact.definition) throw new Unread("foreign", `${l.latex} is a function, and stands without its argument`, l.span);
  if (!l.below) {
    const name = claimName(l.name);
    if (c.sizes.has(name) || c.dimensions.has(name) || isSize(l.name, c)) return c.dimensions.add(name), real(size(name) as Node);
    if (l.name === "pi") return real(pi as Node);
    if (l.name === "e") return real(apply("exp", [num(1)]));
    if (l.name === "1") throw foreign("the vector of ones", l.span);
  }
  throw new Unread("undeclared", `${l.latex} has no declaration`, l.span, `% lemmakit: let ${claimName(full)} real`);
}

/** `x_i` of a list `x_1, \dots, x_n`, where x alone has become another letter. */
function memberOfList(l: Letter, c: Context): Value | undefined {
  const list = [...c.facts].reverse().find((f): f is Fact & { kind: "sort" } => f.kind === "sort" && f.list === true && f.name === l.name);
  const now = lookUp(c.facts, l.name);
  const single = now.shape?.kind === "vector" && list?.shape.kind === "matrix" ? now.shape : undefined;
  if (!list || !single || l.below!.length !== 1) return undefined;
  c.origins.add(list.origin);
  c.notes.add(`${l.name}s is the list of the ${l.latex}`);
  return entryOf(c.variableNamed(`${l.name}s`, l.name, list.shape, l.span), l.below!, c, l.span);
}

/** Whether a letter is how many entries something declared has. */
function isSize(name: string, c: Context): boolean {
  const is = (e: Expr): boolean => e.kind === "letter" && !e.below && e.name === name;
  return c.facts.some((f) => f.kind === "sort" && ((f.shape.kind === "vector" && is(f.shape.dim)) || (f.shape.kind === "matrix" && (is(f.shape.rows) || is(f.shape.cols))) || (f.shape.kind === "index" && is(f.shape.dim))));
}

/** `x_{t+1}` where `x_t` was declared, and `g_t` under a sum over t. */
function memberOfFamily(l: Letter, c: Context): Value | undefined {
  const member = [...c.facts].reverse().find((f): f is Fact & { kind: "sort" } => f.kind === "sort" && f.name.startsWith(`${l.name}_`) && /_[a-z]$/.test(f.name));
  if (!member) return undefined;
  c.origins.add(member.origin);
  const place = l.below!.length === 1 && l.below![0]!.kind === "letter" ? c.bound(l.below![0]!.name) : undefined;
  if (place?.kind !== "index") return c.variable(fullName(l), member.shape, l.span);
  const dim = (place.node.sort as { dim: string }).dim;
  const rows: Expr = /^\d+$/.test(dim) ? { kind: "number", text: dim, span: l.span } : { kind: "letter", name: dim, latex: dim, span: l.span };
  if (member.shape.kind === "real") return entryOf(c.variable(l.name, { kind: "vector", dim: rows }, l.span), l.below!, c, l.span);
  if (member.shape.kind === "vector") return entryOf(c.variable(l.name, { kind: "matrix", rows, cols: member.shape.dim }, l.span), l.below!, c, l.span);
  return undefined;
}

/** A defined letter: what it stands for, or a variable with an equation where the text only chose it. */
function definedValue(d: Fact & { kind: "definition" }, c: Context, l: Letter): Value {
  if (d.indices) return c.expand(d.name, l.span, () => byEntries(d, c, l));
  const v = c.expand(d.name, l.span, () => elaborate(d.body, c));
  if (!d.kept || v.kind !== "real") return v;
  const name = claimName(d.name);
  if (c.sizes.has(name)) return real(size(name) as Node);
  c.equations.set(name, v.node);
  return c.variable(d.name, { kind: "real" }, l.span);
}
/** `g_i = \lambda_i x_i`: a vector by its entries, as one term where each entry is made of entries at the same place. */
function byEntries(d: Fact & { kind: "definition" }, c: Context, l: Letter): Value {
  const shape = lookUp(c.facts, d.name).shape;
  const [i, j] = d.indices!;
  if (i && !j) {
    const dim = shape?.kind === "vector" ? c.dimension(shape.dim) : placesOf(i.name, [d.body], c);
    if (dim === undefined) throw new Unread("undeclared", `${l.latex}: how many entries it has is not said`, l.span, `% lemmakit: let ${claimName(d.name)} in R^n`);
    const whole = c.withIndex(i.name, dim, (node) => together(number(d.body, c), (node as { name: string }).name));
    if (whole) return valueOf(whole);
    return { kind: "vector", dim, at: (node) => c.withBindings(new Map([[i.name, { kind: "index", node }]]), () => number(d.body, c)) };
  }
  if (i && j && shape?.kind === "matrix") {
    return { kind: "matrix", rows: c.dimension(shape.rows), cols: c.dimension(shape.cols), at: (a, b) => c.withBindings(new Map<string, Value>([[i.name, { kind: "index", node: a }], [j.name, { kind: "index", node: b }]]), () => number(d.body, c)) };
  }
  throw new Unread("undeclared", `${l.latex}: how many entries it has is not said`, l.span);
}
