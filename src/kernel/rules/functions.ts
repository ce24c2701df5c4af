import { Rational } from "../../exact/rational.ts";
import { defined, fact, join, plain, sequent, type Relation, type Sequent } from "../fact.ts";
import { polyOf, samePoly } from "../poly.ts";
import { add, apply, mul, num, ONE, PI, refuse, sub, ZERO, type Fn, type Term } from "../term.ts";

type Says = readonly [Term, Relation];
const from = (th: readonly Sequent[], [term, relation]: Says): Sequent => sequent(join(...th.map((s) => s.hypotheses)), fact(term, relation));
const find = <L>(rule: string, table: Readonly<Record<string, L>>, name: string): L => (Object.hasOwn(table, name) ? table[name]! : refuse(`${rule}: there is no law ${name}`));

/** Laws of all terms that have values: as many terms as a law takes must be shown to have one. */
const lawsOf = (rule: string, table: Readonly<Record<string, (a: Term, b: Term) => Says>>) => (name: string, a: Term, b: Term, on: readonly Sequent[]): Sequent => {
  const law = find(rule, table, name);
  for (const t of [a, b].slice(0, law.length)) defined(t, on, rule);
  return from(on, law(a, b));
};
/** Laws of terms that a fact compares with 0 in a way that suffices. */
const lawsFrom = (rule: string, relations: readonly Relation[], otherwise: string, table: Readonly<Record<string, (e: Term, r: Relation) => Says>>) => (a: Sequent, name: string): Sequent => {
  const { term, relation } = plain(a, rule);
  if (!relations.includes(relation)) refuse(`${rule}: ${otherwise}`);
  return from([a], find(rule, table, name)(term, relation));
};

const call = (fn: Fn) => (t: Term): Term => apply(fn, t);
const [inv, exp, log, sqrt] = [call("inv"), call("exp"), call("log"), call("sqrt")];
const [abs, sin, cos, atan] = [call("abs"), call("sin"), call("cos"), call("atan")];
const HALF_PI = mul(num(Rational.of(1, 2)), PI);

/** INV. From `e ≠ 0` or `e > 0`: `e·inv e − 1 = 0` (one), and `inv e` compares with 0 as e does (sign). */
export const invert = lawsFrom("INV", [">", "!="], "the term may be 0", {
  one: (e) => [sub(mul(e, inv(e)), ONE), "="],
  sign: (e, r) => [inv(e), r],
});
/** EXP. `e^a > 0`, `e^a − 1 − a ≥ 0`, `e^(a+b) = e^a·e^b`, `e^0 = 1`, `log(e^a) = a`. */
export const exponential = lawsOf("EXP", {
  positive: (a) => [exp(a), ">"],
  tangent: (a) => [sub(sub(exp(a), ONE), a), ">="],
  sum: (a, b) => [sub(exp(add(a, b)), mul(exp(a), exp(b))), "="],
  zero: () => [sub(exp(ZERO), ONE), "="],
  log: (a) => [sub(log(exp(a)), a), "="],
});
/** LOG. From `a > 0`: `e^(log a) = a`. */
export const logarithm = lawsFrom("LOG", [">"], "the term may not be positive", { exp: (a) => [sub(exp(log(a)), a), "="] });
/** ROOT. From `a ≥ 0` (or > 0): `√a ≥ 0` (sign), `√a > 0` where a > 0 (positive), `√a·√a = a` (square). */
export const root = lawsFrom("ROOT", [">=", ">"], "the term may be negative", {
  sign: (a) => [sqrt(a), ">="],
  positive: (a, r) => (r === ">" ? [sqrt(a), ">"] : refuse("ROOT: the term may be 0")),
  square: (a) => [sub(mul(sqrt(a), sqrt(a)), a), "="],
});
/** ABS. `|a| ≥ 0`, `|a| − a ≥ 0`, `|a| + a ≥ 0`, `|a|² = a²`. */
export const absolute = lawsOf("ABS", {
  sign: (a) => [abs(a), ">="],
  left: (a) => [sub(abs(a), a), ">="],
  right: (a) => [add(abs(a), a), ">="],
  square: (a) => [sub(mul(abs(a), abs(a)), mul(a, a)), "="],
});
/** ABS-OF. From `a ≥ 0` (or > 0): `|a| − a = 0`. */
export const absoluteOf = lawsFrom("ABS-OF", [">=", ">"], "the term may be negative", { itself: (a) => [sub(abs(a), a), "="] });
/** TRIG. The circle, the addition theorems, and the values at 0 and π. */
export const trigonometric = lawsOf("TRIG", {
  circle: (a) => [sub(add(mul(sin(a), sin(a)), mul(cos(a), cos(a))), ONE), "="],
  "sin-sum": (a, b) => [sub(sin(add(a, b)), add(mul(sin(a), cos(b)), mul(cos(a), sin(b)))), "="],
  "cos-sum": (a, b) => [sub(cos(add(a, b)), sub(mul(cos(a), cos(b)), mul(sin(a), sin(b)))), "="],
  "sin-zero": () => [sin(ZERO), "="],
  "cos-zero": () => [sub(cos(ZERO), ONE), "="],
  "sin-pi": () => [sin(PI), "="],
  "cos-pi": () => [add(cos(PI), ONE), "="],
});
/** ATAN. `sin(atan a) = a·cos(atan a)`, `cos(atan a) > 0`, `−π/2 < atan a < π/2`. */
export const arctangent = lawsOf("ATAN", {
  tangent: (a) => [sub(sin(atan(a)), mul(a, cos(atan(a)))), "="],
  cosine: (a) => [cos(atan(a)), ">"],
  below: (a) => [sub(HALF_PI, atan(a)), ">"],
  above: (a) => [add(HALF_PI, atan(a)), ">"],
});
/** ATAN-OF. From `π/2 − a > 0` and `π/2 + a > 0`: `atan(sin a·inv(cos a)) − a = 0`, and so cos a ≠ 0. */
export function arctangentOf(a: Term, below: Sequent, above: Sequent): Sequent {
  const says = (s: Sequent, t: Term): boolean => plain(s, "ATAN-OF").relation === ">" && samePoly(polyOf(s.fact.term), polyOf(t));
  if (!says(below, sub(HALF_PI, a)) || !says(above, add(HALF_PI, a))) refuse("ATAN-OF: the facts do not say that the term is between -pi/2 and pi/2");
  defined(a, [below, above], "ATAN-OF");
  return from([below, above], [sub(atan(mul(sin(a), inv(cos(a)))), a), "="]);
}
