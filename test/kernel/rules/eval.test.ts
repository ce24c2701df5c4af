import { parseRational } from "../../../src/exact/text.ts";
import { num, type Theorem } from "../../../src/kernel/index.ts";
import { showFact, showTerm } from "../../../src/kernel/text.ts";
import { f, forgery, gives, refusal, RULES, t } from "./rule.ts";

const evaluate = (fact: string, bounds: readonly string[] = [], digits = 64): Theorem => {
  const { term, relation } = f(fact);
  return RULES.eval.apply({ term, relation, bounds: bounds.map(f), digits });
};
const EXACT = ["0 >= 0", "0 = 0", "1/2 > 0", "1/3 >= 0", "-1/3 != 0", "1/4 - 1/2*1/2 = 0", "(-3)^3 + 27 = 0", "(-2)^4 - 16 = 0", "exp(0) - 1 = 0", "sin(0) = 0", "cos(0) - 1 = 0", "sqrt(9/4) - 3/2 = 0", "abs(-5/2) - 5/2 = 0", "inv(-4) + 1/4 = 0", "0*exp(1) = 0", "log(1) = 0", "atan(0) = 0"];
for (const fact of EXACT) gives("exact values", () => evaluate(fact), `|- ${fact}`);
// To the last digit that 64 give: the true values lie within 2^-56 of these (OEIS A001113, A002162, A000796, A002193, A049469, A049470, A003881).
const CLOSE: readonly (readonly [string, string])[] = [["exp(1)", "2.718281828459045235"], ["log(2)", "0.693147180559945309"], ["pi", "3.141592653589793238"], ["sqrt(2)", "1.414213562373095048"], ["sin(1)", "0.841470984807896506"], ["cos(1)", "0.540302305868139717"], ["atan(1)", "0.785398163397448309"], ["exp(-1)", "0.367879441171442321"], ["log(1/2)", "-0.693147180559945310"], ["atan(-1)", "-0.785398163397448310"], ["sin(-1)", "-0.841470984807896507"], ["inv(3)", "0.333333333333333333"], ["(1/3)^2", "0.111111111111111111"], ["abs(-1/3)", "0.333333333333333333"]];
const decimal = (x: string): string => showTerm(num(parseRational(x)!)).replace(/^-.*/, "($&)");
for (const [term, near] of CLOSE) {
  const above = showFact(f(`${term} - ${decimal(near)} + 1/100000000000000000 > 0`));
  gives(`${term} from below`, () => evaluate(above), `|- ${above}`);
  refusal(`that ${term} is less`, () => evaluate(`${decimal(near)} - ${term} - 1/100000000000000000 > 0`), "does not show");
}
gives("a bound", () => evaluate("exp(x) - 2 > 0", ["x - 1 >= 0"]), "x - 1 >= 0 |- exp(x) - 2 > 0");
gives("bounds on both sides", () => evaluate("1 - x^2 >= 0", ["x + 1 >= 0", "1 - x >= 0"]), "x + 1 >= 0, 1 - x >= 0 |- 1 - x^2 >= 0");
gives("a strict bound, as a closed one", () => evaluate("x >= 0", ["x > 0"]), "x > 0 |- x >= 0");
gives("an equation", () => evaluate("x^2 - 4 = 0", ["2*x + 4 = 0"]), "2*x + 4 = 0 |- x^2 - 4 = 0");
gives("a bound without a constant", () => evaluate("-x >= 0", ["-3*x >= 0"]), "-3*x >= 0 |- -x >= 0");
gives("a bound that is met", () => evaluate("x*y - 2 > 0", ["x - 2 >= 0", "y - 2 >= 0"]), "x - 2 >= 0, y - 2 >= 0 |- x*y - 2 > 0");
gives("a bound of a function", () => evaluate("log(x) + 1 > 0", ["log(x) >= 0"]), "log(x) >= 0 |- log(x) + 1 > 0");
gives("a bound of an inverse, which has a value where it holds", () => evaluate("inv(y) + 2 > 0", ["inv(y) + 1 >= 0"]), "inv(y) + 1 >= 0 |- inv(y) + 2 > 0");
gives("a bound of a sum", () => evaluate("sum(i:n, u[i:n]) + 1 > 0", ["sum(k:n, u[k:n]) >= 0"]), "sum(k:n, u[k:n]) >= 0 |- sum(i:n, u[i:n]) + 1 > 0");
gives("a sum that has a value where its bound holds", () => evaluate("0*sum(i:n, inv(u[i:n])) = 0", ["sum(i:n, inv(u[i:n])) >= 0"]), "sum(i:n, inv(u[i:n])) >= 0 |- 0*sum(i:n, inv(u[i:n])) = 0");
gives("a bound of a maximum", () => evaluate("max(i:n, u[i:n]) + 1 > 0", ["max(k:n, u[k:n]) >= 0"]), "max(k:n, u[k:n]) >= 0 |- max(i:n, u[i:n]) + 1 > 0");
gives("a bound of an entry", () => evaluate("u[i:n]*A[i:n, k:m] > 0", ["u[i:n] - 1 >= 0", "A[i:n, k:m] - 1 >= 0"]), "u[i:n] - 1 >= 0, A[i:n, k:m] - 1 >= 0 |- u[i:n]*A[i:n, k:m] > 0");
gives("a bound of a size", () => evaluate("size(n) - 2 >= 0", ["size(n) - 3 >= 0"]), "size(n) - 3 >= 0 |- size(n) - 2 >= 0");
gives("a bound of a delta", () => evaluate("delta(i:n, k:n) + 1 > 0", ["delta(k:n, i:n) >= 0"]), "delta(k:n, i:n) >= 0 |- delta(i:n, k:n) + 1 > 0");
gives("a bound of pi", () => evaluate("4 - pi > 0", ["4 - pi > 0"]), "4 - pi > 0 |- 4 - pi > 0");
gives("sizes without a bound", () => evaluate("size(n) >= 0"), "|- size(n) >= 0");
gives("what is never 0, unbounded", () => evaluate("exp(x) + 1 > 0"), "|- exp(x) + 1 > 0");
gives("a sine, unbounded", () => evaluate("sin(x) + cos(y) + 2 >= 0"), "|- sin(x) + cos(y) + 2 >= 0");
// Between the values at its ends, where a sine or cosine rises or falls; in halves where it turns.
const BETWEEN: readonly (readonly [string, string, string])[] = [
  ["sin(x) >= 0", "x >= 0", "1 - x >= 0"], ["sin(x) > 0", "x - 2 >= 0", "3 - x >= 0"], ["cos(x) - 1/20 > 0", "x >= 0", "3/2 - x >= 0"], ["cos(x) + 3/4 > 0", "x + 2 >= 0", "-x - 1 >= 0"],
  ["sin(x) - 1/20 > 0", "x - 1/10 >= 0", "3 - x >= 0"], ["1 - cos(x) - 1/10 > 0", "x - 1/2 >= 0", "5 - x >= 0"],
];
for (const [fact, lo, hi] of BETWEEN) gives("a sine or cosine on an interval", () => evaluate(fact, [lo, hi]), `${lo}, ${hi} |- ${fact}`);
gives("an arctangent, unbounded", () => evaluate("atan(x) + 2 > 0"), "|- atan(x) + 2 > 0");
gives("an even power, unbounded", () => evaluate("x^2 >= 0"), "|- x^2 >= 0");
gives("an absolute value, unbounded", () => evaluate("abs(x) >= 0"), "|- abs(x) >= 0");
gives("0 times what is unbounded", () => evaluate("0*x = 0"), "|- 0*x = 0");
gives("bounds that nothing meets", () => evaluate("x > 0", ["x - 1 >= 0", "-x >= 0"]), "x - 1 >= 0, -x >= 0 |- x > 0");

forgery("what is not so", () => evaluate("x - 1 >= 0", ["x >= 0"]), "does not show", "x >= 0 |- x - 1 >= 0", { x: 0 });
for (const [r, at] of [[">=", -1], [">", 0], ["=", 1], ["!=", 0]] as const) forgery(`${r} of what is unbounded`, () => evaluate(`x ${r} 0`), "does not show", `|- x ${r} 0`, { x: at });
forgery("an equation of an enclosure that holds 0", () => evaluate("x = 0", ["x >= 0", "1 - x >= 0"]), "does not show", "x >= 0, 1 - x >= 0 |- x = 0", { x: 1 });
forgery("an equation of what is bounded by 0 on one side", () => evaluate("x = 0", ["x >= 0"]), "does not show", "x >= 0 |- x = 0", { x: 1 });
forgery("a strict bound where 0 is met", () => evaluate("x > 0", ["x >= 0"]), "does not show", "x >= 0 |- x > 0", { x: 0 });
forgery("an inequation where 0 is met", () => evaluate("x != 0", ["x >= 0"]), "does not show", "x >= 0 |- x != 0", { x: 0 });
forgery("a bound on the other side", () => evaluate("x >= 0", ["-x >= 0"]), "does not show", "-x >= 0 |- x >= 0", { x: -1 });
forgery("a bound of a multiple", () => evaluate("x - 1 >= 0", ["2*x - 1 >= 0"]), "does not show", "2*x - 1 >= 0 |- x - 1 >= 0", { x: "1/2" });
forgery("a bound of another atom", () => evaluate("y >= 0", ["x >= 0"]), "does not show", "x >= 0 |- y >= 0", { y: -1 });
forgery("a bound of an entry at another position", () => evaluate("u[k:n] >= 0", ["u[i:n] >= 0"]), "does not show", "u[i:n] >= 0 |- u[k:n] >= 0", { "#n": 2, "k:n": 1, "u[1]": -1 });
forgery("a bound of a free position, under a sum", () => evaluate("sum(i:n, u[i:n]) >= 0", ["u[i:n] >= 0"]), "does not show", "u[i:n] >= 0 |- sum(i:n, u[i:n]) >= 0", { "#n": 2, "u[1]": -3 });
forgery("a sine at its end", () => evaluate("sin(x) - 1/7 >= 0", ["x - 1 >= 0", "3 - x >= 0"]), "does not show", "x - 1 >= 0, 3 - x >= 0 |- sin(x) - 1/7 >= 0", { x: 3 });
forgery("a sine at its other end", () => evaluate("sin(x) - 17/20 >= 0", ["x - 1 >= 0", "2 - x >= 0"]), "does not show", "x - 1 >= 0, 2 - x >= 0 |- sin(x) - 17/20 >= 0", { x: 1 });
forgery("a cosine where it turns", () => evaluate("cos(x) + 9/10 >= 0", ["x - 2 >= 0", "4 - x >= 0"]), "does not show", "x - 2 >= 0, 4 - x >= 0 |- cos(x) + 9/10 >= 0", { x: "22/7" });
forgery("a sine on more than a turn", () => evaluate("sin(x) + 1/2 >= 0", ["x >= 0", "9 - x >= 0"]), "does not show", "x >= 0, 9 - x >= 0 |- sin(x) + 1/2 >= 0", { x: 5 });
const sines = (n: number): string => `${Array.from({ length: n }, (_, k) => `sin(x + ${k + 1})`).join(" + ")} + ${n} >= 0`;
gives("many sines on a narrow interval", () => evaluate(sines(300), ["x >= 0", "1/64 - x >= 0"], 256), `x >= 0, 1/64 - x >= 0 |- ${sines(300)}`);
refusal("many sines on a wide one", () => evaluate(sines(300), ["x >= 0", "2 - x >= 0"], 256), "too much work");
forgery("an inverse across 0", () => evaluate("inv(x)^2 >= 0", ["x + 1 >= 0", "1 - x >= 0"]), "may have no value", "x + 1 >= 0, 1 - x >= 0 |- inv(x)^2 >= 0", { x: 0 });
forgery("an inverse at 0", () => evaluate("inv(x)^2 >= 0", ["x >= 0"]), "may have no value", "x >= 0 |- inv(x)^2 >= 0", { x: 0 });
forgery("an inverse at 0 from below", () => evaluate("inv(x)^2 >= 0", ["-x >= 0"]), "may have no value", "-x >= 0 |- inv(x)^2 >= 0", { x: 0 });
forgery("0 times an inverse of 0", () => evaluate("0*inv(0) = 0"), "may have no value", "|- 0*inv(0) = 0");
forgery("power 0 of an inverse of 0", () => evaluate("inv(0)^0 > 0"), "may have no value", "|- inv(0)^0 > 0");
forgery("a logarithm at 0", () => evaluate("log(x)^2 >= 0", ["x >= 0"]), "may have no value", "x >= 0 |- log(x)^2 >= 0", { x: 0 });
forgery("a root below 0", () => evaluate("sqrt(x) >= 0", ["x + 1 >= 0"]), "may have no value", "x + 1 >= 0 |- sqrt(x) >= 0", { x: -1 });
forgery("a logarithm of what is unbounded", () => evaluate("0*log(x) = 0"), "may have no value", "|- 0*log(x) = 0", { x: 0 });
forgery("a bounded logarithm of what may have no value", () => evaluate("0*log(x + 0*inv(y)) = 0", ["log(x) >= 0"]), "may have no value", "log(x) >= 0 |- 0*log(x + 0*inv(y)) = 0", { y: 0 });
forgery("a sum of what may have no value", () => evaluate("0*sum(i:n, inv(u[i:n])) = 0"), "has a value", "|- 0*sum(i:n, inv(u[i:n])) = 0", { "u[0]": 0 });
forgery("a maximum of what may have no value", () => evaluate("0*max(i:n, inv(u[i:n])) = 0"), "has a value", "|- 0*max(i:n, inv(u[i:n])) = 0", { "u[0]": 0 });
forgery("an inequation as a bound", () => evaluate("x >= 0", ["x != 0"]), "a bound is of one atom", "x != 0 |- x >= 0", { x: -1 });
forgery("a bound of two atoms", () => evaluate("x >= 0", ["x + y >= 0"]), "a bound is of one atom", "x + y >= 0 |- x >= 0", { x: -1 });
forgery("a bound of a power", () => evaluate("x - 1 >= 0", ["x^2 - 1 >= 0"]), "a bound is of one atom", "x^2 - 1 >= 0 |- x - 1 >= 0", { x: -1 });
forgery("a bound of a product", () => evaluate("x >= 0", ["x*y >= 0"]), "a bound is of one atom", "x*y >= 0 |- x >= 0", { x: -1, y: -1 });
refusal("a bound about all positions", () => evaluate("u[i:n] >= 0", ["forall i:n: u[i:n] >= 0"]), "a bound is of one atom");
refusal("a number as a bound", () => evaluate("1 >= 0", ["1 >= 0"]), "a bound is of one atom");
for (const digits of [7, 0, -64, 4097, NaN, Infinity, 64.5]) refusal(`${digits} digits`, () => evaluate("1 > 0", [], digits), "out of reach");
refusal("digits in words", () => RULES.eval.apply({ term: t("1"), relation: ">", digits: "64" as never }), "a number");
gives("the fewest digits", () => evaluate("1 > 0", [], 8), "|- 1 > 0");
gives("the most digits", () => evaluate("exp(1) > 0", [], 4096), "|- exp(1) > 0");
forgery("that what is at most 0 is not 0", () => evaluate("x != 0", ["-x >= 0"]), "does not show", "-x >= 0 |- x != 0", { x: 0 });
forgery("a fraction rounded the wrong way", () => evaluate("1/3 - 43/128 >= 0", [], 8), "does not show", "|- 1/3 - 43/128 >= 0");
forgery("the bound of a sum of its multiple", () => evaluate("1 - sum(i:n, 2*v[i:n]) >= 0", ["1 - sum(i:n, v[i:n]) >= 0"]), "does not show", "1 - sum(i:n, v[i:n]) >= 0 |- 1 - sum(i:n, 2*v[i:n]) >= 0", { "v[0]": 1 });
forgery("that a dimension is 1", () => evaluate("1 - size(n) >= 0"), "does not show", "|- 1 - size(n) >= 0", { "#n": 2 });
