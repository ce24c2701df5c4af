import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

const of = (term: string, below: string, above: string) => RULES["atan-of"].apply({ of: t(term), below: given(below), above: given(above) });
gives("the tangent of what is between -pi/2 and pi/2", () => of("x", "1/2*pi - x > 0", "1/2*pi + x > 0"), "1/2*pi - x > 0, 1/2*pi + x > 0 |- atan(sin(x)*inv(cos(x))) - x = 0");
refusal("what may be pi/2", () => of("x", "1/2*pi - x >= 0", "1/2*pi + x > 0"), "between -pi/2 and pi/2");
refusal("what may be -pi/2", () => of("x", "1/2*pi - x > 0", "1/2*pi + x >= 0"), "between -pi/2 and pi/2");
forgery("of what may be more", () => of("x", "pi - x > 0", "1/2*pi + x > 0"), "between -pi/2 and pi/2", "pi - x > 0, 1/2*pi + x > 0 |- atan(sin(x)*inv(cos(x))) - x = 0", { x: 2 });
forgery("of what may be less", () => of("x", "1/2*pi - x > 0", "pi + x > 0"), "between -pi/2 and pi/2", "1/2*pi - x > 0, pi + x > 0 |- atan(sin(x)*inv(cos(x))) - x = 0", { x: -2 });
forgery("of what may have no value", () => of("x + 0*log(y)", "1/2*pi - x > 0", "1/2*pi + x > 0"), "has a value", "1/2*pi - x > 0, 1/2*pi + x > 0 |- atan(sin(x + 0*log(y))*inv(cos(x + 0*log(y)))) - (x + 0*log(y)) = 0", { x: 0, y: 0 });
for (const [below, above] of [["forall i:n: 1/2*pi - x > 0", "1/2*pi + x > 0"], ["1/2*pi - x > 0", "forall i:n: 1/2*pi + x > 0"]] as const) refusal("at all positions", () => of("x", below, above), "specialise");
