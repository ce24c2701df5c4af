import type { Expr } from "./expr.ts";

const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((k) => k !== "span" && k !== "latex");
  return keys.every((k) => same((a as Record<string, unknown>)[k], (b as Record<string, unknown>)[k]));
};
const isExpr = (x: unknown): x is Expr => typeof x === "object" && x !== null && "kind" in x && "span" in x;

/** An expression with every part that reads as `from` replaced, `f(x)` in `f(x)_i` and `W f(x)` too. */
export function replaced(e: Expr, from: Expr, to: Expr): Expr {
  if (same(e, from)) return to;
  const inside = (x: unknown): unknown => (isExpr(x) ? replaced(x, from, to) : Array.isArray(x) ? x.map(inside) : typeof x === "object" && x !== null && !("source" in x) && !("kind" in x) ? Object.fromEntries(Object.entries(x).map(([k, v]) => [k, k === "span" ? v : inside(v)])) : x);
  const made = Object.fromEntries(Object.entries(e).map(([k, v]) => [k, k === "span" ? v : inside(v)])) as unknown as Expr;
  if (made.kind !== "product" || from.kind !== "product" || from.factors.length !== 2) return made;
  const [f, group] = from.factors;
  const factors: Expr[] = [];
  for (let i = 0; i < made.factors.length; i++) {
    const [a, b] = [made.factors[i]!, made.factors[i + 1]];
    const whole = b && same(a, f) ? swap(b, group!, to) : undefined;
    if (whole) i++;
    factors.push(whole ?? a);
  }
  return factors.length === 1 ? factors[0]! : { ...made, factors };
}
/** `(x)_i` with `(x)` as the argument of a call that is replaced. */
function swap(e: Expr, group: Expr, to: Expr): Expr | undefined {
  if (same(e, group)) return to;
  if (e.kind === "below") {
    const of = swap(e.of, group, to);
    return of && (of.kind === "letter" && !of.below ? { ...of, below: e.below } : { ...e, of });
  }
  if (e.kind === "power") {
    const base = swap(e.base, group, to);
    return base && { ...e, base };
  }
  return undefined;
}
