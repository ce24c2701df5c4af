import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const trig = (law: string, of: string, and = "0", ...defined: string[]) => RULES.trig.apply({ law, of: t(of), and: t(and), defined: defined.map(given) });
gives("circle", () => trig("circle", "x"), "|- sin(x)*sin(x) + cos(x)*cos(x) - 1 = 0");
gives("sin-sum", () => trig("sin-sum", "x", "y"), "|- sin(x + y) - (sin(x)*cos(y) + cos(x)*sin(y)) = 0");
gives("cos-sum", () => trig("cos-sum", "x", "y"), "|- cos(x + y) - (cos(x)*cos(y) - sin(x)*sin(y)) = 0");
gives("sin-zero", () => trig("sin-zero", "x"), "|- sin(0) = 0");
gives("cos-zero", () => trig("cos-zero", "x"), "|- cos(0) - 1 = 0");
gives("sin-pi", () => trig("sin-pi", "x"), "|- sin(pi) = 0");
gives("cos-pi", () => trig("cos-pi", "x"), "|- cos(pi) + 1 = 0");
gives("of what is shown to have a value", () => trig("circle", "log(x)", "0", "log(x) > 0"), "log(x) > 0 |- sin(log(x))*sin(log(x)) + cos(log(x))*cos(log(x)) - 1 = 0");
gives("values say nothing of the others", () => trig("cos-pi", "inv(x)", "inv(y)"), "|- cos(pi) + 1 = 0");
forgery("circle of what may have no value", () => trig("circle", "inv(x)"), "has a value", "|- sin(inv(x))*sin(inv(x)) + cos(inv(x))*cos(inv(x)) - 1 = 0", { x: 0 });
for (const f of ["sin", "cos"]) {
  const would = (a: string, b: string) => (f === "sin" ? `|- sin(${a} + ${b}) - (sin(${a})*cos(${b}) + cos(${a})*sin(${b})) = 0` : `|- cos(${a} + ${b}) - (cos(${a})*cos(${b}) - sin(${a})*sin(${b})) = 0`);
  forgery(`${f}-sum of what may have no value`, () => trig(`${f}-sum`, "inv(x)", "0"), "has a value", would("inv(x)", "0"), { x: 0 });
  forgery(`${f}-sum with what may have no value`, () => trig(`${f}-sum`, "0", "inv(x)"), "has a value", would("0", "inv(x)"), { x: 0 });
}
for (const law of ["tan", "propertyIsEnumerable"]) refusal(`the law ${law}`, () => trig(law, "x"), "no law");
