import { Rational } from "../../../src/exact/rational.ts";
import { f, forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const { apply } = RULES.replace;
const hole = (from: string, to: string, equation = given(`${from} - ${to} = 0`), name = "z") => ({ name, from: t(from), to: t(to), equation });
gives("equals by equals", () => apply({ pattern: f("exp(z) - 1 >= 0"), holes: [hole("x", "y^2")], in: given("exp(x) - 1 >= 0") }), "exp(x) - 1 >= 0, x - y^2 = 0 |- exp(y^2) - 1 >= 0");
gives("in one place of two", () => apply({ pattern: f("x - z > 0"), holes: [hole("x", "y")], in: given("x - x > 0") }), "x - x > 0, x - y = 0 |- x - y > 0");
gives("two at once", () => apply({ pattern: f("z*w > 0"), holes: [hole("x", "y"), hole("a", "b", undefined, "w")], in: given("x*a > 0") }), "x*a > 0, x - y = 0, a - b = 0 |- y*b > 0");
gives("none", () => apply({ pattern: f("x > 0"), holes: [], in: given("x > 0") }), "x > 0 |- x > 0");
gives("what has a value, by the equation", () => apply({ pattern: f("z > 0"), holes: [hole("x", "log(y)")], in: given("x > 0") }), "x > 0, x - log(y) = 0 |- log(y) > 0");
gives("what has a value, by another fact", () => {
  const eq = RULES.arith.apply({ term: t("x - (x + 0*log(y))"), relation: "=", summands: [], defined: [given("log(y) >= 0")] });
  return apply({ pattern: f("z > 0"), holes: [{ ...hole("x", "x + 0*log(y)"), equation: eq }], in: given("x > 0"), defined: [given("0*log(y) >= 0")] });
}, "x > 0, log(y) >= 0, 0*log(y) >= 0 |- x + 0*log(y) > 0");
gives("in a sum, without capture", () => apply({ pattern: f("sum(i:n, z*u[i:n]) > 0"), holes: [hole("x", "u[i:n]")], in: given("sum(i:n, x*u[i:n]) > 0") }), "sum(i:n, x*u[i:n]) > 0, x - u[i:n] = 0 |- sum(i_:n, u[i:n]*u[i_:n]) > 0");
gives("at all positions, without capture", () => apply({ pattern: f("forall i:n: z - u[i:n] > 0"), holes: [hole("x", "u[i:n]")], in: given("forall i:n: x - u[i:n] > 0") }), "forall i:n: x - u[i:n] > 0, x - u[i:n] = 0 |- forall i_:n: u[i:n] - u[i_:n] > 0");
forgery("what is not equal", () => apply({ pattern: f("z > 0"), holes: [hole("x", "y", given("x - y >= 0"))], in: given("x > 0") }), "another one", "x - y >= 0, x > 0 |- y > 0", { x: 1, y: 0 });
forgery("by another equation", () => apply({ pattern: f("z > 0"), holes: [hole("x", "y", given("x - w = 0"))], in: given("x > 0") }), "another one", "x - w = 0, x > 0 |- y > 0", { x: 1, w: 1, y: 0 });
forgery("by an equation turned round with a sign", () => apply({ pattern: f("z > 0"), holes: [hole("x", "y", given("x + y = 0"))], in: given("x > 0") }), "another one", "x + y = 0, x > 0 |- y > 0", { x: 1, y: -1 });
forgery("in another fact", () => apply({ pattern: f("z - 1 > 0"), holes: [hole("x", "y")], in: given("x > 0") }), "does not fit", "x - y = 0, x > 0 |- y - 1 > 0", { x: 1, y: 1 });
forgery("in a fact of another relation", () => apply({ pattern: f("z > 0"), holes: [hole("x", "y")], in: given("x >= 0") }), "does not fit", "x - y = 0, x >= 0 |- y > 0", { x: 0, y: 0 });
forgery("in a fact that says less of values", () => apply({ pattern: f("z + 0*log(w) > 0"), holes: [hole("x", "y")], in: given("x > 0") }), "does not fit", "x - y = 0, x > 0 |- y + 0*log(w) > 0", { x: 1, y: 1, w: 0 });
forgery("by what may have no value", () => {
  const zero = RULES.arith.apply({ term: t("x - x"), relation: "=", summands: [{ coefficient: Rational.ONE, facts: [RULES.arith.apply({ term: t("x - x"), relation: "=", summands: [] })], squares: [] }] });
  return apply({ pattern: f("z - z = 0"), holes: [{ name: "z", from: t("x"), to: t("x + 0*inv(y)"), equation: zero }], in: zero });
}, "has a value", "|- x + 0*inv(y) - x = 0", { y: 0 });
refusal("an equation about all positions", () => apply({ pattern: f("z > 0"), holes: [hole("x", "y", given("forall i:n: x - y = 0"))], in: given("x > 0") }), "specialise");
refusal("no list of holes", () => apply({ pattern: f("x > 0"), holes: undefined as never, in: given("x > 0") }), "a list");
refusal("a hole without a name", () => apply({ pattern: f("z > 0"), holes: [{ ...hole("x", "y"), name: undefined as never }], in: given("x > 0") }), "a name");
