import { forgery, given, gives, refusal, RULES, p, t } from "./rule.ts";

const delta = (law: string, left: string, right: string, body = "0", ...defined: string[]) => RULES.delta.apply({ law, left: p(left), right: p(right), body: t(body), defined: defined.map(given) });
gives("zero-one", () => delta("zero-one", "i:n", "k:n"), "|- delta(i:n, k:n)*delta(i:n, k:n) - delta(i:n, k:n) = 0");
gives("same", () => delta("same", "i:n", "k:n"), "|- delta(i:n, i:n) - 1 = 0");
gives("sign", () => delta("sign", "i:n", "k:n"), "|- delta(i:n, k:n) >= 0");
gives("below", () => delta("below", "i:n", "k:n"), "|- 1 - delta(i:n, k:n) >= 0");
gives("equal", () => delta("equal", "i:n", "k:n", "u[i:n]"), "|- delta(i:n, k:n)*(u[i:n] - u[k:n]) = 0");
gives("pick", () => delta("pick", "i:n", "k:n", "A[i:n, k:n]*u[i:n]"), "|- sum(i:n, delta(i:n, k:n)*(A[i:n, k:n]*u[i:n])) - A[k:n, k:n]*u[k:n] = 0");
gives("equal, of what is shown to have values", () => delta("equal", "i:n", "k:n", "log(u[i:n])", "log(u[i:n]) - log(u[k:n]) = 0"), "log(u[i:n]) - log(u[k:n]) = 0 |- delta(i:n, k:n)*(log(u[i:n]) - log(u[k:n])) = 0");
gives("pick, of what is shown to have values", () => delta("pick", "i:n", "k:n", "log(u[i:n])", "sum(i:n, log(u[i:n])) = 0", "log(u[k:n]) = 0"), "sum(i:n, log(u[i:n])) = 0, log(u[k:n]) = 0 |- sum(i:n, delta(i:n, k:n)*log(u[i:n])) - log(u[k:n]) = 0");
gives("equal under a sum, without capture", () => delta("equal", "i:n", "k:n", "sum(k:n, A[i:n, k:n])"), "|- delta(i:n, k:n)*(sum(k:n, A[i:n, k:n]) - sum(k_:n, A[k:n, k_:n])) = 0");
forgery("equal, of what may have no value", () => delta("equal", "i:n", "k:n", "log(u[i:n])", "log(u[i:n]) = 0"), "has a value", "log(u[i:n]) = 0 |- delta(i:n, k:n)*(log(u[i:n]) - log(u[k:n])) = 0", { "#n": 2, "k:n": 1, "u[1]": 0 });
forgery("pick, of what may have no value", () => delta("pick", "i:n", "k:n", "log(u[i:n])", "log(u[k:n]) = 0"), "has a value", "log(u[k:n]) = 0 |- sum(i:n, delta(i:n, k:n)*log(u[i:n])) - log(u[k:n]) = 0", { "#n": 2, "u[1]": 0 });
forgery("pick, where the positions are one", () => delta("pick", "i:n", "i:n", "u[i:n]"), "are one", "|- sum(i:n, delta(i:n, i:n)*u[i:n]) - u[i:n] = 0", { "#n": 2 });
refusal("positions of two dimensions", () => delta("sign", "i:n", "i:m"), "two dimensions");
for (const law of ["one", "constructor"]) refusal(`the law ${law}`, () => delta(law, "i:n", "k:n"), "no law");
