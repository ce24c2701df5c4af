import { describe, expect, test } from "vitest";
import { InputError, printClaim } from "lemmakit";
import { readBatchClaim } from "../../src/claim/batch.ts";

const x = { name: "x", lo: "0", hi: "1", loOpen: true, hiOpen: false };
const line = (more: object) => ({ id: "a", vars: [x], hypotheses: [], lhs: "x", rel: "<=", rhs: "1", ...more });

describe("a line of batch input is read", () => {
  test("as a claim with its name", () => {
    const { id, claim } = readBatchClaim(line({ other: [1] }));
    expect([id, printClaim(claim)]).toEqual(["a", "forall x in (0,1]: x <= 1"]);
  });
  test("with numbers for bounds", () => {
    const { claim } = readBatchClaim(line({ vars: [{ ...x, lo: 0, hi: 0.1 }] }));
    expect(printClaim(claim)).toBe("forall x in (0,0.1]: x <= 1");
  });
  test("from one text", () => {
    const { id, claim } = readBatchClaim({ id: "b", text: "forall x > 0: log(x) <= x - 1" });
    expect([id, printClaim(claim)]).toEqual(["b", "forall x > 0: log(x) <= x - 1"]);
  });
  test("with chains among the hypotheses", () => {
    expect(printClaim(readBatchClaim(line({ hypotheses: ["0 < x < 1 and x != 1/2"] })).claim)).toBe("forall x in (0,1] where 0 < x, x < 1, x != 1/2: x <= 1");
  });
  test.each<[unknown, string]>([[7, "7"], ["b", "b"], [undefined, ""], [null, ""]])("the name %j", (given, id) => {
    expect(readBatchClaim(line({ id: given })).id).toBe(id);
  });
});

describe("what is not of its type is refused by name", () => {
  test.each<[string, unknown, RegExp]>([
    ["an end open in words", line({ vars: [{ ...x, loOpen: "true" }] }), /"loOpen of x" must be true or false/],
    ["an end open by number", line({ vars: [{ ...x, hiOpen: 1 }] }), /"hiOpen of x" must be true or false/],
    ["an end open by null", line({ vars: [{ ...x, hiOpen: null }] }), /"hiOpen of x"/],
    ["a name that is an object", line({ id: {} }), /"id" must be text or a number/],
    ["a name that is a list", line({ id: ["a"] }), /"id"/],
    ["a name that is true", line({ id: true }), /"id"/],
    ["a variable that is a list", line({ vars: [[x]] }), /"vars" must be an object/],
    ["a bound that is a list", line({ vars: [{ ...x, lo: [0] }] }), /"lo of x" must be text/],
    ["a claim that is a number", { id: 1, text: 2 }, /"text" must be text/],
    ["a side that is a number", line({ lhs: 1 }), /"lhs" must be text/],
    ["hypotheses that are text", line({ hypotheses: "x <= 1" }), /"hypotheses" must be a list/],
    ["a variable called pi", line({ vars: [{ ...x, name: "pi" }], lhs: "pi" }), /"pi" has a meaning of its own/],
    ["no object", [line({})], /must be an object/],
    ["null", null, /must be an object/],
  ])("%s", (_, value, message) => {
    expect(() => readBatchClaim(value)).toThrow(InputError);
    expect(() => readBatchClaim(value)).toThrow(message);
  });
});
