import type { Rational } from "../../exact/index.ts";
import type { Fact } from "../polynomial/positivity.ts";
import { holdsOnRange, type Range } from "../polynomial/sturm.ts";
import { univariate } from "../polynomial/univariate.ts";
import { polynomialView } from "../polynomial/view.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";

/** Beyond this degree the remainders grow too long. */
const LARGEST_DEGREE = 120;

/** The interval that the facts linear in one indeterminate leave for it. */
function rangeOf(i: number, facts: readonly Fact[]): Range {
  let lo: Rational | null = null;
  let hi: Rational | null = null;
  let [loOpen, hiOpen] = [false, false];
  for (const { polynomial: p, sign } of facts) {
    if (sign === "zero" || p.degree !== 1 || p.atoms.length !== 1 || p.atoms[0] !== i) continue;
    const slope = p.derivative(i).constantValue!;
    const at = p.coefficient([]).div(slope).neg();
    const open = sign === "positive";
    if (slope.sign > 0) {
      const order: number = lo ? at.compare(lo) : 1;
      if (order >= 0) [lo, loOpen] = [at, order === 0 ? loOpen || open : open];
    } else {
      const order: number = hi ? at.compare(hi) : -1;
      if (order <= 0) [hi, hiOpen] = [at, order === 0 ? hiOpen || open : open];
    }
  }
  return { lo, hi, loOpen, hiOpen };
}

/**
 * Closes a goal that is a polynomial in one indeterminate (a variable, e^x, √f, …) over an interval with rational ends:
 * its roots are counted by Sturm's theorem. Complete for such goals, touching ones included. No data.
 */
export const sturm: Rule = {
  name: "sturm",
  check: (goal) => {
    const { target, facts } = polynomialView(goal);
    const [i = 0, ...more] = target.atoms;
    if (more.length > 0) return refuse("the goal has more than one indeterminate");
    if (target.degree > LARGEST_DEGREE) return refuse("the degree is out of reach");
    return holdsOnRange(univariate(target, i), goal.strict, rangeOf(i, facts)) ? [] : refuse("the polynomial takes other signs");
  },
};
