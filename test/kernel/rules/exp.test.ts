import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const exp = (law: string, of: string, and = "0", ...defined: string[]) => RULES.exp.apply({ law, of: t(of), and: t(and), defined: defined.map(given) });
gives("positive", () => exp("positive", "x - 1"), "|- exp(x - 1) > 0");
gives("tangent", () => exp("tangent", "x^2"), "|- exp(x^2) - 1 - x^2 >= 0");
gives("sum", () => exp("sum", "x", "2*y"), "|- exp(x + 2*y) - exp(x)*exp(2*y) = 0");
gives("zero", () => exp("zero", "x"), "|- exp(0) - 1 = 0");
gives("log", () => exp("log", "x"), "|- log(exp(x)) - x = 0");
gives("of what is shown to have a value", () => exp("positive", "inv(x)", "0", "inv(x) != 0"), "inv(x) != 0 |- exp(inv(x)) > 0");
gives("of two that are shown to have values", () => exp("sum", "log(x)", "log(y)", "log(x) = 0", "log(y) = 0"), "log(x) = 0, log(y) = 0 |- exp(log(x) + log(y)) - exp(log(x))*exp(log(y)) = 0");
gives("zero says nothing of the others", () => exp("zero", "0", "inv(x)"), "|- exp(0) - 1 = 0");
for (const [law, would] of [["positive", "exp(inv(x)) > 0"], ["tangent", "exp(inv(x)) - 1 - inv(x) >= 0"], ["log", "log(exp(inv(x))) - inv(x) = 0"], ["sum", "exp(inv(x) + 0) - exp(inv(x))*exp(0) = 0"]] as const)
  forgery(`${law} of what may have no value`, () => exp(law, "inv(x)"), "has a value", `|- ${would}`, { x: 0 });
forgery("sum with what may have no value", () => exp("sum", "0", "log(y)"), "has a value", "|- exp(0 + log(y)) - exp(0)*exp(log(y)) = 0", { y: 0 });
for (const law of ["product", "hasOwnProperty", "toString"]) refusal(`the law ${law}`, () => exp(law, "x"), "no law");
refusal("a law that is no name", () => RULES.exp.apply({ law: ["zero"] as never, of: t("x"), and: t("0") }), "a name");
refusal("no term", () => RULES.exp.apply({ law: "positive", of: "x" as never, and: t("0") }), "a term");
