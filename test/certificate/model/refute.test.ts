import { describe, expect, test } from "vitest";
import { Budget } from "../../../src/exact/index.ts";
import { parseClaim, refuteByModel, RefutedByModel, withProofs, type Witness } from "lemmakit";

const none = { dimensions: {}, indices: {} };
const at = (dimensions: Record<string, number>, indices: Record<string, number> = {}) => ({ dimensions, indices });
const judge = (text: string, model: Witness) => {
  const result = refuteByModel(parseClaim(text), model);
  return result.kind === "refuted" ? "refuted" : result.message;
};
const SUP = "forall f : R -> R, e > 0: sup(d in ball(R, e), f(d)) <= f(0)";
const MAX = SUP.replace("sup", "max");
const MARKOV = "forall law p on m, X in R^m, a > 0 where (forall i in 1..m: X[i] >= 0): P[i ~ p](X[i] >= a) <= E[i ~ p](X[i])/(2*a)";

describe("a model refutes", () => {
  test.each<[string, string, Witness]>([
    ["a function on a finite set", "forall f : R -> R, x real where lipschitz(f, {0}, 0): f(x) = f(0)", { sizes: none, point: { x: "1" }, functions: { f: "(x in R |-> x)" } }],
    ["a supremum over an open ball, which is not attained", SUP, { sizes: none, point: { e: "1" }, functions: { f: "(x in R |-> x)" } }],
    ["a maximum that is attained on a plateau", MAX, { sizes: none, point: { e: "1" }, functions: { f: "(x in R |-> min(abs(x), 1/2))" } }],
    ["a supremum in two dimensions, from below", "forall f : R^2 -> R: sup(d in ball(R^2, 1), f(d)) <= 1.3", { sizes: none, point: {}, functions: { f: "(x in R^2 |-> x[1] + x[2])" } }],
    ["a supremum in two dimensions, from above", "forall f : R^2 -> R: sup(d in ball(R^2, 1), f(d)) >= 1.5", { sizes: none, point: {}, functions: { f: "(x in R^2 |-> x[1] + x[2])" } }],
    ["an infimum over a box", "forall f : R -> R: inf(x in [0,2], f(x)) >= 0", { sizes: none, point: {}, functions: { f: "(x in R |-> x^2 - 2*x)" } }],
    ["a law", MARKOV, { sizes: at({ m: 1 }), point: { a: "1", "X[1]": "1", "p[1]": "1" } }],
    ["draws", "forall dim n, law p on m, D in [0,1]^m, t > 0: P[w ~ p^n](|sum(k in n, D[w(k)]) - n*E[i ~ p](D[i])| >= t) <= exp(-2*t^2/n)", { sizes: at({ m: 2, n: 2 }), point: { t: "1", "D[1]": "0", "D[2]": "1", "p[1]": "1/2", "p[2]": "1/2" } }],
    ["membership in a ball", "forall X subset R^d, x in X: norm2(x) <= 1", { sizes: at({ d: 2 }), point: { "x[1]": "1", "x[2]": "1" }, sets: { X: "ball(R^2, 2)" } }],
    ["a table", "forall y : 1..m -> 1..c, v in R^c: E[i ~ p](v[y(i)]) >= 0".replace("forall ", "forall law p on m, "), { sizes: at({ m: 2, c: 2 }), point: { "p[1]": "1/2", "p[2]": "1/2", "v[1]": "0", "v[2]": "-1" }, functions: { y: ["1", "2"] } }],
    ["a disjunction", "forall x real: x > 1 or x < 1", { sizes: none, point: { x: "1" } }],
    ["an existence", "forall x real: exists n in {1, 2}: x = n", { sizes: none, point: { x: "3" } }],
    ["a condition on positions", "forall v in R^c, y in 1..c: max(j in c where j != y, v[j]) <= v[y]", { sizes: at({ c: 2 }, { y: 1 }), point: { "v[1]": "0", "v[2]": "1" } }],
  ])("%s", (_, text, model) => expect(judge(text, model)).toBe("refuted"));

  test("with a proof of what it says of infinitely many points", () => {
    const claim = parseClaim("forall f : R^d -> R^d, q in [0,1], a, b in R^d where lipschitz(f, R^d, q), f(a) = a, f(b) = b: a = b");
    const model = { sizes: at({ d: 1 }), point: { q: "1", "a[1]": "0", "b[1]": "1" }, functions: { f: "(x in R^1 |-> x)" } };
    const bare = refuteByModel(claim, model);
    expect(bare.kind === "rejected" && bare.message).toBe("hypothesis 1 is unknown in the model");
    const found = withProofs(claim, model);
    if (found.kind !== "refuted") return expect.unreachable(found.message);
    expect(RefutedByModel.is(found.refuted)).toBe(true);
    // The proofs travel with the model as plain data.
    const again = JSON.parse(JSON.stringify(found.refuted.witness)) as Witness;
    expect(refuteByModel(claim, again).kind).toBe("refuted");
    // Proofs that a model brings are checked, and no others sought.
    expect(withProofs(claim, again)).toMatchObject({ refuted: { witness: again } });
    expect("value" in new Budget({ work: 100_000 }).attempt(() => withProofs(claim, again))).toBe(true);
    expect("value" in new Budget({ work: 100_000 }).attempt(() => withProofs(claim, model))).toBe(false);
    const [text] = Object.keys(again.proofs!);
    expect(withProofs(claim, { ...again, proofs: { [text!]: { defined: [], proofs: [] } } }).kind).toBe("refuted");
    expect(refuteByModel(claim, { ...again, proofs: { [text!]: { defined: [], proofs: [] } } }).kind).toBe("rejected");
    expect(refuteByModel(claim, { ...again, functions: { f: "(x in R^1 |-> 2*x)" } }).kind).toBe("rejected");
  });
});

describe("a model does not refute", () => {
  const F: Witness = { sizes: none, point: { e: "1" }, functions: { f: "(x in R |-> x)" } };
  test.each<[string, string, Witness, RegExp]>([
    ["a true supremum", "forall f : R -> R, e > 0: sup(d in ball(R, e), f(d)) <= e", F, /conclusion is (?:true|unknown)/],
    ["by a maximum that is not attained", MAX, F, /unknown/],
    ["by a maximum at the other open end", MAX, { ...F, functions: { f: "(x in R |-> -x)" } }, /unknown/],
    ["by a supremum over nothing", "forall f : R -> R, e real: sup(d in ball(R, e), f(d)) <= f(0)", { ...F, point: { e: "0" } }, /unknown|no value/],
    ["by an unbounded supremum", "forall f : R -> R: sup(x in R, f(x)) <= 1", { sizes: none, point: {}, functions: { f: "(x in R |-> x)" } }, /unknown/],
    ["by a function without a value", "forall f : R -> R: sup(x in (0,1), f(x)) <= 1", { sizes: none, point: {}, functions: { f: "(x in R |-> log(x - 1/2))" } }, /unknown/],
    ["by a maximum over no positions", "forall v in R^c, y in 1..c: max(j in c where j != y, v[j]) <= v[y]", { sizes: at({ c: 1 }, { y: 1 }), point: { "v[1]": "0" } }, /undefined/],
    ["where a hypothesis fails", MARKOV, { sizes: at({ m: 1 }), point: { a: "1", "X[1]": "-1", "p[1]": "1" } }, /hypothesis 2 is false/],
    ["where weights sum to less", MARKOV, { sizes: at({ m: 1 }), point: { a: "1", "X[1]": "1", "p[1]": "1/2" } }, /hypothesis 1 is false/],
    ["outside a domain", SUP, { ...F, point: { e: "0" } }, /not in its domain/],
    ["outside a set", "forall X subset R^d, x in X: norm2(x) <= 1", { sizes: at({ d: 1 }), point: { "x[1]": "2" }, sets: { X: "ball(R^1, 2)" } }, /hypothesis 1 is false/],
    ["a tautology", "forall x real: x > 1 or x <= 1", { sizes: none, point: { x: "1" } }, /conclusion is true/],
    ["what is undefined", "forall x real: not 1/x > 0", { sizes: none, point: { x: "0" } }, /undefined/],
    ["what holds under a condition that fails", "forall x real: forall y in {0, 1}: y > 0 implies 1/y <= 1", { sizes: none, point: { x: "0" } }, /conclusion is true/],
  ])("%s", (_, text, model, message) => expect(judge(text, model)).toMatch(message));
});

describe("a malformed model is refused", () => {
  const good: Witness = { sizes: at({ d: 1 }), point: { "x[1]": "0" }, functions: { f: "(x in R^1 |-> x[1] - 1)" }, sets: { X: "{(0,)}" } };
  const text = "forall f : R^d -> R, X subset R^d, x in X: f(x) >= 0";
  test("the good one refutes", () => expect(judge(text, good)).toBe("refuted"));
  test.each<[string, object, RegExp]>([
    ["no size", { ...good, sizes: none }, /size of d/],
    ["a size of 0", { ...good, sizes: at({ d: 0 }) }, /size of d/],
    ["a size that is no integer", { ...good, sizes: at({ d: 1.5 }) }, /size of d/],
    ["no number", { ...good, point: {} }, /no number for x\[1\]/],
    ["a number that is none", { ...good, point: { "x[1]": "Infinity" } }, /no number for x\[1\]/],
    ["a number too many", { ...good, point: { "x[1]": "0", "x[2]": "0" } }, /has no "x\[2\]"/],
    ["no function", { ...good, functions: {} }, /no definition of f/],
    ["a function of another sort", { ...good, functions: { f: "(x in R |-> x)" } }, /f is R -> R, where R\^1 -> R is due/],
    ["a function that is open", { ...good, functions: { f: "(x in R^1 |-> y)" } }, /"y" is not bound/],
    ["a function that is no term", { ...good, functions: { f: "process.exit()" } }, /not|meaning/],
    ["a table where a term is due", { ...good, functions: { f: ["0"] } }, /no value at some position/],
    ["no set", { ...good, sets: {} }, /no definition of X/],
    ["a set of another sort", { ...good, sets: { X: "{0}" } }, /X is subset R, where subset R\^1 is due/],
    ["a set with more behind it", { ...good, sets: { X: "{(0,)} {(1,)}" } }, /end of the set/],
    ["a symbol too many", { ...good, functions: { ...good.functions, g: "(x in R |-> x)" } }, /has no "g"/],
  ])("%s", (_, model, message) => expect(judge(text, model as Witness)).toMatch(message));

  test("nothing of it runs or changes under the verdict", () => {
    const claim = parseClaim(text);
    const changing = { ...good, point: { ...good.point } };
    const result = refuteByModel(claim, changing);
    if (result.kind !== "refuted") return expect.unreachable(result.message);
    changing.point["x[1]"] = "5";
    expect(result.refuted.witness.point["x[1]"]).toBe("0");
    expect(Object.isFrozen(result.refuted.witness.functions)).toBe(true);
    expect(() => new (RefutedByModel as unknown as new (...a: unknown[]) => unknown)(Symbol("x"), claim, good, 1)).toThrow(TypeError);
    expect(RefutedByModel.is({ ...result.refuted })).toBe(false);
  });
});
