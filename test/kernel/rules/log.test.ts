import { forgery, given, gives, refusal, RULES } from "./rule.ts";

gives("the exponential of a logarithm", () => RULES.log.apply({ from: given("x + 1 > 0") }), "x + 1 > 0 |- exp(log(x + 1)) - (x + 1) = 0");
for (const r of [">=", "=", "!="]) forgery(`of what is ${r} 0`, () => RULES.log.apply({ from: given(`x ${r} 0`) }), "may not be positive", `x ${r} 0 |- exp(log(x)) - x = 0`, { x: r === "!=" ? -1 : 0 });
refusal("at all positions", () => RULES.log.apply({ from: given("forall i:n: u[i:n] > 0") }), "specialise");
