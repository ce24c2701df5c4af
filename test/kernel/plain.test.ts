import { describe, expect, test } from "vitest";
import { claim, free, geq, parseClaim, printClaim, Rational, real, type Claim, type Node } from "lemmakit";
import { KernelError } from "../../src/kernel/index.ts";
import { obligationOf } from "../../src/kernel/meaning.ts";
import { plain } from "../../src/kernel/plain.ts";
import { conclude } from "../../src/kernel/proved.ts";
import { contradict } from "../../src/kernel/refuted.ts";
import { evaluated, RULES, t } from "./rules/rule.ts";

const x = real("x");
/** A number that says another value each time it is asked. */
const shifty = (): Node => {
  let n = 0;
  return Object.defineProperty({ tag: "number", sort: { kind: "real" } }, "value", { enumerable: true, get: () => Rational.of(n++) }) as Node;
};

describe("a claim is read once", () => {
  test("what a verdict is of cannot change behind it", () => {
    const given = { ...claim([free(x)], geq(x, 0)) };
    const made: Claim = { ...given, conclusion: { tag: "relation", left: { tag: "power", sort: x.sort, base: x, exponent: 2 }, relation: ">=", right: shifty() } };
    const goal = RULES.arith.apply({ term: t("x^2 - 0"), relation: ">=", summands: [{ coefficient: Rational.ONE, facts: [], squares: [t("x")] }] });
    const proved = conclude(made, [goal], {});
    for (let k = 0; k < 3; k++) expect(printClaim(proved.claim)).toBe("forall x real: x^2 >= 0");
  });
  test("nor of a refutation", () => {
    const made: Claim = { ...claim([free(x)], geq(x, 0)), conclusion: { tag: "relation", left: x, relation: "<", right: shifty() } };
    const at = { dimensions: {}, indices: {}, reals: [["x", t("5")] as const] };
    const opposite = evaluated("-(0 - 5) >= 0");
    const r = contradict(made, at, [opposite, evaluated("5^2 >= 0"), evaluated("(0 - 5)^2 >= 0")]);
    for (let k = 0; k < 3; k++) expect(printClaim(r.claim)).toBe("forall x real: x < 0");
  });
  test("a number is reduced, and its parts are read once", () => {
    let n = 0n;
    const q = plain(Object.create(Rational.prototype, { num: { get: () => (n += 2n) }, den: { value: 4n } }) as Rational);
    expect([q.num, q.den, q.num]).toEqual([1n, 2n, 1n]);
  });
  test("data is copied, frozen through and through, and not copied again", () => {
    const inner = { a: [1, { b: Rational.of(1n, 2n) }] };
    const c = plain({ inner, again: inner, run: () => 1 });
    const loose = (o: unknown): boolean => typeof o === "object" && o !== null && (!Object.isFrozen(o) || Object.values(o).some(loose));
    expect(loose(c)).toBe(false);
    expect(c.inner).toBe(c.again);
    expect(c.run).toBe(undefined);
    expect(plain(c)).toBe(c);
    inner.a[0] = 2;
    expect(c.inner.a[0]).toBe(1);
  });
});

describe("a point where a goal holds refutes nothing", () => {
  const at = (value: string) => ({ dimensions: {}, indices: {}, reals: [["x", t(value)] as const] });
  test.each<[string, string, readonly string[]]>([
    ["forall x real: x >= 0", "5", ["5 - 0 >= 0"]],
    ["forall x real: x = 0", "0", ["0 - 0 >= 0", "0 - 0 = 0"]],
    ["forall x real: x != 1", "0", ["1 - 0 >= 0", "1 - 0 != 0"]],
    ["forall x real: x > 0", "1", ["1 - 0 > 0", "1 - 0 >= 0"]],
  ])("%s at %s", (text, value, shown) => {
    expect(() => contradict(parseClaim(text), at(value), [...shown.map((s) => evaluated(s)), evaluated(`${value}^2 >= 0`)])).toThrow("no goal is shown to fail");
  });
});

describe("a claim put together by hand is refused where its names are not told apart", () => {
  const good = claim([free(x)], geq(x, 0));
  const declared = good.variables[0]!;
  const dimensions = ["n", "m"].map((name) => ({ name, atLeast: 1 }));
  test.each<[string, Partial<Claim>]>([
    ["a variable twice", { variables: [declared, declared] }],
    ["a variable and a dimension", { dimensions: [{ name: "x", atLeast: 1 }] }],
    ["a dimension twice", { dimensions: [{ name: "n", atLeast: 1 }, { name: "n", atLeast: 2 }] }],
    ["what prints as a term", { variables: [declared, { ...declared, name: "y <= 1, z" }] }],
    ["a word with a meaning", { variables: [declared, { ...declared, name: "exp" }] }],
    ["a variable that is not declared", { variables: [] }],
    ["a formula that is no relation", { conclusion: { tag: "not", of: good.conclusion } }],
    ["such a hypothesis", { hypotheses: [{ tag: "or", parts: [good.conclusion] }] }],
    ["a position in a dimension that it is not declared in", {
      variables: [declared, { ...declared, name: "v", sort: { kind: "vector", dim: "n" } }, { ...declared, name: "i", sort: { kind: "index", dim: "m" } }],
      conclusion: { tag: "relation", relation: ">=", right: x, left: { tag: "entry", sort: x.sort, of: { tag: "variable", name: "v", sort: { kind: "vector", dim: "n" } }, at: { tag: "variable", name: "i", sort: { kind: "index", dim: "n" } } } as Node },
    }],
    ["a product over a dimension", { conclusion: { tag: "relation", relation: ">=", right: x, left: { tag: "fold", fold: "prod", sort: x.sort, dim: "n", index: "i", body: x } as Node } }],
    ["a family with a condition", { conclusion: { tag: "relation", relation: ">=", right: x, left: { tag: "fold", fold: "sum", sort: x.sort, dim: "n", index: "i", where: good.conclusion, body: x } as Node } }],
    ["a variable that is a position too", { conclusion: { tag: "relation", relation: ">=", right: x, left: { tag: "fold", fold: "sum", sort: x.sort, dim: "n", index: "x", body: x } as Node } }],
  ])("%s", (_, part) => {
    expect(() => obligationOf({ ...good, dimensions, ...part })).toThrow(KernelError);
  });
  test("the claim itself is not", () => {
    expect(obligationOf({ ...good, dimensions }).goals).toHaveLength(1);
  });
});
