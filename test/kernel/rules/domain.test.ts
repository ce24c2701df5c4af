import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const { apply } = RULES.domain;
gives("of a logarithm", () => apply({ from: given("log(x) - 1 = 0"), of: t("log(x)") }), "log(x) - 1 = 0 |- x > 0");
gives("of a root", () => apply({ from: given("0*sqrt(x) >= 0"), of: t("sqrt(x)") }), "0*sqrt(x) >= 0 |- x >= 0");
gives("of an inverse", () => apply({ from: given("inv(x + y) != 0"), of: t("inv(y + x)") }), "inv(x + y) != 0 |- y + x != 0");
gives("of one inside another", () => apply({ from: given("log(1 + sqrt(x)) >= 0"), of: t("sqrt(x)") }), "log(1 + sqrt(x)) >= 0 |- x >= 0");
forgery("of what the fact does not hold", () => apply({ from: given("log(x) >= 0"), of: t("log(y)") }), "does not hold the term", "log(x) >= 0 |- y > 0", { y: 0 });
forgery("of another function of the same", () => apply({ from: given("sqrt(x) >= 0"), of: t("log(x)") }), "does not hold the term", "sqrt(x) >= 0 |- x > 0", { x: 0 });
forgery("of one inside that may have no value", () => apply({ from: given("log(x) >= 0"), of: t("log(x + 0*inv(y))") }), "does not hold the term", "log(x) >= 0 |- x + 0*inv(y) > 0", { y: 0 });
forgery("of one that holds at all positions", () => apply({ from: given("sum(i:n, log(u[i:n])) >= 0"), of: t("log(u[i:m])") }), "does not hold the term", "sum(i:n, log(u[i:n])) >= 0 |- u[i:m] > 0", { "#m": 2, "i:m": 1, "u[1]": 0 });
for (const total of ["exp", "abs", "sin", "cos", "atan"]) refusal(`${total}, which has values everywhere`, () => apply({ from: given(`${total}(x) >= 0`), of: t(`${total}(x)`) }), "everywhere");
refusal("what is no application", () => apply({ from: given("x > 0"), of: t("x") }), "not an application");
refusal("a fact about all positions", () => apply({ from: given("forall i:n: log(u[i:n]) > 0"), of: t("log(u[i:n])") }), "specialise");
