import { forgery, given, gives, refusal, RULES } from "./rule.ts";

const { apply } = RULES.both;
gives("two bounds that meet", () => apply({ first: given("x - y >= 0"), second: given("y - x >= 0") }), "x - y >= 0, y - x >= 0 |- x - y = 0");
gives("a bound that is not met", () => apply({ first: given("x >= 0"), second: given("1*x != 0") }), "x >= 0, 1*x != 0 |- x > 0");
forgery("two bounds on one side", () => apply({ first: given("x >= 0"), second: given("x >= 0") }), "do not meet", "x >= 0 |- x = 0", { x: 1 });
forgery("two bounds that do not meet", () => apply({ first: given("x >= 0"), second: given("1 - x >= 0") }), "do not meet", "x >= 0, 1 - x >= 0 |- x = 0", { x: 1 });
forgery("an inequation about another term", () => apply({ first: given("x >= 0"), second: given("y != 0") }), "do not meet", "x >= 0, y != 0 |- x > 0", { x: 0 });
forgery("two inequations", () => apply({ first: given("x != 0"), second: given("x != 0") }), "do not meet", "x != 0 |- x > 0", { x: -1 });
forgery("an inequation and a bound, turned round", () => apply({ first: given("x != 0"), second: given("-x >= 0") }), "do not meet", "x != 0, -x >= 0 |- x = 0", { x: -1 });
forgery("a strict bound", () => apply({ first: given("x > 0"), second: given("-x >= 0") }), "do not meet", "x > 0 |- x = 0", { x: 1 });
forgery("an equation for a bound", () => apply({ first: given("x >= 0"), second: given("x - y = 0") }), "do not meet", "x >= 0, x - y = 0 |- x > 0", { x: 0, y: 0 });
for (const which of ["first", "second"]) refusal(`a fact about all positions, the ${which}`, () => apply({ first: given(which === "first" ? "forall i:n: x >= 0" : "x >= 0"), second: given(which === "first" ? "-x >= 0" : "forall i:n: -x >= 0") }), "specialise");
