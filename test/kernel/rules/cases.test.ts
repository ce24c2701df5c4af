import { Rational } from "../../../src/exact/rational.ts";
import type { Theorem } from "../../../src/kernel/index.ts";
import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const ONE = Rational.ONE;
const product = (term: string, ...facts: Theorem[]) => RULES.arith.apply({ term: t(term), relation: ">=", summands: [{ coefficient: ONE, facts, squares: [] }] });
const [up, down] = [product("x*x", given("x >= 0"), given("x >= 0")), product("x*x", given("-x > 0"), given("-x > 0"))];

gives("both signs", () => RULES.cases.apply({ on: t("x"), left: up, right: down }), "|- x*x >= 0");
gives("what neither needs", () => RULES.cases.apply({ on: t("y"), left: given("x > 0"), right: given("x > 0") }), "x > 0 |- x > 0");
gives("hypotheses of both sides, and of what shows that the term has a value", () =>
  RULES.cases.apply({ on: t("log(y)"), left: RULES.cut.apply({ lemma: given("z > 0"), in: given("x > 0") }), right: given("x > 0"), defined: [given("y + 0*log(y) > 0")] }), "z > 0, x > 0, y + 0*log(y) > 0 |- x > 0");
gives("signs in another form", () => RULES.cases.apply({ on: t("x + 0"), left: product("x^2", given("1*x >= 0"), given("1*x >= 0")), right: product("x^2", given("0 - x > 0"), given("0 - x > 0")) }), "|- x^2 >= 0");

forgery("a term that has no value", () => RULES.cases.apply({ on: t("log(y)"), left: given("log(y) >= 0"), right: given("log(y) >= 0") }), "has a value", "-log(y) > 0 |- log(y) >= 0", { y: "1/2" });
forgery("a term that has no value, where nothing else is assumed", () => {
  const self = (sign: string) => RULES.arith.apply({ term: t("inv(y) - inv(y)"), relation: "=", summands: [], defined: [given(`${sign}inv(y) ${sign ? ">" : ">="} 0`)] });
  return RULES.cases.apply({ on: t("inv(y)"), left: self(""), right: self("-") });
}, "has a value", "|- inv(y) - inv(y) = 0", { y: 0 });
forgery("two conclusions", () => RULES.cases.apply({ on: t("x"), left: given("x >= 0"), right: given("-x > 0") }), "conclusions differ", "|- x >= 0", { x: -1 });
forgery("conclusions of two relations", () => RULES.cases.apply({ on: t("x"), left: given("x >= 0"), right: given("x > 0") }), "conclusions differ", "|- x > 0", { x: 0 });
gives("a strict left side is not taken away", () => RULES.cases.apply({ on: t("x"), left: given("x > 0"), right: given("x > 0") }), "x > 0 |- x > 0");
gives("a right side that is not strict is not taken away", () => {
  const zero = (h: string) => RULES.cut.apply({ lemma: given(h), in: given("y > 0") });
  return RULES.cases.apply({ on: t("x"), left: zero("x >= 0"), right: zero("-x >= 0") });
}, "y > 0, -x >= 0 |- y > 0");
refusal("conclusions about other positions", () => RULES.cases.apply({ on: t("x"), left: given("u[i:n] > 0"), right: given("forall i:n: u[i:n] > 0") }), "conclusions differ");
