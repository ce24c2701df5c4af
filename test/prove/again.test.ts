import { describe, expect, test } from "vitest";
import { check } from "lemmakit";
import { Budget } from "../../src/exact/index.ts";
import { add, fact, num, variable } from "../../src/kernel/index.ts";
import type { Certificate } from "../../src/kernel/certificate.ts";
import { arith, assume } from "../../src/prove/make.ts";

const x = () => variable("x");
const asked = <T>(f: () => T): T => new Budget({}).run(f);

describe("what is made twice for a question", () => {
  test("is one theorem, also of terms that were built apart", () =>
    asked(() => expect(assume(fact(add(x(), num(1)), ">="))).toBe(assume(fact(add(x(), num(1)), ">=")))));

  test.each([
    ["another number", fact(add(x(), num(2)), ">=")],
    ["another name", fact(add(variable("y"), num(1)), ">=")],
    ["another relation", fact(add(x(), num(1)), ">")],
    ["another order", fact(add(num(1), x()), ">=")],
  ])("is another theorem with %s", (_, other) => asked(() => expect(assume(other)).not.toBe(assume(fact(add(x(), num(1)), ">=")))));

  test("is made anew for the next question", () => {
    const make = () => asked(() => assume(fact(x(), ">=")));
    expect(make()).not.toBe(make());
  });

  test("and a fact about the very same term is restated by itself", () =>
    asked(() => {
      const th = assume(fact(add(x(), num(1)), ">="));
      expect(arith(add(x(), num(1)), ">=", [{ th: [th] }])).toBe(th);
      expect(arith(add(num(1), x()), ">=", [{ th: [th] }])).not.toBe(th);
    }));
});

describe("a certificate says nothing twice", () => {
  test.each([
    "forall x > 0: abs(log(x)) <= abs(x - 1/x)/2",
    "forall s real, t real: abs(min(abs(s), 1) - min(abs(t), 1)) <= abs(s - t)",
    "forall dim n, u, v in R^n: dot(u, v) <= norm2(u)*norm2(v)",
  ])("%s", async (claim) => {
    const { certificate } = (await check(claim, { timeout: 100, work: 6e8 })) as { readonly certificate: Certificate };
    const said = certificate.steps.map(({ name: _, ...step }) => JSON.stringify(step));
    expect(said.filter((s, k) => said.indexOf(s) < k)).toEqual([]);
  }, 60_000);
});
