import { sub as minus, type Real } from "../../term/index.ts";
import { isZeroProduct, sub } from "../algebra/product.ts";
import { variableAtom } from "../algebra/atom.ts";
import { atomProduct } from "../algebra/product.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import { readValue } from "../algebra/read.ts";
import type { Goal, GoalVariable, Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsAt, signsOf } from "../place.ts";
import { refuse, type Refusal } from "../refusal.ts";
import type { Rule, RuleData } from "../rule.ts";
import { replaced, replacedHypotheses } from "../substitution.ts";
import { isDefined, isRefusal, readText, substituteTerm } from "../terms.ts";
import { isClosed } from "./sign.ts";

/** A new variable `{name, lo, hi, loOpen, hiOpen}`, its bounds constants. */
export function newVariable(g: Goal, data: RuleData): GoalVariable | Refusal {
  const { name, lo, hi, loOpen, hiOpen } = data;
  if (typeof name !== "string" || !/^[a-z]\w{0,20}$/.test(name) || name === "pi" || g.variables.some((v) => v.name === name)) return refuse("the name is not new");
  const bounds: (Real | null)[] = [];
  for (const text of [lo, hi]) {
    const bound = text === null ? null : readText(text, []);
    if (isRefusal(bound)) return bound;
    if (bound && !isDefined(bound, signsAt([], []))) return refuse("a bound may be undefined");
    bounds.push(bound);
  }
  return { name, lo: bounds[0]!, hi: bounds[1]!, loOpen: loOpen === true, hiOpen: hiOpen === true };
}

/** Goals that say a term of a goal lies in the interval of a new variable; those that signs close are left out. */
export function inRange(g: Goal, u: Real, v: GoalVariable): Goal[] {
  const signs = signsOf(g);
  const goals = [
    ...(v.lo ? [goalOf(g.variables, g.hypotheses, readValue(minus(u, v.lo), signs), v.loOpen)] : []),
    ...(v.hi ? [goalOf(g.variables, g.hypotheses, readValue(minus(v.hi, u), signs), v.hiOpen)] : []),
  ];
  return goals.filter((x) => !isClosed(x));
}

/**
 * `{variable, by, inverse, name, lo, hi, loOpen, hiOpen, within}`: x = φ(u) for a new variable u in an interval. Every point of the
 * goal comes from u = ψ(x), for φ(ψ(x)) = x identically and ψ(x) lies in the interval. The bounds of x become assumptions
 * about φ(u) where they are not plain, and are forgotten where `within` is false.
 */
export const substitute: Rule = {
  name: "substitute",
  check(g, data) {
    const x = g.variables.find((v) => v.name === data["variable"]);
    if (!x) return refuse("there is no such variable");
    const u = newVariable(g, data);
    if (isRefusal(u)) return u;
    const others = g.variables.filter((v) => v !== x);
    const phi = readText(data["by"], [...others.map((v) => v.name), u.name]);
    if (isRefusal(phi)) return phi;
    const psi = readText(data["inverse"], g.variables.map((v) => v.name));
    if (isRefusal(psi)) return psi;
    if (isRefusal(parseIn(g, data["inverse"]))) return refuse("the inverse may be undefined");
    const back = readValue(substituteTerm(phi, new Map([[u.name, psi]])), signsOf(g));
    if (!isZeroProduct(sub(back, atomProduct(variableAtom(x.name))))) return refuse("the inverse does not fit");
    const variables = [...others, u];
    const plain = signsAt(variables, []);
    if (!isDefined(phi, plain, variables)) return refuse("the substitution may be undefined");
    const bounds: Hypothesis[] = [];
    const bound = (term: Real, open: boolean) => {
      const value = readValue(term, plain);
      if (plain.product(value) & (open ? NEGATIVE | NOTHING : NEGATIVE)) bounds.push({ value, kind: open ? "positive" : "nonnegative", everywhere: false });
    };
    const within = data["within"] !== false;
    if (x.lo && within) bound(minus(phi, x.lo), x.loOpen);
    if (x.hi && within) bound(minus(x.hi, phi), x.hiOpen);
    const hypotheses = [...replacedHypotheses(g.hypotheses, x.name, phi, variables), ...bounds];
    const put = replaced(g.value, x.name, phi);
    if (!within && !isDefined(put, signsAt(variables, hypotheses), variables)) return refuse("the value may be undefined beyond the bounds");
    const value = readValue(put, signsAt(variables, hypotheses));
    return [...inRange(g, psi, u), goalOf(variables, hypotheses, value, g.strict)];
  },
};

/**
 * `{of, to, name, lo, hi, loOpen, hiOpen}`: a term u of the goal becomes a new variable w in an interval that holds its values:
 * t = T(w) at w = u identically, and T ≥ 0 for every w of the interval.
 */
export const generalise: Rule = {
  name: "generalise",
  check(g, data) {
    const w = newVariable(g, data);
    if (isRefusal(w)) return w;
    const names = g.variables.map((v) => v.name);
    const u = readText(data["of"], names);
    if (isRefusal(u)) return u;
    if (isRefusal(parseIn(g, data["of"]))) return refuse("the term may be undefined");
    const to = readText(data["to"], [...names, w.name]);
    if (isRefusal(to)) return to;
    const back = readValue(substituteTerm(to, new Map([[w.name, u]])), signsOf(g));
    if (!isZeroProduct(sub(back, g.value))) return refuse("the general value is another one");
    const variables = [...g.variables, w];
    const signs = signsAt(variables, g.hypotheses);
    if (!isDefined(to, signs, variables)) return refuse("the general value may be undefined");
    return [...inRange(g, u, w), goalOf(variables, g.hypotheses, readValue(to, signs), g.strict)];
  },
};
