import { forgery, given, gives, refusal, RULES, p, t } from "./rule.ts";

const least = (fact: string, over: string, bound: string, body: string) => RULES["max-least"].apply({ from: fact.startsWith("forall") ? RULES.specialise.apply({ from: given(fact), at: p("i:n") }) : given(fact), over: p(over), bound: t(bound), body: t(body) });
gives("an upper bound", () => least("forall i:n: x - u[i:n] >= 0", "i:n", "x", "u[i:n]"), "forall i:n: x - u[i:n] >= 0 |- x - max(i:n, u[i:n]) >= 0");
gives("a strict one", () => least("forall i:n: x - u[i:n] > 0", "i:n", "x", "u[i:n]"), "forall i:n: x - u[i:n] > 0 |- x - max(i:n, u[i:n]) > 0");
gives("in another form", () => least("forall i:n: 2*x - 2*u[i:n] > 0", "i:n", "x + x", "2*u[i:n]"), "forall i:n: 2*x - 2*u[i:n] > 0 |- x + x - max(i:n, 2*u[i:n]) > 0");
forgery("a bound at one position", () => least("x - u[i:n] >= 0", "i:n", "x", "u[i:n]"), "speaks of i", "x - u[i:n] >= 0 |- x - max(i:n, u[i:n]) >= 0", { "#n": 2, "u[1]": 3 });
forgery("a bound that depends on the position", () => least("forall i:n: v[i:n] - u[i:n] >= 0", "i:n", "v[i:n]", "u[i:n]"), "depends on the position", "forall i:n: v[i:n] - u[i:n] >= 0 |- v[i:n] - max(i:n, u[i:n]) >= 0", { "#n": 2, "v[1]": 3, "u[1]": 3 });
forgery("another bound", () => least("forall i:n: x - u[i:n] >= 0", "i:n", "x - 1", "u[i:n]"), "not c - e", "forall i:n: x - u[i:n] >= 0 |- x - 1 - max(i:n, u[i:n]) >= 0");
refusal("an inequation", () => least("forall i:n: x - u[i:n] != 0", "i:n", "x", "u[i:n]"), "not c - e");
forgery("a bound that may have no value", () => least("forall i:n: x - u[i:n] >= 0", "i:n", "x + 0*log(y)", "u[i:n]"), "has a value", "forall i:n: x - u[i:n] >= 0 |- x + 0*log(y) - max(i:n, u[i:n]) >= 0", { y: 0 });
forgery("terms that may have no value", () => least("forall i:n: x - u[i:n] >= 0", "i:n", "x", "u[i:n] + 0*log(y)"), "has a value", "forall i:n: x - u[i:n] >= 0 |- x - max(i:n, u[i:n] + 0*log(y)) >= 0", { y: 0 });
refusal("an equation", () => least("forall i:n: x - u[i:n] = 0", "i:n", "x", "u[i:n]"), "not c - e");
refusal("a fact about all positions", () => RULES["max-least"].apply({ from: given("forall i:n: x - u[i:n] >= 0"), over: p("i:n"), bound: t("x"), body: t("u[i:n]") }), "specialise");
