import { forgery, given, gives, refusal, RULES, p, t } from "./rule.ts";

const swap = (outer: string, inner: string, body: string, ...defined: string[]) => RULES.swap.apply({ outer: p(outer), inner: p(inner), body: t(body), defined: defined.map(given) });
gives("two sums", () => swap("i:n", "k:m", "A[i:n, k:m]*u[i:n]"), "|- sum(i:n, sum(k:m, A[i:n, k:m]*u[i:n])) - sum(k:m, sum(i:n, A[i:n, k:m]*u[i:n])) = 0");
gives("of what is shown to have values", () => swap("i:n", "k:m", "log(x)", "log(x) = 0"), "log(x) = 0 |- sum(i:n, sum(k:m, log(x))) - sum(k:m, sum(i:n, log(x))) = 0");
gives("of what is shown to have values everywhere", () => swap("i:n", "k:m", "log(u[i:n])", "sum(a:n, log(u[a:n])) = 0"), "sum(a:n, log(u[a:n])) = 0 |- sum(i:n, sum(k:m, log(u[i:n]))) - sum(k:m, sum(i:n, log(u[i:n]))) = 0");
forgery("of what may have no value", () => swap("i:n", "k:m", "log(x)"), "has a value", "|- sum(i:n, sum(k:m, log(x))) - sum(k:m, sum(i:n, log(x))) = 0", { x: 0 });
forgery("of what has a value at one position", () => swap("i:n", "k:m", "log(u[i:n])", "log(u[i:n]) = 0"), "has a value", "log(u[i:n]) = 0 |- sum(i:n, sum(k:m, log(u[i:n]))) - sum(k:m, sum(i:n, log(u[i:n]))) = 0", { "#n": 2, "u[1]": 0 });
refusal("a position with itself", () => swap("i:n", "i:n", "A[i:n, i:n]"), "are one");
gives("two of one name", () => swap("i:n", "i:m", "A[i:n, i:m]"), "|- sum(i:n, sum(i:m, A[i:n, i:m])) - sum(i:m, sum(i:n, A[i:n, i:m])) = 0");
