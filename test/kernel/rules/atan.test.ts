import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const atan = (law: string, of: string, ...defined: string[]) => RULES.atan.apply({ law, of: t(of), defined: defined.map(given) });
gives("tangent", () => atan("tangent", "x"), "|- sin(atan(x)) - x*cos(atan(x)) = 0");
gives("cosine", () => atan("cosine", "x"), "|- cos(atan(x)) > 0");
gives("below", () => atan("below", "x"), "|- 1/2*pi - atan(x) > 0");
gives("above", () => atan("above", "x"), "|- 1/2*pi + atan(x) > 0");
gives("of what is shown to have a value", () => atan("cosine", "log(x)", "log(x) > 0"), "log(x) > 0 |- cos(atan(log(x))) > 0");
forgery("of what may have no value", () => atan("cosine", "log(x)"), "has a value", "|- cos(atan(log(x))) > 0", { x: 0 });
for (const law of ["sine", "toLocaleString"]) refusal(`the law ${law}`, () => atan(law, "x"), "no law");
