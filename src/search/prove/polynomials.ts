import type { Goal } from "../../certificate/goal.ts";
import { polynomialView } from "../../certificate/polynomial/view.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { applyRule } from "../../certificate/tree.ts";
import { atomsOf } from "../../certificate/algebra/sum.ts";
import { findPositivity } from "../sos/find.ts";
import { isConstantAtom } from "./algebraic.ts";
import type { Step } from "./node.ts";

/** Milliseconds for one sum of squares. */
const BUDGET = 1200;

/**
 * Goals that are polynomials: by Sturm's theorem in one indeterminate, which decides them, and by sums of squares in
 * several. Says whether nothing else is worth trying.
 */
export function* polynomials(g: Goal, expired: () => boolean): Generator<Step, boolean> {
  const atoms = [g.value.sum, ...g.value.factors.map((f) => f.base)].flatMap((s) => [...atomsOf(s)]);
  const moving = [...new Set(atoms.filter((a) => !isConstantAtom(a)))];
  if (atoms.length > 0 && moving.length === 1 && moving[0]!.kind !== "abs") {
    if (!isRefusal(applyRule(g, "sturm", {}))) {
      yield { rule: "sturm", data: {}, cost: 0 };
      return true;
    }
  }
  if (moving.length < 2 || moving.some((a) => a.kind === "log" || a.kind === "exp" || a.kind === "call" || a.kind === "pi")) return false;
  try {
    const { target, facts } = polynomialView(g);
    if (target.atoms.length > 7 || target.degree > 14) return false;
    const found = findPositivity(target, g.strict, facts, { budget: BUDGET, alive: () => !expired() });
    if (found) yield { rule: "sum-of-squares", data: { ...found }, cost: 1 };
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
  }
  return false;
}
