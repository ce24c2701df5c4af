import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const abs = (law: string, of: string, ...defined: string[]) => RULES.abs.apply({ law, of: t(of), defined: defined.map(given) });
gives("sign", () => abs("sign", "x"), "|- abs(x) >= 0");
gives("left", () => abs("left", "x - 1"), "|- abs(x - 1) - (x - 1) >= 0");
gives("right", () => abs("right", "x"), "|- abs(x) + x >= 0");
gives("square", () => abs("square", "x"), "|- abs(x)*abs(x) - x*x = 0");
gives("of what is shown to have a value", () => abs("sign", "log(x)", "log(x) > 0"), "log(x) > 0 |- abs(log(x)) >= 0");
forgery("of what may have no value", () => abs("sign", "log(x)"), "has a value", "|- abs(log(x)) >= 0", { x: 0 });
for (const law of ["positive", "isPrototypeOf"]) refusal(`the law ${law}`, () => abs(law, "x"), "no law");
