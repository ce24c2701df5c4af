import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { and, claim, free, latexClaim, num, parseClaim, printClaim, real, vector, index, type Claim, type Declaration, type Domain, type RelationName } from "lemmakit";
import { relate } from "../../src/term/index.ts";
import { realTerm } from "../term/arbitraries.ts";

const relation = fc
  .tuple(realTerm, fc.constantFrom<RelationName>("<=", "<", ">=", ">", "=", "!="), realTerm)
  .map(([a, r, b]) => relate(a, r, b));
const bound = fc.option(fc.integer({ min: -9, max: 9 }).map((n) => num(String(n))), { nil: null });
const domain: fc.Arbitrary<Domain> = fc
  .record({ lo: bound, hi: bound, loOpen: fc.boolean(), hiOpen: fc.boolean(), integer: fc.boolean() })
  .map(({ lo, hi, loOpen, hiOpen, integer }) => ({ lo, hi, loOpen: lo !== null && loOpen, hiOpen: hi !== null && hiOpen, ...(integer ? { integer: true as const } : {}) }));
const declared = (name: string) => domain.map((d): Declaration => ({ ...free(real(name)), domain: d }));

/** Claims over the variables of `realTerm`, with every kind of domain, hypothesis and conclusion. */
const claims: fc.Arbitrary<Claim> = fc
  .tuple(declared("x"), declared("y'"), fc.array(relation, { maxLength: 2 }), fc.array(relation, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([x, y, where, [first, ...rest], c]) =>
    claim([x, y, free(vector("v", "c")), free(index("k", "c"))], and(first!, ...rest), { where, atLeast: { c } }),
  );

describe("claims are printed", () => {
  test("print, then parse, is the same claim", () => {
    fc.assert(fc.property(claims, (c) => void expect(parseClaim(printClaim(c))).toEqual(c)), { seed: 5, numRuns: 1500 });
  });
  test("every claim has LaTeX", () => {
    fc.assert(fc.property(claims, (c) => void expect(latexClaim(c, true)).toMatch(/\\(?:in|le|ge|ne|left)|[<>=]/)), { seed: 5, numRuns: 300 });
  });
});
