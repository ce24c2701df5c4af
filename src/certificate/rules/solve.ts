import { real, sqrt, sub as minus, type Real } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";
import { variableAtom } from "../algebra/atom.ts";
import { occursIn } from "../algebra/differentiate.ts";
import { expanded, mul, neg, pow } from "../algebra/product.ts";
import { readValue } from "../algebra/read.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import type { Product } from "../algebra/sum.ts";
import { writeValue } from "../algebra/write.ts";
import type { Goal, GoalVariable, Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { replaced, replacedHypotheses } from "../substitution.ts";
import { isRefusal } from "../terms.ts";
import { linearInAtom } from "./atoms.ts";

/** What an equation says that a variable is: −b/a, or √(−b/a). */
export interface Solution {
  readonly slope: Product;
  /** −b/a. */
  readonly of: Product;
  readonly root: boolean;
  /** The root has a value only where −b/a ≥ 0, which the equation says and signs do not. */
  readonly bare: boolean;
}
/** Solves a·x + b = 0, or a·x² + b = 0 where x ≥ 0, for x. */
export function solution(g: Goal, h: Hypothesis | undefined, x: GoalVariable | undefined): Solution | Refusal {
  if (!x || !h || h.kind !== "zero") return refuse("there is no such equation");
  // `x = 0` has x for a factor.
  const { sum, factors } = expanded(h.value);
  if (factors.length) return refuse("there is no such equation");
  const line = linearInAtom(sum, variableAtom(x.name));
  if (isRefusal(line)) return line;
  const root = line.power.equals(Rational.of(2));
  if ((!root && !line.power.equals(Rational.ONE)) || occursIn(x.name, line.slope) || occursIn(x.name, line.rest)) return refuse("the equation is not linear");
  if (root && signsAt([x], []).product(readValue(variableTerm(x), signsAt([x], []))) & NEGATIVE) return refuse("the root may be the other one");
  const plain = plainSigns(g, x);
  if (plain.product(line.slope) & NOTHING) return refuse("the coefficient may vanish");
  const of = neg(mul(line.rest, pow(line.slope, -1)));
  return { slope: line.slope, of, root, bare: root && (plain.product(of) & NEGATIVE) !== 0 };
}
const variableTerm = (x: GoalVariable): Real => real(x.name);
/** What is known without x. */
export const plainSigns = (g: Goal, x: GoalVariable) => signsAt(g.variables.filter((v) => v !== x), g.hypotheses.filter((k) => !occursIn(x.name, k.value)));
export const termOfSolution = (s: Solution): Real => (s.root ? sqrt(writeValue(s.of)) : writeValue(s.of));
/** That what stands under a root is not negative. */
export const underRoot = (s: Solution): Hypothesis[] => (s.bare ? [{ value: s.of, kind: "nonnegative", everywhere: false }] : []);

/**
 * `{hypothesis, variable}`: an equation a·x + b = 0 with a free of x and certainly not 0 gives x = −b/a, and a·x² + b = 0
 * gives x = √(−b/a) where x ≥ 0; the bounds of x become assumptions.
 */
export const solve: Rule = {
  name: "solve",
  check(g, { hypothesis, variable }) {
    const h = g.hypotheses[hypothesis as number];
    const x = g.variables.find((v) => v.name === variable);
    const solved = solution(g, h, x);
    if (isRefusal(solved) || !x) return isRefusal(solved) ? solved : refuse("there is no such variable");
    const variables = g.variables.filter((v) => v !== x);
    const plain = plainSigns(g, x);
    const phi = termOfSolution(solved);
    const bounds: Hypothesis[] = [];
    const bound = (term: Real, open: boolean) => {
      const value = readValue(term, plain);
      if (plain.product(value) & (open ? NEGATIVE | NOTHING : NEGATIVE)) bounds.push({ value, kind: open ? "positive" : "nonnegative", everywhere: false });
    };
    if (x.lo) bound(minus(phi, x.lo), x.loOpen);
    if (x.hi) bound(minus(x.hi, phi), x.hiOpen);
    const rest = g.hypotheses.filter((k) => k !== h);
    const hypotheses = [...replacedHypotheses(rest, x.name, phi, variables), ...bounds, ...underRoot(solved)];
    return [goalOf(variables, hypotheses, readValue(replaced(g.value, x.name, phi), signsAt(variables, hypotheses)), g.strict)];
  },
};
