import { forgery, given, gives, refusal, RULES } from "./rule.ts";

const root = (law: string, from: string) => RULES.root.apply({ law, from: given(from) });
gives("sign", () => root("sign", "x >= 0"), "x >= 0 |- sqrt(x) >= 0");
gives("sign of what is above 0", () => root("sign", "x > 0"), "x > 0 |- sqrt(x) >= 0");
gives("positive", () => root("positive", "x > 0"), "x > 0 |- sqrt(x) > 0");
gives("square", () => root("square", "x - 1 >= 0"), "x - 1 >= 0 |- sqrt(x - 1)*sqrt(x - 1) - (x - 1) = 0");
gives("square of what is above 0", () => root("square", "x > 0"), "x > 0 |- sqrt(x)*sqrt(x) - x = 0");
forgery("positive, where it may be 0", () => root("positive", "x >= 0"), "may be 0", "x >= 0 |- sqrt(x) > 0", { x: 0 });
for (const law of ["sign", "square"]) for (const r of ["=", "!="] as const) refusal(`${law} of what is ${r} 0`, () => root(law, `x ${r} 0`), "may be negative");
forgery("of what may be negative", () => root("square", "x != 0"), "may be negative", "x != 0 |- sqrt(x)*sqrt(x) - x = 0", { x: -1 });
refusal("at all positions", () => root("sign", "forall i:n: u[i:n] >= 0"), "specialise");
for (const law of ["cube", "valueOf"]) refusal(`the law ${law}`, () => root(law, "x > 0"), "no law");
