import { Rational } from "../../../src/exact/rational.ts";
import type { Theorem } from "../../../src/kernel/index.ts";
import type { Relation } from "../../../src/kernel/index.ts";
import { forgery, given, gives, refusal, RULES, t } from "./rule.ts";

/** `q·facts·squares`, facts as text, as of hypotheses. */
type Part = readonly [q: number | string, facts?: readonly (string | Theorem)[], squares?: readonly string[]];
const th = (x: string | Theorem): Theorem => (typeof x === "string" ? given(x) : x);
const rational = (q: number | string): Rational => {
  const [n, d = "1"] = String(q).split("/");
  return Rational.of(BigInt(n!), BigInt(d));
};
const arith = (term: string, relation: Relation, parts: readonly Part[], more: { eqs?: readonly (readonly [string, string])[]; nonzero?: readonly string[]; defined?: readonly string[] } = {}): Theorem =>
  RULES.arith.apply({
    term: t(term), relation,
    summands: parts.map(([q, facts = [], squares = []]) => ({ coefficient: rational(q), facts: facts.map(th), squares: squares.map(t) })),
    ...(more.eqs ? { multiples: more.eqs.map(([by, equation]) => ({ by: t(by), equation: given(equation) })) } : {}),
    ...(more.nonzero ? { nonzero: more.nonzero.map(given) } : {}), ...(more.defined ? { defined: more.defined.map(given) } : {}),
  });

gives("a square", () => arith("x^2 - 2*x*y + y^2", ">=", [[1, [], ["x - y"]]]), "|- x^2 - 2*x*y + y^2 >= 0");
gives("a number", () => arith("3/2", ">", [["3/2"]]), "|- 3/2 > 0");
gives("a sum", () => arith("2*x + y", ">", [[2, ["x > 0"]], [1, ["y >= 0"]]]), "x > 0, y >= 0 |- 2*x + y > 0");
gives("a product", () => arith("x*y*z", ">=", [[1, ["x > 0", "y >= 0", "z >= 0"]]]), "x > 0, y >= 0, z >= 0 |- x*y*z >= 0");
gives("a strict product", () => arith("x*y", ">", [[1, ["x > 0", "y > 0"]]]), "x > 0, y > 0 |- x*y > 0");
gives("a product of inequations", () => arith("-3*x*y*z", "!=", [[-3, ["x != 0", "y != 0", "z > 0"]]]), "x != 0, y != 0, z > 0 |- -3*x*y*z != 0");
gives("a strict fact as an inequation", () => arith("x", "!=", [[1, ["x > 0"]]]), "x > 0 |- x != 0");
gives("a strict sum as an inequation", () => arith("x + 1", "!=", [[1, ["x >= 0"]], [1]]), "x >= 0 |- x + 1 != 0");
gives("an equation, with any sign", () => arith("-2*x*y", "=", [[-2, ["x = 0", "y != 0"]]]), "x = 0, y != 0 |- -2*x*y = 0");
gives("an equation as a bound", () => arith("x", ">=", [[1, ["x = 0"]]]), "x = 0 |- x >= 0");
gives("nothing", () => arith("x - x", "=", []), "|- x - x = 0");
gives("nothing as a bound", () => arith("x - x", ">=", []), "|- x - x >= 0");
gives("multiples of equations", () => arith("x^2 - 2", "=", [], { eqs: [["x + y", "x - y = 0"], ["1", "y^2 - 2 = 0"]] }), "x - y = 0, y^2 - 2 = 0 |- x^2 - 2 = 0");
gives("an inequation, and multiples of equations", () => arith("x", "!=", [[1, ["y != 0"]]], { eqs: [["1", "x - y = 0"]] }), "y != 0, x - y = 0 |- x != 0");
gives("a bound, and multiples of equations", () => arith("x", ">", [[1, ["y > 0"]]], { eqs: [["1", "x - y = 0"]] }), "y > 0, x - y = 0 |- x > 0");
gives("a multiplier that need have no value", () => arith("x*log(y)", "=", [], { eqs: [["log(y)", "x = 0"]], defined: ["log(y) > 0"] }), "x = 0, log(y) > 0 |- x*log(y) = 0");
gives("a square that need have no value", () => arith("1 + 0*x", ">", [[1], [1, [], ["x*inv(y)"]]], { eqs: [["-x*inv(y)^2", "x = 0"]] }), "x = 0 |- 1 + 0*x > 0");
gives("quotients, where divisors are not 0", () => arith("inv(x) - inv(y) - (y - x)*inv(x*y)", "=", [], { nonzero: ["x > 0", "y != 0"] }), "x > 0, y != 0 |- inv(x) - inv(y) - (y - x)*inv(x*y) = 0");
gives("a quotient by a polynomial", () => arith("(x^2 - 1)*inv(x - 1) - (x + 1)", "=", [], { nonzero: ["2*x - 2 != 0"] }), "2*x - 2 != 0 |- (x^2 - 1)*inv(x - 1) - (x + 1) = 0");
gives("a quotient by a quotient", () => arith("inv(inv(x)) - x", "=", [], { nonzero: ["x != 0"] }), "x != 0 |- inv(inv(x)) - x = 0");
gives("a quotient by a number", () => arith("inv(3) - 1/3", "=", []), "|- inv(3) - 1/3 = 0");
gives("powers of quotients", () => arith("inv(x)^3*x^4 - x", "=", [], { nonzero: ["x != 0"] }), "x != 0 |- inv(x)^3*x^4 - x = 0");
gives("power 0 of a quotient", () => arith("inv(x)^0 - 1", "=", [], { nonzero: ["x != 0"] }), "x != 0 |- inv(x)^0 - 1 = 0");
gives("quotients of two denominators", () => arith("inv(x) + inv(x)^2*inv(y) - (x*y + 1)*inv(x^2*y)", "=", [], { nonzero: ["x != 0", "y != 0"] }), "x != 0, y != 0 |- inv(x) + inv(x)^2*inv(y) - (x*y + 1)*inv(x^2*y) = 0");
gives("a divisor that is a quotient", () => arith("inv(x*inv(y)) - y*inv(x)", "=", [], { nonzero: ["x != 0", "y != 0", "x*inv(y) != 0"] }), "x != 0, y != 0, x*inv(y) != 0 |- inv(x*inv(y)) - y*inv(x) = 0");
gives("sums that are linear", () => arith("sum(i:n, 2*x*u[i:n] + 3) - 2*x*sum(k:n, u[k:n]) - 3*size(n)", "=", []), "|- sum(i:n, 2*x*u[i:n] + 3) - 2*x*sum(k:n, u[k:n]) - 3*size(n) = 0");
gives("nested sums by other names", () => arith("sum(i:n, sum(k:n, A[i:n, k:n]*u[k:n])) - sum(k:n, sum(i:n, A[k:n, i:n]*u[i:n]))", "=", []), "|- sum(i:n, sum(k:n, A[i:n, k:n]*u[k:n])) - sum(k:n, sum(i:n, A[k:n, i:n]*u[i:n])) = 0");
gives("maxima by other names", () => arith("max(i:n, u[i:n] + x) - max(k:n, x + u[k:n])", "=", []), "|- max(i:n, u[i:n] + x) - max(k:n, x + u[k:n]) = 0");
gives("deltas turned round", () => arith("delta(i:n, k:n) - delta(k:n, i:n)", "=", []), "|- delta(i:n, k:n) - delta(k:n, i:n) = 0");

forgery("a sum that is another term", () => arith("x - 1", ">=", [[1, ["x >= 0"]]]), "another term", "x >= 0 |- x - 1 >= 0", { x: 0 });
forgery("a coefficient below 0", () => arith("-x", ">=", [[-1, ["x >= 0"]]]), "below 0", "x >= 0 |- -x >= 0", { x: 1 });
forgery("a square below 0", () => arith("-x^2", ">=", [[-1, [], ["x"]]]), "below 0", "|- -x^2 >= 0", { x: 1 });
forgery("a number below 0", () => arith("-1", ">", [[-1]]), "below 0", "|- -1 > 0");
forgery("a coefficient of 0", () => arith("x - x", ">", [[0, ["x > 0"]]]), "is 0", "x > 0 |- x - x > 0");
forgery("a strict bound from a weak one", () => arith("x", ">", [[1, ["x >= 0"]]]), "does not follow", "x >= 0 |- x > 0", { x: 0 });
forgery("a strict bound from a square", () => arith("x^2", ">", [[1, [], ["x"]]]), "does not follow", "|- x^2 > 0", { x: 0 });
forgery("a strict bound from a strict and a weak factor", () => arith("x*y", ">", [[1, ["x > 0", "y >= 0"]]]), "does not follow", "x > 0, y >= 0 |- x*y > 0", { y: 0 });
forgery("a strict bound from a strict fact and a square", () => arith("x*y^2", ">", [[1, ["x > 0"], ["y"]]]), "does not follow", "x > 0 |- x*y^2 > 0", { y: 0 });
forgery("a strict bound from an equation", () => arith("x*y", ">", [[1, ["x = 0", "y > 0"]]]), "does not follow", "x = 0, y > 0 |- x*y > 0", { x: 0 });
forgery("an equation from a bound", () => arith("x", "=", [[1, ["x >= 0"]]]), "does not follow", "x >= 0 |- x = 0");
forgery("an equation from an equation and a bound", () => arith("x + y", "=", [[1, ["x = 0"]], [1, ["y >= 0"]]]), "does not follow", "x = 0, y >= 0 |- x + y = 0", { x: 0, y: 1 });
forgery("a bound from an inequation", () => arith("x", ">=", [[1, ["x != 0"]]]), "does not follow", "x != 0 |- x >= 0", { x: -1 });
forgery("a strict bound from an inequation", () => arith("x", ">", [[1, ["x != 0"]]]), "does not follow", "x != 0 |- x > 0", { x: -1 });
forgery("an equation from an inequation", () => arith("x", "=", [[1, ["x != 0"]]]), "does not follow", "x != 0 |- x = 0", { x: -1 });
forgery("an inequation from a bound", () => arith("x", "!=", [[1, ["x >= 0"]]]), "does not follow", "x >= 0 |- x != 0", { x: 0 });
forgery("an inequation from nothing", () => arith("x - x", "!=", []), "does not follow", "|- x - x != 0");
forgery("an inequation from two", () => arith("x + y", "!=", [[1, ["x != 0"]], [1, ["y != 0"]]]), "does not follow", "x != 0, y != 0 |- x + y != 0", { x: 1, y: -1 });
forgery("an inequation from one and a bound", () => arith("x + y", "!=", [[1, ["x != 0"]], [1, ["y >= 0"]]]), "does not follow", "x != 0, y >= 0 |- x + y != 0", { x: -1, y: 1 });
forgery("a bound from an inequation and a strict fact", () => arith("x + y", ">", [[1, ["x != 0"]], [1, ["y > 0"]]]), "does not follow", "x != 0, y > 0 |- x + y > 0", { x: -2, y: 1 });
forgery("a product of an inequation and a bound", () => arith("x*y", ">=", [[1, ["x != 0", "y >= 0"]]]), "has no sign", "x != 0, y >= 0 |- x*y >= 0", { x: -1 });
forgery("a product of an inequation and a square", () => arith("x*y^2", ">=", [[1, ["x != 0"], ["y"]]]), "has no sign", "x != 0 |- x*y^2 >= 0", { x: -1 });
forgery("multiples of a bound", () => arith("-x", ">=", [], { eqs: [["-1", "x >= 0"]] }), "only equations", "x >= 0 |- -x >= 0");
forgery("multiples of an inequation", () => arith("x - x*1", "!=", [[1, ["1 > 0"]]], { eqs: [["-1", "1 != 0"]] }), "only equations", "|- x - x*1 != 0");
forgery("a divisor that may be 0", () => arith("x*inv(x) - 1", "=", [], { nonzero: ["x >= 0"] }), "shown by a fact", "x >= 0 |- x*inv(x) - 1 = 0", { x: 0 });
forgery("a divisor that is an equation", () => arith("x*inv(x) - 1", "=", [], { nonzero: ["x = 0"] }), "shown by a fact", "x = 0 |- x*inv(x) - 1 = 0", { x: 0 });
forgery("no divisor", () => arith("x*inv(x) - 1", "=", []), "another term", "|- x*inv(x) - 1 = 0", { x: 0 });
forgery("another divisor", () => arith("x*inv(x) - 1", "=", [], { nonzero: ["x + 1 != 0"] }), "another term", "x + 1 != 0 |- x*inv(x) - 1 = 0", { x: 0 });
forgery("a product, one of whose factors may be 0", () => arith("x*y*inv(x*y) - 1", "=", [], { nonzero: ["x != 0"] }), "another term", "x != 0 |- x*y*inv(x*y) - 1 = 0", { y: 0 });
forgery("a sum of what is not 0", () => arith("(x + y)*inv(x + y) - 1", "=", [], { nonzero: ["x != 0", "y != 0"] }), "another term", "x != 0, y != 0 |- (x + y)*inv(x + y) - 1 = 0", { x: 1, y: -1 });
forgery("an inverse of 0", () => arith("0*inv(0)", "=", []), "has a value", "|- 0*inv(0) = 0");
forgery("an inverse of 0 that is not seen at once", () => arith("inv(x - x) - inv(x - x)", "=", [], { nonzero: ["x != 0"] }), "has a value", "x != 0 |- inv(x - x) - inv(x - x) = 0");
forgery("a term that may have no value", () => arith("inv(x) - inv(x)", "=", []), "has a value", "|- inv(x) - inv(x) = 0", { x: 0 });
forgery("a term with a part that may have no value", () => arith("1 + 0*log(x)", ">", [[1]]), "has a value", "|- 1 + 0*log(x) > 0", { x: 0 });
forgery("a power 0 of what may have no value", () => arith("log(x)^0", ">", [[1]]), "has a value", "|- log(x)^0 > 0", { x: 0 });
forgery("an inverse in a sum, shown at one position", () => arith("sum(i:n, inv(u[i:n])) - sum(i:n, inv(u[i:n]))", "=", [], { nonzero: ["u[i:n] != 0"] }), "has a value", "u[i:n] != 0 |- sum(i:n, inv(u[i:n])) - sum(i:n, inv(u[i:n])) = 0", { "#n": 2, "u[1]": 0 });
forgery("an inverse that is turned over, of what may have no value", () => arith("(1 + 0*log(y))*inv(1 + 0*log(y)) - 1", "=", []), "has a value", "|- (1 + 0*log(y))*inv(1 + 0*log(y)) - 1 = 0", { y: 0 });
forgery("sums over two dimensions", () => arith("sum(i:n, x) - sum(i:m, x)", "=", []), "another term", "|- sum(i:n, x) - sum(i:m, x) = 0", { "#n": 2, "#m": 1 });
forgery("a sum of products as a product of sums", () => arith("sum(i:n, u[i:n]*v[i:n]) - sum(i:n, u[i:n])*sum(i:n, v[i:n])", "=", []), "another term", "|- sum(i:n, u[i:n]*v[i:n]) - sum(i:n, u[i:n])*sum(i:n, v[i:n]) = 0", { "#n": 2 });
forgery("a position for another", () => arith("u[i:n] - u[k:n]", "=", []), "another term", "|- u[i:n] - u[k:n] = 0", { "#n": 2, "k:n": 1, "u[1]": 0 });
forgery("a matrix turned round", () => arith("A[i:n, k:n] - A[k:n, i:n]", "=", []), "another term", "|- A[i:n, k:n] - A[k:n, i:n] = 0", { "#n": 2, "k:n": 1, "A[0,1]": 0 });
forgery("a bound position for a free one", () => arith("sum(i:n, sum(k:n, A[i:n, k:n])) - sum(i:n, sum(k:n, A[i:n, i:n]))", "=", []), "another term", "|- sum(i:n, sum(k:n, A[i:n, k:n])) - sum(i:n, sum(k:n, A[i:n, i:n])) = 0", { "#n": 2, "A[0,1]": 0 });
forgery("a free position with a bound name", () => arith("sum(i:n, A[i:n, _1:n]) - sum(i:n, A[i:n, i:n])", "=", []), "another term", "|- sum(i:n, A[i:n, _1:n]) - sum(i:n, A[i:n, i:n]) = 0", { "#n": 2, "A[1,0]": 0 });
forgery("a free position with a bound name, twice", () => arith("max(i:n, A[i:n, _1:n]) - max(i:n, A[i:n, i:n])", "=", []), "another term", "|- max(i:n, A[i:n, _1:n]) - max(i:n, A[i:n, i:n]) = 0", { "#n": 2, "A[1,1]": 2 });
forgery("a maximum as linear", () => arith("max(i:n, -u[i:n]) + max(i:n, u[i:n])", "=", []), "another term", "|- max(i:n, -u[i:n]) + max(i:n, u[i:n]) = 0", { "#n": 2, "u[1]": 0 });
forgery("one function for another", () => arith("sin(x) - cos(x)", "=", []), "another term", "|- sin(x) - cos(x) = 0", { x: 0 });
forgery("one power for another", () => arith("exp(x)^2 - exp(x)^3", "=", []), "another term", "|- exp(x)^2 - exp(x)^3 = 0");

for (const where of ["facts", "nonzero", "defined", "multiples"] as const)
  refusal(`a fact about all positions among the ${where}`, () => {
    const all = given("forall i:n: u[i:n] > 0");
    const base = { term: t("x - x"), relation: "=" as const, summands: [] };
    return RULES.arith.apply(where === "facts" ? { ...base, summands: [{ coefficient: Rational.ONE, facts: [all], squares: [] }] } : where === "multiples" ? { ...base, multiples: [{ by: t("1"), equation: all }] } : where === "nonzero" ? { ...base, nonzero: [all] } : { ...base, term: t("log(u[i:n]) - log(u[i:n])"), defined: [given("forall i:n: log(u[i:n]) > 0")] });
  }, /specialise|shown by a fact|has a value/);
refusal("a power that does not count exactly", () => arith("inv(x^10000)^200 - inv(x^10000)^101", "=", [], { nonzero: ["x > 0"] }), "out of reach");
refusal("a coefficient in doubles", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: [{ coefficient: 1 as never, facts: [], squares: [] }] }), "a rational");
refusal("a coefficient that looks like a rational", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: [{ coefficient: Object.assign(Object.create(Rational.prototype) as Rational, { num: 1.5, den: 1n }), facts: [], squares: [] }] }), "a rational");
refusal("another relation", () => RULES.arith.apply({ term: t("x"), relation: "<" as never, summands: [] }), "a relation");
refusal("no summands", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: null as never }), "a list");
refusal("a summand that is none", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: [null as never] }), "an object");
refusal("a hole in a list", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: new Array(1) as never, squares: [] }] }), "not a theorem");
refusal("what is no list", () => RULES.arith.apply({ term: t("x"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: { 0: given("x >= 0"), length: 1 } as never, squares: [] }] }), "a list");
gives("lists that are left out", () => RULES.arith.apply({ term: t("1"), relation: ">", summands: [{ coefficient: Rational.ONE } as never] }), "|- 1 > 0");
forgery("a sum of products as a sum of factors", () => arith("sum(i:n, u[i:n]*v[i:n]) - sum(i:n, u[i:n])", "=", []), "another term", "|- sum(i:n, u[i:n]*v[i:n]) - sum(i:n, u[i:n]) = 0", { "u[0]": 1, "v[0]": 2 });
forgery("fractions of one numerator inside a function", () => arith("exp(1/2*x) - exp(1/3*x)", "=", []), "another term", "|- exp(1/2*x) - exp(1/3*x) = 0", { x: 1 });
forgery("a square of an inverse as an inverse", () => arith("inv(x)*inv(x) - inv(x)", "=", [], { nonzero: ["x > 0"] }), "another term", "x > 0 |- inv(x)*inv(x) - inv(x) = 0", { x: 2 });
gives("under a divisor that is 0, which nothing meets", () => arith("y - y", "=", [], { nonzero: ["x - x > 0"] }), "x - x > 0 |- y - y = 0");
gives("sums in sums, whatever their positions are called", () => arith("sum(i:n, exp(sum(k:n, u[k:n]*v[i:n]))) - sum(k:n, exp(sum(i:n, u[i:n]*v[k:n])))", "=", []), "|- sum(i:n, exp(sum(k:n, u[k:n]*v[i:n]))) - sum(k:n, exp(sum(i:n, u[i:n]*v[k:n]))) = 0");
