import { Rational } from "../../../src/exact/rational.ts";
import type { Relation, Theorem } from "../../../src/kernel/index.ts";
import { evaluated, forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const ONE = Rational.ONE;
type Part = readonly [facts: readonly (string | Theorem)[], squares?: readonly string[]];
const arith = (term: string, relation: Relation, parts: readonly Part[], defined: readonly Theorem[] = []): Theorem =>
  RULES.arith.apply({ term: t(term), relation, summands: parts.map(([facts, squares = []]) => ({ coefficient: ONE, facts: facts.map((f) => (typeof f === "string" ? given(f) : f)), squares: squares.map(t) })), defined });
const mono = (term: string, from: string, slope: Theorem, start: Theorem, ...defined: Theorem[]): Theorem => RULES.mono.apply({ variable: "x", term: t(term), from: t(from), defined, slope, start });
const tangent = (a: string): Theorem => RULES.exp.apply({ law: "tangent", of: t(a), and: t("0") });

// e^x − 1 − x from 0: the slope e^x − 1 ≥ x > 0.
const slope = arith("exp(x) + -1", ">", [[[tangent("x")]], [["x - 0 > 0"]]]);
const start = evaluated("exp(0) - 1 - 0 = 0");
gives("a strict slope from a start that is 0", () => mono("exp(x) - 1 - x", "0", slope, start), "x - 0 > 0 |- exp(x) - 1 - x > 0");
gives("a strict start", () => mono("exp(x) - x", "0", slope, evaluated("exp(0) - 0 > 0")), "x - 0 >= 0 |- exp(x) - x > 0");
gives("neither", () => mono("x^2", "0", arith("2*x", ">=", [[["x - 0 > 0"]], [["x - 0 > 0"]]]), evaluated("0^2 >= 0")), "x - 0 >= 0 |- x^2 >= 0");
gives("a slope that needs the closed half-line", () => mono("x^2", "0", arith("2*x", ">=", [[["x - 0 >= 0"]], [["x - 0 >= 0"]]]), evaluated("0^2 >= 0")), "x - 0 >= 0 |- x^2 >= 0");
gives("other hypotheses of all three", () =>
  mono("y*x + z*inv(w)", "a", given("y >= 0"), given("y*a + z*inv(w) >= 0"), given("inv(w) > 0")), "x - a >= 0, y >= 0, inv(w) > 0, y*a + z*inv(w) >= 0 |- y*x + z*inv(w) >= 0");
gives("upper bounds, which are closed where the slope had them strict", () =>
  mono("x - x^2", "0", arith("1 - 2*x", ">", [[["1 - 2*x > 0"]]]), evaluated("0 - 0^2 >= 0")), "x - 0 > 0, 1 - 2*x >= 0 |- x - x^2 > 0");
gives("upper bounds that stay strict where the term needs them", () => {
  const below = RULES.log.apply({ from: given("1 - x > 0") });
  // −log(1 − x): the slope is 1/(1 − x).
  const slope = arith("0*log(1 - x) - inv(1 - x)*-1", ">=", [[[RULES.inv.apply({ law: "sign", from: given("1 - x > 0") })]]], [below]);
  const at = RULES.exp.apply({ law: "log", of: t("0"), and: t("0") });
  const one = RULES.replace.apply({ pattern: { term: t("-log(z)"), relation: ">=", over: [] }, holes: [{ name: "z", from: t("exp(0)"), to: t("1 - 0"), equation: evaluated("exp(0) - (1 - 0) = 0") }], in: RULES.arith.apply({ term: t("-log(exp(0))"), relation: ">=", summands: [], multiples: [{ by: t("-1"), equation: at }] }) });
  return mono("-log(1 - x)", "0", slope, one, below);
}, "x - 0 >= 0, 1 - x >= 0, 1 - x > 0 |- -log(1 - x) >= 0");
gives("sums over positions", () => mono("sum(i:n, x*u[i:n])", "0", given("sum(i:n, u[i:n]) >= 0"), arith("sum(i:n, 0*u[i:n])", ">=", [])), "x - 0 >= 0, sum(i:n, u[i:n]) >= 0 |- sum(i:n, x*u[i:n]) >= 0");

gives("a vector that is called as the real is, and does not move", () => mono("x*x[i:n]", "0", given("x[i:n] >= 0"), arith("0*x[i:n]", "=", [])), "x - 0 >= 0, x[i:n] >= 0 |- x*x[i:n] >= 0");

forgery("a slope that is weak, strictly", () => mono("x^2 - x", "0", given("2*x >= 0"), evaluated("0^2 - 0 = 0")), "no fact about the slope", "2*x >= 0, x - 0 >= 0 |- x^2 - x >= 0", { x: "1/2" });
forgery("a slope that is not 0", () => mono("-x", "0", arith("0 + -1", "!=", [[[evaluated("-1 != 0")]]]), evaluated("-0 = 0")), "no fact about the slope", "x - 0 >= 0 |- -x >= 0", { x: 1 });
forgery("a slope of another term", () => mono("-x", "0", evaluated("1 >= 0"), evaluated("-0 = 0")), "no fact about the slope", "x - 0 >= 0 |- -x >= 0", { x: 1 });
forgery("a start that is not 0", () => mono("x - 1", "0", evaluated("1 >= 0"), evaluated("0 - 1 != 0")), "no fact about the start", "x - 0 >= 0 |- x - 1 >= 0", { x: 0 });
forgery("another start", () => mono("x - 1", "0", evaluated("1 >= 0"), evaluated("1 - 1 >= 0")), "no fact about the start", "x - 0 >= 0 |- x - 1 >= 0", { x: 0 });
forgery("a start that moves", () => mono("x - 1", "x", evaluated("1 >= 0"), given("x - 1 >= 0")), "start moves", "x - x >= 0 |- x - 1 >= 0", { x: 0 });
forgery("a hypothesis of the slope that x leaves on the way", () => mono("x^2 - x", "0", arith("2*x - 1", ">=", [[["x - 1/2 >= 0"]], [["x - 1/2 >= 0"]]]), evaluated("0^2 - 0 = 0")), "no upper bound", "x - 0 >= 0, x - 1/2 >= 0 |- x^2 - x >= 0", { x: "3/4" });
forgery("a strict one", () => mono("x^2 - x", "0", arith("2*x - 1", ">=", [[["x - 1/2 > 0"]], [["x - 1/2 > 0"]]]), evaluated("0^2 - 0 = 0")), "no upper bound", "x - 0 >= 0, x - 1/2 > 0 |- x^2 - x >= 0", { x: "3/4" });
forgery("an equation for x", () => mono("x^2 - x", "0", arith("2*x - 1", ">=", [[["2*x - 1 - 1/2 = 0"]], [[evaluated("1/2 >= 0")]]]), evaluated("0^2 - 0 = 0")), "no upper bound", "x - 0 >= 0, 2*x - 1 - 1/2 = 0 |- x^2 - x >= 0", { x: "3/4" });
forgery("an inequation for x", () => mono("x - 1 + 0*inv(x - 1/2)", "0", RULES.cut.apply({ lemma: given("x - 1/2 != 0"), in: arith("1 + 0*(-(inv(x - 1/2)*inv(x - 1/2)))", ">=", [[[evaluated("1 >= 0")]]], [given("inv(x - 1/2) != 0")]) }), given("0 - 1 + 0*inv(0 - 1/2) >= 0")), /no upper bound|has a value/, "x - 0 >= 0, x - 1/2 != 0 |- x - 1 + 0*inv(x - 1/2) >= 0", { x: 0 });
forgery("a hypothesis that is no line in x", () => mono("-x", "0", given("0 + -1 + x*(1 - x) >= 0"), evaluated("-0 = 0")), "no fact about the slope", "x - 0 >= 0 |- -x >= 0", { x: 1 });
forgery("an upper bound that is no line", () => {
  // 1 − 2x ≥ 0 from x² ≤ x·(1 − x) + …: a bound that a smaller x need not meet.
  return mono("x^2 - x", "0", arith("2*x - 1", ">=", [[["2*x - 1 - x^2*(1 - x) >= 0"]], [["x^2*(1 - x) >= 0"]]]), evaluated("0^2 - 0 = 0"));
}, "no upper bound", "x - 0 >= 0, 2*x - 1 - x^2*(1 - x) >= 0, x^2*(1 - x) >= 0 |- x^2 - x >= 0", { x: "3/4" });
forgery("an upper bound with x in its other side", () => mono("x^2 - x", "0", arith("2*x - 1", ">=", [[["exp(x) - x - 1 >= 0"]], [["2*x - 1 - (exp(x) - x - 1) >= 0"]]]), evaluated("0^2 - 0 = 0")), "no upper bound", "x - 0 >= 0, exp(x) - x - 1 >= 0, 2*x - 1 - (exp(x) - x - 1) >= 0 |- x^2 - x >= 0", { x: "7/8" });
forgery("an upper bound that has no value on the way", () => mono("0*inv(x)", "-1", arith("0*(-(inv(x)*inv(x)))", ">=", [], [given("1 - x + 0*inv(x) >= 0")]), arith("0*inv(-1)", ">=", [], [evaluated("inv(-1) != 0")]), given("1 - x + 0*inv(x) >= 0")), "no upper bound", "x - -1 >= 0, 1 - x >= 0 |- 0*inv(x) >= 0", { x: 0 });
forgery("an upper bound about all positions", () => mono("x^2 - x", "0", RULES.cut.apply({ lemma: RULES.specialise.apply({ from: given("forall i:n: 2*x - 1 - x*u[i:n] >= 0"), at: { name: "k", dim: "n" } }), in: arith("2*x - 1", ">=", [[["2*x - 1 - x*u[k:n] >= 0"]], [["x*u[k:n] >= 0"]]]) }), evaluated("0^2 - 0 = 0")), "no upper bound", "forall i:n: 2*x - 1 - x*u[i:n] >= 0, x - 0 >= 0, x*u[k:n] >= 0 |- x^2 - x >= 0", { x: "3/4", "u[0]": "1/2" });
{
  // The slope v_k − x of v_k·x − x²/2 is above 0 where all of v are above x; that one of them, v_i, is at least x does not give it.
  const slope = arith("v[k:n] - 1/2*(2*x)", ">", [[[RULES.specialise.apply({ from: given("forall i:n: v[i:n] - x > 0"), at: { name: "k", dim: "n" } })]]]);
  forgery("a strict upper bound about all positions, as one about a single position", () => mono("v[k:n]*x - 1/2*x^2", "0", slope, arith("0", "=", [])), "no upper bound",
    "x - 0 > 0, v[i:n] - x >= 0 |- v[k:n]*x - 1/2*x^2 > 0", { x: 10, "#n": 2, "v[0]": 10, "v[1]": 0, "i:n": 0, "k:n": 1 });
}
forgery("a term that may have no value on the way", () => mono("-inv(x)", "-1", arith("-(-(inv(x)*inv(x)))", ">=", [[[], ["inv(x)"]]], [given("inv(x) != 0")]), evaluated("-inv(-1) > 0")), "has a value", "x - -1 >= 0 |- -inv(x) > 0", { x: 1 });
forgery("a term that has a value where its hypothesis says so, beyond a pole", () => mono("-inv(x)", "-1", arith("-(-(inv(x)*inv(x)))", ">=", [[[], ["inv(x)"]]], [given("inv(x) != 0")]), evaluated("-inv(-1) > 0"), given("inv(x) != 0")), "no upper bound", "x - -1 >= 0, inv(x) != 0 |- -inv(x) > 0", { x: 1 });
forgery("a root whose slope has no value at 0, from a fact without it", () => mono("sqrt(x) - 2*sqrt(x)", "0", given("y >= 0"), given("sqrt(0) - 2*sqrt(0) >= 0"), RULES.root.apply({ law: "sign", from: given("x >= 0") })), /no fact about the slope|no upper bound/, "x - 0 >= 0 |- sqrt(x) - 2*sqrt(x) >= 0", { x: 1 });
refusal("a slope that may have no value, though it cancels", () => mono("sqrt(x) - sqrt(x)", "0", evaluated("0 >= 0"), arith("sqrt(0) - sqrt(0)", "=", [], [evaluated("sqrt(0) >= 0")]), RULES.root.apply({ law: "sign", from: given("x - 0 >= 0") })), "has a value");
gives("a slope of parts that do not move", () => mono("x + 0*log(y)", "0", evaluated("1 >= 0"), given("0 + 0*log(y) >= 0"), given("log(y) > 0")), "x - 0 >= 0, log(y) > 0, 0 + 0*log(y) >= 0 |- x + 0*log(y) >= 0");
forgery("a term with a corner that nobody sees", () => mono("x - 2*abs(x)", "0", given("1 >= 0"), evaluated("0 - 2*abs(0) = 0")), "no fact about the slope", "x - 0 >= 0 |- x - 2*abs(x) >= 0", { x: 1 });
refusal("a maximum, which has no slope", () => mono("max(i:n, x*u[i:n])", "0", given("1 > 0"), given("max(i:n, 0*u[i:n]) > 0")), "no derivative");
for (const which of ["slope", "start"] as const) refusal(`a ${which} about all positions`, () => mono("x", "0", given(which === "slope" ? "forall i:n: 1 >= 0" : "1 >= 0"), given(which === "start" ? "forall i:n: 0 >= 0" : "0 >= 0")), "specialise");

// Derivatives: f from 0 up with f' given, for each function.
const slopes: readonly (readonly [f: string, df: string, defined?: string])[] = [
  ["exp(2*x)", "exp(2*x)*2"], ["log(x + 1)", "inv(x + 1)", "log(x + 1) >= 0"], ["sqrt(x + 1)", "1/2*inv(sqrt(x + 1))", "sqrt(x + 1) >= 0"], ["inv(x + 1)", "-(inv(x + 1)*inv(x + 1))", "inv(x + 1) != 0"],
  ["abs(x + 1)", "abs(x + 1)*inv(x + 1)"], ["sin(3*x)", "cos(3*x)*3"], ["cos(x)", "-sin(x)"], ["atan(2*x)", "inv(1 + 4*x^2)*2"], ["x^3*y", "3*x^2*y"], ["(x + 1)^4", "4*(x + 1)^3"], ["x*exp(x)", "exp(x) + x*exp(x)"],
  ["x^0 + y^0", "0"], ["sum(i:n, exp(x*u[i:n]))", "sum(i:n, exp(x*u[i:n])*u[i:n])"], ["exp(y)*log(z)", "0", "log(z) >= 0"], ["x^1", "1"],
];
for (const [f, df, defined] of slopes) {
  const start = f.replace(/\bx\b/g, "0");
  const hs = defined ? [given(defined)] : [];
  // A hypothesis that is the slope itself: whether it moves with x does not matter for what is tested here.
  const step = (slope: string) => () => mono(f, "0", given(`${slope} >= 0`), given(`${start} >= 0`), ...hs);
  const moves = /\bx\b/.test(df) || (defined && /\bx\b/.test(defined));
  if (moves) refusal(`the slope of ${f} as a hypothesis that moves`, step(df), "no upper bound");
  else gives(`the slope of ${f}`, step(df), `x - 0 >= 0, ${df} >= 0, ${defined ? `${defined}, ` : ""}${start} >= 0 |- ${f} >= 0`);
  refusal(`twice the slope of ${f}`, step(df === "0" ? "1" : `2*(${df})`), "no fact about the slope");
}
// A hypothesis that x leaves on the way: x² − 5x + 4 ≥ 0 at 0 and at 4, and not between.
forgery("under a hypothesis with a square of x", () => mono("1/3*x^3 - 5/2*x^2 + 4*x", "0", given("x^2 - 5*x + 4 >= 0"), evaluated("1/3*0^3 - 5/2*0^2 + 4*0 = 0")), "upper bound", "x - 0 >= 0, x^2 - 5*x + 4 >= 0 |- 1/3*x^3 - 5/2*x^2 + 4*x >= 0", { x: 4 });
// Where x is 1 the slope 2x − 2 is 0; on the way it is below.
const level = RULES.arith.apply({ term: t("2*x - 2"), relation: ">=", summands: [{ coefficient: Rational.of(-2), facts: [given("1 - x = 0")], squares: [] }] });
forgery("under a hypothesis that is an equation", () => mono("x^2 - 2*x", "0", level, evaluated("0^2 - 2*0 = 0")), "upper bound", "x - 0 >= 0, 1 - x = 0 |- x^2 - 2*x >= 0", { x: 1 });
