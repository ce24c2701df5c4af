import { Rational } from "../../exact/index.ts";
import { expOf, logOf } from "../algebra/functions.ts";
import { add, mul, neg, ONE, pow, productOf, scale, sub } from "../algebra/product.ts";
import { NEGATIVE, POSITIVE } from "../algebra/signs.ts";
import type { Goal } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsOf } from "../place.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { atomNamed, linearInAtom } from "./atoms.ts";

/**
 * `{atom, at}`: a tangent in place of an exponential or a logarithm on the side where it bounds. For t = A·E + B:
 * E = e^u and A ≥ 0: e^u ≥ e^c·(1 + u − c) for any term c. E = log v and A ≤ 0: log v ≤ log c + v/c − 1 for any term c > 0.
 *
 * `{exponent, weight, at}`: the same for a product of exponentials: t ≥ 0 follows from t − A·(e^u − e^c·(1 + u − c)) ≥ 0
 * for any terms u, c and A ≥ 0.
 */
export const tangent: Rule = {
  name: "tangent",
  check(g, { atom: name, exponent, weight, at }) {
    if (exponent !== undefined) return ofExponent(g, exponent, weight, at);
    const atom = atomNamed(g.value, name);
    if (isRefusal(atom)) return atom;
    const line = linearInAtom(g.value.sum, atom);
    if (isRefusal(line)) return line;
    const c = parseIn(g, at);
    if (isRefusal(c)) return c;
    const signs = signsOf(g);
    if (atom.kind === "exp") {
      const u = scale(atom.of, line.power);
      const bound = mul(expOf(c), add(ONE, sub(u, c)));
      const slope = signs.product(line.slope) & NEGATIVE ? [goalOf(g.variables, g.hypotheses, line.slope, false)] : [];
      return [...slope, goalOf(g.variables, g.hypotheses, add(line.rest, mul(line.slope, bound)), g.strict)];
    }
    if (atom.kind !== "log" || !line.power.equals(Rational.ONE)) return refuse("the atom is no exponential or logarithm");
    if (signs.product(c) !== POSITIVE) return refuse("the point of contact must be positive");
    const bound = sub(add(logOf(c, signs), mul(productOf(atom.of), pow(c, -1))), ONE);
    const slope = signs.product(line.slope) & POSITIVE ? [goalOf(g.variables, g.hypotheses, neg(line.slope), false)] : [];
    return [...slope, goalOf(g.variables, g.hypotheses, add(line.rest, mul(line.slope, bound)), g.strict)];
  },
};

function ofExponent(g: Goal, exponent: unknown, weight: unknown, at: unknown): readonly Goal[] | Refusal {
  const u = parseIn(g, exponent);
  if (isRefusal(u)) return u;
  const a = parseIn(g, weight);
  if (isRefusal(a)) return a;
  const c = parseIn(g, at);
  if (isRefusal(c)) return c;
  const excess = sub(expOf(u), mul(expOf(c), add(ONE, sub(u, c))));
  const slope = signsOf(g).product(a) & NEGATIVE ? [goalOf(g.variables, g.hypotheses, a, false)] : [];
  return [...slope, goalOf(g.variables, g.hypotheses, sub(g.value, mul(a, excess)), g.strict)];
}
