import { describe, expect, test } from "vitest";
import { parseClaim } from "../../src/claim/index.ts";
import { KernelError, Theorem } from "../../src/kernel/index.ts";
import { contradict, instance, Refuted, type Point } from "../../src/kernel/refuted.ts";
import { readFact, readTerm, showFact } from "../../src/kernel/text.ts";
import { make } from "../../src/prove/make.ts";

const NO_SIZES = { dimensions: {}, indices: {} };
const at = (reals: Record<string, string>, sizes: Omit<Point, "reals"> = NO_SIZES): Point => ({ ...sizes, reals: Object.entries(reals).map(([k, v]) => [k, readTerm(v)] as const) });
const shown = (fact: string): Theorem => {
  const { term, relation } = readFact(fact);
  return make("eval", { term, relation, digits: 64 });
};

describe("a refutation", () => {
  const claim = parseClaim("forall x > 0, y real where x <= y: log(x) < y - 1");
  const point = at({ x: "1", y: "1" });
  const facts = instance(claim, point);
  const theorems = ["1 - 0 > 0", "1 - 1 >= 0", "-1*(1 - 1 - log(1)) >= 0"];

  test("says what it needs", () => {
    expect(facts.hypotheses.map(showFact)).toEqual(["1 - 0 > 0", "1 - 1 >= 0"]);
    expect(facts.opposites.map(showFact)).toEqual(["-(1 - 1 - log(1)) >= 0"]);
  });
  test("is made where the hypotheses hold and the opposite of the goal", () => {
    // log 1 = log(e^0) = 0, not by an enclosure.
    const log = make("exp", { law: "log", of: readTerm("0"), and: readTerm("0") });
    const one = make("eval", { term: readTerm("exp(0) - 1"), relation: "=", digits: 64 });
    const zero = make("replace", { pattern: readFact("log(z) - 0 = 0"), holes: [{ name: "z", from: readTerm("exp(0)"), to: readTerm("1"), equation: one }], in: log });
    const opposite = make("arith", { term: readTerm("-(1 - 1 - log(1))"), relation: ">=", summands: [], multiples: [{ by: readTerm("1"), equation: zero }] });
    const all = [shown(theorems[0]!), shown(theorems[1]!), opposite];
    const r = contradict(claim, point, all);
    expect(Refuted.is(r)).toBe(true);
    for (const missing of all) expect(() => contradict(claim, point, all.filter((t) => t !== missing))).toThrow(KernelError);
    const copied = all.map((t) => ({ hypotheses: [], fact: t.fact }) as unknown as Theorem);
    expect(() => contradict(claim, point, copied)).toThrow(KernelError);
    const assumed = make("hyp", { fact: facts.opposites[0]! });
    expect(() => contradict(claim, point, [...all.slice(0, 2), assumed])).toThrow(KernelError);
  });
  test("cannot be forged, and cannot change", () => {
    expect(Reflect.ownKeys(Refuted)).toEqual(["is"]);
    for (const forged of [{ verdict: "refuted", claim, point }, null]) expect(Refuted.is(forged)).toBe(false);
    const given = at({ x: "-1" });
    const r = contradict(parseClaim("forall x real: x >= 0"), given, [shown("-1*(-1 - 0) > 0")]);
    (given.reals as unknown[]).length = 0;
    const loose = (o: unknown): boolean => typeof o === "object" && o !== null && !(Object.isFrozen(o) && Object.values(o).every((v) => !loose(v)));
    expect(loose(r)).toBe(false);
    expect(r.point.reals.length).toBe(1);
  });
  test.each<[string, string, Point, RegExp]>([
    ["no value", "forall x, y real: x <= y", at({ x: "1" }), /2 reals/],
    ["a value too many", "forall x real: x <= 0", at({ x: "1", y: "2" }), /1 reals/],
    ["another name", "forall x real: x <= 0", at({ y: "1" }), /no value to x/],
    ["two values of one name", "forall x real: x <= 0", { ...NO_SIZES, reals: [["x", readTerm("1")], ["x", readTerm("2")]] }, /1 reals/],
    ["a variable in a value", "forall x real: x <= 0", at({ x: "y" }), /variable/],
    ["an entry in a value", "forall x real: x <= 0", at({ x: "sum(i:n, u[i:n])" }), /variable/],
    ["a position in a value", "forall x real: x <= 0", at({ x: "delta(i:n, k:n)" }), /variable/],
    ["half an integer", "forall n in Z: 2*n != 1", at({ n: "1/2" }), /no integer/],
    ["an integer that is not seen to be one", "forall n in Z: n <= 0", at({ n: "sqrt(4)" }), /no integer/],
    ["no size", "forall v in R^c: v <= 0", at({ "v[1]": "1" }), /size of c/],
    ["a size of 0", "forall v in R^c: v <= 0", at({}, { dimensions: { c: 0 }, indices: {} }), /size of c/],
    ["half a size", "forall v in R^c: v <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1.5 }, indices: {} }), /size of c/],
    ["an inherited size", "forall v in R^c: v <= 0", at({ "v[1]": "1" }, { dimensions: Object.create({ c: 1 }) as {}, indices: {} }), /size of c/],
    ["an entry too many", "forall v in R^c: v <= 0", at({ "v[1]": "1", "v[2]": "1" }, { dimensions: { c: 1 }, indices: {} }), /1 reals/],
    ["no position", "forall v in R^c, i in 1..c: v[i] <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: {} }), /no such entry|position of i/],
    ["a position beyond", "forall v in R^c, i in 1..c: v[i] <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: { i: 2 } }), /no such entry|position of i/],
    ["a position of 0", "forall v in R^c, i in 1..c: v[i] <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: { i: 0 } }), /no such entry|position of i/],
    ["a position beyond that nobody reads", "forall v in R^c, i in 1..c: v <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: { i: 2 } }), /position of i/],
    ["half a position", "forall v in R^c, i in 1..c: v <= 0", at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: { i: 0.5 } }), /position of i/],
  ])("needs a point: not one with %s", (_, text, p, why) => {
    expect(() => instance(parseClaim(text), p)).toThrow(KernelError);
    expect(() => instance(parseClaim(text), p)).toThrow(why);
    expect(() => contradict(parseClaim(text), p, [shown("1 > 0")])).toThrow(why);
  });
  test("a value that does not exist is none, though nobody reads it", () => {
    const c = parseClaim("forall x, y real: x <= 0");
    const fails = shown("-1*(0 - 1) > 0");
    expect(() => contradict(c, at({ x: "1", y: "inv(0)" }), [fails])).toThrow("has a value");
    expect(Refuted.is(contradict(c, at({ x: "1", y: "inv(2)" }), [fails, shown("inv(2) > 0")]))).toBe(true);
  });
  test("where one goal fails, the others must have values", () => {
    const c = parseClaim("forall x in R^2: log(x) <= 0");
    const fails = (k: string) => shown(`-1*(0 - log(${k})) > 0`);
    expect(() => contradict(c, at({ "x[1]": "2", "x[2]": "-1" }), [fails("2")])).toThrow("has a value");
    expect(Refuted.is(contradict(c, at({ "x[1]": "2", "x[2]": "3" }), [fails("2"), fails("3")]))).toBe(true);
  });
  test("sizes are part of the point, and of the hypotheses", () => {
    const c = parseClaim("for c >= 2, v in R^c: sum(j in c, v[j]) <= 0");
    const small = at({ "v[1]": "1" }, { dimensions: { c: 1 }, indices: {} });
    expect(instance(c, small).hypotheses.map(showFact)).toEqual(["1 - 2 >= 0"]);
    const two = at({ "v[1]": "1", "v[2]": "1" }, { dimensions: { c: 2 }, indices: {} });
    expect(Refuted.is(contradict(c, two, [shown("2 - 2 >= 0"), shown("-1*(0 - (1 + 1)) > 0")]))).toBe(true);
  });
});
test("a position is in a dimension whose size the point gives", () => {
  const claim = parseClaim("forall k in 1..n, x real: x >= 0");
  const point = at({ x: "-1" }, { dimensions: {}, indices: { k: 7 } });
  expect(() => contradict(claim, point, [shown("-1*(-1 - 0) > 0")])).toThrow("the position of k");
  expect(Refuted.is(contradict(claim, { ...point, dimensions: { n: 7 } }, [shown("-1*(-1 - 0) > 0")]))).toBe(true);
});
