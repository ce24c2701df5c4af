import { and, fold, type Formula, type Node } from "../../term/index.ts";
import { fullName, lettersOf, parts, type Expr, type Letter, type Range } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { isKnown, lookUp } from "../scope/active.ts";
import { isDimension, knownSet } from "../scope/sets.ts";
import { application, argumentsOf } from "./apply.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { extremumValue } from "./extremum.ts";
import { conditionFormulas } from "./sets.ts";
import { real, shapeText, type Value } from "./value.ts";

/** A sum, maximum or minimum over indices. */
export function foldValue(e: Expr & { kind: "fold" }, c: Context): Value {
  const over = placesIn(e, c);
  if (!over) return extremumValue(e, c);
  const how = e.fold === "sup" ? "max" : e.fold === "inf" ? "min" : e.fold;
  if (how === "prod") throw foreign("finite product", e.span);
  const condition = (): Formula | undefined => {
    const [first, ...more] = conditionFormulas(e.where ?? [], c);
    return first && and(first, ...more);
  };
  const nest = (ranges: readonly Range[]): Value => {
    const [range, ...rest] = ranges;
    if (!range) return elaborate(e.body, c);
    const dim = dimensionOf(range, [...rest.map((r) => r.index), e.body], c, e);
    return c.withIndex(range.index.name, dim, (_, name) => {
      const body = nest(rest);
      if (body.kind === "real") return real(fold(how, name, dim, body.node, rest.length === 0 ? condition() : undefined));
      if (how === "sum" && body.kind === "vector" && !e.where) {
        const { at } = body;
        // The entries are made later, inside of other folds: no index of theirs may have this name.
        c.reserve(name);
        return { kind: "vector", dim: body.dim, at: (k: Node) => fold("sum", name, dim, at(k)) };
      }
      if (body.kind === "index") throw foreign("a summation index used as a number", e.span);
      throw new Unread("foreign", `the ${how} of ${shapeText(body)}`, e.span);
    });
  };
  return nest(e.ranges);
}

/**
 * Whether all letters run over positions: nothing says that they run over a set of something else. Of two letters below one
 * sign, as in `i \ne j`, the second must be known.
 */
function placesIn(e: Expr & { kind: "fold" }, c: Context): boolean {
  for (const w of e.where ?? []) {
    const other = [w.left, w.right].find((x) => x.kind === "letter" && !e.ranges.some((r) => fullName(r.index) === fullName(x)));
    if (other?.kind === "letter" && w.left.kind === "letter" && w.right.kind === "letter" && !c.bound(fullName(other)) && !isKnown(c.facts, fullName(other)) && /^[i-l]$/.test(other.name))
      throw new Unread("ambiguous", `the ${e.fold} may run over ${e.ranges[0]!.index.latex} alone, or over both letters below it`, e.span);
  }
  return e.ranges.every((r) => {
    if (r.to) return true;
    if (r.over) {
      if (r.over.kind !== "letter") return knownSet(r.over, c.facts)?.shape.kind === "index";
      const known = knownSet(r.over, c.facts);
      return known ? known.shape.kind === "index" && !known.named : !isKnown(c.facts, fullName(r.over)) && e.fold !== "sup" && e.fold !== "inf";
    }
    if (!e.where) return true;
    const shape = lookUp(c.facts, fullName(r.index)).shape;
    if (shape) return shape.kind === "index";
    // `j \ne y` with y a position.
    const beside = e.where.flatMap((w) => [w.left, w.right]).find((x) => x.kind === "letter" && fullName(x) !== fullName(r.index));
    const partner = beside?.kind === "letter" ? (c.bound(fullName(beside))?.kind ?? lookUp(c.facts, fullName(beside)).shape?.kind) : undefined;
    return partner === "index" || (partner === undefined && placesOf(r.index.name, [e.body], c) !== undefined);
  });
}

/** How far an index runs: as said, or as far as what it indexes. */
function dimensionOf(range: Range, within: readonly Expr[], c: Context, e: Expr & { kind: "fold" }): string {
  if (range.over) {
    const known = knownSet(range.over, c.facts);
    if (known?.shape.kind === "index") return c.dimension(known.shape.dim);
    if (range.over.kind === "letter") return c.dimension({ ...range.over, name: range.over.name.replace(/^(?:cal|scr|bb)/, "") });
    throw foreign("a sum over a set", e.span);
  }
  if (range.to) {
    if (!isDimension(range.to)) throw foreign(`a sum that ends at ${range.to.kind === "infinity" ? "infinity" : "a term"}`, e.span);
    if (range.from && !(range.from.kind === "number" && range.from.text === "1")) throw foreign("a sum that does not start at 1", e.span);
    return c.dimension(range.to);
  }
  const found = placesOf(range.index.name, within, c);
  if (found !== undefined) return found;
  for (const w of e.where ?? []) {
    const other = [w.left, w.right].find((x): x is Letter => x.kind === "letter" && fullName(x) !== fullName(range.index));
    const shape = other && lookUp(c.facts, fullName(other)).shape;
    const bound = other && c.bound(fullName(other));
    if (bound?.kind === "index") return (bound.node.sort as { dim: string }).dim;
    if (shape?.kind === "index") return c.dimension(shape.dim);
  }
  throw new Unread("undeclared", `how far the index ${range.index.latex} runs is not said`, e.span, `write the range, as in \\sum_{${range.index.latex}=1}^n`);
}

/** The dimension that an index runs over, by what it picks entries of; nothing where it picks none. */
export function placesOf(index: string, within: readonly Expr[], c: Context): string | undefined {
  const found = new Set<string>();
  for (const x of within) collect(x, index, c, found);
  if (found.size > 1) throw new Unread("ambiguous", `the index ${index} runs over ${[...found].join(" or ")}`, within[0]!.span);
  return [...found][0];
}

function attempted(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch (x) {
    if (x instanceof Unread) return undefined;
    throw x;
  }
}

/** The dimensions of what an index picks entries of. */
function collect(e: Expr, index: string, c: Context, found: Set<string>): void {
  const place = (e.kind === "letter" || e.kind === "below") && e.below ? e.below.findIndex((b) => b.kind === "letter" && b.name === index) : -1;
  if (place >= 0) {
    try {
      const whole: Value = e.kind === "letter" ? elaborate({ kind: "letter", name: e.name, latex: e.name, span: e.span }, c) : elaborate((e as { of: Expr }).of, c);
      if (whole.kind === "vector") found.add(whole.dim);
      if (whole.kind === "matrix") found.add(place === 0 ? whole.rows : whole.cols);
    } catch (x) {
      if (!(x instanceof Unread)) throw x;
    }
  }
  if (e.kind === "product") {
    // An entry of what a function makes: f(x)_j.
    const rest: Expr[] = [];
    for (let k = 0; k < e.factors.length; k++) {
      const [f, next] = [e.factors[k]!, e.factors[k + 1]];
      const behind = next?.kind === "below" && f.kind === "letter" && next.below.some((b) => b.kind === "letter" && b.name === index) ? argumentsOf(next.of, c) : undefined;
      const whole = behind && attempted(() => application(f, behind.group, c));
      if (!whole) {
        rest.push(f);
        continue;
      }
      if (whole.kind === "vector") found.add(whole.dim);
      k++;
    }
    if (rest.length < e.factors.length) return void rest.forEach((f) => collect(f, index, c, found));
    // P(x) with x as the index.
    for (const [k, f] of e.factors.entries()) {
      const next = e.factors[k + 1];
      if (f.kind !== "letter" || next?.kind !== "group" || next.items.length !== 1) continue;
      const item = next.items[0]!;
      const shape = lookUp(c.facts, fullName(f)).shape;
      if (item.kind === "letter" && item.name === index && shape?.kind === "vector") found.add(c.dimension(shape.dim));
      const d = lookUp(c.facts, fullName(f)).definition;
      if (d?.parameters && lettersOf(next).some((l) => l.name === index)) collect(next, index, c, found);
    }
  }
  for (const p of parts(e)) collect(p, index, c, found);
}
