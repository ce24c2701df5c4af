import type { Binder, Expression } from "./expression.ts";

const numbers = new WeakMap<Binder, number>();
let met = 0;
function numberOf(b: Binder): number {
  const known = numbers.get(b);
  if (known !== undefined) return known;
  numbers.set(b, met);
  return met++;
}

/** A text that two expressions share exactly when they differ in their inner binders only. */
export function alphaKey(e: Expression, depth: ReadonlyMap<Binder, number> = new Map()): string {
  const under = (bs: readonly Binder[]) => bs.reduce((m, b) => new Map(m).set(b, m.size), depth);
  switch (e.is) {
    case "bound":
      return depth.has(e.binder) ? `#${depth.get(e.binder)}` : `$${numberOf(e.binder)}`;
    case "constant":
      return e.name;
    case "numeral":
      return String(e.value);
    case "apply":
      return `(${[e.head, ...e.args].map((a) => alphaKey(a, depth)).join(" ")})`;
    case "infix":
      return `(${alphaKey(e.left, depth)} ${e.symbol} ${alphaKey(e.right, depth)})`;
    case "prefix":
      return `(${e.symbol} ${alphaKey(e.of, depth)})`;
    case "fun":
      return `(fun ${e.binders.length} ${alphaKey(e.body, under(e.binders))})`;
    case "forall":
      return `(forall ${e.binders.length} ${[...e.premises, e.body].map((p) => alphaKey(p, under(e.binders))).join(" -> ")})`;
    case "exists":
      return `(exists ${alphaKey(e.body, under([e.binder]))})`;
    case "connective":
      return `(${e.parts.map((p) => alphaKey(p, depth)).join(` ${e.symbol} `)})`;
    case "nat":
      return `nat${alphaKey(e.of, depth)}`;
    case "real":
      return `real${alphaKey(e.of, depth)}`;
  }
}
