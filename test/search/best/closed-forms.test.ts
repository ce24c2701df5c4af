import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { closedForms } from "../../../src/search/best/closed-forms.ts";
import { enclose, valueOf } from "../../../src/search/best/constant.ts";
import { integerRelation } from "../../../src/search/best/relation.ts";
import { isBounded } from "../../../src/enclosure/index.ts";

const D = Decimal.clone({ precision: 50 });
const numberOf = (text: string): Decimal => {
  const e = enclose(valueOf(text)).enclosure;
  if (!isBounded(e)) throw new RangeError(text);
  return new D(e.lo.toString());
};

describe("closed forms are guessed from digits", () => {
  test.each([
    "1/27", "-5/4", "sqrt(2)", "-sqrt(3)", "1/2 + sqrt(5/4)", "sqrt(32/27)", "log(2)", "exp(-1)", "4*exp(-2)", "sqrt(1/2)*exp(-1/2)", "pi/4", "2/pi", "sqrt(2/pi)",
    "(27/4)^(1/3)", "exp(-1) + exp(-2)", "-1 + 3*log(2)", "1 + pi", "log(7)", "sqrt(2) + sqrt(3)", "0",
  ])("%s", (text) => {
    for (const digits of [42, 22]) expect(closedForms(numberOf(text), digits)).toContain(text);
  });
  test.each(["0.2377837737603421231049574930971315447545544", "0.8047423425494118112063678536271756083262324"])("%s has none", (text) => expect(closedForms(new D(text), 42)).toEqual([]));
  test("a number known to few digits has none that is long", () => expect(closedForms(new D("0.1234567891"), 10)).not.toContain("1234567891/10000000000"));
});

test("an integer relation is found, and a short one", () => {
  // 3·log 2 - log 8 = 0, and nothing as short beside π.
  const scaled = ["log(2)", "log(8)", "pi"].map((t) => BigInt(numberOf(t).times("1e40").toFixed(0)));
  expect(integerRelation(scaled).map(String).join(" ")).toMatch(/^(3 -1 0|-3 1 0)$/);
});
