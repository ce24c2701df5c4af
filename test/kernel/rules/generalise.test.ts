import { forgery, given, gives, refusal, RULES, p, t, evaluated } from "./rule.ts";
import { Rational } from "../../../src/exact/rational.ts";

const { apply } = RULES.generalise;
const square = RULES.arith.apply({ term: t("u[i:n]^2"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: [], squares: [t("u[i:n]")] }] });
gives("a fact about any position", () => apply({ from: square, over: p("i:n") }), "|- forall i:n: u[i:n]^2 >= 0");
gives("one about another dimension", () => apply({ from: given("u[i:n] >= 0"), over: p("i:m") }), "u[i:n] >= 0 |- forall i:m: u[i:n] >= 0");
gives("two positions, the last first", () => apply({ from: apply({ from: evaluated("1 > 0"), over: p("i:n") }), over: p("k:m") }), "|- forall k:m, i:n: 1 > 0");
gives("hypotheses about all positions", () => apply({ from: RULES.specialise.apply({ from: given("forall i:n: u[i:n] > 0"), at: p("i:n") }), over: p("i:n") }), "forall i:n: u[i:n] > 0 |- forall i:n: u[i:n] > 0");
gives("a hypothesis that binds a position of that name", () => apply({ from: given("sum(i:n, u[i:n]) > 0"), over: p("i:n") }), "sum(i:n, u[i:n]) > 0 |- forall i:n: sum(i:n, u[i:n]) > 0");
forgery("a fact about one position", () => apply({ from: given("u[i:n] >= 0"), over: p("i:n") }), "speaks of i", "u[i:n] >= 0 |- forall i:n: u[i:n] >= 0", { "#n": 2, "u[1]": -1 });
forgery("a fact about the same position of two", () => apply({ from: RULES.cut.apply({ lemma: given("delta(i:n, k:n) > 0"), in: given("u[k:n] > 0") }), over: p("i:n") }), "speaks of i", "delta(i:n, k:n) > 0 |- forall i:n: delta(i:n, k:n) > 0", { "#n": 2 });
refusal("a position twice", () => apply({ from: apply({ from: square, over: p("i:n") }), over: p("i:n") }), "already");
for (const delta of ["delta(k:n, i:n)", "delta(i:n, k:n)"]) forgery(`what holds where ${delta} says so`, () => RULES.generalise.apply({ from: given(`${delta} > 0`), over: p("i:n") }), "speaks of i", `${delta} > 0 |- forall i:n: ${delta} > 0`, { "#n": 2 });
