import { Rational } from "../../exact/index.ts";
import { decimalLayer, type PointValue } from "../../enclosure/index.ts";
import { Closed } from "../../certificate/model/closed.ts";
import type { Model, Table } from "../../certificate/index.ts";
import { apply, constantValue, num, pow, printTerm, substitute, withParts, type Formula, type Node, type Real } from "../../term/index.ts";
import type { Structure } from "./structure.ts";
import type { Draft } from "./templates.ts";

/** The model that a structure is at a point: plain data, for the checker. `undefined` where a number is not rational. */
export function modelOf(s: Structure, point: readonly Rational[]): Model | undefined {
  const layer = decimalLayer(32);
  const closed = new Closed(s.run, layer);
  for (const [slot, q] of point.entries()) closed.fix(slot, { exact: q, enclosure: layer.point(q) } as PointValue<never>);
  const numbers: Record<string, string> = {};
  for (const [name, place] of s.numbers) {
    const { exact } = closed.at(place);
    if (!exact) return undefined;
    numbers[name] = exact.toString();
  }
  const values = new Map(s.inputs.map((name, slot) => [name, point[slot]!]));
  const filled = (n: Node): Node => tidy([...values].reduce((t, [name, q]) => (name.startsWith("coefficient.") ? substitute(t, name, num(q)) : t), n));
  const table = (d: Draft): string | Table => (Array.isArray(d) ? (d as readonly Draft[]).map(table) : printTerm(filled(d as Node)));
  const functions = Object.fromEntries([...s.functions].map(([name, d]) => [name, table(d)]));
  const sets = Object.fromEntries([...s.sets].map(([name, d]) => [name, printTerm(filled(d))]));
  return { sizes: s.sizes, point: numbers, ...(s.functions.size ? { functions } : {}), ...(s.sets.size ? { sets } : {}) };
}

const isNumber = (n: Node | undefined, value: number): boolean => n !== undefined && constantValue(n)?.equals(Rational.of(value)) === true;

/** A term without what does nothing: factors 1, summands 0, functions of numbers. Equal wherever the term has a value. */
export function tidy<X extends Node | Formula>(x: X): X {
  const n = withParts(x, (part) => tidy(part)) as Node;
  if (!("sort" in n) || (n.sort.kind !== "real" && n.sort.kind !== "vector")) return n as X;
  if (n.tag === "power" && n.exponent === 1) return n.base as X;
  if (n.tag !== "apply") return n as X;
  const q = n.sort.kind === "real" ? constantValue(n) : undefined;
  if (q && q.size < 64) return num(q) as Node as X;
  const [a, b] = n.args as [Node, Node];
  const made = ((): Node | undefined => {
    switch (n.operator) {
      case "add":
        if (isNumber(a, 0)) return b;
        if (isNumber(b, 0)) return a;
        if (b.tag === "apply" && b.operator === "neg") return apply("sub", [a, b.args[0]!]);
        return undefined;
      case "sub":
        return isNumber(b, 0) ? a : isNumber(a, 0) ? apply("neg", [b]) : undefined;
      case "mul":
        if (isNumber(a, 0) || isNumber(b, 0)) return num(0);
        if (isNumber(a, 1)) return b;
        if (isNumber(b, 1)) return a;
        if (isNumber(a, -1)) return apply("neg", [b]);
        return printTerm(a) === printTerm(b) ? pow(a as Real, 2) : undefined;
      case "neg":
        return a.tag === "apply" && a.operator === "neg" ? a.args[0] : undefined;
      default:
        return undefined;
    }
  })();
  return (made ? tidy(made) : n) as X;
}
