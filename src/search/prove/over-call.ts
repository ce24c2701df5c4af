import { rationalValue, add, atomProduct, mul } from "../../certificate/algebra/product.ts";
import { variableAtom } from "../../certificate/algebra/atom.ts";
import { atanOf } from "../../certificate/algebra/circular.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { atomsOf } from "../../certificate/algebra/sum.ts";
import { linearInAtom } from "../../certificate/rules/atoms.ts";
import { isRefusal } from "../../certificate/terms.ts";
import type { Goal } from "../../certificate/goal.ts";
import { textOf } from "./algebraic.ts";
import { freshName } from "./changes.ts";
import { simplest } from "./constants.ts";
import type { Step } from "./node.ts";
import { readingOf } from "./reading.ts";

/** How much of the room between what is asked of the argument and what it seems to be is given to a simple number. */
const SHARE = 0.1;

/** A number beside an arc tangent of several variables asks no more than a bound of the argument, which is a goal between algebraic terms. */
export function* overArctangent(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.variables.length < 2 || g.value.factors.length > 0 || points.length === 0 || g.hypotheses.some((h) => !h.everywhere)) return;
  const names = g.variables.map((v) => v.name);
  for (const a of atomsOf(g.value.sum)) {
    if (a.kind !== "call" || a.name !== "atan") continue;
    const line = linearInAtom(g.value.sum, a);
    const slope = isRefusal(line) ? undefined : rationalValue(line.slope);
    if (isRefusal(line) || !slope || slope.sign === 0 || names.some((x) => occursIn(x, line.rest))) continue;
    const c = -readingOf(line.rest, []).at([]) / (Number(slope.num) / Number(slope.den));
    if (!(Math.abs(c) < Math.PI / 2)) continue;
    const of = readingOf(a.of, names);
    const values = points.map((p) => of.at(p)).filter((x) => x === x);
    // What is least is a lower end where the arc tangent is above a number.
    const [asked, seen] = [Math.tan(c), slope.sign > 0 ? Math.min(...values) : Math.max(...values)];
    const room = (seen - asked) * slope.sign;
    const end = room > 0 ? simplest(asked + SHARE * slope.sign * room, (SHARE / 2) * room) : undefined;
    if (!end) continue;
    const name = freshName(g);
    const to = textOf(add(line.rest, mul(line.slope, atanOf(atomProduct(variableAtom(name))))));
    const [lo, hi] = slope.sign > 0 ? [end.toString(), null] : [null, end.toString()];
    yield { rule: "generalise", data: { of: textOf(a.of), to, name, lo, hi, loOpen: false, hiOpen: false }, cost: 1 };
  }
}
