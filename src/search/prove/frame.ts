import { constantValue, printTerm } from "../../term/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { productOf, rationalValue } from "../../certificate/algebra/product.ts";
import { atomsOf, type Sum } from "../../certificate/algebra/sum.ts";
import { linearIn } from "../../certificate/ends.ts";
import { freshName } from "./changes.ts";
import type { Step } from "./node.ts";

/** The sums that a goal takes logarithms of, at any depth. */
function logarithmsIn(s: Sum, out: Set<Sum>): void {
  for (const a of atomsOf(s)) {
    if (a.kind === "log") out.add(a.of);
    if (a.kind === "log" || a.kind === "abs" || a.kind === "root") logarithmsIn(a.of, out);
    if (a.kind === "exp" || a.kind === "call") logarithmsIn(a.of.sum, out);
  }
}

/** An interval whose upper end makes a logarithm infinite, and whose lower end does not, is turned round: then that end is 0. */
export function* oriented(g: Goal): Iterable<Step> {
  const [v, other] = g.variables;
  if (!v || other || v.hi === null || !v.hiOpen) return;
  const end = constantValue(v.hi);
  if (!end) return;
  const sums = new Set<Sum>();
  for (const s of [g.value.sum, ...g.value.factors.map((f) => f.base)]) logarithmsIn(s, sums);
  const ends = [...sums].flatMap((s) => {
    const line = linearIn(v.name, productOf(s));
    const rest = line && rationalValue(line.rest);
    return rest ? [rest.neg().div(line.coefficient)] : [];
  });
  const start = v.lo && constantValue(v.lo);
  if (!ends.some((r) => r.equals(end)) || ends.some((r) => start && r.equals(start))) return;
  const u = freshName(g);
  const data = { variable: v.name, by: `${end} - ${u}`, inverse: `${end} - ${v.name}`, name: u, lo: "0", hi: start ? `${end.sub(start)}` : v.lo && `${end} - (${printTerm(v.lo)})`, loOpen: true, hiOpen: v.loOpen };
  yield { rule: "substitute", data, cost: 0 };
}
