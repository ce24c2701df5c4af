import { Rational } from "../../../src/exact/rational.ts";
import { f, forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const positive = given("x > 0");
const square = RULES.arith.apply({ term: t("x^2 + 1"), relation: ">", summands: [{ coefficient: Rational.ONE, facts: [], squares: [t("x")] }, { coefficient: Rational.ONE, facts: [], squares: [] }] });
const weaker = RULES.arith.apply({ term: t("x^2 + 1"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: [given("x^2 + 1 > 0")], squares: [] }] });

gives("a hypothesis by what shows it", () => RULES.cut.apply({ lemma: square, in: weaker }), "|- x^2 + 1 >= 0");
gives("hypotheses of both, each once", () => RULES.cut.apply({ lemma: positive, in: RULES.arith.apply({ term: t("x*y"), relation: ">", summands: [{ coefficient: Rational.ONE, facts: [positive, given("y > 0")], squares: [] }] }) }), "x > 0, y > 0 |- x*y > 0");
gives("a fact of the same normal form", () => RULES.cut.apply({ lemma: square, in: RULES.cut.apply({ lemma: given("1 + x*x > 0"), in: given("1 + x^2 > 0") }) }), "|- 1 + x^2 > 0");
gives("nothing, where the hypothesis is another", () => RULES.cut.apply({ lemma: square, in: positive }), "x > 0 |- x > 0");
gives("nothing, where the relation is another", () => RULES.cut.apply({ lemma: given("x >= 0"), in: positive }), "x >= 0, x > 0 |- x > 0");
gives("nothing, where the hypothesis holds for all positions", () => RULES.cut.apply({ lemma: given("u[i:n] >= 0"), in: given("forall i:n: u[i:n] >= 0") }), "u[i:n] >= 0, forall i:n: u[i:n] >= 0 |- forall i:n: u[i:n] >= 0");
gives("nothing, where the hypothesis says more: that it has a value", () => RULES.cut.apply({ lemma: given("x > 0"), in: given("x + 0*log(y) > 0") }), "x > 0, x + 0*log(y) > 0 |- x + 0*log(y) > 0");
refusal("what is no theorem", () => RULES.cut.apply({ lemma: { hypotheses: [], fact: f("x > 0") }, in: positive }), "not a theorem");
refusal("a copy of one", () => RULES.cut.apply({ lemma: positive, in: { ...positive } }), "not a theorem");
refusal("what has one for its prototype", () => RULES.cut.apply({ lemma: Object.create(positive) as typeof positive, in: positive }), "not a theorem");
forgery("a lemma that nobody proved", () => RULES.cut.apply({ lemma: { hypotheses: [], fact: f("x > 0") }, in: positive }), "not a theorem", "|- x > 0", { x: 0 });
