import { forgery, given, gives, refusal, RULES, p } from "./rule.ts";

const at = (fact: string) => RULES.specialise.apply({ from: given(fact), at: p("i:n") });
const sum = (fact: string) => RULES.sum.apply({ from: at(fact), over: p("i:n") });
for (const r of [">=", ">", "="]) gives(`terms ${r} 0`, () => sum(`forall k:n: u[k:n] - x ${r} 0`), `forall k:n: u[k:n] - x ${r} 0 |- sum(i:n, u[i:n] - x) ${r} 0`);
gives("terms that are one", () => RULES.sum.apply({ from: given("x > 0"), over: p("i:n") }), "x > 0 |- sum(i:n, x) > 0");
forgery("terms that are not 0", () => sum("forall k:n: u[k:n] != 0"), "have no sign", "forall k:n: u[k:n] != 0 |- sum(i:n, u[i:n]) != 0", { "#n": 2, "u[0]": 1, "u[1]": -1 });
forgery("one term", () => RULES.sum.apply({ from: given("u[i:n] >= 0"), over: p("i:n") }), "speaks of i", "u[i:n] >= 0 |- sum(i:n, u[i:n]) >= 0", { "#n": 2, "u[1]": -3 });
refusal("a fact about all positions", () => RULES.sum.apply({ from: given("forall i:n: u[i:n] > 0"), over: p("k:n") }), "specialise");
refusal("no position", () => RULES.sum.apply({ from: given("x > 0"), over: "i:n" as never }), "an object");
refusal("a position of no dimension", () => RULES.sum.apply({ from: given("x > 0"), over: { name: "i" } as never }), "a name");
refusal("a position whose name is none", () => RULES.sum.apply({ from: given("x > 0"), over: { name: "i:n", dim: "n" } }), "not a name");
