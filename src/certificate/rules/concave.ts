import { neg } from "../algebra/product.ts";
import { atEnd, fiberOf, interiorOf } from "../ends.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { derivative, endChoice } from "./rise.ts";

/** `{variable, lower, upper}`: t is concave in x, ∂²t/∂x² ≤ 0 inside, and t ≥ 0 at both ends (or in the limit there). */
export const concave: Rule = {
  name: "concave",
  check(g, { variable, lower, upper }) {
    const f = fiberOf(g, String(variable));
    if (isRefusal(f)) return f;
    if (g.strict && [f.lower, f.upper].some((e) => e.length === 0 || e.some((x) => x.open))) return refuse("a strict goal on an open interval");
    const from = endChoice("lower", lower);
    const to = endChoice("upper", upper);
    if (isRefusal(from)) return from;
    if (isRefusal(to)) return to;
    const a = atEnd(g, f, from, g.strict);
    if (isRefusal(a)) return a;
    const b = atEnd(g, f, to, g.strict);
    if (isRefusal(b)) return b;
    const { value, corners } = derivative(g, f, 2);
    return [...a, ...b, ...corners, interiorOf(g, f, neg(value), false)];
  },
};
