import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { holdsOnRange, rootsInside, type Range } from "../../../src/certificate/polynomial/sturm.ts";
import { divide, gcd, oddPart, signAt, squareFree, univariate } from "../../../src/certificate/polynomial/univariate.ts";
import { inOne, rationals } from "./draws.ts";

const q = (n: number, d = 1): Rational => Rational.of(n, d);
const LINE: Range = { lo: null, hi: null, loOpen: false, hiOpen: false };
const range = (lo: Rational | null, hi: Rational | null, loOpen = false, hiOpen = false): Range => ({ lo, hi, loOpen, hiOpen });
const linear = (r: Rational): Polynomial => Polynomial.atom(0).sub(Polynomial.constant(r));
const from = (p: Polynomial) => univariate(p, 0);
/** A polynomial with these roots and multiplicities, times a factor without real roots. */
const withRoots = (roots: readonly (readonly [Rational, number])[], scale: Rational): Polynomial =>
  roots.reduce((p, [r, k]) => p.mul(linear(r).pow(k)), inOne(1, 1, 1).scale(scale));
const roots = fc.uniqueArray(fc.tuple(rationals, fc.integer({ min: 1, max: 3 })), { maxLength: 5, selector: ([r]) => r.toString() });
const scales = fc.constantFrom(q(1), q(-3), q(2, 7));

describe("roots", () => {
  test("are counted between rational ends, whatever the multiplicities", () => {
    fc.assert(
      fc.property(roots, scales, rationals, rationals, (list, scale, a, b) => {
        const [lo, hi] = a.compare(b) < 0 ? [a, b] : [b, a];
        const p = squareFree(from(withRoots(list, scale)));
        const inside = list.filter(([r]) => r.compare(lo) > 0 && r.compare(hi) < 0).length;
        expect(rootsInside(p, lo, hi)).toBe(inside);
        expect(rootsInside(p, null, null)).toBe(list.length);
        expect(rootsInside(p, lo, null)).toBe(list.filter(([r]) => r.compare(lo) > 0).length);
        expect(rootsInside(p, null, hi)).toBe(list.filter(([r]) => r.compare(hi) < 0).length);
      }),
    );
  });
  test("of odd multiplicity are kept by the odd part, others not", () => {
    fc.assert(
      fc.property(roots, scales, (list, scale) => {
        const odd = oddPart(from(withRoots(list, scale)));
        for (const [r, k] of list) expect(signAt(odd, r) === 0).toBe(k % 2 === 1);
      }),
    );
  });
  test("a remainder has the sign of the true one, a divisor divides", () => {
    const a = from(inOne(5, -4, 0, 3, -2));
    const b = from(inOne(1, 2, -3));
    // −2x⁴ + 3x³ − 4x + 5 = (…)(−3x² + 2x + 1) + rest: at the roots 1 and −1/3 of b, the rest has the sign of a.
    const { remainder } = divide(a, b);
    for (const x of [q(1), q(-1, 3)]) expect(signAt(remainder, x)).toBe(signAt(a, x));
    expect(gcd(from(inOne(-1, 0, 1)), from(inOne(1, 2, 1)))).toHaveLength(2);
  });
});

describe("a sign on a range", () => {
  /** The truth, from known roots: signs between them and at them. */
  function truth(list: readonly (readonly [Rational, number])[], p: Polynomial, strict: boolean, r: Range): boolean {
    const cuts = [...list.map(([x]) => x), ...[r.lo, r.hi].filter((x) => x !== null)].sort((a, b) => a.compare(b));
    const [first = q(0), last = q(0)] = [cuts[0], cuts.at(-1)];
    const probes = [first.sub(q(1)), ...cuts, ...cuts.slice(1).map((c, i) => c.add(cuts[i]!).div(q(2))), last.add(q(1))];
    const inside = (x: Rational): boolean =>
      (!r.lo || x.compare(r.lo) > 0 || (x.equals(r.lo) && !r.loOpen)) && (!r.hi || x.compare(r.hi) < 0 || (x.equals(r.hi) && !r.hiOpen));
    return probes.filter(inside).every((x) => p.evaluate([x]).sign >= (strict ? 1 : 0));
  }
  const ends = fc.option(rationals, { nil: null });
  test("is decided, touching or not", () => {
    fc.assert(
      fc.property(roots, scales, ends, ends, fc.boolean(), fc.boolean(), fc.boolean(), (list, scale, a, b, loOpen, hiOpen, strict) => {
        const [lo, hi] = a && b && a.compare(b) > 0 ? [b, a] : [a, b];
        const p = withRoots(list, scale);
        const r = range(lo, hi, loOpen, hiOpen);
        expect(holdsOnRange(from(p), strict, r)).toBe(truth(list, p, strict, r));
      }),
      { numRuns: 400 },
    );
  });
  test("of the zero polynomial", () => {
    expect(holdsOnRange(from(Polynomial.ZERO), false, LINE)).toBe(true);
    expect(holdsOnRange(from(Polynomial.ZERO), true, LINE)).toBe(false);
    expect(holdsOnRange(from(inOne(-1)), true, range(q(1), q(0)))).toBe(true);
  });
  test("of irrational touching points: (x² − 2)² ≥ 0, and 10⁻³⁰ less is not", () => {
    const p = inOne(-2, 0, 1).pow(2);
    expect(holdsOnRange(from(p), false, LINE)).toBe(true);
    expect(holdsOnRange(from(p), true, LINE)).toBe(false);
    const less = p.sub(Polynomial.constant(Rational.of(1n, 10n ** 30n)));
    expect(holdsOnRange(from(less), false, LINE)).toBe(false);
    expect(holdsOnRange(from(less.neg()), false, LINE)).toBe(false);
  });
  test("of degree 60: x⁶⁰ − 60x + 59 touches 0 at 1", () => {
    const p = Polynomial.of([[q(1), [60]], [q(-60), [1]], [q(59), []]]);
    expect(holdsOnRange(from(p), false, LINE)).toBe(true);
    expect(holdsOnRange(from(p), true, range(q(1), null, true))).toBe(true);
    expect(holdsOnRange(from(p.sub(Polynomial.constant(q(1, 1000)))), false, LINE)).toBe(false);
  });
  test("of Chebyshev's polynomials, which touch ±1 many times", () => {
    const x = Polynomial.atom(0);
    let [before, now] = [Polynomial.ONE, x];
    for (let n = 2; n <= 31; n++) [before, now] = [now, x.scale(q(2)).mul(now).sub(before)];
    const gap = Polynomial.ONE.sub(now);
    expect(holdsOnRange(from(gap), false, range(q(-1), q(1)))).toBe(true);
    expect(holdsOnRange(from(gap), false, range(q(-1), q(1001, 1000)))).toBe(false);
    expect(holdsOnRange(from(gap.sub(Polynomial.constant(q(1, 1000)))), false, range(q(-1), q(1)))).toBe(false);
  });
  test("another indeterminate is refused", () => expect(() => univariate(Polynomial.atom(1), 0)).toThrow(RangeError));
});
