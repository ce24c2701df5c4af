import { f, given, gives, refusal, RULES, t } from "./rule.ts";

gives("a fact from itself", () => given("x - 1 > 0"), "x - 1 > 0 |- x - 1 > 0");
gives("one about all positions", () => given("forall i:n: u[i:n] >= 0"), "forall i:n: u[i:n] >= 0 |- forall i:n: u[i:n] >= 0");
refusal("what is no fact", () => RULES.hyp.apply({ fact: { term: t("x"), relation: ">>", over: [] } as never }), "not a fact");
refusal("a term that nobody made", () => RULES.hyp.apply({ fact: { ...f("x > 0"), term: { tag: "variable", name: "x" } } as never }), "a term was expected");
refusal("no list of positions", () => RULES.hyp.apply({ fact: { term: t("x"), relation: ">", over: {} } as never }), "a list");
refusal("a position without a name", () => RULES.hyp.apply({ fact: { term: t("x"), relation: ">", over: [{ dim: "n" }] } as never }), "a name");
refusal("nothing", () => RULES.hyp.apply(undefined as never), "an object");
refusal("no fact", () => RULES.hyp.apply({} as never), "an object");
