import { evaluated, f, forgery, given, gives, refusal, RULES } from "./rule.ts";

for (const no of ["-1 >= 0", "0 > 0", "-1/2 > 0", "1 = 0", "-3 = 0", "0 != 0"]) gives(`${no} is false`, () => RULES.absurd.apply({ from: given(no), fact: f("x > 0") }), `${no} |- x > 0`);
gives("so is what cancels", () => RULES.absurd.apply({ from: given("x - x > 0"), fact: f("forall i:n: log(u[i:n]) = 0") }), "x - x > 0 |- forall i:n: log(u[i:n]) = 0");
for (const [yes, would] of [["0 >= 0", "|- -1 > 0"], ["1 >= 0", "|- -1 > 0"], ["1 > 0", "|- -1 > 0"], ["0 = 0", "|- -1 > 0"], ["1 != 0", "|- -1 > 0"], ["-1 != 0", "|- -1 > 0"]] as const)
  forgery(`${yes}, which is true`, () => RULES.absurd.apply({ from: evaluated(yes), fact: f("-1 > 0") }), "may be true", would);
forgery("a term that is no number", () => RULES.absurd.apply({ from: given("x > 0"), fact: f("-1 > 0") }), "not a number", "x > 0 |- -1 > 0", { x: 1 });
forgery("a number below 0 that is no number", () => RULES.absurd.apply({ from: given("-1 - x > 0"), fact: f("-1 > 0") }), "not a number", "-1 - x > 0 |- -1 > 0", { x: -2 });
refusal("a fact about all positions", () => RULES.absurd.apply({ from: given("forall i:n: -1 > 0"), fact: f("x > 0") }), "specialise");
refusal("what is no fact", () => RULES.absurd.apply({ from: given("0 > 0"), fact: { term: f("x > 0").term, over: [] } as never }), "not a fact");
