import { forgery, given, gives, refusal, RULES, p } from "./rule.ts";

const { apply } = RULES.specialise;
gives("at a position", () => apply({ from: given("forall i:n: u[i:n] > 0"), at: p("k:n") }), "forall i:n: u[i:n] > 0 |- u[k:n] > 0");
gives("the first of two", () => apply({ from: given("forall i:n, k:m: A[i:n, k:m] > 0"), at: p("j:n") }), "forall i:n, k:m: A[i:n, k:m] > 0 |- forall k:m: A[j:n, k:m] > 0");
gives("without capture by the second", () => apply({ from: given("forall i:n, k:n: A[i:n, k:n] > 0"), at: p("k:n") }), "forall i:n, k:n: A[i:n, k:n] > 0 |- forall k_:n: A[k:n, k_:n] > 0");
gives("without capture by a sum", () => apply({ from: given("forall i:n: sum(k:n, A[i:n, k:n]) > 0"), at: p("k:n") }), "forall i:n: sum(k:n, A[i:n, k:n]) > 0 |- sum(k_:n, A[k:n, k_:n]) > 0");
forgery("at a position of another dimension", () => apply({ from: given("forall i:n: u[i:n] > 0"), at: p("i:m") }), "no position of n", "forall i:n: u[i:n] > 0 |- u[i:m] > 0", { "#m": 2, "i:m": 1, "u[1]": 0 });
refusal("where the position does not matter, one of another dimension", () => apply({ from: given("forall i:n: x > 0"), at: p("i:m") }), "no position of n");
refusal("a fact about no position", () => apply({ from: given("u[i:n] > 0"), at: p("k:n") }), "not about all positions");
