import { array, boolean, constantFrom, integer, nat, oneof, tuple, type Arbitrary } from "fast-check";
import type { Space } from "./space.ts";

/** One way of drawing points: a name for reports, what it is after, where it makes sense, and the generator of raw numbers. */
export interface Regime {
  readonly name: string;
  readonly after: string;
  readonly applies: (s: Space) => boolean;
  readonly draw: (s: Space) => Arbitrary<number[]>;
}

const THOUSANDTHS = 1000;
/** A number in [-most, most] on a grid of thousandths of the range. */
const even = (most: number): Arbitrary<number> =>
  integer({ min: -THOUSANDTHS, max: THOUSANDTHS }).map((k) => (k * most) / THOUSANDTHS);
/** Both signs, the magnitude 10^u for u even in [from, to]. */
const decades = (from: number, to: number): Arbitrary<number> =>
  tuple(boolean(), integer({ min: 0, max: THOUSANDTHS })).map(([minus, k]) => {
    const x = 10 ** (from + ((to - from) * k) / THOUSANDTHS);
    return minus ? -x : x;
  });
const each = (s: Space, one: Arbitrary<number>): Arbitrary<number[]> =>
  array(one, { minLength: s.dimension, maxLength: s.dimension });
const hasFamilies = (s: Space): boolean => s.groups.some((g) => g.size > 1);
const always = (): boolean => true;

/** Slots cut into the vectors they are: a vector, or each row of a matrix. */
function rowsOf(s: Space): { from: number; size: number }[] {
  return s.groups.flatMap((g) => Array.from({ length: g.size / g.cols }, (_, i) => ({ from: g.from + i * g.cols, size: g.cols })));
}

/** What one scalar may be of another where the sides of a claim meet. */
const RELATED: readonly ((x: number) => number)[] = [
  (x) => x, (x) => -x, (x) => 1 / x, (x) => -1 / x, (x) => x * x, (x) => Math.sqrt(Math.abs(x)), (x) => Math.exp(Math.min(x, 300)),
  (x) => Math.log(Math.abs(x)), (x) => 1 - x, (x) => 1 + x, (x) => 2 * x, (x) => x / 2,
];
const finite = (x: number): number => (Number.isFinite(x) ? x : 1);

/** Draws small numbers for all slots and, for each vector, some numbers to shape it with. */
function shaped(s: Space, most: number, shape: (row: number[], knobs: readonly number[]) => number[]): Arbitrary<number[]> {
  const rows = rowsOf(s);
  const knobs = array(even(1), { minLength: 2 * rows.length, maxLength: 2 * rows.length });
  return tuple(each(s, even(most)), knobs).map(([raw, k]) =>
    rows.flatMap((r, i) => shape(raw.slice(r.from, r.from + r.size), k.slice(2 * i, 2 * i + 2))),
  );
}

/**
 * The regimes of the search, in the order of reports. A generator that samples one of them only passes false lemmas for ever:
 * each is here because some false claim is met in no other.
 *
 * @example
 * ```ts
 * import { parseClaim, REGIMES, search } from "lemmakit";
 * const claim = parseClaim("forall x > 0: log(x) <= 10");
 * const only = (name: string) => ({ climbing: 0, regimes: REGIMES.filter((r) => r.name === name) });
 * (await search(claim, only("moderate"))).refuted; // undefined
 * (await search(claim, only("huge"))).refuted?.verdict; // "refuted"
 * ```
 */
export const REGIMES: readonly Regime[] = [
  { name: "simple", after: "numbers a person would try", applies: always, draw: (s) => each(s, integer({ min: -6, max: 6 }).map((k) => k / 2)) },
  { name: "moderate", after: "both signs, a few units", applies: always, draw: (s) => each(s, even(4)) },
  { name: "wide", after: "six decades round 1", applies: always, draw: (s) => each(s, decades(-3, 3)) },
  { name: "tiny", after: "near 0", applies: always, draw: (s) => each(s, decades(-12, -3)) },
  { name: "huge", after: "far out", applies: always, draw: (s) => each(s, decades(2, 9)) },
  {
    name: "boundary",
    after: "on and near the ends of the domains",
    applies: (s) => s.lo.some(Number.isFinite) || s.hi.some(Number.isFinite),
    draw: (s) =>
      tuple(each(s, integer({ min: 0, max: 3 })), each(s, decades(-9, 0))).map(([which, gap]) =>
        which.map((w, i) => {
          const [lo, hi, d] = [s.lo[i]!, s.hi[i]!, Math.abs(gap[i]!)];
          const width = Number.isFinite(hi - lo) ? hi - lo : 1;
          if (Number.isFinite(lo) && (w % 2 === 0 || !Number.isFinite(hi))) return w < 2 ? lo : lo + d * width;
          if (Number.isFinite(hi)) return w < 2 ? hi : hi - d * width;
          return gap[i]!;
        }),
      ),
  },
  {
    name: "pairs",
    after: "variables of one kind that nearly agree",
    applies: (s) => s.groups.length > 1,
    draw: (s) =>
      tuple(each(s, even(4)), each(s, even(1)), decades(-6, 0)).map(([raw, noise, gap]) =>
        raw.map((_, i) => {
          const g = s.groups.find((h) => i >= h.from && i < h.from + h.size)!;
          const twin = s.groups.find((h) => h.sort === g.sort && h.size === g.size)!;
          const base = raw[twin.from + (i - g.from)]!;
          return twin === g ? base : base + gap * noise[i]!;
        }),
      ),
  },
  {
    name: "related",
    after: "each scalar a simple function of an earlier one, at every scale and at the ends of domains",
    applies: (s) => s.groups.length > 1 && !hasFamilies(s),
    draw: (s) => {
      const ends = [...s.lo, ...s.hi].filter(Number.isFinite);
      const base = oneof(integer({ min: -6, max: 6 }).map((k) => k / 2), even(4), even(40), decades(-9, 9), ...(ends.length ? [constantFrom(...ends)] : []));
      const how = integer({ min: -3, max: RELATED.length - 1 });
      return tuple(each(s, base), each(s, how), each(s, nat({ max: 5 }))).map(([raw, hows, from]) => {
        const out: number[] = [];
        for (const [i, x] of raw.entries()) {
          // Two points of one kind: the second is the first with each coordinate moved by the same distance, either way.
          const half = raw.length / 2;
          if (from[0] === 5 && raw.length > 3 && i >= half) {
            out.push(out[i - half]! + (Math.sign(hows[i]! - 4) * Math.abs(hows[0]!)) / 2);
            continue;
          }
          out.push(i === 0 || (raw.length > 2 && hows[i]! < 0) ? x : finite(RELATED[Math.abs(hows[i]!)]!(out[from[i]! % i]!)));
        }
        return out;
      });
    },
  },
  {
    name: "shift",
    after: "a large common shift, a small spread",
    applies: hasFamilies,
    draw: (s) => shaped(s, 2, (row, [k]) => row.map((x) => x + 60 * k!)),
  },
  {
    name: "ties",
    after: "entries that nearly agree",
    applies: hasFamilies,
    draw: (s) => shaped(s, 1, (row, [k, gap]) => row.map((x) => 3 * k! + x * 10 ** (-3 + 3 * gap!))),
  },
  {
    name: "one-hot",
    after: "one entry far from the rest, which agree",
    applies: hasFamilies,
    draw: (s) => shaped(s, 1, (row, [k, place]) => {
      const hot = Math.floor(((place! + 1) / 2.001) * row.length);
      return row.map((x, i) => (i === hot ? 12 * k! : 0.05 * x));
    }),
  },
  {
    name: "parallel",
    after: "rows and vectors near multiples of one direction",
    applies: hasFamilies,
    draw: (s) => {
      const rows = rowsOf(s);
      return tuple(each(s, even(3)), array(even(3), { minLength: rows.length, maxLength: rows.length }), decades(-6, -1)).map(
        ([raw, factors, gap]) =>
          rows.flatMap((r, i) => Array.from({ length: r.size }, (_, j) => factors[i]! * raw[j]! + gap * raw[r.from + j]!)),
      );
    },
  },
];
