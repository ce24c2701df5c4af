/** Claims, lists and values that the makers of the kit would not make: they are data, and may say of themselves what is not so. */
import { describe, expect, test } from "vitest";
import { parseClaim, type Claim } from "lemmakit";
import { Evaluator, fact, idOfFact, KernelError, neg, num, ONE, power, RULES, type Theorem, variable, ZERO, type Term } from "../../src/kernel/index.ts";
import { obligationOf } from "../../src/kernel/meaning.ts";
import { conclude } from "../../src/kernel/proved.ts";
import { contradict } from "../../src/kernel/refuted.ts";

type Data = Record<string, unknown>;
/** A copy in which some objects are others. */
function forge<T>(x: T, other: (o: Data) => Data): T {
  if (Array.isArray(x)) return x.map((y) => forge<unknown>(y, other)) as T;
  if (typeof x !== "object" || x === null || Object.getPrototypeOf(x) !== Object.prototype) return x;
  return other(Object.fromEntries(Object.entries(x).map(([k, y]) => [k, forge<unknown>(y, other)]))) as T;
}
const named = (name: string, more: Data) => (o: Data): Data => (o["name"] === name ? { ...o, ...more } : o);
const tagged = (tag: string, more: Data) => (o: Data): Data => (o["tag"] === tag ? { ...o, ...more } : o);
const vector = (dim: string): Data => ({ sort: { kind: "vector", dim } });
const said = (c: Claim): readonly (readonly string[])[] => [obligationOf(c).hypotheses, obligationOf(c).goals].map((list) => list.map(idOfFact));

describe("what a term says of its own sort is not believed", () => {
  test.each([
    ["forall v in R^3: norm1(-v) <= abs(v[1])", "apply", vector("1")],
    ["forall v in R^3: norm2(-v) <= abs(v[1])", "apply", vector("1")],
    ["forall v in R^3: dot(-v, -v) <= v[1]^2", "apply", vector("1")],
    ["forall v in R^3: sum(i in 3, softmax(-v)[i]) <= 1", "apply", vector("1")],
    ["forall W in R^(2 x 3): normF(-W) <= 1", "apply", { sort: { kind: "matrix", rows: "1", cols: "1" } }],
    ["forall W in R^(2 x 3), v in R^3: norm1(W*(-v)) <= 1", "apply", vector("1")],
    ["forall v in R^3: -v <= 2*v", "apply", vector("1")],
    ["forall v in R^n: -v <= 2*v", "apply", { sort: { kind: "real" } }],
  ] as const)("%s", (text, tag, more) => {
    const honest = parseClaim(text);
    const forged = forge(honest, (o) => (o["tag"] === tag && (o["sort"] as { kind: string }).kind !== "real" ? { ...o, ...more } : o));
    expect(forged).not.toEqual(honest);
    expect(said(forged).map((l) => l.length)).toEqual(said(honest).map((l) => l.length));
    if (!text.includes("R^n")) expect(said(forged)).toEqual(said(honest));
  });
  test.each([
    ["forall u, v in R^3: norm1(u + v) >= 0", "two sides have other dimensions"],
    ["forall u, v in R^3: dot(u, v) >= 0", "two sides have other dimensions"],
    ["forall u, v in R^3: u <= v", "two sides have other dimensions"],
    ["forall W in R^(2 x 3), v in R^3: norm1(W*v) >= 0", "the sides of a product have other dimensions"],
  ])("%s with another size of v is refused", (text, message) => {
    for (const dim of ["2", "4"]) expect(() => obligationOf(forge(parseClaim(text), named("v", vector(dim))))).toThrow(message);
  });
  test("a variable is what it is declared as", () => {
    const real = parseClaim("forall dim n, x real: x >= 0");
    expect(said({ ...real, variables: real.variables.map((v) => ({ ...v, sort: { kind: "vector", dim: "n" } })) })).toEqual(said(parseClaim("forall x in R^n: x >= 0")));
  });
  test("a vector stands where a vector does, and a matrix where a matrix does", () => {
    const matrix: Data = { sort: { kind: "matrix", rows: "3", cols: "3" } };
    for (const text of ["forall v in R^3: softmax(v)[1] <= 1", "forall u, v in R^3: dot(u, v) >= 0", "forall u, v in R^3: dot(v, u) >= 0", "forall W in R^(3 x 3), v in R^3: (W*v)[1] >= 0"])
      expect(() => obligationOf(forge(parseClaim(text), named("v", matrix))), text).toThrow(KernelError);
    expect(() => obligationOf(forge(parseClaim("forall W in R^(3 x 3), v in R^3: (W*v)[1] >= 0"), named("W", vector("3"))))).toThrow("something of 2 dimensions");
    expect(() => obligationOf(forge(parseClaim("forall x real: x >= 0"), named("x", { sort: { kind: "function" } })))).toThrow(KernelError);
  });
});

describe("what is no word of claims has no meaning", () => {
  test("that two vectors are not equal does not say which entries differ", () => {
    for (const text of ["forall u, v in R^2: u = v", "forall u, v in R^n where u = v: u[1] = v[1]"]) expect(() => obligationOf(forge(parseClaim(text), tagged("relation", { relation: "!=" })))).toThrow("which entries differ");
  });
  test("folds and operators are texts, and known ones", () => {
    const family = parseClaim("forall dim n, v in R^n: sum(i in n, v[i]) <= max(i in n, v[i])");
    for (const fold of [["sum"], ["min"], "mean", "Max"]) expect(() => obligationOf(forge(family, tagged("fold", { fold })))).toThrow("a product, or a family");
    const root = forge(parseClaim("forall x real where cbrt(x) >= 0: x > 0"), (o) => (o["operator"] === "cbrt" ? { ...o, operator: ["cbrt"] } : o));
    expect(() => obligationOf(root)).toThrow("cbrt has no definition here");
  });
  test("every dimension is declared, with a least size from 1", () => {
    const sum = parseClaim("forall dim n, v in R^n: sum(i in n, v[i]^2 + 1) > 0");
    for (const atLeast of [0, -1, 1.5, NaN, "1"]) expect(() => obligationOf(forge(sum, named("n", { atLeast })))).toThrow("the least size of n");
    expect(() => obligationOf({ ...sum, dimensions: [] })).toThrow("n is no dimension of the claim");
    const size = parseClaim("forall dim n, x real: n >= 1");
    expect(() => obligationOf({ ...size, dimensions: [] })).toThrow("n is no dimension of the claim");
    expect(() => obligationOf({ ...parseClaim("forall dim n, y in 1..n, x real: x^2 >= 0"), dimensions: [] })).toThrow("n is no dimension of the claim");
  });
  test("an entry with a number is one that every size has", () => {
    expect(() => obligationOf(parseClaim("forall v in R^n: v[5]^2 >= 0"))).toThrow("v has no such entry");
    expect(() => obligationOf(parseClaim("forall dim n >= 4, v in R^n: v[5]^2 >= 0"))).toThrow("v has no such entry");
    expect(obligationOf(parseClaim("forall dim n >= 5, v in R^n: v[5]^2 >= 0")).goals.length).toBe(1);
  });
});

describe("lists and values of a caller", () => {
  const square = parseClaim("forall x real: x^2 >= 0");
  const x = variable("x");
  test("a list that answers for itself proves nothing and refutes nothing", () => {
    class Liar extends Array<Theorem> {
      override find(): never {
        return {} as never;
      }
      override filter(): never {
        return [{ hypotheses: [], fact: fact(neg(power(ONE, 2)), ">") }] as never;
      }
    }
    expect(() => conclude(parseClaim("forall x real: x^2 >= 1"), new Liar(), {})).toThrow("the theorems do not prove the claim");
    expect(() => contradict(square, { dimensions: {}, indices: {}, reals: [["x", ONE]] }, new Liar())).toThrow("no goal is shown to fail");
  });
  test("the value of a real is a term", () => {
    const unused = parseClaim("forall x real, y real: x^2 >= 1");
    const evidence = [RULES.eval.apply({ term: neg(power(ZERO, 2)), relation: ">=", digits: 8 }), RULES.eval.apply({ term: num(1), relation: ">", digits: 8 })];
    for (const y of [{ tag: "number", value: 1 }, "1", null]) expect(() => contradict(unused, { dimensions: {}, indices: {}, reals: [["x", ZERO], ["y", y as unknown as Term]] }, evidence)).toThrow(KernelError);
  });
  test("what the enclosing rule uses cannot be changed", () => {
    expect(() => Object.assign(Evaluator.prototype, { read: () => ({ lo: 1n, hi: 1n }) })).toThrow(TypeError);
  });
  test("a relation that somebody gave to every object is none", () => {
    const one = RULES.eval.apply({ term: ONE, relation: ">", digits: 8 });
    const objects = Object.prototype as unknown as Data;
    objects["exp"] = ">";
    try {
      expect(() => RULES.domain.apply({ from: one, of: { ...x, tag: "apply", fn: "exp", of: x } as unknown as Term })).toThrow(KernelError);
    } finally {
      delete objects["exp"];
    }
  });
});
