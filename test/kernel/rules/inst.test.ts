import type { Lambda, Term } from "../../../src/kernel/index.ts";
import { forgery, given, gives, p, refusal, RULES, t } from "./rule.ts";

const reals = (o: Record<string, string>) => ({ reals: new Map(Object.entries(o).map(([k, v]) => [k, t(v)] as const)) });
const positions = (o: Record<string, string>) => ({ positions: new Map(Object.entries(o).map(([k, v]) => [k, p(v)] as const)) });
const entries = (o: Record<string, [string[], string]>) => ({ entries: new Map<string, Lambda>(Object.entries(o).map(([k, [at, body]]) => [k, { parameters: at.map(p), body: t(body) }] as const)) });
const { apply } = RULES.inst;

gives("a real", () => apply({ in: given("x - y > 0"), put: reals({ x: "z^2" }) }), "z^2 - y > 0 |- z^2 - y > 0");
gives("reals at once", () => apply({ in: given("x - y > 0"), put: reals({ x: "y", y: "x" }) }), "y - x > 0 |- y - x > 0");
gives("nothing", () => apply({ in: given("x > 0"), put: {} }), "x > 0 |- x > 0");
gives("a term that is shown to have a value", () => apply({ in: given("x > 0"), put: reals({ x: "inv(y)" }), defined: [given("inv(y) != 0")] }), "inv(y) > 0, inv(y) != 0 |- inv(y) > 0");
gives("a term in a sum, without capture", () => apply({ in: given("sum(i:n, x*u[i:n]) > 0"), put: reals({ x: "u[i:n]" }) }), "sum(i_:n, u[i:n]*u[i_:n]) > 0 |- sum(i_:n, u[i:n]*u[i_:n]) > 0");
gives("a term in a maximum, without capture", () => apply({ in: given("max(i:n, x - u[i:n]) > 0"), put: reals({ x: "u[i:n]" }) }), "max(i_:n, u[i:n] - u[i_:n]) > 0 |- max(i_:n, u[i:n] - u[i_:n]) > 0");
gives("a term in a fact about all positions, without capture", () => apply({ in: given("forall i:n: x - u[i:n] >= 0"), put: reals({ x: "u[i:n]" }) }), "forall i_:n: u[i:n] - u[i_:n] >= 0 |- forall i_:n: u[i:n] - u[i_:n] >= 0");
gives("a position", () => apply({ in: given("u[i:n]*sum(i:n, u[i:n]) > 0"), put: positions({ "i:n": "k:n" }) }), "u[k:n]*sum(i:n, u[i:n]) > 0 |- u[k:n]*sum(i:n, u[i:n]) > 0");
gives("positions at once", () => apply({ in: given("A[i:n, k:n] > 0"), put: positions({ "i:n": "k:n", "k:n": "i:n" }) }), "A[k:n, i:n] > 0 |- A[k:n, i:n] > 0");
gives("a position in a sum, without capture", () => apply({ in: given("sum(k:n, A[i:n, k:n]) > 0"), put: positions({ "i:n": "k:n" }) }), "sum(k_:n, A[k:n, k_:n]) > 0 |- sum(k_:n, A[k:n, k_:n]) > 0");
gives("a position in a delta", () => apply({ in: given("delta(i:n, k:n) >= 0"), put: positions({ "i:n": "k:n" }) }), "delta(k:n, k:n) >= 0 |- delta(k:n, k:n) >= 0");
gives("a bound name is nobody's", () => apply({ in: given("forall i:n: u[i:n] >= 0"), put: positions({ "i:n": "k:n" }) }), "forall i:n: u[i:n] >= 0 |- forall i:n: u[i:n] >= 0");
gives("a vector by its entries", () => apply({ in: given("u[k:n] - sum(i:n, u[i:n]) > 0"), put: entries({ u: [["j:n"], "v[j:n]^2 + x"] }) }), "v[k:n]^2 + x - sum(i:n, v[i:n]^2 + x) > 0 |- v[k:n]^2 + x - sum(i:n, v[i:n]^2 + x) > 0");
gives("a vector that speaks of a position, without capture", () => apply({ in: given("sum(i:n, u[i:n]) > 0"), put: entries({ u: [["j:n"], "v[j:n]*v[i:n]"] }) }), "sum(i_:n, v[i_:n]*v[i:n]) > 0 |- sum(i_:n, v[i_:n]*v[i:n]) > 0");
gives("a matrix by its entries", () => apply({ in: given("A[i:n, k:m] > 0"), put: entries({ A: [["a:n", "b:m"], "u[a:n]*w[b:m]"] }) }), "u[i:n]*w[k:m] > 0 |- u[i:n]*w[k:m] > 0");
gives("a vector that is shown to have values everywhere", () => apply({ in: given("u[k:n] > 0"), put: entries({ u: [["j:n"], "log(x)"] }), defined: [given("log(x) > 0")] }), "log(x) > 0 |- log(x) > 0");

forgery("a term that may have no value", () => apply({ in: RULES.arith.apply({ term: t("x - x"), relation: "=", summands: [] }), put: reals({ x: "inv(y)" }) }), "has a value", "|- inv(y) - inv(y) = 0", { y: 0 });
forgery("a vector that may have no value", () => apply({ in: RULES.arith.apply({ term: t("u[k:n] - u[k:n]"), relation: "=", summands: [] }), put: entries({ u: [["j:n"], "log(v[j:n])"] }) }), "has a value", "|- log(v[k:n]) - log(v[k:n]) = 0", { "v[0]": 0 });
forgery("a vector that is shown to have a value at one position", () => apply({ in: RULES.arith.apply({ term: t("sum(i:n, u[i:n]) - sum(i:n, u[i:n])"), relation: "=", summands: [] }), put: entries({ u: [["j:n"], "log(v[j:n])"] }), defined: [given("log(v[j:n]) > 0")] }),
  "a hypothesis speaks of j", "log(v[j:n]) > 0 |- sum(i:n, log(v[i:n])) - sum(i:n, log(v[i:n])) = 0", { "#n": 2, "v[0]": 2, "v[1]": 0 });
forgery("a position of another dimension", () => apply({ in: given("u[i:n] > 0"), put: positions({ "i:n": "i:m" }) }), "not of m", "u[i:n] > 0 |- u[i:m] > 0", { "u[0]": 1, "#n": 1, "#m": 2, "i:m": 1, "u[1]": 0 });
refusal("a vector of another dimension", () => apply({ in: given("u[i:n] > 0"), put: entries({ u: [["j:m"], "x"] }) }), "other dimensions");
refusal("a vector for a matrix", () => apply({ in: given("A[i:n, k:n] > 0"), put: entries({ A: [["j:n"], "x"] }) }), "other dimensions");
refusal("a parameter that is named twice", () => apply({ in: given("A[i:n, k:n] > 0"), put: entries({ A: [["j:n", "j:n"], "u[j:n]"] }) }), "named twice");
refusal("no map", () => apply({ in: given("x > 0"), put: { reals: { x: t("y") } } as never }), "a map");
refusal("no term", () => apply({ in: given("x > 0"), put: { reals: new Map([["x", "y"]]) } as never }), "a term");
refusal("no name", () => apply({ in: given("x > 0"), put: { reals: new Map<unknown, Term>([[1, t("y")]]) } as never }), "a name");
refusal("no substitution", () => apply({ in: given("x > 0"), put: null as never }), "an object");
refusal("a vector without a body", () => apply({ in: given("x > 0"), put: { entries: new Map([["u", { parameters: [p("j:n")] }]]) } as never }), "a term");
gives("a name put in is none of those that are bound", () => apply({ in: RULES.specialise.apply({ from: given("forall i:n: u[i:n] >= 0"), at: p("j:n") }), put: positions({ "i_:n": "k:n" }) }), "forall i:n: u[i:n] >= 0 |- u[j:n] >= 0");
gives("two positions whose new names would be one", () => apply({ in: given("forall i:n, i':n: x - A[i:n, i':n] >= 0"), put: reals({ x: "u[i:n] + u[i':n]" }) }),
  "forall i_:n, i__:n: u[i:n] + u[i':n] - A[i_:n, i__:n] >= 0 |- forall i_:n, i__:n: u[i:n] + u[i':n] - A[i_:n, i__:n] >= 0");
gives("a position where the next name is taken, too", () => apply({ in: given("sum(i:n, A[i:n, k:n]*w[i_:n]) > 0"), put: { positions: new Map([["k:n", p("i:n")]]) } }), "sum(i__:n, A[i__:n, i:n]*w[i_:n]) > 0 |- sum(i__:n, A[i__:n, i:n]*w[i_:n]) > 0");
