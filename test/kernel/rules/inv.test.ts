import { forgery, given, gives, refusal, RULES } from "./rule.ts";

const inv = (law: string, from: string) => RULES.inv.apply({ law, from: given(from) });
gives("one", () => inv("one", "x > 0"), "x > 0 |- x*inv(x) - 1 = 0");
gives("one, where it is not 0", () => inv("one", "x - 1 != 0"), "x - 1 != 0 |- (x - 1)*inv(x - 1) - 1 = 0");
gives("sign", () => inv("sign", "x > 0"), "x > 0 |- inv(x) > 0");
gives("sign, where it is not 0", () => inv("sign", "x != 0"), "x != 0 |- inv(x) != 0");
for (const r of [">=", "="]) forgery(`of what is ${r} 0`, () => inv("one", `x ${r} 0`), "may be 0", `x ${r} 0 |- x*inv(x) - 1 = 0`, { x: 0 });
forgery("sign of what may be 0", () => inv("sign", "x >= 0"), "may be 0", "x >= 0 |- inv(x) >= 0", { x: 0 });
refusal("at all positions", () => inv("one", "forall i:n: u[i:n] > 0"), "specialise");
for (const law of ["two", "constructor", "__proto__", ""]) refusal(`the law ${law}`, () => inv(law, "x > 0"), "no law");
