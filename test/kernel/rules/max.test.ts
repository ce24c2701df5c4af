import { forgery, given, gives, refusal, RULES, p, t } from "./rule.ts";

const max = (over: string, body: string, at: string, ...defined: string[]) => RULES.max.apply({ over: p(over), body: t(body), at: p(at), defined: defined.map(given) });
gives("at a position", () => max("i:n", "u[i:n] - x", "k:n"), "|- max(i:n, u[i:n] - x) - (u[k:n] - x) >= 0");
gives("at a position of the same name", () => max("i:n", "u[i:n]", "i:n"), "|- max(i:n, u[i:n]) - u[i:n] >= 0");
gives("without capture", () => max("i:n", "sum(k:n, A[i:n, k:n])", "k:n"), "|- max(i:n, sum(k:n, A[i:n, k:n])) - sum(k_:n, A[k:n, k_:n]) >= 0");
gives("of what is shown to have values", () => max("i:n", "log(u[i:n])", "k:n", "max(i:n, log(u[i:n])) > 0"), "max(i:n, log(u[i:n])) > 0 |- max(i:n, log(u[i:n])) - log(u[k:n]) >= 0");
forgery("of what may have no value", () => max("i:n", "log(u[i:n])", "k:n", "log(u[k:n]) = 0"), "has a value", "log(u[k:n]) = 0 |- max(i:n, log(u[i:n])) - log(u[k:n]) >= 0", { "#n": 2, "u[1]": 0 });
forgery("at a position of another dimension", () => max("i:n", "u[i:n]", "i:m"), "not of m", "|- max(i:n, u[i:n]) - u[i:m] >= 0", { "#n": 1, "#m": 2, "i:m": 1, "u[1]": 2 });
refusal("no position", () => RULES.max.apply({ over: p("i:n"), body: t("x"), at: null as never }), "an object");
