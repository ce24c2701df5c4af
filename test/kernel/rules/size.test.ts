import { gives, refusal, RULES } from "./rule.ts";

gives("at least 1", () => RULES.size.apply({ dim: "n" }), "|- size(n) - 1 >= 0");
for (const dim of ["", "3", "n m", 1]) refusal(`the dimension ${JSON.stringify(dim)}`, () => RULES.size.apply({ dim: dim as string }), "a name");
