import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseClaim, refuteByModel, type Witness } from "lemmakit";

/** Formulas over x, y in {0, 1, 2}, and what they say, computed apart from the tool. */
type Said = { readonly text: string; readonly says: (x: number, y: number) => boolean };
const relation: fc.Arbitrary<Said> = fc.tuple(fc.constantFrom("x", "y", "x + y", "x*y", "1"), fc.constantFrom("<=", "<", ">=", ">", "=", "!="), fc.constantFrom("x", "y", "2", "x - y")).map(([a, r, b]) => {
  const value = (t: string, x: number, y: number) => ({ x, y, "x + y": x + y, "x*y": x * y, "x - y": x - y })[t] ?? Number(t);
  const compare: Record<string, (p: number, q: number) => boolean> = { "<=": (p, q) => p <= q, "<": (p, q) => p < q, ">=": (p, q) => p >= q, ">": (p, q) => p > q, "=": (p, q) => p === q, "!=": (p, q) => p !== q };
  return { text: `${a} ${r} ${b}`, says: (x, y) => compare[r]!(value(a, x, y), value(b, x, y)) };
});
const formula: fc.Arbitrary<Said> = fc.letrec<{ formula: Said }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    relation,
    fc.tuple(tie("formula"), tie("formula"), fc.constantFrom("and", "or", "implies", "iff")).map(([f, g, op]): Said => {
      const how: Record<string, (p: boolean, q: boolean) => boolean> = { and: (p, q) => p && q, or: (p, q) => p || q, implies: (p, q) => !p || q, iff: (p, q) => p === q };
      return { text: `(${f.text}) ${op} (${g.text})`, says: (x, y) => how[op]!(f.says(x, y), g.says(x, y)) };
    }),
    tie("formula").map((f): Said => ({ text: `not (${f.text})`, says: (x, y) => !f.says(x, y) })),
    fc.tuple(tie("formula"), fc.boolean()).map(([f, all]): Said => ({
      text: `(${all ? "forall" : "exists"} y in {0, 1, 2}: ${f.text})`,
      says: (x) => (all ? [0, 1, 2].every((y) => f.says(x, y)) : [0, 1, 2].some((y) => f.says(x, y))),
    })),
  ),
})).formula;

describe("the truth of a formula in a model", () => {
  test("is what it says, on finite sets", () => {
    let refuted = 0;
    fc.assert(
      fc.property(formula, fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2), (f, x, y) => {
        // Wrapped, so that nothing is taken for a hypothesis.
        const claim = parseClaim(`forall x, y real: not (not (${f.text}))`);
        const model: Witness = { sizes: { dimensions: {}, indices: {} }, point: { x: String(x), y: String(y) } };
        const result = refuteByModel(claim, model);
        expect(result.kind).toBe(f.says(x, y) ? "rejected" : "refuted");
        refuted += result.kind === "refuted" ? 1 : 0;
        if (result.kind === "rejected") expect(result.message).toBe("the conclusion is true in the model");
      }),
      { seed: 21, numRuns: 400 },
    );
    expect(refuted).toBeGreaterThan(80);
  });
});

describe("extrema are enclosed", () => {
  test("a supremum and an infimum of a piecewise linear function over an interval, against its corners", () => {
    const kinks = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(kinks, fc.integer({ min: -3, max: 3 }), ([a, b, c, d, e], gap) => {
        const f = (x: number) => a! * Math.abs(x - b! / 4) + c! * Math.max(x - d! / 4, 0) + e! * x;
        const text = `(x in R |-> ${a}*abs(x - ${b}/4) + ${c}*max(x - ${d}/4, 0) + ${e}*x)`;
        const ends = [-1, 1, b! / 4, d! / 4].filter((x) => x >= -1 && x <= 1).map(f);
        for (const [which, value, relation] of [["sup", Math.max(...ends), "<="], ["inf", Math.min(...ends), ">="]] as const) {
          // A bound that misses by a quarter of a unit or more is seen to be wrong, and a right one is never refuted.
          const bound = value + gap / 4;
          const claim = parseClaim(`forall f : R -> R, K real: ${which}(x in (-1,1), f(x)) ${relation} K`);
          const result = refuteByModel(claim, { sizes: { dimensions: {}, indices: {} }, point: { K: String(bound) }, functions: { f: text } });
          const wrong = relation === "<=" ? gap < 0 : gap > 0;
          expect(result.kind, `${which} of ${text} against ${bound}`).toBe(wrong ? "refuted" : "rejected");
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("probabilities", () => {
  test("of draws are those of the exact law of their sum", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 6 }), (weights, n, quarter) => {
        const m = weights.length;
        const claim = parseClaim("forall dim m, dim n, p in (0,inf)^m, D in R^m, t real where sum(i in m, p[i]) = 1: P[w ~ p^n](abs(sum(k in n, D[w(k)]) - n*E[i ~ p](D[i])) >= t) != tail2(n, D, p, t)");
        const total = weights.reduce((a, b) => a + b, 0);
        const point = { ...Object.fromEntries(weights.flatMap((w, i) => [[`p[${i + 1}]`, `${w}/${total}`], [`D[${i + 1}]`, String(i * i - 1)]])), t: `${quarter}/4` };
        // Both sides are rational: they are equal, so the claim that they differ is false.
        const result = refuteByModel(claim, { sizes: { dimensions: { m, n }, indices: {} }, point });
        expect(result.kind).toBe("refuted");
      }),
      { seed: 9, numRuns: 60 },
    );
  });
});
