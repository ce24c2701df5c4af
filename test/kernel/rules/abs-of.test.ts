import { forgery, given, gives, refusal, RULES } from "./rule.ts";

const of = (from: string) => RULES["abs-of"].apply({ from: given(from) });
gives("what is not below 0", () => of("x >= 0"), "x >= 0 |- abs(x) - x = 0");
gives("what is above 0", () => of("x - y > 0"), "x - y > 0 |- abs(x - y) - (x - y) = 0");
forgery("what is not 0", () => of("x != 0"), "may be negative", "x != 0 |- abs(x) - x = 0", { x: -1 });
refusal("an equation", () => of("x = 0"), "may be negative");
refusal("at all positions", () => of("forall i:n: u[i:n] >= 0"), "specialise");
