import { sub, type Real } from "../../term/index.ts";
import { differentiate, occursIn } from "../algebra/differentiate.ts";
import { isZeroProduct, neg } from "../algebra/product.ts";
import { readValue } from "../algebra/read.ts";
import { fiberOf, interiorOf, nonempty } from "../ends.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { replaced, replacedHypotheses } from "../substitution.ts";
import { isDefined, isRefusal, readText } from "../terms.ts";
import { derivative } from "./rise.ts";

/**
 * `{variable, at}`: t is convex in x, ∂²t/∂x² ≥ 0 inside, and at a point c of the interval (a term in the other
 * variables) ∂t/∂x = 0 and t ≥ 0. Then c is where t is least, so t ≥ 0 (> 0 where t > 0 at c).
 */
export const touch: Rule = {
  name: "touch",
  check(g, { variable, at }) {
    const f = fiberOf(g, String(variable));
    if (isRefusal(f)) return f;
    const x = f.variable.name;
    const variables = g.variables.filter((v) => v !== f.variable);
    const alone = f.rest.filter((h) => !occursIn(x, h.value));
    const free = [...alone, ...nonempty(f, variables, alone)];
    const plain = signsAt(variables, free);
    const c = readText(at, variables.map((v) => v.name));
    if (isRefusal(c)) return c;
    if (!isDefined(c, plain, variables)) return refuse("the point may be undefined");
    const goals: Goal[] = [];
    const inside = (gap: Real) => goals.push(goalOf(variables, free, readValue(gap, plain), true));
    for (const e of [...f.lower, ...f.upper]) if (!isDefined(e.at, plain, variables)) return refuse("a bound may be undefined");
    for (const e of f.lower) inside(sub(c, e.at));
    for (const e of f.upper) inside(sub(e.at, c));
    const slope = differentiate(g.value, x, []);
    const second = derivative(g, f, 2);
    const hypotheses = [...replacedHypotheses(f.rest, x, c, variables), ...free.slice(alone.length)];
    const signs = signsAt(variables, hypotheses);
    const slopeThere = readValue(replaced(slope, x, c), signs);
    const flat = isZeroProduct(slopeThere) ? [] : [slopeThere, neg(slopeThere)].map((v) => goalOf(variables, hypotheses, v, false));
    const value = goalOf(variables, hypotheses, readValue(replaced(g.value, x, c), signs), g.strict);
    return [...goals, ...second.corners, value, ...flat, interiorOf(g, f, second.value, false)];
  },
};
