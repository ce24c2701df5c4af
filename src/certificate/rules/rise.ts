import { differentiate } from "../algebra/differentiate.ts";
import { neg, productOf } from "../algebra/product.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import type { Product, Sum } from "../algebra/sum.ts";
import { atEnd, fiberOf, interiorOf, type Fiber } from "../ends.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { signsOf } from "../place.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** Goals that keep the arguments of roots away from 0 in the interior, where a derivative needs it. */
export function cornerGoals(inside: Goal, corners: readonly Sum[]): Goal[] {
  const signs = signsOf(inside);
  return corners
    .filter((c) => signs.sum(c) & (NOTHING | NEGATIVE))
    .map((c) => goalOf(inside.variables, inside.hypotheses, productOf(c), true));
}

/** The k-th derivative in x with the goals that its roots need. */
export function derivative(g: Goal, f: Fiber, k: number): { value: Product; corners: Goal[] } {
  const sums: Sum[] = [];
  let value = g.value;
  for (let i = 0; i < k; i++) value = differentiate(value, f.variable.name, sums);
  return { value, corners: sums.length ? cornerGoals(wholeInterior(g, f), sums) : [] };
}
const wholeInterior = (g: Goal, f: Fiber): Goal => ({
  variables: g.variables.map((v) => (v === f.variable ? { ...v, loOpen: v.lo !== null, hiOpen: v.hi !== null } : v)),
  hypotheses: f.interior,
  value: g.value,
  strict: false,
});

/** `side` and `index` of the data of a rule. */
export function endChoice(side: unknown, index: unknown): { side: "lower" | "upper"; index: number } | Refusal {
  if (side !== "lower" && side !== "upper") return refuse("a side is lower or upper");
  return Number.isInteger(index) && (index as number) >= 0 ? { side, index: index as number } : refuse("an end has an index");
}

/**
 * `{variable, side, index}`: the value is ≥ 0 at one end of the interval of x, and away from that end it does not fall:
 * ∂t/∂x ≥ 0 inside for the lower end, ≤ 0 for the upper. By the mean value theorem t ≥ 0 on the interval; t is continuous
 * where it is defined. For t > 0: t > 0 at an end, or t ≥ 0 at an end that is left out and a strict derivative.
 */
export const rise: Rule = {
  name: "rise",
  check(g, { variable, side, index }) {
    const choice = endChoice(side, index);
    if (isRefusal(choice)) return choice;
    const f = fiberOf(g, String(variable));
    if (isRefusal(f)) return f;
    const end = f[choice.side][choice.index];
    const left = end === undefined || end.open;
    const strictly = g.strict && left;
    const values = atEnd(g, f, choice, g.strict && !left);
    if (isRefusal(values)) return values;
    const { value, corners } = derivative(g, f, 1);
    return [...values, ...corners, interiorOf(g, f, choice.side === "lower" ? value : neg(value), strictly)];
  },
};
