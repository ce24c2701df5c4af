import { marks } from "../exact/marks.ts";
import { Rational } from "../exact/rational.ts";

const made = marks<true>();
/** Plain data, frozen through and through: what it says when it is read, it says for ever. What occurs twice is copied once. */
export function plain<T>(given: T): T {
  const seen = new Map<unknown, unknown>();
  const copy = (x: unknown): unknown => {
    if (typeof x === "function") return undefined;
    if (typeof x !== "object" || x === null || made.get(x)) return x;
    if (seen.has(x)) return seen.get(x);
    const c = Object.freeze(x instanceof Rational ? Rational.of(x.num, x.den) : Array.isArray(x) ? Array.from(x, copy) : Object.fromEntries(Object.entries(x).map(([k, v]) => [k, copy(v)])));
    made.set(c, true);
    seen.set(x, c);
    return c;
  };
  return copy(given) as T;
}
